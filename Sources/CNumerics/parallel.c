// A few threads that share out the parts of a job. They wait by spinning for a moment, since the next job of a training
// step comes soon, and then sleep.
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#include "numerics.h"

enum { MOST_THREADS = 64, SPINS = 4000 };

// A job's parts are handed out by a counter whose upper half is the job's number: who adds one to it while the number is
// still the same has a part, and the job's data cannot change before that part is done.
static _Atomic uint64_t ticket;
static _Atomic(ptrdiff_t) parts_done;
static _Atomic(ptrdiff_t) job_parts;
static _Atomic(CNTask) job_task;
static _Atomic(void *) job_context;

static pthread_mutex_t caller = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t sleep_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t work_came = PTHREAD_COND_INITIALIZER;
static _Atomic int sleepers;
static int workers;  // guarded by `caller`
static _Atomic int wanted_threads;
static _Thread_local bool is_inside;

static void pause_briefly(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

static int processors(void) {
#ifdef __linux__
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0) return CPU_COUNT(&set);
#endif
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count > 0 ? (int)count : 1;
}

int cn_thread_count(void) {
  int count = atomic_load_explicit(&wanted_threads, memory_order_relaxed);
  if (count > 0) return count;
  const char *text = getenv("GRADUS_NUM_THREADS");
  count = text ? atoi(text) : 0;
  if (count <= 0) count = processors();
  if (count > MOST_THREADS) count = MOST_THREADS;
  atomic_store_explicit(&wanted_threads, count, memory_order_relaxed);
  return count;
}

void cn_set_thread_count(int count) {
  atomic_store_explicit(&wanted_threads, count < 1 ? 1 : count > MOST_THREADS ? MOST_THREADS : count,
                        memory_order_relaxed);
}

// Does parts of the present job until none is left.
static void work(void) {
  uint64_t seen = atomic_load_explicit(&ticket, memory_order_acquire);
  for (;;) {
    CNTask task = atomic_load_explicit(&job_task, memory_order_relaxed);
    void *context = atomic_load_explicit(&job_context, memory_order_relaxed);
    ptrdiff_t parts = atomic_load_explicit(&job_parts, memory_order_relaxed);
    ptrdiff_t part = (ptrdiff_t)(uint32_t)seen;
    if (part >= parts) return;
    if (!atomic_compare_exchange_weak_explicit(&ticket, &seen, seen + 1, memory_order_acq_rel, memory_order_acquire))
      continue;
    task(context, part);
    atomic_fetch_add_explicit(&parts_done, 1, memory_order_release);
    seen = atomic_load_explicit(&ticket, memory_order_acquire);
  }
}

static void *worker(void *unused) {
  (void)unused;
  is_inside = true;
  uint32_t last = 0;
  for (;;) {
    int spins = 0;
    uint32_t job;
    while ((job = (uint32_t)(atomic_load_explicit(&ticket, memory_order_acquire) >> 32)) == last) {
      if (++spins < SPINS) {
        pause_briefly();
        continue;
      }
      pthread_mutex_lock(&sleep_lock);
      atomic_fetch_add(&sleepers, 1);
      while ((uint32_t)(atomic_load(&ticket) >> 32) == last) pthread_cond_wait(&work_came, &sleep_lock);
      atomic_fetch_sub(&sleepers, 1);
      pthread_mutex_unlock(&sleep_lock);
    }
    last = job;
    work();
  }
  return NULL;
}

void cn_parallel(ptrdiff_t parts, CNTask task, void *context) {
  int threads = cn_thread_count();
  if (parts <= 1 || threads <= 1 || is_inside || parts > INT32_MAX || pthread_mutex_trylock(&caller) != 0) {
    for (ptrdiff_t part = 0; part < parts; part++) task(context, part);
    return;
  }
  is_inside = true;
  while (workers < threads - 1) {
    pthread_t thread;
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    sigset_t all, before;  // signals are for the threads that wait for them
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    bool failed = pthread_create(&thread, &attributes, worker, NULL) != 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attributes);
    if (failed) break;  // then there are fewer
    workers++;
  }
  // Between jobs no part can be had, since the last job's counter is used up; but a worker may still be looking at it.
  // Meanwhile the counter stands beyond every job's end.
  uint64_t next_job = (atomic_load(&ticket) >> 32) + 1;
  atomic_store_explicit(&ticket, next_job << 32 | UINT32_MAX, memory_order_seq_cst);
  atomic_store_explicit(&parts_done, 0, memory_order_relaxed);
  atomic_store_explicit(&job_task, task, memory_order_relaxed);
  atomic_store_explicit(&job_context, context, memory_order_relaxed);
  atomic_store_explicit(&job_parts, parts, memory_order_release);
  next_job += 1;
  atomic_store_explicit(&ticket, next_job << 32, memory_order_seq_cst);
  if (atomic_load(&sleepers) > 0) {
    pthread_mutex_lock(&sleep_lock);
    pthread_cond_broadcast(&work_came);
    pthread_mutex_unlock(&sleep_lock);
  }
  work();
  int spins = 0;
  while (atomic_load_explicit(&parts_done, memory_order_acquire) < parts) {
    if (++spins < SPINS) pause_briefly();
    else sched_yield();
  }
  is_inside = false;
  pthread_mutex_unlock(&caller);
}

typedef struct {
  CNRangeTask task;
  void *context;
  ptrdiff_t n, step;
} Ranges;

static void one_range(void *context, ptrdiff_t part) {
  const Ranges *ranges = context;
  ptrdiff_t from = part * ranges->step, to = from + ranges->step;
  ranges->task(ranges->context, from, to < ranges->n ? to : ranges->n);
}

void cn_parallel_ranges(ptrdiff_t n, ptrdiff_t at_least, CNRangeTask task, void *context) {
  ptrdiff_t parts = n / at_least, threads = parts > 1 ? cn_thread_count() : 1;
  if (parts > threads) parts = threads;
  if (parts <= 1) {
    task(context, 0, n);
    return;
  }
  // Whole cache lines, so that no two threads write to the same one.
  Ranges ranges = {task, context, n, ((n + parts - 1) / parts + 15) / 16 * 16};
  cn_parallel((n + ranges.step - 1) / ranges.step, one_range, &ranges);
}
