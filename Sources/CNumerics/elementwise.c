// One result per element: functions of one tensor, of two, comparisons, copies.
#include <math.h>

#include "clones.h"
#include "functions.h"
#include "half.h"
#include "numerics.h"

// MARK: One tensor

#define EACH(expression)                   \
  EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) {      \
    float v = x[i];                        \
    y[i] = (expression);                   \
  }                                        \
  break;

// With a call to the C library in it, a loop stays one.
#define EACH_BY_CALL(function)                          \
  for (ptrdiff_t i = 0; i < n; i++) y[i] = function(x[i]); \
  break;

CLONES static void unary(CNUnary op, const float *x, float *y, ptrdiff_t n) {
  switch (op) {
    case CNNegate: EACH(-v)
    case CNExp: EACH(fast_exp(v))
    case CNLog: EACH(fast_log(v))
    case CNSqrt: EACH(__builtin_elementwise_sqrt(v))
    case CNAbs: EACH(__builtin_fabsf(v))
    case CNTanh: EACH(fast_tanh(v))
    case CNSigmoid: EACH(fast_sigmoid(v))
    case CNRelu: EACH(v < 0 ? 0 : v)
    case CNGelu: EACH(gelu(v))
    case CNSin: EACH_BY_CALL(sinf)
    case CNCos: EACH_BY_CALL(cosf)
    case CNSquare: EACH(v * v)
  }
}

#define EACH_SLOPE(expression)             \
  for (ptrdiff_t i = 0; i < n; i++) {      \
    float v = x[i], r = y[i];              \
    (void)v, (void)r;                      \
    dx[i] = g[i] * (expression);           \
  }                                        \
  break;

CLONES static void unary_pullback(CNUnary op, const float *x, const float *y, const float *g, float *dx, ptrdiff_t n) {
  switch (op) {
    case CNNegate: EACH_SLOPE(-1)
    case CNExp: EACH_SLOPE(r)
    case CNLog: EACH_SLOPE(1 / v)
    case CNSqrt: EACH_SLOPE(0.5f / r)
    case CNAbs: EACH_SLOPE((float)((v > 0) - (v < 0)))
    case CNTanh: EACH_SLOPE(1 - r * r)
    case CNSigmoid: EACH_SLOPE(r * (1 - r))
    case CNRelu: EACH_SLOPE(v > 0 ? 1.0f : 0.0f)
    case CNGelu: EACH_SLOPE(gelu_slope(v))
    case CNSin: EACH_SLOPE(cosf(v))
    case CNCos: EACH_SLOPE(-sinf(v))
    case CNSquare: EACH_SLOPE(2 * v)
  }
}

typedef struct {
  CNUnary op;
  const float *x, *y, *g;
  float *out;
} Unary;

static void some_of_unary(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Unary *job = context;
  unary(job->op, job->x + from, job->out + from, to - from);
}

static void some_of_pullback(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Unary *job = context;
  unary_pullback(job->op, job->x + from, job->y + from, job->g + from, job->out + from, to - from);
}

// Elements that are worth another thread: functions with an exponential in them take longer than memory does.
static ptrdiff_t worth_a_thread(CNUnary op) {
  return op == CNNegate || op == CNAbs || op == CNRelu || op == CNSquare ? 1 << 17 : 1 << 13;
}

void cn_unary(CNUnary op, const float *x, float *y, ptrdiff_t n) {
  Unary job = {.op = op, .x = x, .out = y};
  cn_parallel_ranges(n, worth_a_thread(op), some_of_unary, &job);
}

void cn_unary_pullback(CNUnary op, const float *x, const float *y, const float *g, float *dx, ptrdiff_t n) {
  Unary job = {.op = op, .x = x, .y = y, .g = g, .out = dx};
  cn_parallel_ranges(n, worth_a_thread(op), some_of_pullback, &job);
}

CLONES void cn_fill_f32(float *x, ptrdiff_t n, float value) {
  for (ptrdiff_t i = 0; i < n; i++) x[i] = value;
}

CLONES void cn_scale(const float *x, float factor, float *y, ptrdiff_t n) {
  EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) y[i] = x[i] * factor;
}

CLONES void cn_clip(const float *x, float low, float high, float *y, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) {
    float v = x[i] < low ? low : x[i];
    y[i] = v > high ? high : v;
  }
}

CLONES void cn_clip_pullback(const float *x, float low, float high, const float *g, float *dx, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) dx[i] = x[i] < low || x[i] > high ? 0 : g[i];
}

void cn_power_scalar(const float *x, double exponent, float *y, ptrdiff_t n) {
  if (exponent == 2) {
    cn_unary(CNSquare, x, y, n);
  } else if (exponent == 1) {
    cn_scale(x, 1, y, n);
  } else if (exponent == 0.5) {
    for (ptrdiff_t i = 0; i < n; i++) y[i] = sqrtf(x[i]);
  } else {
    for (ptrdiff_t i = 0; i < n; i++) y[i] = (float)pow(x[i], exponent);
  }
}

CLONES void cn_from_doubles(const double *x, float *y, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) y[i] = (float)x[i];
}

CLONES void cn_from_ints(const ptrdiff_t *x, float *y, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) y[i] = (float)x[i];
}

// MARK: Walking over strided tensors

// Axes of one or more tensors of the same shape, without those of size 1 and with those merged that lie
// one behind the other in all of them. The last axis is the inner loop.
enum { OPERANDS = 4 };
typedef struct {
  int rank;
  ptrdiff_t shape[CN_MAX_RANK];
  ptrdiff_t strides[OPERANDS][CN_MAX_RANK];
} Walk;

// What to add to an offset for one step along `axis` of `shaped`: 0 where the tensor is broadcast.
INLINE ptrdiff_t step_along(const CNTensor *tensor, const CNTensor *shaped, int axis) {
  int own = axis - (shaped->rank - tensor->rank);
  return own < 0 || tensor->shape[own] == 1 ? 0 : tensor->strides[own];
}

static Walk walk_over(const CNTensor *const *tensors, int operands, const CNTensor *shaped) {
  Walk walk;
  int rank = 0;
  for (int axis = 0; axis < shaped->rank; axis++) {
    ptrdiff_t size = shaped->shape[axis], steps[OPERANDS];
    if (size == 1) continue;
    bool merges = rank > 0;
    for (int t = 0; t < operands; t++) {
      steps[t] = step_along(tensors[t], shaped, axis);
      merges = merges && walk.strides[t][rank - 1] == steps[t] * size;
    }
    if (!merges) walk.shape[rank++] = 1;
    walk.shape[rank - 1] *= size;
    for (int t = 0; t < operands; t++) walk.strides[t][rank - 1] = steps[t];
  }
  if (rank == 0) {
    walk.shape[rank++] = 1;
    for (int t = 0; t < operands; t++) walk.strides[t][0] = 1;
  }
  walk.rank = rank;
  return walk;
}

// Moves every offset to the next row; false after the last one.
static bool next_row(const Walk *walk, ptrdiff_t *index, ptrdiff_t *offsets, int operands) {
  for (int axis = walk->rank - 2; axis >= 0; axis--) {
    if (++index[axis] < walk->shape[axis]) {
      for (int t = 0; t < operands; t++) offsets[t] += walk->strides[t][axis];
      return true;
    }
    for (int t = 0; t < operands; t++) offsets[t] -= walk->strides[t][axis] * (walk->shape[axis] - 1);
    index[axis] = 0;
  }
  return false;
}

#define OVER_ROWS(walk, operands, ...)                            \
  do {                                                            \
    ptrdiff_t index[CN_MAX_RANK] = {0}, at[OPERANDS] = {0};       \
    ptrdiff_t n = (walk).shape[(walk).rank - 1];                  \
    do {                                                          \
      __VA_ARGS__;                                                \
    } while (next_row(&(walk), index, at, operands));             \
  } while (0)

// MARK: Two tensors

#define PAIRS(expression)                                                             \
  if (sa == 1 && sb == 1) {                                                           \
    for (ptrdiff_t i = 0; i < n; i++) { typeof(*a) p = a[i], q = b[i]; out[i] = (expression); }       \
  } else if (sa == 1 && sb == 0) {                                                    \
    typeof(*a) q = *b;                                                                \
    for (ptrdiff_t i = 0; i < n; i++) { typeof(*a) p = a[i]; out[i] = (expression); } \
  } else if (sa == 0 && sb == 1) {                                                    \
    typeof(*a) p = *a;                                                                \
    for (ptrdiff_t i = 0; i < n; i++) { typeof(*a) q = b[i]; out[i] = (expression); } \
  } else {                                                                            \
    for (ptrdiff_t i = 0; i < n; i++) {                                               \
      typeof(*a) p = a[i * sa], q = b[i * sb];                                        \
      out[i] = (expression);                                                          \
    }                                                                                 \
  }                                                                                   \
  break;

// NumPy's quotient rounded down, and what is left then, which has the divisor's sign.
static float floor_remainder(float p, float q) {
  float rest = fmodf(p, q);
  if (rest == 0) return copysignf(0, q);
  return (q < 0) != (rest < 0) ? rest + q : rest;
}

static float floor_quotient(float p, float q) {
  if (q == 0) return p / q;
  float rest = fmodf(p, q), quotient = (p - rest) / q;
  if (rest != 0 && (q < 0) != (rest < 0)) quotient -= 1;
  if (quotient == 0) return copysignf(0, p / q);
  float whole = floorf(quotient);
  return quotient - whole > 0.5f ? whole + 1 : whole;
}

CLONES static void binary_row_f32(CNBinary op, const float *a, ptrdiff_t sa, const float *b, ptrdiff_t sb, float *out,
                                  ptrdiff_t n) {
  switch (op) {
    case CNAdd: PAIRS(p + q)
    case CNSubtract: PAIRS(p - q)
    case CNMultiply: PAIRS(p * q)
    case CNDivide: PAIRS(p / q)
    // A NaN on either side stays one.
    case CNMaximum: PAIRS(p > q || p != p ? p : q)
    case CNMinimum: PAIRS(p < q || p != p ? p : q)
    case CNPower: PAIRS((float)pow(p, q))
    case CNFloorDivide: PAIRS(floor_quotient(p, q))
    case CNRemainder: PAIRS(floor_remainder(p, q))
  }
}

// Sums and products of whole numbers wrap around, as in NumPy; a quotient by 0 is 0.
#define BINARY_OF_INTEGERS(type, wide, suffix)                                                                      \
  static type power_##suffix(type base, type exponent) {                                                            \
    if (exponent < 0) return base == 1 ? 1 : (base == -1 ? (exponent & 1 ? -1 : 1) : 0);                            \
    wide result = 1, factor = (wide)base;                                                                           \
    for (; exponent; exponent >>= 1, factor *= factor)                                                              \
      if (exponent & 1) result *= factor;                                                                           \
    return (type)result;                                                                                            \
  }                                                                                                                 \
  static type floor_quotient_##suffix(type p, type q) {                                                             \
    if (q == 0) return 0;                                                                                           \
    if (q == -1) return (type)(0 - (wide)p);                                                                        \
    return p / q - (p % q != 0 && (p < 0) != (q < 0));                                                              \
  }                                                                                                                 \
  static void binary_row_##suffix(CNBinary op, const type *a, ptrdiff_t sa, const type *b, ptrdiff_t sb, type *out, \
                                  ptrdiff_t n) {                                                                    \
    switch (op) {                                                                                                   \
      case CNAdd: PAIRS((type)((wide)p + (wide)q))                                                                  \
      case CNSubtract: PAIRS((type)((wide)p - (wide)q))                                                             \
      case CNMultiply: PAIRS((type)((wide)p * (wide)q))                                                             \
      case CNDivide: PAIRS(q == 0 ? 0 : q == -1 ? (type)(0 - (wide)p) : p / q)                                      \
      case CNMaximum: PAIRS(p > q ? p : q)                                                                          \
      case CNMinimum: PAIRS(p < q ? p : q)                                                                          \
      case CNPower: PAIRS(power_##suffix(p, q))                                                                     \
      case CNFloorDivide: PAIRS(floor_quotient_##suffix(p, q))                                                      \
      case CNRemainder: PAIRS(q == 0 ? 0 : (type)((wide)p - (wide)floor_quotient_##suffix(p, q) * (wide)q))         \
    }                                                                                                               \
  }
BINARY_OF_INTEGERS(int32_t, uint32_t, i32)
BINARY_OF_INTEGERS(int64_t, uint64_t, i64)

void cn_binary(CNBinary op, const CNTensor *a, const CNTensor *b, CNTensor *out) {
  if (out->count == 0) return;
  if (a->contiguous && b->contiguous && a->count == out->count && b->count == out->count && out->dtype == CNFloat32) {
    binary_row_f32(op, a->data, 1, b->data, 1, out->data, out->count);
    return;
  }
  const CNTensor *tensors[] = {a, b, out};
  Walk walk = walk_over(tensors, 3, out);
  ptrdiff_t sa = walk.strides[0][walk.rank - 1], sb = walk.strides[1][walk.rank - 1];
  if (out->dtype == CNFloat32) {
    OVER_ROWS(walk, 3, binary_row_f32(op, (float *)a->data + at[0], sa, (float *)b->data + at[1], sb,
                                      (float *)out->data + at[2], n));
  } else if (out->dtype == CNInt64) {
    OVER_ROWS(walk, 3, binary_row_i64(op, (int64_t *)a->data + at[0], sa, (int64_t *)b->data + at[1], sb,
                                      (int64_t *)out->data + at[2], n));
  } else {
    OVER_ROWS(walk, 3, binary_row_i32(op, (int32_t *)a->data + at[0], sa, (int32_t *)b->data + at[1], sb,
                                      (int32_t *)out->data + at[2], n));
  }
}

#define COMPARE_ROW(name, type)                                                                                   \
  static void name(CNCompare op, const type *a, ptrdiff_t sa, const type *b, ptrdiff_t sb, uint8_t *out,          \
                   ptrdiff_t n) {                                                                                 \
    switch (op) {                                                                                                 \
      case CNEqual: PAIRS(p == q)                                                                                 \
      case CNNotEqual: PAIRS(p != q)                                                                              \
      case CNLess: PAIRS(p < q)                                                                                   \
      case CNLessEqual: PAIRS(p <= q)                                                                             \
      case CNGreater: PAIRS(p > q)                                                                                \
      case CNGreaterEqual: PAIRS(p >= q)                                                                          \
    }                                                                                                             \
  }
COMPARE_ROW(compare_row_f32, float)
COMPARE_ROW(compare_row_i32, int32_t)
COMPARE_ROW(compare_row_i64, int64_t)

void cn_compare(CNCompare op, const CNTensor *a, const CNTensor *b, CNTensor *out) {
  if (out->count == 0) return;
  const CNTensor *tensors[] = {a, b, out};
  Walk walk = walk_over(tensors, 3, out);
  ptrdiff_t sa = walk.strides[0][walk.rank - 1], sb = walk.strides[1][walk.rank - 1];
  if (a->dtype == CNFloat32) {
    OVER_ROWS(walk, 3, compare_row_f32(op, (float *)a->data + at[0], sa, (float *)b->data + at[1], sb,
                                       (uint8_t *)out->data + at[2], n));
  } else if (a->dtype == CNInt64) {
    OVER_ROWS(walk, 3, compare_row_i64(op, (int64_t *)a->data + at[0], sa, (int64_t *)b->data + at[1], sb,
                                       (uint8_t *)out->data + at[2], n));
  } else {
    OVER_ROWS(walk, 3, compare_row_i32(op, (int32_t *)a->data + at[0], sa, (int32_t *)b->data + at[1], sb,
                                       (uint8_t *)out->data + at[2], n));
  }
}

void cn_select(const CNTensor *mask, const CNTensor *a, const CNTensor *b, CNTensor *out) {
  if (out->count == 0) return;
  const CNTensor *tensors[] = {mask, a, b, out};
  Walk walk = walk_over(tensors, 4, out);
  int last = walk.rank - 1;
  ptrdiff_t sm = walk.strides[0][last], sa = walk.strides[1][last], sb = walk.strides[2][last];
#define SELECT_ROWS(type)                                                             \
  OVER_ROWS(walk, 4, {                                                                \
    const uint8_t *m = (uint8_t *)mask->data + at[0];                                 \
    const type *p = (type *)a->data + at[1], *q = (type *)b->data + at[2];            \
    type *to = (type *)out->data + at[3];                                             \
    for (ptrdiff_t i = 0; i < n; i++) to[i] = m[i * sm] ? p[i * sa] : q[i * sb];      \
  })
  switch (cn_element_size(out->dtype)) {
    case 1: SELECT_ROWS(uint8_t); break;
    case 2: SELECT_ROWS(uint16_t); break;
    case 4: SELECT_ROWS(uint32_t); break;
    default: SELECT_ROWS(uint64_t); break;
  }
}

// MARK: Copies

#define COPY_ROWS(from, to, expression)                                                      \
  OVER_ROWS(walk, 2, {                                                                       \
    const from *s = (const from *)src->data + at[0];                                         \
    to *d = (to *)dst->data + at[1];                                                         \
    if (ss == 1 && sd == 1) {                                                                \
      for (ptrdiff_t i = 0; i < n; i++) { from v = s[i]; d[i] = (to)(expression); }          \
    } else {                                                                                 \
      for (ptrdiff_t i = 0; i < n; i++) { from v = s[i * ss]; d[i * sd] = (to)(expression); } \
    }                                                                                        \
  })

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
  switch ((CNDType)dst->dtype) {                                                             \
    case CNFloat32: COPY_ROWS(from, float, load(v)); break;                                  \
    case CNInt32: COPY_ROWS(from, int32_t, int32_of_##family(load(v))); break;               \
    case CNBool: COPY_ROWS(from, uint8_t, load(v) != 0); break;                              \
    case CNInt64: COPY_ROWS(from, int64_t, int64_of_##family(load(v))); break;               \
    case CNFloat16: COPY_ROWS(from, uint16_t, half_of_float((float)load(v))); break;         \
    case CNBFloat16: COPY_ROWS(from, uint16_t, bfloat_of_float((float)load(v))); break;      \
  }                                                                                          \
  break;

void cn_copy(const CNTensor *src, CNTensor *dst) {
  if (dst->count == 0) return;
  const CNTensor *tensors[] = {src, dst};
  Walk walk = walk_over(tensors, 2, dst);
  ptrdiff_t ss = walk.strides[0][walk.rank - 1], sd = walk.strides[1][walk.rank - 1];
  if (src->dtype == dst->dtype) {
    switch (cn_element_size(src->dtype)) {
      case 1: COPY_ROWS(uint8_t, uint8_t, v); break;
      case 2: COPY_ROWS(uint16_t, uint16_t, v); break;
      case 4: COPY_ROWS(uint32_t, uint32_t, v); break;
      default: COPY_ROWS(uint64_t, uint64_t, v); break;
    }
    return;
  }
  switch ((CNDType)src->dtype) {
    case CNFloat32: COPY_TO_EACH(float, AS_IT_IS, float)
    case CNInt32: COPY_TO_EACH(int32_t, AS_IT_IS, int)
    case CNBool: COPY_TO_EACH(uint8_t, AS_IT_IS, int)
    case CNInt64: COPY_TO_EACH(int64_t, AS_IT_IS, int)
    case CNFloat16: COPY_TO_EACH(uint16_t, float_of_half, float)
    case CNBFloat16: COPY_TO_EACH(uint16_t, float_of_bfloat, float)
  }
}

void cn_add_into(const CNTensor *src, CNTensor *dst) {
  if (dst->count == 0) return;
  const CNTensor *tensors[] = {src, dst};
  Walk walk = walk_over(tensors, 2, dst);
  ptrdiff_t ss = walk.strides[0][walk.rank - 1], sd = walk.strides[1][walk.rank - 1];
  OVER_ROWS(walk, 2, {
    const float *s = (float *)src->data + at[0];
    float *d = (float *)dst->data + at[1];
    if (ss == 1 && sd == 1) {
      for (ptrdiff_t i = 0; i < n; i++) d[i] += s[i];
    } else {
      for (ptrdiff_t i = 0; i < n; i++) d[i * sd] += s[i * ss];
    }
  });
}
