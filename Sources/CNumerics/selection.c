// Elements chosen by whole numbers along the middle axis of [outer, n, inner], and sums into such places.
#include <string.h>

#include "clones.h"
#include "numerics.h"

enum { PART = 1 << 15 };  // elements that are worth another thread

CLONES ptrdiff_t cn_resolve_indices(const void *indices, CNDType dtype, ptrdiff_t count, ptrdiff_t size, ptrdiff_t *rows) {
  bool is_bad = false;
  if (dtype == CNInt64) {
    const int64_t *from = indices;
    for (ptrdiff_t i = 0; i < count; i++) rows[i] = from[i] < 0 ? from[i] + size : from[i];
  } else {
    const int32_t *from = indices;
    for (ptrdiff_t i = 0; i < count; i++) rows[i] = from[i] < 0 ? from[i] + size : from[i];
  }
  for (ptrdiff_t i = 0; i < count; i++) is_bad |= (size_t)rows[i] >= (size_t)size;
  if (is_bad)
    for (ptrdiff_t i = 0; i < count; i++)
      if ((size_t)rows[i] >= (size_t)size) return i;
  return -1;
}

CLONES bool cn_indices_lie_within(const void *indices, CNDType dtype, ptrdiff_t count, ptrdiff_t size) {
  bool is_bad = false;
  if (dtype == CNInt64) {
    const uint64_t *from = indices;
    for (ptrdiff_t i = 0; i < count; i++) is_bad |= from[i] >= (uint64_t)size;
  } else {
    const uint32_t *from = indices;
    uint32_t limit = size > INT32_MAX ? INT32_MAX + 1u : (uint32_t)size;
    for (ptrdiff_t i = 0; i < count; i++) is_bad |= from[i] >= limit;
  }
  return !is_bad;
}

ptrdiff_t cn_true_places(const uint8_t *mask, ptrdiff_t n, ptrdiff_t *places) {
  ptrdiff_t count = 0;
  for (ptrdiff_t i = 0; i < n; i++) {
    places[count] = i;
    count += mask[i] != 0;
  }
  return count;
}

// MARK: One index for each element

typedef struct {
  const void *x, *indices;
  void *y;
  ptrdiff_t outer, n, chosen, inner;
} Gather;

// Rows are all [outer, chosen].
#define GATHER(name, type, index_type)                                                                     \
  static void name(void *context, ptrdiff_t from, ptrdiff_t to) {                                          \
    Gather job = *(const Gather *)context;                                                                 \
    for (ptrdiff_t r = from; r < to;) {                                                                    \
      ptrdiff_t o = r / job.chosen, end = (o + 1) * job.chosen < to ? (o + 1) * job.chosen : to;           \
      const type *x = (const type *)job.x + o * job.n * job.inner;                                         \
      const index_type *index = (const index_type *)job.indices + r * job.inner;                           \
      type *y = (type *)job.y + r * job.inner;                                                             \
      if (job.inner == 1) {                                                                                \
        for (ptrdiff_t i = 0; i < end - r; i++) y[i] = x[index[i]];                                        \
      } else {                                                                                             \
        for (ptrdiff_t i = 0; i < end - r; i++, y += job.inner, index += job.inner)                        \
          for (ptrdiff_t j = 0; j < job.inner; j++) y[j] = x[(ptrdiff_t)index[j] * job.inner + j];         \
      }                                                                                                    \
      r = end;                                                                                             \
    }                                                                                                      \
  }
GATHER(gather_8, uint8_t, ptrdiff_t)
GATHER(gather_16, uint16_t, ptrdiff_t)
GATHER(gather_32, uint32_t, ptrdiff_t)
GATHER(gather_64, uint64_t, ptrdiff_t)
GATHER(gather_8_narrow, uint8_t, int32_t)
GATHER(gather_16_narrow, uint16_t, int32_t)
GATHER(gather_32_narrow, uint32_t, int32_t)
GATHER(gather_64_narrow, uint64_t, int32_t)

static CNRangeTask gathering(ptrdiff_t size, bool is_narrow) {
  switch (size) {
    case 1: return is_narrow ? gather_8_narrow : gather_8;
    case 2: return is_narrow ? gather_16_narrow : gather_16;
    case 4: return is_narrow ? gather_32_narrow : gather_32;
    default: return is_narrow ? gather_64_narrow : gather_64;
  }
}

static void gather(Gather job, CNRangeTask task) {
  if (job.outer * job.chosen * job.inner == 0) return;
  cn_parallel_ranges(job.outer * job.chosen, PART / job.inner + 1, task, &job);
}

void cn_gather(const void *x, const ptrdiff_t *indices, void *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t chosen,
               ptrdiff_t inner, ptrdiff_t size) {
  gather((Gather){x, indices, y, outer, n, chosen, inner}, gathering(size, false));
}

void cn_gather_narrow(const void *x, const int32_t *indices, void *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t chosen,
                      ptrdiff_t inner, ptrdiff_t size) {
  gather((Gather){x, indices, y, outer, n, chosen, inner}, gathering(size, true));
}

#define SCATTER_ADD(type, sum)                                                            \
  for (ptrdiff_t o = 0; o < outer; o++) {                                                 \
    type *to = (type *)y + o * n * inner;                                                 \
    const ptrdiff_t *index = indices + o * chosen * inner;                                \
    const type *from = (const type *)values + o * chosen * inner;                         \
    for (ptrdiff_t i = 0; i < chosen; i++)                                                \
      for (ptrdiff_t j = 0; j < inner; j++) {                                             \
        type *p = to + index[i * inner + j] * inner + j, q = from[i * inner + j];         \
        *p = sum;                                                                         \
      }                                                                                   \
  }

void cn_scatter_add(CNDType dtype, const void *values, const ptrdiff_t *indices, void *y, ptrdiff_t outer, ptrdiff_t n,
                    ptrdiff_t chosen, ptrdiff_t inner) {
  if (dtype == CNFloat32) {
    SCATTER_ADD(float, *p + q)
  } else if (dtype == CNInt32) {
    SCATTER_ADD(uint32_t, *p + q)  // wraps around, as in NumPy
  } else {
    SCATTER_ADD(uint64_t, *p + q)
  }
}

typedef struct {
  const char *x;
  const ptrdiff_t *indices;
  char *y;
  ptrdiff_t n, chosen;
  size_t bytes;
} Take;

#define TAKE_EACH(type)                                                                          \
  {                                                                                              \
    const type *x = (const type *)job.x + o * job.n;                                             \
    type *y = (type *)job.y + r;                                                                 \
    for (ptrdiff_t i = 0; i < end - r; i++) y[i] = x[index[i]];                                  \
  }

static void some_taken(void *context, ptrdiff_t from, ptrdiff_t to) {
  Take job = *(const Take *)context;
  for (ptrdiff_t r = from; r < to;) {
    ptrdiff_t o = r / job.chosen, end = (o + 1) * job.chosen < to ? (o + 1) * job.chosen : to;
    const ptrdiff_t *index = job.indices + (r - o * job.chosen);
    if (job.bytes == 4) {
      TAKE_EACH(uint32_t)
    } else if (job.bytes == 8) {
      TAKE_EACH(uint64_t)
    } else {
      for (ptrdiff_t i = 0; i < end - r; i++)
        memcpy(job.y + (size_t)(r + i) * job.bytes, job.x + (size_t)(o * job.n + index[i]) * job.bytes, job.bytes);
    }
    r = end;
  }
}

void cn_take(const void *x, const ptrdiff_t *indices, void *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t chosen,
             ptrdiff_t inner, ptrdiff_t size) {
  if (outer * chosen * inner == 0) return;
  Take job = {x, indices, y, n, chosen, (size_t)(inner * size)};
  cn_parallel_ranges(outer * chosen, PART / inner + 1, some_taken, &job);
}

CLONES void cn_take_pullback(const float *g, const ptrdiff_t *indices, float *dx, ptrdiff_t outer, ptrdiff_t n,
                             ptrdiff_t chosen, ptrdiff_t inner) {
  for (ptrdiff_t o = 0; o < outer; o++) {
    for (ptrdiff_t i = 0; i < chosen; i++) {
      const float *from = g + (o * chosen + i) * inner;
      float *to = dx + (o * n + indices[i]) * inner;
      EACH_ON_ITS_OWN for (ptrdiff_t j = 0; j < inner; j++) to[j] += from[j];
    }
  }
}

// MARK: Running sums and products

typedef struct {
  bool is_product, backwards;
  const float *x;
  float *y;
  ptrdiff_t n, inner, strips;
} Running;

enum { COLUMNS = 64, ROWS = 8, LONG_ROW = 512 };

// Some neighbouring columns; each of them waits for its own last sum only.
INLINE void run_columns(const Running *job, ptrdiff_t start, ptrdiff_t width) {
  double so_far[COLUMNS];
  for (ptrdiff_t j = 0; j < width; j++) so_far[j] = job->is_product;
  for (ptrdiff_t i = 0; i < job->n; i++) {
    ptrdiff_t at = start + (job->backwards ? job->n - 1 - i : i) * job->inner;
    const float *from = job->x + at;
    float *to = job->y + at;
    if (job->is_product) {
      EACH_ON_ITS_OWN for (ptrdiff_t j = 0; j < width; j++) so_far[j] *= from[j];
    } else {
      EACH_ON_ITS_OWN for (ptrdiff_t j = 0; j < width; j++) so_far[j] += from[j];
    }
    EACH_ON_ITS_OWN for (ptrdiff_t j = 0; j < width; j++) to[j] = (float)so_far[j];
  }
}

// Several rows at once: the next sum of a row has to wait for the last one, those of the others do not.
INLINE void run_rows(const Running *job, ptrdiff_t start, const int count) {
  double so_far[ROWS];
  ptrdiff_t first = job->backwards ? job->n - 1 : 0, step = job->backwards ? -1 : 1;
  for (int r = 0; r < count; r++) so_far[r] = job->is_product;
  for (ptrdiff_t i = 0, at = start + first; i < job->n; i++, at += step)
    for (int r = 0; r < count; r++) {
      so_far[r] = job->is_product ? so_far[r] * job->x[at + r * job->n] : so_far[r] + job->x[at + r * job->n];
      job->y[at + r * job->n] = (float)so_far[r];
    }
}

// A long row as several: their sums first, so that each knows what comes before it.
INLINE void run_long_row(const Running *job, ptrdiff_t start) {
  ptrdiff_t length = job->n / ROWS;
  const float *x = job->x + start;
  float *y = job->y + start;
  double so_far[ROWS], total = 0;
  for (int r = 0; r < ROWS; r++) {
    // From the back, the last part is the first one.
    const float *part = job->backwards ? x + job->n - (r + 1) * length : x + r * length;
    double lanes[16] = {0}, sum = 0;
    ptrdiff_t i = 0;
    for (; i + 16 <= length; i += 16)
      for (int l = 0; l < 16; l++) lanes[l] += part[i + l];
    for (int l = 0; l < 16; l++) sum += lanes[l];
    for (; i < length; i++) sum += part[i];
    so_far[r] = total;
    total += sum;
  }
  ptrdiff_t first = job->backwards ? job->n - 1 : 0, step = job->backwards ? -1 : 1;
  for (ptrdiff_t i = 0; i < length; i++)
    for (int r = 0; r < ROWS; r++) {
      ptrdiff_t at = first + step * (r * length + i);
      so_far[r] += x[at];
      y[at] = (float)so_far[r];
    }
  for (ptrdiff_t i = ROWS * length; i < job->n; i++) {
    so_far[ROWS - 1] += x[first + step * i];
    y[first + step * i] = (float)so_far[ROWS - 1];
  }
}

CLONES static void some_running(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Running *job = context;
  if (job->inner == 1) {
    ptrdiff_t r = from;
    for (; r + ROWS <= to; r += ROWS) run_rows(job, r * job->n, ROWS);
    for (; r < to; r++) {
      if (job->n >= LONG_ROW && !job->is_product) {
        run_long_row(job, r * job->n);
      } else {
        run_rows(job, r * job->n, 1);
      }
    }
    return;
  }
  for (ptrdiff_t s = from; s < to; s++) {
    ptrdiff_t column = s % job->strips * COLUMNS, width = job->inner - column;
    run_columns(job, s / job->strips * job->n * job->inner + column, width < COLUMNS ? width : COLUMNS);
  }
}

void cn_running_f32(bool is_product, bool backwards, const float *x, float *y, ptrdiff_t outer, ptrdiff_t n,
                    ptrdiff_t inner) {
  if (outer * n * inner == 0) return;
  Running job = {is_product, backwards, x, y, n, inner, (inner + COLUMNS - 1) / COLUMNS};
  ptrdiff_t each = n * (inner < COLUMNS ? inner : COLUMNS);
  cn_parallel_ranges(outer * job.strips, PART / each + 1, some_running, &job);
}

// With p(k) the product before k and s(k) = g(k) + x(k + 1) s(k + 1), the gradient of x(k) is p(k) s(k). No division.
void cn_running_product_pullback(const float *x, const float *g, float *dx, ptrdiff_t outer, ptrdiff_t n,
                                 ptrdiff_t inner) {
  for (ptrdiff_t o = 0; o < outer; o++)
    for (ptrdiff_t j = 0; j < inner; j++) {
      const ptrdiff_t start = o * n * inner + j;
      double sum = 0, product = 1;
      for (ptrdiff_t i = n - 1; i >= 0; i--) {
        ptrdiff_t at = start + i * inner;
        sum = g[at] + (i + 1 < n ? x[at + inner] * sum : 0);
        dx[at] = (float)sum;
      }
      for (ptrdiff_t i = 0; i < n; i++) {
        ptrdiff_t at = start + i * inner;
        dx[at] = (float)(dx[at] * product);
        product *= x[at];
      }
    }
}

#define RUNNING_INTEGERS(name, type, wide)                                                                     \
  void name(bool is_product, const type *x, type *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner) {          \
    for (ptrdiff_t o = 0; o < outer; o++)                                                                      \
      for (ptrdiff_t j = 0; j < inner; j++) {                                                                  \
        wide so_far = is_product;                                                                              \
        for (ptrdiff_t at = o * n * inner + j, i = 0; i < n; i++, at += inner) {                               \
          so_far = is_product ? so_far * (wide)x[at] : so_far + (wide)x[at];                                   \
          y[at] = (type)so_far;                                                                                \
        }                                                                                                      \
      }                                                                                                        \
  }
RUNNING_INTEGERS(cn_running_i32, int32_t, uint32_t)
RUNNING_INTEGERS(cn_running_i64, int64_t, uint64_t)
