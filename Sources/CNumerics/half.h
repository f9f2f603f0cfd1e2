// Numbers of 16 bits: IEEE 754 half precision (5 bits of exponent, 10 of fraction) and bfloat16 (the upper half of a
// float32). Without branches, so that the compiler can vectorise; rounded to the nearest, of two to the even one.
#pragma once
#include <stdint.h>
#include <string.h>

#include "clones.h"

INLINE uint32_t bits_of(float v) {
  uint32_t bits;
  memcpy(&bits, &v, 4);
  return bits;
}

INLINE float number_of(uint32_t bits) {
  float v;
  memcpy(&v, &bits, 4);
  return v;
}

INLINE float float_of_half(uint16_t half) {
  uint32_t sign = (uint32_t)(half & 0x8000) << 16, size = half & 0x7FFF;
  uint32_t normal = (size << 13) + 0x38000000u + (size >= 0x7C00 ? 0x38000000u : 0);  // 112 is added to the exponent
  uint32_t small = bits_of((float)size * 0x1p-24f);
  return number_of((size < 0x400 ? small : normal) | sign);
}

INLINE uint16_t half_of_float(float v) {
  uint32_t bits = bits_of(v), size = bits & 0x7FFFFFFF;
  uint32_t normal = (size - 0x38000000u + 0xFFF + (size >> 13 & 1)) >> 13;
  uint32_t small = bits_of(number_of(size) + 0.5f) - bits_of(0.5f);  // the addition rounds to multiples of 2⁻²⁴
  uint32_t result = size < 0x38800000u ? small : normal;
  result = size >= 0x47800000u ? 0x7C00 : result;
  result = size > 0x7F800000u ? 0x7E00 | (size >> 13 & 0x3FF) : result;
  return (uint16_t)(result | (bits >> 16 & 0x8000));
}

INLINE float float_of_bfloat(uint16_t bfloat) { return number_of((uint32_t)bfloat << 16); }

INLINE uint16_t bfloat_of_float(float v) {
  uint32_t bits = bits_of(v);
  uint32_t rounded = (bits + 0x7FFF + (bits >> 16 & 1)) >> 16;
  return (uint16_t)((bits & 0x7FFFFFFF) > 0x7F800000u ? bits >> 16 | 0x40 : rounded);
}
