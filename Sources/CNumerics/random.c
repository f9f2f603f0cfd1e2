// Random numbers from a counter: the n-th number of a stream depends on the seed and n only.
#include <math.h>
#include <stdatomic.h>

#include "numerics.h"

// Philox 4x32-10 (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3; 2011).
void cn_philox(uint64_t seed, uint64_t counter, uint32_t out[4]) {
  uint32_t c0 = (uint32_t)counter, c1 = (uint32_t)(counter >> 32), c2 = 0, c3 = 0;
  uint32_t k0 = (uint32_t)seed, k1 = (uint32_t)(seed >> 32);
  for (int round = 0; round < 10; round++) {
    uint64_t p0 = (uint64_t)0xD2511F53u * c0, p1 = (uint64_t)0xCD9E8D57u * c2;
    uint32_t n0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0, n2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
    c1 = (uint32_t)p1, c3 = (uint32_t)p0, c0 = n0, c2 = n2;
    k0 += 0x9E3779B9u, k1 += 0xBB67AE85u;
  }
  out[0] = c0, out[1] = c1, out[2] = c2, out[3] = c3;
}

static _Atomic uint64_t stream_seed, stream_counter;

void cn_random_seed(uint64_t seed) {
  atomic_store(&stream_seed, seed);
  atomic_store(&stream_counter, 0);
}

void cn_random_reserve(uint64_t blocks, uint64_t *seed, uint64_t *counter) {
  *seed = atomic_load(&stream_seed);
  *counter = atomic_fetch_add(&stream_counter, blocks);
}

// 24 bits, as many as a float32 in [0, 1) can tell apart.
static double unit(uint32_t bits) { return (double)(bits >> 8) * 0x1p-24; }

void cn_random_uniform(uint64_t seed, uint64_t counter, float low, float high, float *y, ptrdiff_t n) {
  uint32_t block[4];
  for (ptrdiff_t i = 0; i < n; i++) {
    if ((i & 3) == 0) cn_philox(seed, counter++, block);
    float value = (float)((double)low + ((double)high - low) * unit(block[i & 3]));
    y[i] = value < high || high <= low ? value : nextafterf(high, low);  // rounding must not reach `high`
  }
}

// Box and Muller's two normal numbers from two uniform ones.
void cn_random_normal(uint64_t seed, uint64_t counter, float mean, float deviation, float *y, ptrdiff_t n) {
  uint32_t block[4];
  for (ptrdiff_t i = 0; i < n; i += 2) {
    if ((i & 3) == 0) cn_philox(seed, counter++, block);
    const uint32_t *pair = block + (i & 3);
    double radius = sqrt(-2 * log(((double)pair[0] + 1) * 0x1p-32)), angle = 6.283185307179586 * pair[1] * 0x1p-32;
    y[i] = (float)(mean + deviation * radius * cos(angle));
    if (i + 1 < n) y[i + 1] = (float)(mean + deviation * radius * sin(angle));
  }
}
