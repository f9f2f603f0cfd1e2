// Rows of a table, chosen by whole numbers.
#include <string.h>

#include "clones.h"
#include "numerics.h"

void cn_embedding(const float *x, const int32_t *rows, float *y, ptrdiff_t count, ptrdiff_t width) {
  for (ptrdiff_t i = 0; i < count; i++) memcpy(y + i * width, x + rows[i] * width, (size_t)width * sizeof *y);
}

CLONES void cn_embedding_pullback(const float *g, const int32_t *rows, float *dx, ptrdiff_t count, ptrdiff_t all,
                                  ptrdiff_t width) {
  memset(dx, 0, (size_t)(all * width) * sizeof *dx);
  for (ptrdiff_t i = 0; i < count; i++) {
    float *to = dx + rows[i] * width;
    EACH_ON_ITS_OWN for (ptrdiff_t j = 0; j < width; j++) to[j] += g[i * width + j];
  }
}
