// One source, several instruction sets: the loader picks the best one the processor has.
#pragma once

#if defined(__x86_64__) && !defined(CN_NO_CLONES)
#define CLONES __attribute__((target_clones("avx512f", "arch=haswell", "default")))
#else
#define CLONES
#endif

#define INLINE static inline __attribute__((always_inline))

// Products may be fused with additions: faster, and rounded once instead of twice.
#pragma clang fp contract(fast)

// Before a loop that may work in place: an element depends on no other one, whatever the pointers say.
#define EACH_ON_ITS_OWN _Pragma("clang loop vectorize(assume_safety)")
