// Elements as they are or as another type, to other places.
#include <math.h>
#include <string.h>

#include "clones.h"
#include "half.h"
#include "numerics.h"
#include "walk.h"

enum { PART = 1 << 16 };  // elements that are worth another thread

typedef struct {
  const float *x;
  float *y, factor, low, high;
  const float *g;
} Simple;

CLONES void cn_fill_f32(float *x, ptrdiff_t n, float value) {
  for (ptrdiff_t i = 0; i < n; i++) x[i] = value;
}

CLONES static void some_scaled(void *context, ptrdiff_t from, ptrdiff_t to) {
  Simple s = *(Simple *)context;
  EACH_ON_ITS_OWN for (ptrdiff_t i = from; i < to; i++) s.y[i] = s.x[i] * s.factor;
}

void cn_scale(const float *x, float factor, float *y, ptrdiff_t n) {
  Simple job = {.x = x, .y = y, .factor = factor};
  cn_parallel_ranges(n, PART, some_scaled, &job);
}

CLONES static void some_clipped(void *context, ptrdiff_t from, ptrdiff_t to) {
  Simple s = *(Simple *)context;
  EACH_ON_ITS_OWN for (ptrdiff_t i = from; i < to; i++) {
    float v = s.x[i] < s.low ? s.low : s.x[i];
    s.y[i] = v > s.high ? s.high : v;
  }
}

void cn_clip(const float *x, float low, float high, float *y, ptrdiff_t n) {
  Simple job = {.x = x, .y = y, .low = low, .high = high};
  cn_parallel_ranges(n, PART, some_clipped, &job);
}

CLONES static void some_unclipped(void *context, ptrdiff_t from, ptrdiff_t to) {
  Simple s = *(Simple *)context;
  EACH_ON_ITS_OWN for (ptrdiff_t i = from; i < to; i++) s.y[i] = s.x[i] < s.low || s.x[i] > s.high ? 0 : s.g[i];
}

void cn_clip_pullback(const float *x, float low, float high, const float *g, float *dx, ptrdiff_t n) {
  Simple job = {.x = x, .y = dx, .low = low, .high = high, .g = g};
  cn_parallel_ranges(n, PART, some_unclipped, &job);
}

CLONES void cn_from_doubles(const double *x, float *y, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) y[i] = (float)x[i];
}

CLONES void cn_from_ints(const ptrdiff_t *x, float *y, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) y[i] = (float)x[i];
}

// MARK: Conversions

typedef struct {
  const void *src;
  void *dst;
  ptrdiff_t ss, sd;
  CNDType from, to;
} Copy;

#define COPY(from, to, expression)                                                           \
  {                                                                                          \
    const from *s = (const from *)c->src + at[0];                                            \
    to *restrict d = (to *)c->dst + at[1];                                                   \
    if (c->ss == 1 && c->sd == 1) {                                                          \
      for (ptrdiff_t i = 0; i < n; i++) { from v = s[i]; d[i] = (to)(expression); }          \
    } else {                                                                                 \
      ptrdiff_t ss = c->ss, sd = c->sd;                                                      \
      for (ptrdiff_t i = 0; i < n; i++) { from v = s[i * ss]; d[i * sd] = (to)(expression); } \
    }                                                                                        \
  }

// What does not fit becomes the nearest whole number; NaN becomes 0. (C leaves both undefined.)
INLINE int32_t int32_of_float(float v) {
  return v != v ? 0 : v >= 2147483648.0f ? INT32_MAX : v <= -2147483648.0f ? INT32_MIN : (int32_t)v;
}
INLINE int64_t int64_of_float(float v) {
  return v != v ? 0 : v >= 0x1p63f ? INT64_MAX : v <= -0x1p63f ? INT64_MIN : (int64_t)v;
}
INLINE int32_t int32_of_int(int64_t v) { return v > INT32_MAX ? INT32_MAX : v < INT32_MIN ? INT32_MIN : (int32_t)v; }
INLINE int64_t int64_of_int(int64_t v) { return v; }

// The types' numbers as the type between: float32 for those with a fraction, int64 for the others.
#define AS_IT_IS(v) (v)
#define COPY_TO_EACH(from, load, family)                                                     \
  switch (c->to) {                                                             \
    case CNFloat32: COPY(from, float, load(v)); break;                                       \
    case CNInt32: COPY(from, int32_t, int32_of_##family(load(v))); break;                    \
    case CNBool: COPY(from, uint8_t, load(v) != 0); break;                                   \
    case CNInt64: COPY(from, int64_t, int64_of_##family(load(v))); break;                    \
    case CNFloat16: COPY(from, uint16_t, half_of_float((float)load(v))); break;              \
    case CNBFloat16: COPY(from, uint16_t, bfloat_of_float((float)load(v))); break;           \
  }                                                                                          \
  break;

// A loop for each pair of types.
CLONES static void convert_row(const void *context, const ptrdiff_t *at, ptrdiff_t n) {
  const Copy *c = context;
  switch (c->from) {
    case CNFloat32: COPY_TO_EACH(float, AS_IT_IS, float)
    case CNInt32: COPY_TO_EACH(int32_t, AS_IT_IS, int)
    case CNBool: COPY_TO_EACH(uint8_t, AS_IT_IS, int)
    case CNInt64: COPY_TO_EACH(int64_t, AS_IT_IS, int)
    case CNFloat16: COPY_TO_EACH(uint16_t, float_of_half, float)
    case CNBFloat16: COPY_TO_EACH(uint16_t, float_of_bfloat, float)
  }
}

// MARK: Copies

#define COPY_ROW(bits)                                                            \
  static void copy_row_##bits(const void *context, const ptrdiff_t *at, ptrdiff_t n) { \
    const Copy *c = context;                                                      \
    if (c->ss == 1 && c->sd == 1) {                                               \
      memcpy((uint##bits##_t *)c->dst + at[1], (const uint##bits##_t *)c->src + at[0], (size_t)n * (bits / 8)); \
      return;                                                                     \
    }                                                                             \
    COPY(uint##bits##_t, uint##bits##_t, v)                                       \
  }
COPY_ROW(8)
COPY_ROW(16)
COPY_ROW(32)
COPY_ROW(64)

// A matrix whose columns lie behind one another in one tensor and whose rows do so in the other: square by square, by way
// of a place where both are close, so that each line of memory is read and written once.
enum { SQUARE = 16 };

typedef struct {
  Copy copy;
  ptrdiff_t rows, columns, to_row, size;
} Turn;

#define TURN(bits)                                                                                          \
  static void turn_##bits(const Turn *t, const ptrdiff_t *at, ptrdiff_t row, ptrdiff_t rows) {              \
    const uint##bits##_t *from = (const uint##bits##_t *)t->copy.src + at[0] + row;                         \
    uint##bits##_t *to = (uint##bits##_t *)t->copy.dst + at[1] + row * t->to_row, square[SQUARE][SQUARE];   \
    for (ptrdiff_t start = 0; start < t->columns; start += SQUARE) {                                        \
      ptrdiff_t columns = t->columns - start < SQUARE ? t->columns - start : SQUARE;                        \
      if (rows == SQUARE) {                                                                                 \
        for (ptrdiff_t j = 0; j < columns; j++)                                                             \
          for (ptrdiff_t i = 0; i < SQUARE; i++) square[i][j] = from[(start + j) * t->copy.ss + i];         \
      } else {                                                                                              \
        for (ptrdiff_t j = 0; j < columns; j++)                                                             \
          for (ptrdiff_t i = 0; i < rows; i++) square[i][j] = from[(start + j) * t->copy.ss + i];           \
      }                                                                                                     \
      if (columns == SQUARE) {                                                                              \
        for (ptrdiff_t i = 0; i < rows; i++) memcpy(to + i * t->to_row + start, square[i], sizeof *square); \
      } else {                                                                                              \
        for (ptrdiff_t i = 0; i < rows; i++)                                                                \
          memcpy(to + i * t->to_row + start, square[i], (size_t)columns * (bits / 8));                      \
      }                                                                                                     \
    }                                                                                                       \
  }
TURN(8)
TURN(16)
TURN(32)
TURN(64)

// Bands of as many rows as a square has; the third offset counts them.
static void turn_bands(const void *context, const ptrdiff_t *at, ptrdiff_t bands) {
  const Turn *t = context;
  for (ptrdiff_t row = at[2] * SQUARE; row < (at[2] + bands) * SQUARE && row < t->rows; row += SQUARE) {
    ptrdiff_t rows = t->rows - row < SQUARE ? t->rows - row : SQUARE;
    switch (t->size) {
      case 1: turn_8(t, at, row, rows); break;
      case 2: turn_16(t, at, row, rows); break;
      case 4: turn_32(t, at, row, rows); break;
      default: turn_64(t, at, row, rows); break;
    }
  }
}

// Does a copy if it is such a turn.
static bool turned(const Walk *walk, Copy copy, ptrdiff_t size) {
  int last = walk->rank - 1, axis = 0;
  while (axis < last && walk->strides[0][axis] != 1) axis++;
  if (axis == last || copy.sd != 1 || copy.ss == 1 || walk->shape[axis] < 8 || walk->shape[last] < 8) return false;
  Turn turn = {copy, walk->shape[axis], walk->shape[last], walk->strides[1][axis], size};
  // The other axes as they are, and then one of bands, along which only the third offset moves.
  Walk others = {0};
  for (int i = 0; i < last; i++) {
    if (i == axis) continue;
    others.shape[others.rank] = walk->shape[i];
    for (int t = 0; t < 2; t++) others.strides[t][others.rank] = walk->strides[t][i];
    others.rank++;
  }
  others.shape[others.rank] = (turn.rows + SQUARE - 1) / SQUARE;
  others.strides[2][others.rank++] = 1;
  each_row(&others, 3, SQUARE * turn.columns, turn_bands, &turn);
  return true;
}

void cn_copy(const CNTensor *src, CNTensor *dst) {
  if (dst->count == 0) return;
  const CNTensor *tensors[] = {src, dst};
  Walk walk = walk_over(tensors, 2, dst);
  Copy copy = {src->data, dst->data, walk.strides[0][walk.rank - 1], walk.strides[1][walk.rank - 1], src->dtype, dst->dtype};
  if (src->dtype != dst->dtype) {
    each_row(&walk, 2, 1, convert_row, &copy);
    return;
  }
  ptrdiff_t size = cn_element_size(src->dtype);
  if (turned(&walk, copy, size)) return;
  each_row(&walk, 2, 1, size == 1 ? copy_row_8 : size == 2 ? copy_row_16 : size == 4 ? copy_row_32 : copy_row_64, &copy);
}

CLONES static void add_row(const void *context, const ptrdiff_t *at, ptrdiff_t n) {
  const Copy *c = context;
  const float *s = (const float *)c->src + at[0];
  float *d = (float *)c->dst + at[1];
  if (c->ss == 1 && c->sd == 1) {
    EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) d[i] += s[i];
  } else {
    for (ptrdiff_t i = 0; i < n; i++) d[i * c->sd] += s[i * c->ss];
  }
}

void cn_add_into(const CNTensor *src, CNTensor *dst) {
  if (dst->count == 0) return;
  const CNTensor *tensors[] = {src, dst};
  Walk walk = walk_over(tensors, 2, dst);
  Copy copy = {src->data, dst->data, walk.strides[0][walk.rank - 1], walk.strides[1][walk.rank - 1], CNFloat32, CNFloat32};
  each_row(&walk, 2, 1, add_row, &copy);
}
