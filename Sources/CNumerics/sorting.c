// The order of elements along the middle axis of [outer, n, inner]. Numbers become keys that compare as whole numbers; a
// key and its index are one number of 64 bits, so that equal keys stay in order. They are sorted digit by digit.
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "clones.h"
#include "half.h"
#include "numerics.h"

// −0 and 0 are equal; NaN is greater than everything.
INLINE uint32_t key_of_float(float v) {
  uint32_t bits;
  v += 0.0f;  // −0 becomes 0
  memcpy(&bits, &v, 4);
  uint32_t key = bits & 0x80000000u ? ~bits : bits | 0x80000000u;
  return v != v ? UINT32_MAX : key;
}

typedef struct {
  CNDType dtype;
  bool descending;
  const void *x;
  int32_t *y;
  ptrdiff_t n, inner, chosen;
  _Atomic bool failed;
} Sorting;

static ptrdiff_t row_start(const Sorting *job, ptrdiff_t row, ptrdiff_t n) {
  return row / job->inner * n * job->inner + row % job->inner;
}

// MARK: Keys of 32 bits

#define KEYS(type, key)                                                                                        \
  {                                                                                                            \
    const type *x = (const type *)job->x + start;                                                              \
    if (job->inner == 1) {                                                                                     \
      for (ptrdiff_t i = 0; i < count; i++) { type v = x[i]; keys[i] = flip ^ (uint32_t)(key); }               \
    } else {                                                                                                   \
      for (ptrdiff_t i = 0; i < count; i++) { type v = x[i * job->inner]; keys[i] = flip ^ (uint32_t)(key); }  \
    }                                                                                                          \
  }                                                                                                            \
  break;

// The keys of `count` elements from `start`, those that come first as the smallest.
CLONES static void read_keys(const Sorting *job, ptrdiff_t start, ptrdiff_t count, uint32_t *restrict keys) {
  uint32_t flip = job->descending ? UINT32_MAX : 0;
  switch (job->dtype) {
    case CNFloat32: KEYS(float, key_of_float(v))
    case CNInt32: KEYS(int32_t, (uint32_t)v ^ 0x80000000u)
    case CNFloat16: KEYS(uint16_t, key_of_float(float_of_half(v)))
    case CNBFloat16: KEYS(uint16_t, key_of_float(float_of_bfloat(v)))
    case CNBool: KEYS(uint8_t, v != 0)
    case CNInt64: break;
  }
}

enum { SHORT = 32, BLOCK = 256, MOST_DIGITS = 2048, LONG = 1 << 13 };

// Sorts numbers whose lower halves rise already; the result is in one of the two places.
static uint64_t *sort_pairs(uint64_t *a, uint64_t *b, ptrdiff_t n) {
  if (n <= SHORT) {
    for (ptrdiff_t i = 1; i < n; i++) {
      uint64_t pair = a[i];
      ptrdiff_t at = i;
      for (; at > 0 && a[at - 1] > pair; at--) a[at] = a[at - 1];
      a[at] = pair;
    }
    return a;
  }
  // Few large digits for long rows; for short ones, counting the digits would take longer than sorting.
  const int bits = n < LONG ? 8 : 11, digits = n < LONG ? 4 : 3, last = (1 << bits) - 1;
  uint32_t counts[3 * MOST_DIGITS];
  memset(counts, 0, sizeof *counts * (size_t)digits << bits);
  for (ptrdiff_t i = 0; i < n; i++)
    for (int digit = 0; digit < digits; digit++) counts[(digit << bits) + (a[i] >> (32 + bits * digit) & last)]++;
  for (int digit = 0; digit < digits; digit++) {
    uint32_t *count = counts + (digit << bits), start = 0;
    int shift = 32 + bits * digit;
    if (count[a[0] >> shift & last] == n) continue;  // all have the same digit here
    for (int i = 0; i <= last; i++) {
      uint32_t next = start + count[i];
      count[i] = start;
      start = next;
    }
    for (ptrdiff_t i = 0; i < n; i++) b[count[a[i] >> shift & last]++] = a[i];
    uint64_t *other = a;
    a = b;
    b = other;
  }
  return a;
}

static void sort_rows(void *context, ptrdiff_t from, ptrdiff_t to) {
  Sorting *job = context;
  ptrdiff_t n = job->n;
  uint64_t *room = malloc((size_t)n * 16);
  if (!room) {
    atomic_store(&job->failed, true);
    return;
  }
  for (ptrdiff_t r = from; r < to; r++) {
    ptrdiff_t start = row_start(job, r, n);
    for (ptrdiff_t i = 0; i < n; i += BLOCK) {
      uint32_t keys[BLOCK];
      ptrdiff_t count = n - i < BLOCK ? n - i : BLOCK;
      read_keys(job, start + i * job->inner, count, keys);
      for (ptrdiff_t j = 0; j < count; j++) room[i + j] = (uint64_t)keys[j] << 32 | (uint32_t)(i + j);
    }
    const uint64_t *sorted = sort_pairs(room, room + n, n);
    for (ptrdiff_t i = 0; i < n; i++) job->y[start + i * job->inner] = (int32_t)(uint32_t)sorted[i];
  }
  free(room);
}

// MARK: Keys of 64 bits

typedef struct {
  uint64_t key;
  int64_t index;
} Wide;

static void sort_wide_rows(void *context, ptrdiff_t from, ptrdiff_t to) {
  Sorting *job = context;
  ptrdiff_t n = job->n;
  Wide *room = malloc((size_t)n * 2 * sizeof *room);
  if (!room) {
    atomic_store(&job->failed, true);
    return;
  }
  for (ptrdiff_t r = from; r < to; r++) {
    ptrdiff_t start = row_start(job, r, n);
    Wide *a = room, *b = room + n;
    uint32_t counts[8][256];
    memset(counts, 0, sizeof counts);
    for (ptrdiff_t i = 0; i < n; i++) {
      uint64_t key = (uint64_t)((const int64_t *)job->x)[start + i * job->inner] ^ 1ull << 63;
      a[i] = (Wide){job->descending ? ~key : key, i};
      for (int digit = 0; digit < 8; digit++) counts[digit][a[i].key >> (8 * digit) & 255]++;
    }
    for (int digit = 0; digit < 8; digit++) {
      uint32_t *count = counts[digit], first = 0;
      if (count[a[0].key >> (8 * digit) & 255] == n) continue;
      for (int i = 0; i < 256; i++) {
        uint32_t next = first + count[i];
        count[i] = first;
        first = next;
      }
      for (ptrdiff_t i = 0; i < n; i++) b[count[a[i].key >> (8 * digit) & 255]++] = a[i];
      Wide *other = a;
      a = b;
      b = other;
    }
    for (ptrdiff_t i = 0; i < job->chosen; i++)
      job->y[row_start(job, r, job->chosen) + i * job->inner] = (int32_t)a[i].index;
  }
  free(room);
}

bool cn_argsort(CNDType dtype, bool descending, const void *x, int32_t *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner) {
  if (n == 0 || outer * inner == 0) return true;
  Sorting job = {dtype, descending, x, y, n, inner, n, false};
  cn_parallel_ranges(outer * inner, 1 + (1 << 14) / n, dtype == CNInt64 ? sort_wide_rows : sort_rows, &job);
  return !atomic_load(&job.failed);
}

// MARK: The first few

// The smallest of a row's pairs from one index to another, sorted: collects what is below the limit, and when there is no
// room left, sorts and drops what is not among the first.
typedef struct {
  uint64_t *pairs, *other;
  ptrdiff_t room;
} Collection;

CLONES static ptrdiff_t add_below(const uint32_t *keys, ptrdiff_t count, uint32_t limit, ptrdiff_t index, uint64_t *to) {
  uint32_t found = 0;
  for (ptrdiff_t i = 0; i < count; i++) found |= keys[i] < limit;
  if (!found) return 0;
  ptrdiff_t at = 0;
  for (ptrdiff_t i = 0; i < count; i++) {
    to[at] = (uint64_t)keys[i] << 32 | (uint32_t)(index + i);
    at += keys[i] < limit;
  }
  return at;
}

static ptrdiff_t sort_collection(Collection *c, ptrdiff_t count, ptrdiff_t chosen) {
  uint64_t *sorted = sort_pairs(c->pairs, c->other, count);
  if (sorted != c->pairs) {
    c->other = c->pairs;
    c->pairs = sorted;
  }
  return count < chosen ? count : chosen;
}

enum { FEW = 32, SHORT_ROW = 4096 };

// The same for a few of a short row: each that is among them so far is put in its place.
static void collect_few(const Sorting *job, uint64_t *first, ptrdiff_t start, ptrdiff_t n) {
  ptrdiff_t count = 0;
  for (ptrdiff_t i = 0; i < n; i += BLOCK) {
    uint32_t keys[BLOCK];
    ptrdiff_t some = n - i < BLOCK ? n - i : BLOCK;
    read_keys(job, start + i * job->inner, some, keys);
    for (ptrdiff_t j = 0; j < some; j++) {
      uint64_t pair = (uint64_t)keys[j] << 32 | (uint32_t)(i + j);
      if (count == job->chosen && pair > first[count - 1]) continue;
      ptrdiff_t at = count < job->chosen ? count++ : count - 1;
      for (; at > 0 && first[at - 1] > pair; at--) first[at] = first[at - 1];
      first[at] = pair;
    }
  }
}

static ptrdiff_t collect(const Sorting *job, Collection *c, ptrdiff_t start, ptrdiff_t from, ptrdiff_t to) {
  ptrdiff_t count = 0;
  uint64_t limit = 1ull << 32;  // above every key
  for (ptrdiff_t i = from; i < to; i += BLOCK) {
    uint32_t keys[BLOCK];
    ptrdiff_t some = to - i < BLOCK ? to - i : BLOCK;
    read_keys(job, start + i * job->inner, some, keys);
    if (limit >> 32) {
      for (ptrdiff_t j = 0; j < some; j++) c->pairs[count++] = (uint64_t)keys[j] << 32 | (uint32_t)(i + j);
    } else {
      count += add_below(keys, some, (uint32_t)limit, i, c->pairs + count);
    }
    if (count + BLOCK > c->room) {
      // Pairs arrive by index, and those that are kept come before them: equal keys stay in order.
      count = sort_collection(c, count, job->chosen);
      limit = c->pairs[count - 1] >> 32;
    }
  }
  return sort_collection(c, count, job->chosen);
}

static ptrdiff_t room_for_collection(const Sorting *job, ptrdiff_t length) {
  ptrdiff_t room = 2 * job->chosen + 4 * BLOCK;
  return room < length + BLOCK ? room : length + BLOCK;
}

static void write_places(const Sorting *job, ptrdiff_t row, const uint64_t *pairs) {
  int32_t *y = job->y + row_start(job, row, job->chosen);
  for (ptrdiff_t i = 0; i < job->chosen; i++) y[i * job->inner] = (int32_t)(uint32_t)pairs[i];
}

static void top_rows(void *context, ptrdiff_t from, ptrdiff_t to) {
  Sorting *job = context;
  if (job->chosen <= FEW && job->n <= SHORT_ROW) {
    for (ptrdiff_t r = from; r < to; r++) {
      uint64_t first[FEW];
      collect_few(job, first, row_start(job, r, job->n), job->n);
      write_places(job, r, first);
    }
    return;
  }
  ptrdiff_t room = room_for_collection(job, job->n);
  uint64_t *memory = malloc((size_t)room * 16);
  if (!memory) {
    atomic_store(&job->failed, true);
    return;
  }
  for (ptrdiff_t r = from; r < to; r++) {
    Collection c = {memory, memory + room, room};
    collect(job, &c, row_start(job, r, job->n), 0, job->n);
    write_places(job, r, c.pairs);
  }
  free(memory);
}

// A long row in parts: the first of all are among the first of the parts.
typedef struct {
  Sorting *sorting;
  ptrdiff_t length, room, start;
  uint64_t *memory, *found;
  ptrdiff_t *counts;
} LongRow;

static void top_of_part(void *context, ptrdiff_t part) {
  LongRow *row = context;
  ptrdiff_t from = part * row->length, to = from + row->length, n = row->sorting->n, chosen = row->sorting->chosen;
  Collection c = {row->memory + 2 * part * row->room, row->memory + (2 * part + 1) * row->room, row->room};
  row->counts[part] = collect(row->sorting, &c, row->start, from, to < n ? to : n);
  memcpy(row->found + part * chosen, c.pairs, sizeof *c.pairs * (size_t)row->counts[part]);
}

static bool top_of_long_row(Sorting *job, ptrdiff_t row, ptrdiff_t parts) {
  LongRow r = {.sorting = job, .length = (job->n + parts - 1) / parts, .start = row_start(job, row, job->n)};
  r.room = room_for_collection(job, r.length);
  ptrdiff_t counts[64];
  r.counts = counts;
  r.memory = malloc(sizeof *r.memory * (size_t)(2 * parts * r.room + 2 * parts * job->chosen));
  if (!r.memory) return false;
  r.found = r.memory + 2 * parts * r.room;
  cn_parallel(parts, top_of_part, &r);
  ptrdiff_t count = 0;
  for (ptrdiff_t part = 0; part < parts; part++) {
    memmove(r.found + count, r.found + part * job->chosen, sizeof *r.found * (size_t)counts[part]);
    count += counts[part];
  }
  write_places(job, row, sort_pairs(r.found, r.found + parts * job->chosen, count));
  free(r.memory);
  return true;
}

bool cn_top(CNDType dtype, ptrdiff_t k, const void *x, int32_t *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner) {
  ptrdiff_t rows = outer * inner, parts = n >> 16;
  if (k == 0 || rows == 0) return true;
  Sorting job = {dtype, true, x, y, n, inner, k, false};
  if (parts > cn_thread_count()) parts = cn_thread_count();
  if (dtype == CNInt64) {
    cn_parallel_ranges(rows, 1 + (1 << 14) / n, sort_wide_rows, &job);
  } else if (rows < parts) {
    for (ptrdiff_t row = 0; row < rows; row++)
      if (!top_of_long_row(&job, row, parts)) return false;
  } else {
    cn_parallel_ranges(rows, 1 + (1 << 15) / n, top_rows, &job);
  }
  return !atomic_load(&job.failed);
}
