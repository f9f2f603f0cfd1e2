// Attention of queries to keys, a block of queries at a time: the whole matrix of scores is never there.
#include <math.h>
#include <string.h>

#include "clones.h"
#include "functions.h"
#include "numerics.h"

enum { BLOCK = 64 };

typedef struct {
  const CNAttention *shape;
  const float *q, *k, *v, *out, *g;
  float *y, *logs, *dq, *dk, *dv;
  _Atomic bool failed;
} Job;

// How many keys a query may see.
INLINE ptrdiff_t visible(const CNAttention *s, ptrdiff_t query) {
  if (!s->is_causal) return s->keys;
  ptrdiff_t count = query + 1 + s->keys - s->queries;
  return count < 0 ? 0 : count > s->keys ? s->keys : count;
}

// Scores become probabilities; rows are `width` apart.
CLONES static void normalise(const CNAttention *s, float *scores, ptrdiff_t first, ptrdiff_t rows, ptrdiff_t width,
                             float *logs) {
  for (ptrdiff_t r = 0; r < rows; r++) {
    float *row = scores + r * width;
    ptrdiff_t count = visible(s, first + r);
    if (count > width) count = width;
    float largest = -INFINITY;
    for (ptrdiff_t j = 0; j < count; j++) {
      row[j] *= s->scale;
      largest = row[j] > largest || row[j] != row[j] ? row[j] : largest;
    }
    float lanes[16] = {0}, sum = 0;
    ptrdiff_t j = 0;
    for (; j + 16 <= count; j += 16)
      for (int l = 0; l < 16; l++) lanes[l] += row[j + l] = fast_exp(row[j + l] - largest);
    for (int l = 0; l < 16; l++) sum += lanes[l];
    for (; j < count; j++) sum += row[j] = fast_exp(row[j] - largest);
    float share = 1 / sum;
    for (j = 0; j < count; j++) row[j] *= share;
    for (j = count; j < width; j++) row[j] = 0;
    logs[r] = count > 0 ? largest + logf(sum) : 0;
  }
}

CLONES static void probabilities(const CNAttention *s, float *scores, ptrdiff_t first, ptrdiff_t rows, ptrdiff_t width,
                                 const float *logs) {
  for (ptrdiff_t r = 0; r < rows; r++) {
    float *row = scores + r * width, log = logs[r];
    ptrdiff_t count = visible(s, first + r);
    if (count > width) count = width;
    EACH_ON_ITS_OWN for (ptrdiff_t j = 0; j < count; j++) row[j] = fast_exp(row[j] * s->scale - log);
    for (ptrdiff_t j = count; j < width; j++) row[j] = 0;
  }
}

static void forward_part(void *context, ptrdiff_t part) {
  Job *job = context;
  const CNAttention *s = job->shape;
  ptrdiff_t b = part / s->heads, h = part % s->heads;
  const float *q = job->q + b * s->q_batch + h * s->q_head, *k = job->k + b * s->k_batch + h * s->k_head;
  const float *v = job->v + b * s->v_batch + h * s->v_head;
  float *y = job->y + b * s->y_batch + h * s->y_head;
  CNTensor *room = cn_tensor_take((size_t)(BLOCK * s->keys) * sizeof(float));
  if (!room) {
    job->failed = true;
    return;
  }
  float *scores = room->data;
  for (ptrdiff_t first = 0; first < s->queries; first += BLOCK) {
    ptrdiff_t rows = s->queries - first < BLOCK ? s->queries - first : BLOCK;
    ptrdiff_t width = visible(s, first + rows - 1);
    cn_product(q + first * s->q_row, s->q_row, 1, k, 1, s->k_row, scores, width, rows, width, s->size, false);
    normalise(s, scores, first, rows, width, job->logs + part * s->queries + first);
    cn_product(scores, width, 1, v, s->v_row, 1, y + first * s->y_row, s->y_row, rows, s->value_size, width, false);
  }
  cn_tensor_give(room);
}

CLONES static void score_slopes(const CNAttention *s, const float *p, float *dp, const float *out, const float *g,
                                ptrdiff_t rows, ptrdiff_t width) {
  for (ptrdiff_t r = 0; r < rows; r++) {
    const float *y = out + r * s->y_row, *gr = g + r * s->y_row;
    float mean = 0;
    for (ptrdiff_t i = 0; i < s->value_size; i++) mean += y[i] * gr[i];
    EACH_ON_ITS_OWN for (ptrdiff_t j = 0; j < width; j++)
        dp[r * width + j] = p[r * width + j] * (dp[r * width + j] - mean) * s->scale;
  }
}

static void clear_rows(float *x, ptrdiff_t row, ptrdiff_t rows, ptrdiff_t n) {
  for (ptrdiff_t r = 0; r < rows; r++) memset(x + r * row, 0, (size_t)n * sizeof *x);
}

static void pullback_part(void *context, ptrdiff_t part) {
  Job *job = context;
  const CNAttention *s = job->shape;
  ptrdiff_t b = part / s->heads, h = part % s->heads;
  ptrdiff_t of_q = b * s->q_batch + h * s->q_head, of_k = b * s->k_batch + h * s->k_head;
  ptrdiff_t of_v = b * s->v_batch + h * s->v_head, of_y = b * s->y_batch + h * s->y_head;
  const float *q = job->q + of_q, *k = job->k + of_k, *v = job->v + of_v, *out = job->out + of_y, *g = job->g + of_y;
  float *dq = job->dq + of_q, *dk = job->dk + of_k, *dv = job->dv + of_v;
  CNTensor *room = cn_tensor_take((size_t)(2 * BLOCK * s->keys) * sizeof(float));
  if (!room) {
    job->failed = true;
    return;
  }
  float *p = room->data, *dp = p + BLOCK * s->keys;
  clear_rows(dk, s->k_row, s->keys, s->size);
  clear_rows(dv, s->v_row, s->keys, s->value_size);
  for (ptrdiff_t first = 0; first < s->queries; first += BLOCK) {
    ptrdiff_t rows = s->queries - first < BLOCK ? s->queries - first : BLOCK;
    ptrdiff_t width = visible(s, first + rows - 1);
    const float *qb = q + first * s->q_row, *gb = g + first * s->y_row;
    cn_product(qb, s->q_row, 1, k, 1, s->k_row, p, width, rows, width, s->size, false);
    probabilities(s, p, first, rows, width, job->logs + part * s->queries + first);
    cn_product(gb, s->y_row, 1, v, 1, s->v_row, dp, width, rows, width, s->value_size, false);
    score_slopes(s, p, dp, out + first * s->y_row, gb, rows, width);
    cn_product(dp, width, 1, k, s->k_row, 1, dq + first * s->q_row, s->q_row, rows, s->size, width, false);
    cn_product(dp, 1, width, qb, s->q_row, 1, dk, s->k_row, width, s->size, rows, true);
    cn_product(p, 1, width, gb, s->y_row, 1, dv, s->v_row, width, s->value_size, rows, true);
  }
  cn_tensor_give(room);
}

bool cn_attention(const CNAttention *shape, const float *q, const float *k, const float *v, float *y, float *logs) {
  Job job = {.shape = shape, .q = q, .k = k, .v = v, .y = y, .logs = logs};
  cn_parallel(shape->batch * shape->heads, forward_part, &job);
  return !job.failed;
}

bool cn_attention_pullback(const CNAttention *shape, const float *q, const float *k, const float *v, const float *y,
                           const float *logs, const float *g, float *dq, float *dk, float *dv) {
  Job job = {.shape = shape, .q = q, .k = k, .v = v, .out = y, .logs = (float *)logs, .g = g, .dq = dq, .dk = dk};
  job.dv = dv;
  cn_parallel(shape->batch * shape->heads, pullback_part, &job);
  return !job.failed;
}
