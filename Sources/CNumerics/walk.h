// Walking over strided tensors of one shape, row by row, on several threads where that pays.
#pragma once
#include "clones.h"
#include "numerics.h"

// Axes of one or more tensors of the same shape, without those of size 1 and with those merged that lie
// one behind the other in all of them. The last axis is the inner loop.
enum { OPERANDS = 4 };
typedef struct {
  int rank;
  ptrdiff_t shape[CN_MAX_RANK];
  ptrdiff_t strides[OPERANDS][CN_MAX_RANK];
} Walk;

/// What is done with `n` elements along the last axis; `at` are the offsets of each operand's first one.
typedef void (*RowTask)(const void *context, const ptrdiff_t *at, ptrdiff_t n);

/// How to walk over tensors that broadcast to the shape of `shaped`.
Walk walk_over(const CNTensor *const *tensors, int operands, const CNTensor *shaped);
/// Does all rows; an element costs `cost` times as much as reading it.
void each_row(const Walk *walk, int operands, ptrdiff_t cost, RowTask task, const void *context);
