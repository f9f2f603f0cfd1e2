// Sums, extremes and softmaxes over one axis. Sums are kept in float64 and rounded once.
#include <math.h>
#include <string.h>

#include "clones.h"
#include "functions.h"
#include "groups.h"
#include "numerics.h"

enum { LANES = 16, COLUMNS = 64, PART = 1 << 15 };

// Long sums are formed in pieces of a fixed size, and then piece by piece: the same whatever the number of threads.
enum { LONG = 1 << 17, PIECE = 1 << 14 };

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

// Adds up some rows of [n, inner] from column c.
INLINE void column_sums(const float *x, double *sums, ptrdiff_t n, ptrdiff_t inner, ptrdiff_t width) {
  for (ptrdiff_t j = 0; j < width; j++) sums[j] = 0;
  ptrdiff_t i = 0;
  if (width == COLUMNS) {
    for (; i < n; i++)
      for (ptrdiff_t j = 0; j < COLUMNS; j++) sums[j] += x[i * inner + j];
  } else if (width == inner && 2 * inner <= COLUMNS) {
    // Short rows: as many as fill the place lie behind one another like one.
    ptrdiff_t rows = COLUMNS / inner, wide = rows * inner;
    double several[COLUMNS] = {0};
    for (; i + rows <= n; i += rows)
      for (ptrdiff_t j = 0; j < wide; j++) several[j] += x[i * inner + j];
    for (ptrdiff_t r = 0; r < rows; r++)
      for (ptrdiff_t j = 0; j < inner; j++) sums[j] += several[r * inner + j];
  }
  for (; i < n; i++)
    for (ptrdiff_t j = 0; j < width; j++) sums[j] += x[i * inner + j];
}

typedef struct {
  const float *x;
  float *y;
  double *pieces;  // [pieces, inner]
  ptrdiff_t n, inner, strips, rows_of_piece;
  double scale;
} Sum;

CLONES static void some_row_sums(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Sum *job = context;
  for (ptrdiff_t o = from; o < to; o++) job->y[o] = (float)(row_sum(job->x + o * job->n, job->n) * job->scale);
}

// Strips of up to 64 columns of [outer, n, inner].
CLONES static void some_column_sums(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Sum *job = context;
  for (ptrdiff_t s = from; s < to; s++) {
    ptrdiff_t o = s / job->strips, c = s % job->strips * COLUMNS, width = job->inner - c;
    if (width > COLUMNS) width = COLUMNS;
    double sums[COLUMNS];
    column_sums(job->x + o * job->n * job->inner + c, sums, job->n, job->inner, width);
    for (ptrdiff_t j = 0; j < width; j++) job->y[o * job->inner + c + j] = (float)(sums[j] * job->scale);
  }
}

CLONES static void some_pieces(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Sum *job = context;
  for (ptrdiff_t p = from; p < to; p++) {
    ptrdiff_t row = p * job->rows_of_piece, rows = job->n - row < job->rows_of_piece ? job->n - row : job->rows_of_piece;
    const float *x = job->x + row * job->inner;
    double *sums = job->pieces + p * job->inner;
    if (job->inner == 1) {
      *sums = row_sum(x, rows);
      continue;
    }
    for (ptrdiff_t c = 0; c < job->inner; c += COLUMNS)
      column_sums(x + c, sums + c, rows, job->inner, job->inner - c < COLUMNS ? job->inner - c : COLUMNS);
  }
}

static void add_pieces(const Sum *job, ptrdiff_t pieces, float *y) {
  for (ptrdiff_t j = 0; j < job->inner; j++) {
    double sum = 0;
    for (ptrdiff_t p = 0; p < pieces; p++) sum += job->pieces[p * job->inner + j];
    y[j] = (float)(sum * job->scale);
  }
}

void cn_sum(const float *x, float *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner, double scale) {
  if (outer * inner == 0) return;
  Sum job = {.x = x, .y = y, .n = n, .inner = inner, .strips = (inner + COLUMNS - 1) / COLUMNS, .scale = scale};
  if (outer < 8 && n * inner >= LONG && inner <= 2048) {
    job.rows_of_piece = PIECE / inner + 64;
    ptrdiff_t pieces = (n + job.rows_of_piece - 1) / job.rows_of_piece;
    CNTensor *room = cn_tensor_take(sizeof(double) * (size_t)(pieces * inner));
    if (room) {
      job.pieces = room->data;
      for (ptrdiff_t o = 0; o < outer; o++) {
        job.x = x + o * n * inner;
        cn_parallel_ranges(pieces, 1, some_pieces, &job);
        add_pieces(&job, pieces, y + o * inner);
      }
      cn_tensor_give(room);
      return;
    }
  }
  if (inner == 1) {
    cn_parallel_ranges(outer, PART / (n + 1) + 1, some_row_sums, &job);
  } else {
    ptrdiff_t width = inner < COLUMNS ? inner : COLUMNS;
    cn_parallel_ranges(outer * job.strips, PART / (n * width + 1) + 1, some_column_sums, &job);
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

typedef struct {
  const float *a, *b;
  double *pieces;
  ptrdiff_t a_step, b_step, n;
} Dot;

CLONES static void some_dots(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Dot *job = context;
  for (ptrdiff_t p = from; p < to; p++) {
    ptrdiff_t start = p * PIECE, count = job->n - start < PIECE ? job->n - start : PIECE;
    const float *a = job->a + start * job->a_step, *b = job->b + start * job->b_step;
    if (job->a_step == 1 && job->b_step == 1) {
      job->pieces[p] = row_dot(a, b, count);
      continue;
    }
    double sum = 0;
    for (ptrdiff_t i = 0; i < count; i++) sum += (double)a[i * job->a_step] * b[i * job->b_step];
    job->pieces[p] = sum;
  }
}

double cn_dot(const float *a, ptrdiff_t a_step, const float *b, ptrdiff_t b_step, ptrdiff_t n) {
  ptrdiff_t pieces = (n + PIECE - 1) / PIECE;
  double one = 0, sum = 0;
  CNTensor *room = pieces > 1 ? cn_tensor_take(sizeof(double) * (size_t)pieces) : NULL;
  if (!room) {
    Dot whole = {a, b, &one, a_step, b_step, PIECE};
    for (ptrdiff_t start = 0; start < n; start += PIECE, sum += one) {
      whole.a = a + start * a_step;
      whole.b = b + start * b_step;
      whole.n = n - start < PIECE ? n - start : PIECE;
      some_dots(&whole, 0, 1);
    }
    return sum;
  }
  Dot job = {a, b, room->data, a_step, b_step, n};
  cn_parallel_ranges(pieces, 4, some_dots, &job);
  for (ptrdiff_t p = 0; p < pieces; p++) sum += job.pieces[p];
  cn_tensor_give(room);
  return sum;
}

CLONES void add_groups(const float *partial, float *sum, ptrdiff_t groups, ptrdiff_t n) {
  memset(sum, 0, (size_t)n * sizeof *sum);
  for (ptrdiff_t group = 0; group < groups; group++) {
    const float *from = partial + group * n;
    EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) sum[i] += from[i];
  }
}

// Sums of whole numbers wrap around, as in NumPy.
#define SUM_OF_INTEGERS(name, type, wide)                                                         \
  CLONES void name(const type *x, type *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner) {       \
    for (ptrdiff_t o = 0; o < outer; o++) {                                                       \
      const type *from = x + o * n * inner;                                                       \
      type *restrict to = y + o * inner;                                                          \
      if (inner == 1) {                                                                           \
        wide sum = 0;                                                                             \
        for (ptrdiff_t i = 0; i < n; i++) sum += (wide)from[i];                                   \
        *to = (type)sum;                                                                          \
        continue;                                                                                 \
      }                                                                                           \
      memset(to, 0, sizeof *to * (size_t)inner);                                                  \
      for (ptrdiff_t i = 0; i < n; i++)                                                           \
        for (ptrdiff_t j = 0; j < inner; j++) to[j] = (type)((wide)to[j] + (wide)from[i * inner + j]); \
    }                                                                                             \
  }
SUM_OF_INTEGERS(cn_sum_i32, int32_t, uint32_t)
SUM_OF_INTEGERS(cn_sum_i64, int64_t, uint64_t)

// MARK: Extremes

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

// A comparison waits for the last one with the same lane: several vectors of them at once.
enum { WIDE = 64 };

#define ROW_EXTREME(name, better)                                                \
  INLINE float name(const float *x, ptrdiff_t n) {                               \
    float lanes[WIDE];                                                          \
    ptrdiff_t i = 0;                                                             \
    float best = x[0];                                                           \
    if (n >= WIDE) {                                                            \
      for (int l = 0; l < WIDE; l++) lanes[l] = x[l];                           \
      for (i = WIDE; i + WIDE <= n; i += WIDE)                                \
        for (int l = 0; l < WIDE; l++) lanes[l] = better(lanes[l], x[i + l]);   \
      for (int l = 0; l < WIDE; l++) best = better(best, lanes[l]);             \
    }                                                                            \
    for (; i < n; i++) best = better(best, x[i]);                                \
    return best;                                                                 \
  }
ROW_EXTREME(row_largest, larger)
ROW_EXTREME(row_smallest, smaller)

typedef struct {
  bool maximum;
  const float *x;
  float *y;
  int32_t *index;
  ptrdiff_t n, inner, strips, length;
} Extreme;

INLINE float row_extreme(const Extreme *job, const float *x, ptrdiff_t n) {
  return job->maximum ? row_largest(x, n) : row_smallest(x, n);
}

// The first of equal extremes counts; a NaN counts as one, as in NumPy. `best` is known.
INLINE ptrdiff_t first_place(const float *x, float best, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i += COLUMNS) {
    ptrdiff_t count = n - i < COLUMNS ? n - i : COLUMNS;
    int found = 0;
    for (ptrdiff_t j = 0; j < count; j++) found |= x[i + j] == best || x[i + j] != x[i + j];
    if (!found) continue;
    for (ptrdiff_t j = 0; j < count; j++)
      if (x[i + j] == best || x[i + j] != x[i + j]) return i + j;
  }
  return 0;
}

CLONES static void some_row_extremes(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Extreme *job = context;
  for (ptrdiff_t o = from; o < to; o++) {
    const float *x = job->x + o * job->n;
    float best = row_extreme(job, x, job->n);
    if (job->y) job->y[o] = best;
    if (job->index) job->index[o] = (int32_t)first_place(x, best, job->n);
  }
}

// Pieces of one long row, which job->length elements make.
CLONES static void some_extremes_of_pieces(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Extreme *job = context;
  for (ptrdiff_t p = from; p < to; p++) {
    ptrdiff_t start = p * job->length, count = job->n - start < job->length ? job->n - start : job->length;
    job->y[p] = row_extreme(job, job->x + start, count);
  }
}

CLONES static float extreme_of_pieces(const Extreme *job, ptrdiff_t pieces) { return row_extreme(job, job->y, pieces); }

CLONES static ptrdiff_t place_in_long_row(const Extreme *job, float best, const float *of_pieces, ptrdiff_t pieces) {
  ptrdiff_t start = first_place(of_pieces, best, pieces) * job->length;
  return start + first_place(job->x + start, best, job->n - start < job->length ? job->n - start : job->length);
}

static void long_row(Extreme job, ptrdiff_t pieces, float *value, int32_t *index) {
  cn_parallel_ranges(pieces, 1, some_extremes_of_pieces, &job);
  float best = extreme_of_pieces(&job, pieces);
  if (value) *value = best;
  if (index) *index = (int32_t)place_in_long_row(&job, best, job.y, pieces);
}

// Strips of columns of [outer, n, inner].
CLONES static void some_column_extremes(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Extreme *job = context;
  for (ptrdiff_t s = from; s < to; s++) {
    ptrdiff_t o = s / job->strips, c = s % job->strips * COLUMNS, width = job->inner - c;
    if (width > COLUMNS) width = COLUMNS;
    const float *x = job->x + o * job->n * job->inner + c;
    float best[COLUMNS];
    int32_t place[COLUMNS] = {0};
    memcpy(best, x, sizeof *x * (size_t)width);
    for (ptrdiff_t i = 1; i < job->n; i++) {
      const float *row = x + i * job->inner;
      if (!job->index && job->maximum) {
        for (ptrdiff_t j = 0; j < width; j++) best[j] = larger(best[j], row[j]);
      } else if (!job->index) {
        for (ptrdiff_t j = 0; j < width; j++) best[j] = smaller(best[j], row[j]);
      } else {
        for (ptrdiff_t j = 0; j < width; j++) {
          bool is_better = (job->maximum ? row[j] > best[j] : row[j] < best[j]) | (row[j] != row[j]);
          is_better &= best[j] == best[j];
          best[j] = is_better ? row[j] : best[j];
          place[j] = is_better ? (int32_t)i : place[j];
        }
      }
    }
    if (job->y) memcpy(job->y + o * job->inner + c, best, sizeof *best * (size_t)width);
    if (job->index) memcpy(job->index + o * job->inner + c, place, sizeof *place * (size_t)width);
  }
}

static void extremes(Extreme job, ptrdiff_t outer) {
  ptrdiff_t n = job.n, inner = job.inner;
  if (outer * inner == 0) return;
  job.strips = (inner + COLUMNS - 1) / COLUMNS;
  if (inner > 1) {
    ptrdiff_t width = inner < COLUMNS ? inner : COLUMNS;
    cn_parallel_ranges(outer * job.strips, PART / (n * width) + 1, some_column_extremes, &job);
    return;
  }
  ptrdiff_t pieces = (n + PIECE - 1) / PIECE;
  CNTensor *room = outer < 8 && n >= LONG ? cn_tensor_take(sizeof(float) * (size_t)pieces) : NULL;
  if (!room) {
    cn_parallel_ranges(outer, PART / n + 1, some_row_extremes, &job);
    return;
  }
  for (ptrdiff_t o = 0; o < outer; o++) {
    Extreme row = job;
    row.x = job.x + o * n;
    row.y = room->data;
    row.length = PIECE;
    long_row(row, pieces, job.y ? job.y + o : NULL, job.index ? job.index + o : NULL);
  }
  cn_tensor_give(room);
}

void cn_extreme(bool maximum, const float *x, float *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner) {
  extremes((Extreme){.maximum = maximum, .x = x, .y = y, .n = n, .inner = inner}, outer);
}

void cn_extreme_index(bool maximum, const float *x, int32_t *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner) {
  extremes((Extreme){.maximum = maximum, .x = x, .index = y, .n = n, .inner = inner}, outer);
}

// `inner` is 1 when this is compiled, or it is not.
INLINE void share(const float *x, const float *y, const float *g, float *dx, ptrdiff_t outer, ptrdiff_t n,
                  const ptrdiff_t inner) {
  for (ptrdiff_t o = 0; o < outer; o++) {
    for (ptrdiff_t j = 0; j < inner; j++) {
      ptrdiff_t start = o * n * inner + j, ties = 0;
      float best = y[o * inner + j];
      for (ptrdiff_t i = 0; i < n; i++) ties += x[start + i * inner] == best;
      float part = ties ? g[o * inner + j] / (float)ties : 0;
      EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++)
        dx[start + i * inner] = x[start + i * inner] == best ? part : 0;
    }
  }
}

CLONES void cn_extreme_pullback(const float *x, const float *y, const float *g, float *dx, ptrdiff_t outer, ptrdiff_t n,
                                ptrdiff_t inner) {
  if (inner == 1) {
    share(x, y, g, dx, outer, n, 1);
  } else {
    share(x, y, g, dx, outer, n, inner);
  }
}

// MARK: Softmax

typedef struct {
  const float *x, *g;
  float *y;
  ptrdiff_t n;
} RowsOf;

// Rows with an exponential for each element.
static void each_softmax(ptrdiff_t rows, CNRangeTask task, RowsOf job) {
  if (rows > 0 && job.n > 0) cn_parallel_ranges(rows, (1 << 13) / job.n + 1, task, &job);
}

CLONES static void some_softmaxes(void *context, ptrdiff_t from, ptrdiff_t to) {
  const RowsOf *job = context;
  ptrdiff_t n = job->n;
  for (ptrdiff_t r = from; r < to; r++) {
    const float *x = job->x + r * n;
    float *y = job->y + r * n;
    float largest = row_largest(x, n);
    EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) y[i] = fast_exp(x[i] - largest);
    float scale = (float)(1.0 / row_sum(y, n));
    EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) y[i] *= scale;
  }
}

CLONES static void some_softmax_slopes(void *context, ptrdiff_t from, ptrdiff_t to) {
  const RowsOf *job = context;
  ptrdiff_t n = job->n;
  for (ptrdiff_t r = from; r < to; r++) {
    const float *y = job->x + r * n, *g = job->g + r * n;
    float *dx = job->y + r * n;
    float mean = (float)row_dot(y, g, n);
    EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) dx[i] = y[i] * (g[i] - mean);
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

CLONES static void some_log_softmaxes(void *context, ptrdiff_t from, ptrdiff_t to) {
  const RowsOf *job = context;
  ptrdiff_t n = job->n;
  for (ptrdiff_t r = from; r < to; r++) {
    const float *x = job->x + r * n;
    float *y = job->y + r * n;
    float largest = row_largest(x, n);
    float shift = (float)log(row_exp_sum(x, largest, n));
    EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) y[i] = (x[i] - largest) - shift;
  }
}

CLONES static void some_log_softmax_slopes(void *context, ptrdiff_t from, ptrdiff_t to) {
  const RowsOf *job = context;
  ptrdiff_t n = job->n;
  for (ptrdiff_t r = from; r < to; r++) {
    const float *y = job->x + r * n, *g = job->g + r * n;
    float *dx = job->y + r * n;
    float total = (float)row_sum(g, n);
    EACH_ON_ITS_OWN for (ptrdiff_t i = 0; i < n; i++) dx[i] = g[i] - fast_exp(y[i]) * total;
  }
}

void cn_softmax(const float *x, float *y, ptrdiff_t rows, ptrdiff_t n) {
  each_softmax(rows, some_softmaxes, (RowsOf){.x = x, .y = y, .n = n});
}

void cn_softmax_pullback(const float *y, const float *g, float *dx, ptrdiff_t rows, ptrdiff_t n) {
  each_softmax(rows, some_softmax_slopes, (RowsOf){.x = y, .g = g, .y = dx, .n = n});
}

void cn_log_softmax(const float *x, float *y, ptrdiff_t rows, ptrdiff_t n) {
  each_softmax(rows, some_log_softmaxes, (RowsOf){.x = x, .y = y, .n = n});
}

void cn_log_softmax_pullback(const float *y, const float *g, float *dx, ptrdiff_t rows, ptrdiff_t n) {
  each_softmax(rows, some_log_softmax_slopes, (RowsOf){.x = y, .g = g, .y = dx, .n = n});
}
