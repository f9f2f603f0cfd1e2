#!/bin/sh
# Compiles the programs of standard-library with swiftc and keeps what it prints as the expected output.
# Usage: update-expected.sh [--check]: with --check only says what differs.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
for program in standard-library/*.swift; do
  expected="${program%.swift}.out"
  if ! swiftc -suppress-warnings -module-name main "$program" -o "$work/program" -lm; then
    status=1
    continue
  fi
  "$work/program" > "$work/out"
  if [ "${1:-}" = --check ]; then
    cmp "$work/out" "$expected" || status=1
  else
    cp "$work/out" "$expected"
  fi
done
exit $status
