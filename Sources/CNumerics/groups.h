// Sums that several threads form together, each of its own group of rows or images: the groups do not depend on how many
// threads there are, and so neither does the sum.
#pragma once
#include <stddef.h>

/// sum[n] = the sum over all groups of partial[groups, n], in order.
void add_groups(const float *partial, float *sum, ptrdiff_t groups, ptrdiff_t n);
