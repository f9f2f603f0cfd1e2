// Rows brought to mean 0 and variance 1.
#include <string.h>

#include "clones.h"
#include "groups.h"
#include "numerics.h"

// Gradients of scale and shift are added up over groups of rows, and then group by group: the same sums whatever the
// number of threads.
enum { GROUPS = 8, LANES = 16 };

typedef struct {
  const float *x, *scale, *shift, *g;
  float *y, *mean, *inverse, *dx, *partial_scale, *partial_shift;
  ptrdiff_t rows, n, rows_at_once;
  double epsilon;
} Job;

CLONES static void forward_rows(const Job *job, ptrdiff_t from, ptrdiff_t to) {
  ptrdiff_t n = job->n;
  for (ptrdiff_t r = from; r < to; r++) {
    const float *x = job->x + r * n;
    float *y = job->y + r * n;
    float lanes[LANES] = {0};
    double sum = 0, squares = 0;
    ptrdiff_t i = 0;
    for (; i + LANES <= n; i += LANES)
      for (int l = 0; l < LANES; l++) lanes[l] += x[i + l];
    for (int l = 0; l < LANES; l++) sum += lanes[l], lanes[l] = 0;
    for (; i < n; i++) sum += x[i];
    float mean = (float)(sum / (double)n);
    for (i = 0; i + LANES <= n; i += LANES)
      for (int l = 0; l < LANES; l++) lanes[l] += (x[i + l] - mean) * (x[i + l] - mean);
    for (int l = 0; l < LANES; l++) squares += lanes[l];
    for (; i < n; i++) squares += (x[i] - mean) * (x[i] - mean);
    float inverse = (float)(1 / __builtin_sqrt(squares / (double)n + job->epsilon));
    job->mean[r] = mean;
    job->inverse[r] = inverse;
    if (job->shift) {
      for (i = 0; i < n; i++) y[i] = (x[i] - mean) * inverse * job->scale[i] + job->shift[i];
    } else {
      for (i = 0; i < n; i++) y[i] = (x[i] - mean) * inverse * job->scale[i];
    }
  }
}

CLONES static void pullback_rows(const Job *job, ptrdiff_t from, ptrdiff_t to, float *dscale, float *dshift) {
  ptrdiff_t n = job->n;
  for (ptrdiff_t r = from; r < to; r++) {
    const float *x = job->x + r * n, *g = job->g + r * n;
    float mean = job->mean[r], inverse = job->inverse[r];
    if (dscale) EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) dscale[i] += g[i] * (x[i] - mean) * inverse;
    if (dshift) EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) dshift[i] += g[i];
    if (!job->dx) continue;
    float *dx = job->dx + r * n;
    float sums[LANES] = {0}, products[LANES] = {0}, sum = 0, product = 0;
    ptrdiff_t i = 0;
    for (; i + LANES <= n; i += LANES)
      for (int l = 0; l < LANES; l++) {
        float d = g[i + l] * job->scale[i + l];
        sums[l] += d;
        products[l] += d * (x[i + l] - mean);
      }
    for (int l = 0; l < LANES; l++) sum += sums[l], product += products[l];
    for (; i < n; i++) {
      float d = g[i] * job->scale[i];
      sum += d;
      product += d * (x[i] - mean);
    }
    float a = sum / (float)n, b = product * inverse * inverse / (float)n;
    for (i = 0; i < n; i++) {
      // The product is rounded as in the sum, so that the gradient of a single element is exactly 0.
#pragma clang fp contract(off)
      float d = g[i] * job->scale[i];
      dx[i] = inverse * (d - a - (x[i] - mean) * b);
    }
  }
}

static void forward_part(void *context, ptrdiff_t part) {
  const Job *job = context;
  ptrdiff_t from = part * job->rows_at_once, to = from + job->rows_at_once;
  forward_rows(job, from, to < job->rows ? to : job->rows);
}

static void pullback_part(void *context, ptrdiff_t part) {
  const Job *job = context;
  ptrdiff_t from = part * job->rows_at_once, to = from + job->rows_at_once;
  float *dscale = job->partial_scale ? job->partial_scale + part * job->n : NULL;
  float *dshift = job->partial_shift ? job->partial_shift + part * job->n : NULL;
  if (dscale) memset(dscale, 0, (size_t)job->n * sizeof *dscale);
  if (dshift) memset(dshift, 0, (size_t)job->n * sizeof *dshift);
  pullback_rows(job, from, to < job->rows ? to : job->rows, dscale, dshift);
}

void cn_layer_norm(const float *x, const float *scale, const float *shift, float *y, float *mean, float *inverse,
                   ptrdiff_t rows, ptrdiff_t n, double epsilon) {
  Job job = {.x = x, .scale = scale, .shift = shift, .y = y, .mean = mean, .inverse = inverse, .rows = rows, .n = n};
  job.epsilon = epsilon;
  ptrdiff_t parts = rows * n < 1 << 15 ? 1 : cn_thread_count();
  job.rows_at_once = (rows + parts - 1) / parts;
  if (rows > 0) cn_parallel((rows + job.rows_at_once - 1) / job.rows_at_once, forward_part, &job);
}

bool cn_layer_norm_pullback(const float *x, const float *scale, const float *mean, const float *inverse, const float *g,
                            float *dx, float *dscale, float *dshift, ptrdiff_t rows, ptrdiff_t n) {
  Job job = {.x = x, .scale = scale, .g = g, .mean = (float *)mean, .inverse = (float *)inverse, .dx = dx, .rows = rows};
  job.n = n;
  ptrdiff_t groups = rows * n < 1 << 13 ? 1 : GROUPS;
  job.rows_at_once = rows > 0 ? (rows + groups - 1) / groups : 1;
  groups = (rows + job.rows_at_once - 1) / job.rows_at_once;
  CNTensor *room = cn_tensor_take((size_t)(2 * groups * n) * sizeof(float));
  if (!room) return false;
  if (dscale) job.partial_scale = room->data;
  if (dshift) job.partial_shift = (float *)room->data + groups * n;
  cn_parallel(groups, pullback_part, &job);
  if (dscale) add_groups(job.partial_scale, dscale, groups, n);
  if (dshift) add_groups(job.partial_shift, dshift, groups, n);
  cn_tensor_give(room);
  return true;
}
