#include "walk.h"

// Elements that are worth another thread when each costs as much as reading it.
enum { PART = 1 << 16 };

// What to add to an offset for one step along `axis` of `shaped`: 0 where the tensor is broadcast.
INLINE ptrdiff_t step_along(const CNTensor *tensor, const CNTensor *shaped, int axis) {
  int own = axis - (shaped->rank - tensor->rank);
  return own < 0 || tensor->shape[own] == 1 ? 0 : tensor->strides[own];
}

Walk walk_over(const CNTensor *const *tensors, int operands, const CNTensor *shaped) {
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

typedef struct {
  const Walk *walk;
  int operands;
  RowTask task;
  const void *context;
} Rows;

static void some_rows(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Rows *rows = context;
  const Walk *walk = rows->walk;
  int last = walk->rank - 1;
  ptrdiff_t index[CN_MAX_RANK], at[OPERANDS] = {0}, rest = from;
  for (int axis = last - 1; axis >= 0; axis--) {
    index[axis] = rest % walk->shape[axis];
    rest /= walk->shape[axis];
    for (int t = 0; t < rows->operands; t++) at[t] += walk->strides[t][axis] * index[axis];
  }
  for (ptrdiff_t row = from; row < to; row++) {
    rows->task(rows->context, at, walk->shape[last]);
    for (int axis = last - 1; axis >= 0; axis--) {
      if (++index[axis] < walk->shape[axis]) {
        for (int t = 0; t < rows->operands; t++) at[t] += walk->strides[t][axis];
        break;
      }
      for (int t = 0; t < rows->operands; t++) at[t] -= walk->strides[t][axis] * (walk->shape[axis] - 1);
      index[axis] = 0;
    }
  }
}

static void part_of_row(void *context, ptrdiff_t from, ptrdiff_t to) {
  const Rows *rows = context;
  ptrdiff_t at[OPERANDS];
  for (int t = 0; t < rows->operands; t++) at[t] = rows->walk->strides[t][0] * from;
  rows->task(rows->context, at, to - from);
}

void each_row(const Walk *walk, int operands, ptrdiff_t cost, RowTask task, const void *context) {
  Rows rows = {walk, operands, task, context};
  ptrdiff_t count = 1, n = walk->shape[walk->rank - 1];
  for (int axis = 0; axis + 1 < walk->rank; axis++) count *= walk->shape[axis];
  if (walk->rank == 1) {
    cn_parallel_ranges(n, PART / cost + 1, part_of_row, &rows);
  } else if (count > 0 && n > 0) {
    cn_parallel_ranges(count, PART / cost / n + 1, some_rows, &rows);
  }
}
