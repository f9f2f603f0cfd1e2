// Numbers as text.
#include <stdio.h>

#include "numerics.h"

int cn_format(double value, int decimals, bool scientific, char text[64]) {
  int length = snprintf(text, 64, scientific ? "%.*e" : "%.*f", decimals, value);
  return length < 64 ? length : 63;
}
