// Sums, extremes and softmaxes over one axis. Sums are kept in float64 and rounded once.
#include <math.h>
#include <string.h>

#include "clones.h"
#include "functions.h"
#include "numerics.h"

enum { LANES = 16, COLUMNS = 64 };

INLINE double row_sum(const float *x, ptrdiff_t n) {
  double lanes[LANES] = {0};
  ptrdiff_t i = 0;
  for (; i + LANES <= n; i += LANES)
    for (int l = 0; l < LANES; l++) lanes[l] += x[i + l];
  double sum = 0;
  for (int l = 0; l < LANES; l++) sum += lanes[l];
  for (; i < n; i++) sum += x[i];
  return sum;
}

CLONES void cn_sum(const float *x, float *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner, double scale) {
  if (inner == 1) {
    for (ptrdiff_t o = 0; o < outer; o++) y[o] = (float)(row_sum(x + o * n, n) * scale);
    return;
  }
  for (ptrdiff_t o = 0; o < outer; o++) {
    for (ptrdiff_t c = 0; c < inner; c += COLUMNS) {
      ptrdiff_t width = inner - c < COLUMNS ? inner - c : COLUMNS;
      double sums[COLUMNS] = {0};
      for (ptrdiff_t i = 0; i < n; i++) {
        const float *row = x + (o * n + i) * inner + c;
        for (ptrdiff_t j = 0; j < width; j++) sums[j] += row[j];
      }
      for (ptrdiff_t j = 0; j < width; j++) y[o * inner + c + j] = (float)(sums[j] * scale);
    }
  }
}

// Sums of whole numbers wrap around, as in NumPy.
#define SUM_OF_INTEGERS(name, type, wide)                                                         \
  void name(const type *x, type *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner) {              \
    for (ptrdiff_t o = 0; o < outer; o++)                                                         \
      for (ptrdiff_t j = 0; j < inner; j++) {                                                     \
        wide sum = 0;                                                                             \
        for (ptrdiff_t i = 0; i < n; i++) sum += (wide)x[(o * n + i) * inner + j];                \
        y[o * inner + j] = (type)sum;                                                             \
      }                                                                                           \
  }
SUM_OF_INTEGERS(cn_sum_i32, int32_t, uint32_t)
SUM_OF_INTEGERS(cn_sum_i64, int64_t, uint64_t)

void cn_extreme_i64(bool maximum, const int64_t *x, int64_t *y, int32_t *index, ptrdiff_t outer, ptrdiff_t n,
                    ptrdiff_t inner) {
  for (ptrdiff_t o = 0; o < outer; o++) {
    for (ptrdiff_t j = 0; j < inner; j++) {
      const int64_t *column = x + o * n * inner + j;
      ptrdiff_t best = 0;
      for (ptrdiff_t i = 1; i < n; i++) {
        int64_t v = column[i * inner], b = column[best * inner];
        if (maximum ? v > b : v < b) best = i;
      }
      if (y) y[o * inner + j] = column[best * inner];
      if (index) index[o * inner + j] = (int32_t)best;
    }
  }
}

INLINE float larger(float a, float b) { return a > b || a != a ? a : b; }
INLINE float smaller(float a, float b) { return a < b || a != a ? a : b; }

INLINE float row_largest(const float *x, ptrdiff_t n) {
  float lanes[LANES];
  ptrdiff_t i = 0;
  float best = x[0];
  if (n >= LANES) {
    for (int l = 0; l < LANES; l++) lanes[l] = x[l];
    for (i = LANES; i + LANES <= n; i += LANES)
      for (int l = 0; l < LANES; l++) lanes[l] = larger(lanes[l], x[i + l]);
    for (int l = 0; l < LANES; l++) best = larger(best, lanes[l]);
  }
  for (; i < n; i++) best = larger(best, x[i]);
  return best;
}

CLONES void cn_extreme(bool maximum, const float *x, float *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner) {
  for (ptrdiff_t o = 0; o < outer; o++) {
    if (inner == 1 && maximum) {
      y[o] = row_largest(x + o * n, n);
      continue;
    }
    float *best = y + o * inner;
    memcpy(best, x + o * n * inner, (size_t)inner * sizeof(float));
    for (ptrdiff_t i = 1; i < n; i++) {
      const float *row = x + (o * n + i) * inner;
      if (maximum) {
        for (ptrdiff_t j = 0; j < inner; j++) best[j] = larger(best[j], row[j]);
      } else {
        for (ptrdiff_t j = 0; j < inner; j++) best[j] = smaller(best[j], row[j]);
      }
    }
  }
}

// The first of equal extremes counts; a NaN counts as one, as in NumPy.
void cn_extreme_index(bool maximum, const float *x, int32_t *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner) {
  for (ptrdiff_t o = 0; o < outer; o++) {
    for (ptrdiff_t j = 0; j < inner; j++) {
      const float *column = x + o * n * inner + j;
      ptrdiff_t best = 0;
      for (ptrdiff_t i = 1; i < n; i++) {
        float v = column[i * inner], b = column[best * inner];
        if (b == b && (maximum ? v > b || v != v : v < b || v != v)) best = i;
      }
      y[o * inner + j] = (int32_t)best;
    }
  }
}

void cn_extreme_pullback(const float *x, const float *y, const float *g, float *dx, ptrdiff_t outer, ptrdiff_t n,
                         ptrdiff_t inner) {
  for (ptrdiff_t o = 0; o < outer; o++) {
    for (ptrdiff_t j = 0; j < inner; j++) {
      ptrdiff_t start = o * n * inner + j, ties = 0;
      float best = y[o * inner + j];
      for (ptrdiff_t i = 0; i < n; i++) ties += x[start + i * inner] == best;
      float share = ties ? g[o * inner + j] / (float)ties : 0;
      for (ptrdiff_t i = 0; i < n; i++) dx[start + i * inner] = x[start + i * inner] == best ? share : 0;
    }
  }
}

CLONES void cn_softmax(const float *x, float *y, ptrdiff_t rows, ptrdiff_t n) {
  if (n == 0) return;
  for (ptrdiff_t r = 0; r < rows; r++, x += n, y += n) {
    float largest = row_largest(x, n);
    for (ptrdiff_t i = 0; i < n; i++) y[i] = fast_exp(x[i] - largest);
    float scale = (float)(1.0 / row_sum(y, n));
    for (ptrdiff_t i = 0; i < n; i++) y[i] *= scale;
  }
}

INLINE double row_dot(const float *a, const float *b, ptrdiff_t n) {
  double lanes[LANES] = {0};
  ptrdiff_t i = 0;
  for (; i + LANES <= n; i += LANES)
    for (int l = 0; l < LANES; l++) lanes[l] += (double)a[i + l] * b[i + l];
  double sum = 0;
  for (int l = 0; l < LANES; l++) sum += lanes[l];
  for (; i < n; i++) sum += (double)a[i] * b[i];
  return sum;
}

CLONES void cn_softmax_pullback(const float *y, const float *g, float *dx, ptrdiff_t rows, ptrdiff_t n) {
  for (ptrdiff_t r = 0; r < rows; r++, y += n, g += n, dx += n) {
    float mean = (float)row_dot(y, g, n);
    for (ptrdiff_t i = 0; i < n; i++) dx[i] = y[i] * (g[i] - mean);
  }
}

INLINE double row_exp_sum(const float *x, float largest, ptrdiff_t n) {
  double lanes[LANES] = {0};
  ptrdiff_t i = 0;
  for (; i + LANES <= n; i += LANES)
    for (int l = 0; l < LANES; l++) lanes[l] += fast_exp(x[i + l] - largest);
  double sum = 0;
  for (int l = 0; l < LANES; l++) sum += lanes[l];
  for (; i < n; i++) sum += fast_exp(x[i] - largest);
  return sum;
}

CLONES void cn_log_softmax(const float *x, float *y, ptrdiff_t rows, ptrdiff_t n) {
  if (n == 0) return;
  for (ptrdiff_t r = 0; r < rows; r++, x += n, y += n) {
    float largest = row_largest(x, n);
    float shift = (float)log(row_exp_sum(x, largest, n));
    for (ptrdiff_t i = 0; i < n; i++) y[i] = (x[i] - largest) - shift;
  }
}

CLONES void cn_log_softmax_pullback(const float *y, const float *g, float *dx, ptrdiff_t rows, ptrdiff_t n) {
  for (ptrdiff_t r = 0; r < rows; r++, y += n, g += n, dx += n) {
    float total = (float)row_sum(g, n);
    for (ptrdiff_t i = 0; i < n; i++) dx[i] = g[i] - fast_exp(y[i]) * total;
  }
}
