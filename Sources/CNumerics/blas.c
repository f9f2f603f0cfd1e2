// Products of matrices by OpenBLAS, which is loaded when it is first needed: a program that multiplies nothing starts
// without it, and this file can choose the kernels before the library chooses wrongly.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clones.h"
#include "numerics.h"

typedef void (*Sgemm)(int order, int transpose_a, int transpose_b, int m, int n, int k, float alpha, const float *a,
                      int a_distance, const float *b, int b_distance, float beta, float *c, int c_distance);
enum { ROW_MAJOR = 101, AS_IT_IS = 111, TRANSPOSED = 112 };

static pthread_once_t loading = PTHREAD_ONCE_INIT;
static void *library;
static Sgemm sgemm;
extern char **environ;

// OpenBLAS 0.3.21 takes recent AMD processors for old ones and leaves half of each unused; its kernels for AVX-512 run
// on every processor that has these instructions. GRADUS_OPENBLAS_CORETYPE chooses other ones. OPENBLAS_CORETYPE does
// not: where it is set, it is for NumPy's copy of the library, and its kernels would take twice as long.
static const char *core(char *room, size_t size) {
  const char *chosen = getenv("GRADUS_OPENBLAS_CORETYPE");
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (!chosen && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
    chosen = "SkylakeX";
#endif
  if (!chosen || !*chosen) return NULL;
  snprintf(room, size, "OPENBLAS_CORETYPE=%s", chosen);
  return room;
}

static bool sets_the_same(const char *entry, const char *assignment) {
  return strncmp(entry, assignment, (size_t)(strchr(assignment, '=') - assignment) + 1) == 0;
}

static void load(void) {
  // The library reads its settings while it is loaded. They stand in an environment of their own for that moment, so
  // that neither child processes nor other threads see them change. One thread: this file's callers share out the work.
  static char room[64];
  const char *settings[] = {"OPENBLAS_NUM_THREADS=1", core(room, sizeof room)};
  size_t count = 0, kept = 0;
  while (environ && environ[count]) count++;
  char **own = calloc(count + 3, sizeof *own), **before = environ;
  if (own) {
    for (size_t i = 0; i < count; i++) {
      bool is_replaced = false;
      for (int s = 0; s < 2; s++) is_replaced |= settings[s] && sets_the_same(before[i], settings[s]);
      if (!is_replaced) own[kept++] = before[i];
    }
    for (int s = 0; s < 2; s++)
      if (settings[s]) own[kept++] = (char *)settings[s];
    environ = own;
  }
  static const char *const names[] = {"libopenblas.so.0", "libopenblasp.so.0", "libopenblas.so", "libopenblas.dylib",
                                      "/opt/homebrew/opt/openblas/lib/libopenblas.dylib"};
  const char *chosen = getenv("GRADUS_OPENBLAS");
  if (chosen && *chosen) {
    library = dlopen(chosen, RTLD_NOW | RTLD_LOCAL);
  } else {
    for (size_t i = 0; i < sizeof names / sizeof *names && !library; i++) library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  }
  environ = before;  // `own` stays: somebody may be reading it
  if (library) sgemm = (Sgemm)dlsym(library, "cblas_sgemm");
}

void *cn_blas_function(const char *name) {
  pthread_once(&loading, load);
  return library ? dlsym(library, name) : NULL;
}

// Below this many multiplications, calling BLAS takes longer than plain loops.
enum { SMALL_WORK = 4096 };
// A part of a product that is worth waking another thread for.
static const ptrdiff_t PART_WORK = 1 << 19;

typedef struct {
  const float *a, *b;
  float *c;
  ptrdiff_t a_row, a_column, b_row, b_column, c_row, m, n, k, step;
  bool accumulate, by_rows;
} Product;

CLONES static void plain_product(const Product *p) {
  for (ptrdiff_t i = 0; i < p->m; i++) {
    float *row = p->c + i * p->c_row;
    if (!p->accumulate) memset(row, 0, (size_t)p->n * sizeof *row);
    for (ptrdiff_t l = 0; l < p->k; l++) {
      float factor = p->a[i * p->a_row + l * p->a_column];
      const float *b = p->b + l * p->b_row;
      if (p->b_column == 1) {
        for (ptrdiff_t j = 0; j < p->n; j++) row[j] += factor * b[j];
      } else {
        for (ptrdiff_t j = 0; j < p->n; j++) row[j] += factor * b[j * p->b_column];
      }
    }
  }
}

static int at_least(ptrdiff_t a, ptrdiff_t b) { return (int)(a > b ? a : b); }

static void product(const Product *p) {
  if (p->m <= 0 || p->n <= 0) return;
  if (!sgemm || p->k == 0 || p->m * p->n * p->k <= SMALL_WORK) {
    plain_product(p);
    return;
  }
  // Rows that lie behind one another, or columns; BLAS insists on distances that leave room for them.
  bool a_rows = p->a_column == 1 && (p->a_row >= p->k || p->m == 1);
  bool b_rows = p->b_column == 1 && (p->b_row >= p->n || p->k == 1);
  sgemm(ROW_MAJOR, a_rows ? AS_IT_IS : TRANSPOSED, b_rows ? AS_IT_IS : TRANSPOSED, (int)p->m, (int)p->n, (int)p->k, 1,
        p->a, a_rows ? at_least(p->a_row, p->k) : at_least(p->a_column, p->m), p->b,
        b_rows ? at_least(p->b_row, p->n) : at_least(p->b_column, p->k), p->accumulate ? 1 : 0, p->c,
        at_least(p->c_row, p->n));
}

static void part_of_product(void *context, ptrdiff_t part) {
  Product p = *(const Product *)context;
  ptrdiff_t start = part * p.step;
  if (p.by_rows) {
    p.a += start * p.a_row;
    p.c += start * p.c_row;
    p.m = p.m - start < p.step ? p.m - start : p.step;
  } else {
    p.b += start * p.b_column;
    p.c += start;
    p.n = p.n - start < p.step ? p.n - start : p.step;
  }
  product(&p);
}

void cn_product(const float *a, ptrdiff_t a_row, ptrdiff_t a_column, const float *b, ptrdiff_t b_row, ptrdiff_t b_column,
                float *c, ptrdiff_t c_row, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, bool accumulate) {
  Product p = {a, b, c, a_row, a_column, b_row, b_column, c_row, m, n, k, 0, accumulate, false};
  ptrdiff_t work = m * n * k;
  if (m == 1 && n == 1) {
    double dot = cn_dot(a, a_column, b, b_row, k);
    *c = (float)(accumulate ? *c + dot : dot);
    return;
  }
  if (work > SMALL_WORK) pthread_once(&loading, load);
  ptrdiff_t parts = work / PART_WORK;
  if (parts > cn_thread_count()) parts = cn_thread_count();
  if (parts <= 1) {
    product(&p);
    return;
  }
  // Along the longer side, in whole blocks of BLAS's kernels.
  p.by_rows = m > n;
  ptrdiff_t length = p.by_rows ? m : n;
  p.step = ((length + parts - 1) / parts + 15) / 16 * 16;
  cn_parallel((length + p.step - 1) / p.step, part_of_product, &p);
}
