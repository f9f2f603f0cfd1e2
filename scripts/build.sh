# Sourced by the other scripts: what they need installed, and the one way they build.
#
# One configuration serves running and testing, so nothing is compiled twice: SwiftPM's "debug" layout with -O for
# every module. swift-syntax then compiles file by file (95 s on 2 cores; as one optimised module it takes 558 s)
# and still parses a 20-line cell in 1 ms; our own targets are optimised as whole modules (see Package.swift).

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=$root/.venv
scratch=${GRADUS_SCRATCH:-$root/.build}
binary=$scratch/debug/gradus
swift_flags=(-c debug --scratch-path "$scratch" --disable-index-store
  -Xswiftc -O -Xswiftc -gnone -Xcc -O2)
export GRADUS_SCRIPTS=1
export GRADUS_INDEX_STORE=$scratch/$(uname -m)-unknown-linux-gnu/debug/index/store

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# Installs the system packages whose names are given for apt and for dnf, unless all are there.
install_packages() {
  local apt_names=$1 dnf_names=$2 name missing=
  if command -v apt-get >/dev/null; then
    for name in $apt_names; do
      [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=" $name"
    done
    [ -z "$missing" ] && return
    say "Installing:$missing"
    # shellcheck disable=SC2086  # a list of names
    as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null
  elif command -v dnf >/dev/null; then
    for name in $dnf_names; do rpm -q --quiet "$name" || missing+=" $name"; done
    [ -z "$missing" ] && return
    say "Installing:$missing"
    # CentOS Stream keeps the -devel packages in CRB and ZeroMQ, sodium and chromium in EPEL.
    as_root dnf install -y -q dnf-plugins-core epel-release || true
    as_root dnf config-manager --set-enabled crb || true
    # shellcheck disable=SC2086
    as_root dnf install -y -q $missing
  else
    fail "neither apt-get nor dnf is here; install the equivalents of: $apt_names"
  fi
}

install_libraries() {
  install_packages "libzmq3-dev libopenblas0 libsodium-dev python3-venv" \
    "zeromq-devel openblas libsodium-devel python3-pip"
}

require_swift() {
  command -v swift >/dev/null || fail "Swift is not on the PATH; install Swift 6.2 or newer from https://swift.org/install"
}

# Makes the project's Python environment with the packages of requirements files, once per change of them.
prepare_venv() {
  local requirements stamp=$venv/.requirements wanted
  wanted=$(for requirements in "$@"; do cat "$requirements"; done | sort -u)
  [ -f "$stamp" ] && [ -z "$(comm -13 "$stamp" <(printf '%s\n' "$wanted"))" ] && return
  [ -x "$venv/bin/python" ] || python3 -m venv "$venv" || fail "python3 could not make a virtual environment in $venv"
  for requirements in "$@"; do
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements" \
      || fail "pip could not install what $requirements names"
  done
  { [ -f "$stamp" ] && cat "$stamp"; printf '%s\n' "$wanted"; } | sort -u >"$stamp.new" && mv "$stamp.new" "$stamp"
}

build() { swift build "${swift_flags[@]}" "$@" || fail "the build failed; the lines above say where"; }

install_kernelspec() { "$binary" install --prefix "$venv" >/dev/null || fail "the kernelspec could not be installed into $venv"; }
