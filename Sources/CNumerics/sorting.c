// The order of elements along the middle axis of [outer, n, inner]: numbers become keys that compare as whole numbers,
// and keys are sorted digit by digit, which keeps the order of equal ones.
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "clones.h"
#include "half.h"
#include "numerics.h"

// −0 and 0 are equal; NaN is greater than everything.
INLINE uint32_t key_of_float(float v) {
  if (v != v) return UINT32_MAX;
  uint32_t bits;
  v += 0.0f;  // −0 becomes 0
  memcpy(&bits, &v, 4);
  return bits & 0x80000000u ? ~bits : bits | 0x80000000u;
}

enum { SHORT = 48, DIGITS = 8 };

typedef struct {
  uint64_t *key, *other_key;
  int32_t *index, *other_index;
} Row;

static void sort_short(Row *row, ptrdiff_t n) {
  for (ptrdiff_t i = 1; i < n; i++) {
    uint64_t key = row->key[i];
    int32_t index = row->index[i];
    ptrdiff_t at = i;
    for (; at > 0 && row->key[at - 1] > key; at--) {
      row->key[at] = row->key[at - 1];
      row->index[at] = row->index[at - 1];
    }
    row->key[at] = key;
    row->index[at] = index;
  }
}

static void sort_long(Row *row, ptrdiff_t n) {
  ptrdiff_t counts[DIGITS][256];
  memset(counts, 0, sizeof counts);
  for (ptrdiff_t i = 0; i < n; i++)
    for (int digit = 0; digit < DIGITS; digit++) counts[digit][row->key[i] >> (8 * digit) & 255]++;
  for (int digit = 0; digit < DIGITS; digit++) {
    ptrdiff_t *count = counts[digit], start = 0;
    if (count[row->key[0] >> (8 * digit) & 255] == n) continue;  // all have the same digit here
    for (int i = 0; i < 256; i++) {
      ptrdiff_t next = start + count[i];
      count[i] = start;
      start = next;
    }
    for (ptrdiff_t i = 0; i < n; i++) {
      ptrdiff_t at = count[row->key[i] >> (8 * digit) & 255]++;
      row->other_key[at] = row->key[i];
      row->other_index[at] = row->index[i];
    }
    Row turned = {row->other_key, row->key, row->other_index, row->index};
    *row = turned;
  }
}

typedef struct {
  CNDType dtype;
  bool descending;
  const void *x;
  int32_t *y;
  ptrdiff_t n, inner;
  _Atomic bool failed;
} Sorting;

static void sort_rows(void *context, ptrdiff_t from, ptrdiff_t to) {
  Sorting *job = context;
  ptrdiff_t n = job->n;
  char *memory = malloc((size_t)n * 24);
  if (!memory) {
    atomic_store(&job->failed, true);
    return;
  }
  uint64_t *keys = (uint64_t *)memory;
  int32_t *indices = (int32_t *)(keys + 2 * n);
  for (ptrdiff_t r = from; r < to; r++) {
    ptrdiff_t start = r / job->inner * n * job->inner + r % job->inner;
    Row row = {keys, keys + n, indices, indices + n};
    for (ptrdiff_t i = 0; i < n; i++) {
      ptrdiff_t at = start + i * job->inner;
      uint64_t key;
      switch (job->dtype) {
        case CNFloat32: key = key_of_float(((const float *)job->x)[at]); break;
        case CNInt32: key = (uint32_t)((const int32_t *)job->x)[at] ^ 0x80000000u; break;
        case CNInt64: key = (uint64_t)((const int64_t *)job->x)[at] ^ 1ull << 63; break;
        case CNFloat16: key = key_of_float(float_of_half(((const uint16_t *)job->x)[at])); break;
        case CNBFloat16: key = key_of_float(float_of_bfloat(((const uint16_t *)job->x)[at])); break;
        case CNBool: key = ((const uint8_t *)job->x)[at] != 0; break;
      }
      row.key[i] = job->descending ? ~key : key;
      row.index[i] = (int32_t)i;
    }
    if (n <= SHORT) {
      sort_short(&row, n);
    } else {
      sort_long(&row, n);
    }
    for (ptrdiff_t i = 0; i < n; i++) job->y[start + i * job->inner] = row.index[i];
  }
  free(memory);
}

bool cn_argsort(CNDType dtype, bool descending, const void *x, int32_t *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner) {
  if (n == 0 || outer * inner == 0) return true;
  Sorting job = {dtype, descending, x, y, n, inner, false};
  cn_parallel_ranges(outer * inner, 1 + (1 << 15) / n, sort_rows, &job);
  return !atomic_load(&job.failed);
}
