// Products with one matrix many times over, such as the recurrent weights at every step of a sequence: the matrix is
// laid out once as the kernel reads it. BLAS lays it out again at every call, which takes a third of a small product.
#pragma once

#include <stdbool.h>
#include <stddef.h>

enum { PANEL = 32 };  // columns that lie together: two registers of 16 floats

/// Whether the processor has the registers that the kernel is written for.
bool packed_pays(void);
/// How many floats a [k, n] matrix takes; columns are padded to whole panels.
static inline size_t packed_size(ptrdiff_t k, ptrdiff_t n) { return (size_t)(k * ((n + PANEL - 1) / PANEL * PANEL)); }
/// Lays out b[k, n] of any strides.
void packed_lay_out(const float *b, ptrdiff_t b_row, ptrdiff_t b_column, ptrdiff_t k, ptrdiff_t n, float *packed);
/// c[m, n] = a[m, k] · b[k, n], or c += …; the rows of a lie behind one another, `a_row` and `c_row` apart.
void packed_product(const float *a, ptrdiff_t a_row, const float *packed, float *c, ptrdiff_t c_row, ptrdiff_t m,
                    ptrdiff_t n, ptrdiff_t k, bool accumulate);
