// One result per element: functions of one tensor and of two, comparisons, choices.
#include <math.h>

#include "clones.h"
#include "functions.h"
#include "numerics.h"
#include "precise.h"
#include "walk.h"

// MARK: One tensor

#define EACH(expression)                   \
  EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) {      \
    float v = x[i];                        \
    y[i] = (expression);                   \
  }                                        \
  break;

enum { BLOCK = 64 };

// Sines of angles that are not too large; the C library takes the few others.
INLINE void sines(const float *x, float *y, ptrdiff_t n, int64_t quarters) {
  for (ptrdiff_t start = 0; start < n; start += BLOCK) {
    ptrdiff_t count = n - start < BLOCK ? n - start : BLOCK;
    const float *from = x + start;
    float *to = y + start;
    float angles[BLOCK];  // x may be y
    int others = 0;
    for (ptrdiff_t i = 0; i < count; i++) angles[i] = from[i];
    for (ptrdiff_t i = 0; i < count; i++) {
      others |= !(__builtin_fabsf(angles[i]) <= LARGEST_ANGLE);
      to[i] = precise_sine(angles[i], quarters);
    }
    if (!others) continue;
    for (ptrdiff_t i = 0; i < count; i++)
      if (!(__builtin_fabsf(angles[i]) <= LARGEST_ANGLE)) to[i] = quarters ? cosf(angles[i]) : sinf(angles[i]);
  }
}

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
    case CNSin: sines(x, y, n, 0); break;
    case CNCos: sines(x, y, n, 1); break;
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
    case CNSin:
      sines(x, dx, n, 1);
      EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) dx[i] *= g[i];
      break;
    case CNCos:
      sines(x, dx, n, 0);
      EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) dx[i] *= -g[i];
      break;
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

typedef struct {
  const float *x;
  float *y;
  double exponent;
} Powers;

CLONES static void some_powers(void *context, ptrdiff_t from, ptrdiff_t to) {
  Powers s = *(const Powers *)context;
  float exponent = (float)s.exponent;
  for (ptrdiff_t start = from; start < to; start += BLOCK) {
    ptrdiff_t count = to - start < BLOCK ? to - start : BLOCK;
    float x[BLOCK], *y = s.y + start;
    int others = 0;
    for (ptrdiff_t i = 0; i < count; i++) x[i] = s.x[start + i];
    for (ptrdiff_t i = 0; i < count; i++) {
      others |= !has_plain_power(x[i], exponent);
      y[i] = precise_power(x[i], s.exponent);
    }
    if (!others) continue;
    for (ptrdiff_t i = 0; i < count; i++)
      if (!has_plain_power(x[i], exponent)) y[i] = (float)pow(x[i], s.exponent);
  }
}

CLONES static void some_cubes(void *context, ptrdiff_t from, ptrdiff_t to) {
  Powers s = *(const Powers *)context;
  EACH_ON_ITS_OWN for (ptrdiff_t i = from; i < to; i++) {
    double v = s.x[i];
    s.y[i] = (float)(v * v * v);
  }
}

void cn_power_scalar(const float *x, double exponent, float *y, ptrdiff_t n) {
  if (exponent == 2 || exponent == 0.5) {
    cn_unary(exponent == 2 ? CNSquare : CNSqrt, x, y, n);
  } else if (exponent == 1) {
    cn_scale(x, 1, y, n);
  } else if (exponent == 3) {
    Powers job = {x, y, exponent};
    cn_parallel_ranges(n, 1 << 16, some_cubes, &job);
  } else {
    Powers job = {x, y, exponent};
    cn_parallel_ranges(n, 1 << 13, some_powers, &job);
  }
}

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

INLINE void power_row(const float *a, ptrdiff_t sa, const float *b, ptrdiff_t sb, float *out, ptrdiff_t n) {
  for (ptrdiff_t start = 0; start < n; start += BLOCK) {
    ptrdiff_t count = n - start < BLOCK ? n - start : BLOCK;
    float p[BLOCK], q[BLOCK], *to = out + start;
    int others = 0;
    for (ptrdiff_t i = 0; i < count; i++) p[i] = a[(start + i) * sa], q[i] = b[(start + i) * sb];
    for (ptrdiff_t i = 0; i < count; i++) {
      others |= !has_plain_power(p[i], q[i]);
      to[i] = precise_power(p[i], q[i]);
    }
    if (!others) continue;
    for (ptrdiff_t i = 0; i < count; i++)
      if (!has_plain_power(p[i], q[i])) to[i] = (float)pow(p[i], q[i]);
  }
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
    case CNPower: power_row(a, sa, b, sb, out, n); break;
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
  CLONES static void binary_row_##suffix(CNBinary op, const type *a, ptrdiff_t sa, const type *b, ptrdiff_t sb, type *out, \
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

typedef struct {
  int op;
  void *a, *b, *out;
  ptrdiff_t sa, sb;
} Pair;

#define PAIR_ROWS(name, row, operation, type, result)                                                            \
  static void name(const void *context, const ptrdiff_t *at, ptrdiff_t n) {                                      \
    const Pair *p = context;                                                                                     \
    row((operation)p->op, (const type *)p->a + at[0], p->sa, (const type *)p->b + at[1], p->sb,                  \
        (result *)p->out + at[2], n);                                                                            \
  }
PAIR_ROWS(binary_rows_f32, binary_row_f32, CNBinary, float, float)
PAIR_ROWS(binary_rows_i32, binary_row_i32, CNBinary, int32_t, int32_t)
PAIR_ROWS(binary_rows_i64, binary_row_i64, CNBinary, int64_t, int64_t)

static void over_pairs(RowTask task, int op, const CNTensor *a, const CNTensor *b, const CNTensor *out) {
  const CNTensor *tensors[] = {a, b, out};
  Walk walk = walk_over(tensors, 3, out);
  Pair pair = {op, a->data, b->data, out->data, walk.strides[0][walk.rank - 1], walk.strides[1][walk.rank - 1]};
  each_row(&walk, 3, op == CNPower ? 16 : 1, task, &pair);
}

enum { SMALL = 1 << 12 };

void cn_binary(CNBinary op, const CNTensor *a, const CNTensor *b, CNTensor *out) {
  if (out->count == 0) return;
  if (out->count <= SMALL && a->contiguous && b->contiguous && a->count == out->count && b->count == out->count &&
      out->dtype == CNFloat32) {
    binary_row_f32(op, a->data, 1, b->data, 1, out->data, out->count);
    return;
  }
  over_pairs(out->dtype == CNFloat32 ? binary_rows_f32 : out->dtype == CNInt64 ? binary_rows_i64 : binary_rows_i32, op,
             a, b, out);
}

#define COMPARE_ROW(name, type)                                                                                   \
  CLONES static void name(CNCompare op, const type *a, ptrdiff_t sa, const type *b, ptrdiff_t sb, uint8_t *out,          \
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

PAIR_ROWS(compare_rows_f32, compare_row_f32, CNCompare, float, uint8_t)
PAIR_ROWS(compare_rows_i32, compare_row_i32, CNCompare, int32_t, uint8_t)
PAIR_ROWS(compare_rows_i64, compare_row_i64, CNCompare, int64_t, uint8_t)

void cn_compare(CNCompare op, const CNTensor *a, const CNTensor *b, CNTensor *out) {
  if (out->count == 0) return;
  over_pairs(a->dtype == CNFloat32 ? compare_rows_f32 : a->dtype == CNInt64 ? compare_rows_i64 : compare_rows_i32, op, a,
             b, out);
}

// MARK: Choices

typedef struct {
  const uint8_t *mask;
  const void *a, *b;
  void *out;
  ptrdiff_t sm, sa, sb;
} Choice;

// With distances known when this is compiled, the loop is made of vectors.
#define CHOOSE(sm, sa, sb)               \
  for (ptrdiff_t i = 0; i < n; i++) {    \
    chosen_type u = p[i * (sa)], v = q[i * (sb)]; \
    to[i] = m[i * (sm)] ? u : v;         \
  }
#define CHOICE_ROWS(name, type)                                                       \
  CLONES static void name(const void *context, const ptrdiff_t *at, ptrdiff_t n) {    \
    typedef type chosen_type;                                                         \
    const Choice *c = context;                                                        \
    const uint8_t *m = c->mask + at[0];                                               \
    const type *p = (const type *)c->a + at[1], *q = (const type *)c->b + at[2];      \
    type *restrict to = (type *)c->out + at[3];                                       \
    if (c->sm == 1 && c->sa == 1 && c->sb == 1) {                                     \
      CHOOSE(1, 1, 1)                                                                 \
    } else if (c->sm == 1 && c->sa == 1 && c->sb == 0) {                              \
      CHOOSE(1, 1, 0)                                                                 \
    } else if (c->sm == 1 && c->sa == 0 && c->sb == 1) {                              \
      CHOOSE(1, 0, 1)                                                                 \
    } else {                                                                          \
      CHOOSE(c->sm, c->sa, c->sb)                                                     \
    }                                                                                 \
  }
CHOICE_ROWS(choose_8, uint8_t)
CHOICE_ROWS(choose_16, uint16_t)
CHOICE_ROWS(choose_32, uint32_t)
CHOICE_ROWS(choose_64, uint64_t)

void cn_select(const CNTensor *mask, const CNTensor *a, const CNTensor *b, CNTensor *out) {
  if (out->count == 0) return;
  const CNTensor *tensors[] = {mask, a, b, out};
  Walk walk = walk_over(tensors, 4, out);
  int last = walk.rank - 1;
  Choice choice = {mask->data, a->data, b->data, out->data, walk.strides[0][last], walk.strides[1][last],
                   walk.strides[2][last]};
  ptrdiff_t size = cn_element_size(out->dtype);
  each_row(&walk, 4, 1, size == 1 ? choose_8 : size == 2 ? choose_16 : size == 4 ? choose_32 : choose_64, &choice);
}
