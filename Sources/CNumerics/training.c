// What a training step of a small network consists of: products, losses, updates.
#include <math.h>
#include <string.h>

#include "activations.h"
#include "clones.h"
#include "functions.h"
#include "numerics.h"

// MARK: Products

CLONES void cn_small_product(const float *a, ptrdiff_t a_row, ptrdiff_t a_column, const float *b, ptrdiff_t b_row,
                             ptrdiff_t b_column, float *c, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k) {
  if (b_column == 1) {
    for (ptrdiff_t i = 0; i < m; i++) {
      float *row = c + i * n;
      for (ptrdiff_t j = 0; j < n; j++) row[j] = 0;
      for (ptrdiff_t l = 0; l < k; l++) {
        float factor = a[i * a_row + l * a_column];
        for (ptrdiff_t j = 0; j < n; j++) row[j] += factor * b[l * b_row + j];
      }
    }
    return;
  }
  for (ptrdiff_t i = 0; i < m; i++) {
    for (ptrdiff_t j = 0; j < n; j++) {
      float sum = 0;
      for (ptrdiff_t l = 0; l < k; l++) sum += a[i * a_row + l * a_column] * b[l * b_row + j * b_column];
      c[i * n + j] = sum;
    }
  }
}

void cn_product_i32(const int32_t *a, ptrdiff_t a_row, ptrdiff_t a_column, const int32_t *b, ptrdiff_t b_row,
                    ptrdiff_t b_column, int32_t *c, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k) {
  for (ptrdiff_t i = 0; i < m; i++) {
    for (ptrdiff_t j = 0; j < n; j++) {
      uint32_t sum = 0;
      for (ptrdiff_t l = 0; l < k; l++)
        sum += (uint32_t)a[i * a_row + l * a_column] * (uint32_t)b[l * b_row + j * b_column];
      c[i * n + j] = (int32_t)sum;
    }
  }
}

// MARK: The fused layer

// These loops are a few iterations long: vector code would spend its time with what is left over.
#define SHORT_LOOP _Pragma("clang loop vectorize(disable) unroll(disable)")

CLONES void cn_small_linear(const float *restrict x, const float *restrict w, const float *restrict bias,
                            float *restrict y, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t outputs, CNActivation f) {
  float *to = y;
  for (ptrdiff_t r = 0; r < rows; r++, x += inputs) {
    const float *row = w;
    for (ptrdiff_t o = 0; o < outputs; o++, row += inputs) {
      float sum = bias ? bias[o] : 0;
      SHORT_LOOP for (ptrdiff_t i = 0; i < inputs; i++) sum += x[i] * row[i];
      *to++ = sum;
    }
  }
  activate(y, rows * outputs, f);
}

CLONES void cn_small_linear_pullback(const float *restrict x, const float *restrict w, const float *restrict y,
                                     const float *restrict g, float *restrict dz, float *restrict dx,
                                     float *restrict dw, float *restrict db, ptrdiff_t rows, ptrdiff_t inputs,
                                     ptrdiff_t outputs, CNActivation f) {
  if (f != CNIdentity) {
    activation_slope(y, g, dz, rows * outputs, f);
    g = dz;
  }
  if (dw) {
    for (ptrdiff_t o = 0; o < outputs; o++) {
      for (ptrdiff_t i = 0; i < inputs; i++) {
        float sum = 0;
        SHORT_LOOP for (ptrdiff_t r = 0; r < rows; r++) sum += g[r * outputs + o] * x[r * inputs + i];
        dw[o * inputs + i] = sum;
      }
    }
  }
  if (db) {
    for (ptrdiff_t o = 0; o < outputs; o++) {
      float sum = 0;
      SHORT_LOOP for (ptrdiff_t r = 0; r < rows; r++) sum += g[r * outputs + o];
      db[o] = sum;
    }
  }
  if (dx) {
    for (ptrdiff_t r = 0; r < rows; r++) {
      for (ptrdiff_t i = 0; i < inputs; i++) {
        float sum = 0;
        SHORT_LOOP for (ptrdiff_t o = 0; o < outputs; o++) sum += g[r * outputs + o] * w[o * inputs + i];
        dx[r * inputs + i] = sum;
      }
    }
  }
}

CLONES void cn_bias_activation(float *y, const float *bias, ptrdiff_t rows, ptrdiff_t width, CNActivation f) {
  for (ptrdiff_t r = 0; r < rows; r++) {
    float *row = y + r * width;
    if (bias)
      for (ptrdiff_t i = 0; i < width; i++) row[i] += bias[i];
    activate(row, width, f);
  }
}

CLONES void cn_activation_pullback(const float *y, const float *g, float *dz, ptrdiff_t n, CNActivation f) {
  activation_slope(y, g, dz, n, f);
}

// MARK: Losses

// max(z, 0) − z y + log(1 + e^−|z|): the usual formula without its overflow.
CLONES double cn_binary_cross_entropy(const float *logits, const float *targets, float *dx, ptrdiff_t n) {
  double sum = 0;
  for (ptrdiff_t i = 0; i < n; i++) {
    float z = logits[i], size = z < 0 ? -z : z;
    sum += (double)((z > 0 ? z : 0) - z * targets[i]) + (double)log1pf(fast_exp(-size)) + (z != z ? z : 0);
  }
  if (dx) {
    float share = 1.0f / (float)n;
    for (ptrdiff_t i = 0; i < n; i++) dx[i] = (fast_sigmoid(logits[i]) - targets[i]) * share;
  }
  return sum / (double)n;
}

double cn_cross_entropy(const float *logits, const int32_t *labels, float *dx, ptrdiff_t rows, ptrdiff_t classes) {
  double sum = 0;
  float share = 1.0f / (float)rows, scratch[256];
  for (ptrdiff_t r = 0; r < rows; r++) {
    const float *row = logits + r * classes;
    float *log_p = dx ? dx + r * classes : scratch;
    if (!dx && classes > 256) {  // no room: only the label's own logarithm is needed, found in two passes
      float largest = row[0];
      for (ptrdiff_t i = 1; i < classes; i++) largest = row[i] > largest || row[i] != row[i] ? row[i] : largest;
      double total = 0;
      for (ptrdiff_t i = 0; i < classes; i++) total += exp((double)row[i] - largest);
      sum -= (double)row[labels[r]] - largest - log(total);
      continue;
    }
    cn_log_softmax(row, log_p, 1, classes);
    sum -= log_p[labels[r]];
    if (dx) {
      cn_unary(CNExp, log_p, log_p, classes);
      log_p[labels[r]] -= 1;
      cn_scale(log_p, share, log_p, classes);
    }
  }
  return sum / (double)rows;
}

CLONES double cn_mean_squared_error(const float *x, const float *target, float *dx, ptrdiff_t n) {
  double lanes[16] = {0}, sum = 0;
  ptrdiff_t i = 0;
  for (; i + 16 <= n; i += 16)
    for (int l = 0; l < 16; l++) {
      double d = (double)x[i + l] - target[i + l];
      lanes[l] += d * d;
    }
  for (int l = 0; l < 16; l++) sum += lanes[l];
  for (; i < n; i++) sum += ((double)x[i] - target[i]) * ((double)x[i] - target[i]);
  if (dx) {
    float factor = 2.0f / (float)n;
    for (i = 0; i < n; i++) dx[i] = (x[i] - target[i]) * factor;
  }
  return sum / (double)n;
}

// MARK: Optimisers

CLONES void cn_sgd(const float *p, const float *g, float *next, float *velocity, float rate, float momentum,
                   ptrdiff_t n) {
  if (!velocity) {
    EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) next[i] = p[i] - rate * g[i];
    return;
  }
  EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) {
    velocity[i] = momentum * velocity[i] + g[i];
    next[i] = p[i] - rate * velocity[i];
  }
}

// `correction1` = 1 − β₁ᵗ and `correction2` = √(1 − β₂ᵗ). Factors are computed in float64 and rounded once:
// 1 − 0.999 in float32 would be wrong in the fifth digit.
CLONES void cn_adam(const float *p, const float *g, float *next, float *m, float *v, double rate, double beta1,
                    double beta2, double epsilon, double correction1, double correction2, double decay, ptrdiff_t n) {
  float keep1 = (float)beta1, new1 = (float)(1 - beta1), keep2 = (float)beta2, new2 = (float)(1 - beta2);
  float size = (float)(rate / correction1), keep = (float)(1 - rate * decay), least = (float)epsilon;
  float width_scale = (float)(1 / correction2);
  EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) {
    m[i] = keep1 * m[i] + new1 * g[i];
    v[i] = keep2 * v[i] + new2 * g[i] * g[i];
    float width = __builtin_elementwise_sqrt(v[i]) * width_scale + least;
    next[i] = keep * p[i] - size * m[i] / width;
  }
}
