// Elementary functions that the compiler can vectorise: no branches, no calls.
#pragma once
#include <stdint.h>

#include "clones.h"

INLINE float bits_to_float(int32_t bits) {
  float result;
  __builtin_memcpy(&result, &bits, 4);
  return result;
}

/// exp(r) − 1 for |r| ≤ ln 2 / 2: Taylor's polynomial to r⁸, whose error is below 3e-10.
INLINE float exp_minus_one_reduced(float r) {
  float p = 1.0f / 40320;
  p = p * r + 1.0f / 5040;
  p = p * r + 1.0f / 720;
  p = p * r + 1.0f / 120;
  p = p * r + 1.0f / 24;
  p = p * r + 1.0f / 6;
  p = p * r + 0.5f;
  return p * r * r + r;
}

/// Writes x as k ln 2 + r. 355/512 has few bits, so k · 355/512 is exact.
INLINE float reduce_exponent(float x, float *r) {
  float k = (x * 1.44269504f + 12582912.0f) - 12582912.0f;  // rounds to the nearest integer
  *r = (x - k * 0.693359375f) - k * -2.1219444e-4f;
  return k;
}

INLINE float fast_exp(float x) {
  float inside = x < -104.0f ? -104.0f : (x > 89.0f ? 89.0f : x);
  float r;
  int32_t k = (int32_t)reduce_exponent(inside, &r);
  int32_t half = k >> 1;  // 2^k in two factors: it may lie outside the normal numbers
  float result = (exp_minus_one_reduced(r) + 1.0f) * bits_to_float((half + 127) << 23) *
                 bits_to_float((k - half + 127) << 23);
  return x != x ? x : result;
}

/// With e = exp(−|x|), which never overflows, either 1 / (1 + e) or e / (1 + e).
INLINE float fast_sigmoid(float x) {
  float e = fast_exp(-__builtin_fabsf(x));
  return (x < 0 ? e : 1.0f) / (1.0f + e);
}

/// tanh |x| = e / (e + 2) with e = exp(2|x|) − 1, which keeps every digit near 0.
INLINE float fast_tanh(float x) {
  float size = __builtin_fabsf(x);
  float inside = size > 10.0f ? 10.0f : size;
  float r;
  int32_t k = (int32_t)reduce_exponent(2.0f * inside, &r);
  float power = bits_to_float((k + 127) << 23);
  float e = power * exp_minus_one_reduced(r) + (power - 1.0f);
  float result = __builtin_copysignf(e / (e + 2.0f), x);
  return x != x ? x : result;
}

/// log x = k ln 2 + log m with m in [√½, √2) and log m = 2 artanh s, s = (m − 1) / (m + 1): the series to s⁹.
INLINE float fast_log(float x) {
  float scaled = x < 1.17549435e-38f ? x * 8388608.0f : x;  // below the normal numbers: times 2²³
  int32_t bits;
  __builtin_memcpy(&bits, &scaled, 4);
  int32_t k = (bits - 0x3f3504f3) >> 23;  // 0x3f3504f3 is √½
  float m = bits_to_float(bits - (k << 23));
  float exponent = (float)(k - (x < 1.17549435e-38f ? 23 : 0));
  float s = (m - 1.0f) / (m + 1.0f), z = s * s;
  float p = 2.0f / 9;
  p = p * z + 2.0f / 7;
  p = p * z + 2.0f / 5;
  p = p * z + 2.0f / 3;
  float result = exponent * 0.693359375f + (exponent * -2.1219444e-4f + (p * z * s + 2.0f * s));
  result = x == 0 ? -__builtin_inff() : x < 0 ? __builtin_nanf("") : result;
  return x > 3.40282347e38f || x != x ? x : result;
}

/// The normal distribution function, to the last digits on both sides: with z = |x|/√2 it is erfc(z)/2 or
/// 1 − erfc(z)/2, where erfc(z) = e^(−z²) t P(t), t = 1/(1 + z/3). P was fitted for z ≤ 10.5; its error is 2.5e-9.
INLINE float normal_distribution(float x) {
  float z = __builtin_fabsf(x) * 0.70710678f;
  float t = 1.0f / (1.0f + z * 0.33333333f);
  float p = 0.055211086f;
  p = p * t - 0.28938133f;
  p = p * t + 0.52916789f;
  p = p * t - 0.43233842f;
  p = p * t + 0.39606452f;
  p = p * t + 0.0021378810f;
  p = p * t + 0.19071603f;
  p = p * t + 0.17173658f;
  p = p * t + 0.18864799f;
  p = p * t + 0.18803775f;
  float tail = 0.5f * t * p * fast_exp(-0.5f * x * x);
  return x < 0 ? tail : 1.0f - tail;
}

/// x Φ(x), Φ the normal distribution function.
INLINE float gelu(float x) { return x * normal_distribution(x); }
INLINE float gelu_slope(float x) {
  return normal_distribution(x) + x * 0.39894228f * fast_exp(-0.5f * x * x);
}
