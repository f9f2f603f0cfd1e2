#include "packed.h"

#include <string.h>

#include "clones.h"

typedef float Vector __attribute__((vector_size(64)));

bool packed_pays(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx512f");
#else
  return false;
#endif
}

void packed_lay_out(const float *b, ptrdiff_t b_row, ptrdiff_t b_column, ptrdiff_t k, ptrdiff_t n, float *packed) {
  for (ptrdiff_t first = 0; first < n; first += PANEL) {
    ptrdiff_t width = n - first < PANEL ? n - first : PANEL;
    float *panel = packed + first * k;
    if (width < PANEL) memset(panel, 0, sizeof(float) * (size_t)(k * PANEL));
    if (b_column == 1) {
      for (ptrdiff_t i = 0; i < k; i++)
        memcpy(panel + i * PANEL, b + i * b_row + first, sizeof(float) * (size_t)width);
    } else {
      for (ptrdiff_t j = 0; j < width; j++) {
        const float *column = b + (first + j) * b_column;
        for (ptrdiff_t i = 0; i < k; i++) panel[i * PANEL + j] = column[i * b_row];
      }
    }
  }
}

// Some rows by one panel. `ROWS` is known when this is compiled, so that the sums stay in registers.
INLINE void tile(const int ROWS, const float *a, ptrdiff_t a_row, const float *panel, float *c, ptrdiff_t c_row,
                 ptrdiff_t width, ptrdiff_t k, bool accumulate) {
  Vector left[8], right[8];
  for (int r = 0; r < ROWS; r++) left[r] = right[r] = (Vector){0};
  for (ptrdiff_t i = 0; i < k; i++) {
    Vector first = *(const Vector *)(panel + i * PANEL), second = *(const Vector *)(panel + i * PANEL + 16);
    for (int r = 0; r < ROWS; r++) {
      float x = a[r * a_row + i];
      left[r] += first * x;
      right[r] += second * x;
    }
  }
  for (int r = 0; r < ROWS; r++) {
    float sums[PANEL], *row = c + r * c_row;
    memcpy(sums, &left[r], sizeof left[r]);
    memcpy(sums + 16, &right[r], sizeof right[r]);
    if (accumulate)
      for (ptrdiff_t j = 0; j < width; j++) row[j] += sums[j];
    else
      for (ptrdiff_t j = 0; j < width; j++) row[j] = sums[j];
  }
}

CLONES void packed_product(const float *a, ptrdiff_t a_row, const float *packed, float *c, ptrdiff_t c_row, ptrdiff_t m,
                           ptrdiff_t n, ptrdiff_t k, bool accumulate) {
  for (ptrdiff_t first = 0; first < n; first += PANEL) {
    ptrdiff_t width = n - first < PANEL ? n - first : PANEL, row = 0;
    const float *panel = packed + first * k;
    for (; row + 8 <= m; row += 8)
      tile(8, a + row * a_row, a_row, panel, c + row * c_row + first, c_row, width, k, accumulate);
    for (; row + 4 <= m; row += 4)
      tile(4, a + row * a_row, a_row, panel, c + row * c_row + first, c_row, width, k, accumulate);
    for (; row < m; row++)
      tile(1, a + row * a_row, a_row, panel, c + row * c_row + first, c_row, width, k, accumulate);
  }
}
