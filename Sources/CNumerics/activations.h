// Activations that are computed together with what comes before them, and their slopes from their results.
#pragma once
#include "functions.h"
#include "numerics.h"

INLINE void activate(float *y, ptrdiff_t n, CNActivation f) {
  switch (f) {
    case CNIdentity: return;
    case CNActTanh:
      for (ptrdiff_t i = 0; i < n; i++) y[i] = fast_tanh(y[i]);
      return;
    case CNActSigmoid:
      for (ptrdiff_t i = 0; i < n; i++) y[i] = fast_sigmoid(y[i]);
      return;
    case CNActRelu:
      for (ptrdiff_t i = 0; i < n; i++) y[i] = y[i] < 0 ? 0 : y[i];
      return;
  }
}

INLINE void activation_slope(const float *y, const float *g, float *dz, ptrdiff_t n, CNActivation f) {
  switch (f) {
    case CNIdentity:
      for (ptrdiff_t i = 0; i < n; i++) dz[i] = g[i];
      return;
    case CNActTanh:
      for (ptrdiff_t i = 0; i < n; i++) dz[i] = g[i] * (1 - y[i] * y[i]);
      return;
    case CNActSigmoid:
      for (ptrdiff_t i = 0; i < n; i++) dz[i] = g[i] * (y[i] * (1 - y[i]));
      return;
    case CNActRelu:
      for (ptrdiff_t i = 0; i < n; i++) dz[i] = y[i] > 0 ? g[i] : 0;
      return;
  }
}
