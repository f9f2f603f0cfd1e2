#include "numerics.h"
