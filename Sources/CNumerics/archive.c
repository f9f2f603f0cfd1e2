// What zip archives need: checksums, and unpacking by zlib, which is loaded when it is first needed.
#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

#include "numerics.h"

uint32_t cn_checksum(uint32_t before, const void *bytes, ptrdiff_t count) {
  static uint32_t table[256];
  static pthread_mutex_t making = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&making);
  if (table[1] == 0)
    for (uint32_t i = 0; i < 256; i++) {
      uint32_t value = i;
      for (int bit = 0; bit < 8; bit++) value = value & 1 ? value >> 1 ^ 0xEDB88320u : value >> 1;
      table[i] = value;
    }
  pthread_mutex_unlock(&making);
  uint32_t sum = ~before;
  const uint8_t *byte = bytes;
  for (ptrdiff_t i = 0; i < count; i++) sum = table[(sum ^ byte[i]) & 255] ^ sum >> 8;
  return ~sum;
}

// zlib's z_stream, as its manual describes it.
typedef struct {
  const uint8_t *next_in;
  unsigned available_in;
  unsigned long total_in;
  uint8_t *next_out;
  unsigned available_out;
  unsigned long total_out;
  const char *message;
  void *state, *allocate, *release, *opaque;
  int data_type;
  unsigned long adler, reserved;
} Stream;

enum { OK = 0, AT_END = 1, RAW = -15, NO_FLUSH = 0 };
static const unsigned PIECE = 1u << 30;

static pthread_once_t loading = PTHREAD_ONCE_INIT;
static int (*inflate_init)(Stream *, int bits, const char *version, int size);
static int (*inflate)(Stream *, int flush);
static int (*inflate_end)(Stream *);

static void load(void) {
  static const char *const names[] = {"libz.so.1", "libz.so", "libz.1.dylib", "libz.dylib"};
  void *library = NULL;
  for (size_t i = 0; i < sizeof names / sizeof *names && !library; i++) library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  inflate = (int (*)(Stream *, int))dlsym(library, "inflate");
  inflate_end = (int (*)(Stream *))dlsym(library, "inflateEnd");
  inflate_init = (int (*)(Stream *, int, const char *, int))dlsym(library, "inflateInit2_");
}

bool cn_can_inflate(void) {
  pthread_once(&loading, load);
  return inflate && inflate_end && inflate_init;
}

bool cn_inflate(const void *packed, ptrdiff_t packed_count, void *bytes, ptrdiff_t count) {
  if (!cn_can_inflate()) return false;
  Stream stream;
  memset(&stream, 0, sizeof stream);
  if (inflate_init(&stream, RAW, "1.2.0", (int)sizeof stream) != OK) return false;
  const uint8_t *in = packed;
  uint8_t *out = bytes, spare;
  ptrdiff_t in_left = packed_count, out_left = count;
  int state = OK;
  while (state == OK) {
    unsigned give = in_left > PIECE ? PIECE : (unsigned)in_left, room = out_left > PIECE ? PIECE : (unsigned)out_left;
    stream.next_in = in;
    stream.available_in = give;
    // An archive may say too little: one byte more shows it.
    bool is_full = out_left == 0;
    stream.next_out = is_full ? &spare : out;
    stream.available_out = is_full ? 1 : room;
    state = inflate(&stream, NO_FLUSH);
    ptrdiff_t used = (ptrdiff_t)(give - stream.available_in);
    ptrdiff_t made = (ptrdiff_t)((is_full ? 1 : room) - stream.available_out);
    if (is_full && made > 0) break;
    in += used;
    in_left -= used;
    out += made;
    out_left -= made;
    if (used == 0 && made == 0 && state == OK) break;
  }
  inflate_end(&stream);
  return state == AT_END && out_left == 0;
}
