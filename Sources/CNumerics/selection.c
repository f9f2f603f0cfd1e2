// Elements chosen by whole numbers along the middle axis of [outer, n, inner], and sums into such places.
#include <string.h>

#include "clones.h"
#include "numerics.h"

#define BY_SIZE(size, work)             \
  switch (size) {                       \
    case 1: work(uint8_t) break;        \
    case 2: work(uint16_t) break;       \
    case 4: work(uint32_t) break;       \
    default: work(uint64_t) break;      \
  }

void cn_gather(const void *x, const ptrdiff_t *indices, void *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t chosen,
               ptrdiff_t inner, ptrdiff_t size) {
#define GATHER(type)                                                                                   \
  for (ptrdiff_t o = 0; o < outer; o++) {                                                              \
    const type *from = (const type *)x + o * n * inner;                                                \
    const ptrdiff_t *index = indices + o * chosen * inner;                                             \
    type *to = (type *)y + o * chosen * inner;                                                         \
    for (ptrdiff_t i = 0; i < chosen; i++)                                                             \
      for (ptrdiff_t j = 0; j < inner; j++) to[i * inner + j] = from[index[i * inner + j] * inner + j]; \
  }
  BY_SIZE(size, GATHER)
}

#define SCATTER_ADD(type, sum)                                                            \
  for (ptrdiff_t o = 0; o < outer; o++) {                                                 \
    type *to = (type *)y + o * n * inner;                                                 \
    const ptrdiff_t *index = indices + o * chosen * inner;                                \
    const type *from = (const type *)values + o * chosen * inner;                         \
    for (ptrdiff_t i = 0; i < chosen; i++)                                                \
      for (ptrdiff_t j = 0; j < inner; j++) {                                             \
        type *p = to + index[i * inner + j] * inner + j, q = from[i * inner + j];         \
        *p = sum;                                                                         \
      }                                                                                   \
  }

void cn_scatter_add(CNDType dtype, const void *values, const ptrdiff_t *indices, void *y, ptrdiff_t outer, ptrdiff_t n,
                    ptrdiff_t chosen, ptrdiff_t inner) {
  if (dtype == CNFloat32) {
    SCATTER_ADD(float, *p + q)
  } else if (dtype == CNInt32) {
    SCATTER_ADD(uint32_t, *p + q)  // wraps around, as in NumPy
  } else {
    SCATTER_ADD(uint64_t, *p + q)
  }
}

void cn_take(const void *x, const ptrdiff_t *indices, void *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t chosen,
             ptrdiff_t inner, ptrdiff_t size) {
  size_t bytes = (size_t)(inner * size);
  for (ptrdiff_t o = 0; o < outer; o++)
    for (ptrdiff_t i = 0; i < chosen; i++)
      memcpy((char *)y + (size_t)(o * chosen + i) * bytes, (const char *)x + (size_t)(o * n + indices[i]) * bytes, bytes);
}

CLONES void cn_take_pullback(const float *g, const ptrdiff_t *indices, float *dx, ptrdiff_t outer, ptrdiff_t n,
                             ptrdiff_t chosen, ptrdiff_t inner) {
  for (ptrdiff_t o = 0; o < outer; o++) {
    for (ptrdiff_t i = 0; i < chosen; i++) {
      const float *from = g + (o * chosen + i) * inner;
      float *to = dx + (o * n + indices[i]) * inner;
      EACH_ON_ITS_OWN for (ptrdiff_t j = 0; j < inner; j++) to[j] += from[j];
    }
  }
}

// MARK: Running sums and products

CLONES void cn_running_f32(bool is_product, bool backwards, const float *x, float *y, ptrdiff_t outer, ptrdiff_t n,
                           ptrdiff_t inner) {
  enum { COLUMNS = 64 };
  for (ptrdiff_t o = 0; o < outer; o++) {
    for (ptrdiff_t c = 0; c < inner; c += COLUMNS) {
      ptrdiff_t width = inner - c < COLUMNS ? inner - c : COLUMNS;
      double so_far[COLUMNS];
      for (ptrdiff_t j = 0; j < width; j++) so_far[j] = is_product;
      for (ptrdiff_t i = 0; i < n; i++) {
        ptrdiff_t start = (o * n + (backwards ? n - 1 - i : i)) * inner + c;
        const float *from = x + start;
        float *to = y + start;
        if (is_product) {
          for (ptrdiff_t j = 0; j < width; j++) so_far[j] *= from[j];
        } else {
          for (ptrdiff_t j = 0; j < width; j++) so_far[j] += from[j];
        }
        for (ptrdiff_t j = 0; j < width; j++) to[j] = (float)so_far[j];
      }
    }
  }
}

// With p(k) the product before k and s(k) = g(k) + x(k + 1) s(k + 1), the gradient of x(k) is p(k) s(k). No division.
void cn_running_product_pullback(const float *x, const float *g, float *dx, ptrdiff_t outer, ptrdiff_t n,
                                 ptrdiff_t inner) {
  for (ptrdiff_t o = 0; o < outer; o++)
    for (ptrdiff_t j = 0; j < inner; j++) {
      const ptrdiff_t start = o * n * inner + j;
      double sum = 0, product = 1;
      for (ptrdiff_t i = n - 1; i >= 0; i--) {
        ptrdiff_t at = start + i * inner;
        sum = g[at] + (i + 1 < n ? x[at + inner] * sum : 0);
        dx[at] = (float)sum;
      }
      for (ptrdiff_t i = 0; i < n; i++) {
        ptrdiff_t at = start + i * inner;
        dx[at] = (float)(dx[at] * product);
        product *= x[at];
      }
    }
}

#define RUNNING_INTEGERS(name, type, wide)                                                                     \
  void name(bool is_product, const type *x, type *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner) {          \
    for (ptrdiff_t o = 0; o < outer; o++)                                                                      \
      for (ptrdiff_t j = 0; j < inner; j++) {                                                                  \
        wide so_far = is_product;                                                                              \
        for (ptrdiff_t at = o * n * inner + j, i = 0; i < n; i++, at += inner) {                               \
          so_far = is_product ? so_far * (wide)x[at] : so_far + (wide)x[at];                                   \
          y[at] = (type)so_far;                                                                                \
        }                                                                                                      \
      }                                                                                                        \
  }
RUNNING_INTEGERS(cn_running_i32, int32_t, uint32_t)
RUNNING_INTEGERS(cn_running_i64, int64_t, uint64_t)
