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

void cn_product_i64(const int64_t *a, ptrdiff_t a_row, ptrdiff_t a_column, const int64_t *b, ptrdiff_t b_row,
                    ptrdiff_t b_column, int64_t *c, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k) {
  for (ptrdiff_t i = 0; i < m; i++) {
    for (ptrdiff_t j = 0; j < n; j++) {
      uint64_t sum = 0;
      for (ptrdiff_t l = 0; l < k; l++)
        sum += (uint64_t)a[i * a_row + l * a_column] * (uint64_t)b[l * b_row + j * b_column];
      c[i * n + j] = (int64_t)sum;
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

CLONES static void bias_activation(float *y, const float *bias, ptrdiff_t rows, ptrdiff_t width, CNActivation f) {
  for (ptrdiff_t r = 0; r < rows; r++) {
    float *row = y + r * width;
    if (bias)
      for (ptrdiff_t i = 0; i < width; i++) row[i] += bias[i];
    activate(row, width, f);
  }
}

CLONES static void activation_pullback(const float *y, const float *g, float *dz, ptrdiff_t n, CNActivation f) {
  activation_slope(y, g, dz, n, f);
}

typedef struct {
  float *y, *dz;
  const float *bias, *g;
  ptrdiff_t width;
  CNActivation f;
} Activated;

static void some_rows(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Activated *job = context;
  bias_activation(job->y + from * job->width, job->bias, to - from, job->width, job->f);
}

static void some_slopes(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Activated *job = context;
  activation_pullback(job->y + from, job->g + from, job->dz + from, to - from, job->f);
}

// Elements that are worth another thread.
static ptrdiff_t worth_a_thread(CNActivation f) { return f == CNIdentity || f == CNActRelu ? 1 << 16 : 1 << 13; }

void cn_bias_activation(float *y, const float *bias, ptrdiff_t rows, ptrdiff_t width, CNActivation f) {
  if (width <= 0) return;
  Activated job = {.y = y, .bias = bias, .width = width, .f = f};
  cn_parallel_ranges(rows, worth_a_thread(f) / width + 1, some_rows, &job);
}

void cn_activation_pullback(const float *y, const float *g, float *dz, ptrdiff_t n, CNActivation f) {
  Activated job = {.y = (float *)y, .g = g, .dz = dz, .f = f};
  cn_parallel_ranges(n, worth_a_thread(f), some_slopes, &job);
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

typedef struct {
  const float *logits;
  const int32_t *labels;
  float *dx;
  double *losses;
  ptrdiff_t rows, classes;
} Classified;

// One loss per row: the sum is then the same whatever the number of threads.
CLONES static void some_losses(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Classified *job = context;
  ptrdiff_t n = job->classes;
  float share = 1.0f / (float)job->rows;
  for (ptrdiff_t r = from; r < to; r++) {
    const float *x = job->logits + r * n;
    float largest = x[0];
    for (ptrdiff_t i = 1; i < n; i++) largest = x[i] > largest || x[i] != x[i] ? x[i] : largest;
    double lanes[8] = {0}, sum = 0;
    ptrdiff_t i = 0;
    if (job->dx) {
      float *dx = job->dx + r * n;
      for (i = 0; i < n; i++) dx[i] = fast_exp(x[i] - largest);
      for (i = 0; i + 8 <= n; i += 8)
        for (int l = 0; l < 8; l++) lanes[l] += (double)dx[i + l];
      for (; i < n; i++) sum += (double)dx[i];
    } else {
      for (; i + 8 <= n; i += 8)
        for (int l = 0; l < 8; l++) lanes[l] += (double)fast_exp(x[i + l] - largest);
      for (; i < n; i++) sum += (double)fast_exp(x[i] - largest);
    }
    for (int l = 0; l < 8; l++) sum += lanes[l];
    job->losses[r] = log(sum) + (double)largest - (double)x[job->labels[r]];
    if (job->dx) {
      float *dx = job->dx + r * n, factor = (float)(share / sum);
      for (i = 0; i < n; i++) dx[i] *= factor;
      dx[job->labels[r]] -= share;
    }
  }
}

double cn_cross_entropy(const float *logits, const int32_t *labels, float *dx, ptrdiff_t rows, ptrdiff_t classes) {
  CNTensor *room = cn_tensor_take((size_t)rows * sizeof(double));
  if (!room) return NAN;
  Classified job = {logits, labels, dx, room->data, rows, classes};
  cn_parallel_ranges(rows, (1 << 13) / classes + 1, some_losses, &job);
  double sum = 0;
  for (ptrdiff_t r = 0; r < rows; r++) sum += job.losses[r];
  cn_tensor_give(room);
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
typedef struct {
  const float *p, *g;
  float *next, *m, *v, keep1, new1, keep2, new2, size, keep, pull, least, width_scale;
} AdamStep;

CLONES static void some_of_adam(void *context, ptrdiff_t from, ptrdiff_t to) {
  AdamStep s = *(const AdamStep *)context;
  EACH_ON_ITS_OWN for (ptrdiff_t i = from; i < to; i++) {
    float g = s.g[i] + s.pull * s.p[i];
    s.m[i] = s.keep1 * s.m[i] + s.new1 * g;
    s.v[i] = s.keep2 * s.v[i] + s.new2 * g * g;
    float width = __builtin_elementwise_sqrt(s.v[i]) * s.width_scale + s.least;
    s.next[i] = s.keep * s.p[i] - s.size * s.m[i] / width;
  }
}

void cn_adam(const float *p, const float *g, float *next, float *m, float *v, double rate, double beta1, double beta2,
             double epsilon, double correction1, double correction2, double decay, double pull, ptrdiff_t n) {
  AdamStep step = {
      .p = p, .g = g, .next = next, .m = m, .v = v,
      .keep1 = (float)beta1, .new1 = (float)(1 - beta1), .keep2 = (float)beta2, .new2 = (float)(1 - beta2),
      .size = (float)(rate / correction1), .keep = (float)(1 - rate * decay), .pull = (float)pull, .least = (float)epsilon,
      .width_scale = (float)(1 / correction2),
  };
  cn_parallel_ranges(n, 1 << 15, some_of_adam, &step);
}

CLONES double cn_sum_of_squares(const float *x, ptrdiff_t n) {
  double lanes[16] = {0}, sum = 0;
  ptrdiff_t i = 0;
  for (; i + 16 <= n; i += 16)
    for (int l = 0; l < 16; l++) lanes[l] += (double)x[i + l] * x[i + l];
  for (int l = 0; l < 16; l++) sum += lanes[l];
  for (; i < n; i++) sum += (double)x[i] * x[i];
  return sum;
}
