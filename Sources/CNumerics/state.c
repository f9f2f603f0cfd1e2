// What is known per thread, and the two things that are known per process.
#include <stdatomic.h>

#include "numerics.h"

static _Thread_local CNThreadState thread_state;
static atomic_bool interruption;

CNThreadState *cn_thread_state(void) { return &thread_state; }

void cn_interruption_set(bool requested) { atomic_store_explicit(&interruption, requested, memory_order_relaxed); }
bool cn_interruption_get(void) { return atomic_load_explicit(&interruption, memory_order_relaxed); }
