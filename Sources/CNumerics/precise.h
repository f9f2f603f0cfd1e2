// Functions of float32 that are computed in float64 and rounded once. The loops over them have no branches, so that the
// compiler can vectorise them; arguments that they are not made for go to the C library.
#pragma once
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "clones.h"

INLINE double bits_to_double(int64_t bits) {
  double result;
  memcpy(&result, &bits, 8);
  return result;
}

INLINE int64_t double_to_bits(double value) {
  int64_t bits;
  memcpy(&bits, &value, 8);
  return bits;
}

/// log₂ x for normal x > 0, x = 2^k m with m in [√½, √2): log₂ m = 2 artanh s / ln 2, s = (m − 1) / (m + 1), to s¹⁵.
INLINE double precise_log2(double x) {
  int64_t bits = double_to_bits(x) - 0x3fe6a09e667f3bcd;  // √½
  int64_t exponent = (int64_t)((uint64_t)bits >> 52);     // signed, in 12 bits
  // As a float64 without a conversion that AVX-512F lacks.
  double k = bits_to_double(((exponent + 0x800) & 0xfff) | 0x4330000000000000) - (4503599627370496.0 + 2048.0);
  double m = bits_to_double((bits & 0xfffffffffffff) + 0x3fe6a09e667f3bcd);
  double s = (m - 1) / (m + 1), z = s * s;
  double p = 2.0 / 15;
  p = p * z + 2.0 / 13;
  p = p * z + 2.0 / 11;
  p = p * z + 2.0 / 9;
  p = p * z + 2.0 / 7;
  p = p * z + 2.0 / 5;
  p = p * z + 2.0 / 3;
  return k + 1.4426950408889634 * (p * z * s + 2 * s);
}

/// 2^t for |t| ≤ 1000: Taylor's polynomial to the eleventh power around the nearest whole number.
INLINE double precise_exp2(double t) {
  double shifted = t + 6755399441055744.0;  // 1.5 · 2⁵²: the last bits are the whole number
  double r = (t - (shifted - 6755399441055744.0)) * 0.6931471805599453;
  double p = 1.0 / 39916800;
  p = p * r + 1.0 / 3628800;
  p = p * r + 1.0 / 362880;
  p = p * r + 1.0 / 40320;
  p = p * r + 1.0 / 5040;
  p = p * r + 1.0 / 720;
  p = p * r + 1.0 / 120;
  p = p * r + 1.0 / 24;
  p = p * r + 1.0 / 6;
  p = p * r + 0.5;
  p = p * r * r + r + 1;
  return bits_to_double(double_to_bits(p) + (int64_t)((uint64_t)double_to_bits(shifted) << 52));
}

/// Whether `precise_power` is made for the arguments: a positive base, and neither of them infinite or NaN.
INLINE bool has_plain_power(float x, float y) { return x > 0 && x <= 3.40282347e38f && fabsf(y) <= 3.40282347e38f; }

INLINE float precise_power(double x, double y) {
  double t = y * precise_log2(x);
  return (float)precise_exp2(t > 200 ? 200 : t < -200 ? -200 : t);
}

enum { LARGEST_ANGLE = 1 << 20 };

/// sin x, or cos x with `quarters` 1, for |x| ≤ LARGEST_ANGLE: x is brought near 0 by quarters of a turn.
INLINE float precise_sine(double x, int64_t quarters) {
  double shifted = x * 0.6366197723675814 + 6755399441055744.0;
  double k = shifted - 6755399441055744.0;
  int64_t turn = double_to_bits(shifted) + quarters;
  // π/2 in two parts, of which the first has so few digits that its product is exact.
  double r = (x - k * 1.5707963267341256) - k * 6.077100506506192e-11;
  double z = r * r;
  double sine = 1.0 / 6227020800;
  sine = sine * z - 1.0 / 39916800;
  sine = sine * z + 1.0 / 362880;
  sine = sine * z - 1.0 / 5040;
  sine = sine * z + 1.0 / 120;
  sine = sine * z - 1.0 / 6;
  sine = sine * z * r + r;
  double cosine = -1.0 / 87178291200;
  cosine = cosine * z + 1.0 / 479001600;
  cosine = cosine * z - 1.0 / 3628800;
  cosine = cosine * z + 1.0 / 40320;
  cosine = cosine * z - 1.0 / 720;
  cosine = cosine * z + 1.0 / 24;
  cosine = cosine * z - 0.5;
  cosine = cosine * z + 1;
  double result = turn & 1 ? cosine : sine;
  return (float)(turn & 2 ? -result : result);
}
