// Decompositions of matrices by LAPACK, which OpenBLAS contains: in double precision, so that results are right to the
// last digit of float32 as far as the matrix allows.
#include <stdlib.h>
#include <string.h>

#include "numerics.h"

// LAPACK is written in Fortran: matrices by columns, arguments by address, and lengths of texts at the end.
typedef int32_t Int;

static void *routine(const char *name) { return cn_blas_function(name); }

static Int smaller(Int a, Int b) { return a < b ? a : b; }

void cn_matrix_read(const float *from, ptrdiff_t row, ptrdiff_t column, ptrdiff_t m, ptrdiff_t n, double *to) {
  for (ptrdiff_t j = 0; j < n; j++)
    for (ptrdiff_t i = 0; i < m; i++) to[j * m + i] = from[i * row + j * column];
}

void cn_matrix_write(const double *from, ptrdiff_t distance, ptrdiff_t m, ptrdiff_t n, float *to) {
  for (ptrdiff_t i = 0; i < m; i++)
    for (ptrdiff_t j = 0; j < n; j++) to[i * n + j] = (float)from[j * distance + i];
}

int32_t cn_lapack_lu(double *a, int32_t n, int32_t *pivots) {
  void (*getrf)(Int *, Int *, double *, Int *, Int *, Int *) = routine("dgetrf_");
  if (!getrf) return CN_NO_LAPACK;
  Int info = 0;
  getrf(&n, &n, a, &n, pivots, &info);
  return info;
}

int32_t cn_lapack_solve(double *a, int32_t n, double *b, int32_t columns, int32_t *pivots) {
  void (*gesv)(Int *, Int *, double *, Int *, Int *, double *, Int *, Int *) = routine("dgesv_");
  if (!gesv) return CN_NO_LAPACK;
  Int info = 0;
  gesv(&n, &columns, a, &n, pivots, b, &n, &info);
  return info;
}

int32_t cn_lapack_cholesky(double *a, int32_t n) {
  void (*potrf)(const char *, Int *, double *, Int *, Int *, size_t) = routine("dpotrf_");
  if (!potrf) return CN_NO_LAPACK;
  Int info = 0;
  potrf("L", &n, a, &n, &info, 1);
  for (Int j = 1; j < n; j++) memset(a + (ptrdiff_t)j * n, 0, (size_t)j * sizeof *a);
  return info;
}

int32_t cn_lapack_qr(double *a, int32_t m, int32_t n, double *r) {
  void (*geqrf)(Int *, Int *, double *, Int *, double *, double *, Int *, Int *) = routine("dgeqrf_");
  void (*orgqr)(Int *, Int *, Int *, double *, Int *, double *, double *, Int *, Int *) = routine("dorgqr_");
  if (!geqrf || !orgqr) return CN_NO_LAPACK;
  Int k = smaller(m, n), room = -1, info = 0;
  double wanted[2] = {0, 0};
  geqrf(&m, &n, a, &m, NULL, &wanted[0], &room, &info);
  orgqr(&m, &k, &k, a, &m, NULL, &wanted[1], &room, &info);
  room = (Int)(wanted[0] > wanted[1] ? wanted[0] : wanted[1]);
  double *work = malloc(((size_t)room + (size_t)k) * sizeof *work);
  if (!work) return CN_NO_ROOM;
  double *factors = work + room;
  geqrf(&m, &n, a, &m, factors, work, &room, &info);
  if (info == 0) {
    for (Int j = 0; j < n; j++)
      for (Int i = 0; i < k; i++) r[(ptrdiff_t)j * k + i] = i <= j ? a[(ptrdiff_t)j * m + i] : 0;
    orgqr(&m, &k, &k, a, &m, factors, work, &room, &info);
  }
  free(work);
  return info;
}

int32_t cn_lapack_svd(double *a, int32_t m, int32_t n, double *u, double *s, double *vt) {
  void (*gesdd)(const char *, Int *, Int *, double *, Int *, double *, double *, Int *, double *, Int *, double *, Int *,
                Int *, Int *, size_t) = routine("dgesdd_");
  if (!gesdd) return CN_NO_LAPACK;
  Int k = smaller(m, n), room = -1, info = 0;
  double wanted = 0;
  Int *whole = malloc(8 * (size_t)k * sizeof *whole);
  if (!whole) return CN_NO_ROOM;
  gesdd("S", &m, &n, a, &m, s, u, &m, vt, &k, &wanted, &room, whole, &info, 1);
  room = (Int)wanted;
  double *work = malloc((size_t)room * sizeof *work);
  if (work) gesdd("S", &m, &n, a, &m, s, u, &m, vt, &k, work, &room, whole, &info, 1);
  free(whole);
  if (!work) return CN_NO_ROOM;
  free(work);
  return info;
}

int32_t cn_lapack_symmetric_eigen(double *a, int32_t n, double *values) {
  void (*syevd)(const char *, const char *, Int *, double *, Int *, double *, double *, Int *, Int *, Int *, Int *, size_t,
                size_t) = routine("dsyevd_");
  if (!syevd) return CN_NO_LAPACK;
  Int room = -1, whole_room = -1, whole_wanted = 0, info = 0;
  double wanted = 0;
  syevd("V", "L", &n, a, &n, values, &wanted, &room, &whole_wanted, &whole_room, &info, 1, 1);
  room = (Int)wanted;
  whole_room = whole_wanted;
  double *work = malloc((size_t)room * sizeof *work);
  Int *whole = malloc((size_t)whole_room * sizeof *whole);
  bool has_room = work && whole;
  if (has_room) syevd("V", "L", &n, a, &n, values, work, &room, whole, &whole_room, &info, 1, 1);
  free(work);
  free(whole);
  return has_room ? info : CN_NO_ROOM;
}

int32_t cn_lapack_least_squares(double *a, int32_t m, int32_t n, double *b, int32_t columns, double smallest) {
  void (*gelsd)(Int *, Int *, Int *, double *, Int *, double *, Int *, double *, double *, Int *, double *, Int *, Int *,
                Int *) = routine("dgelsd_");
  if (!gelsd) return CN_NO_LAPACK;
  Int longer = m > n ? m : n, k = smaller(m, n), room = -1, whole_wanted = 0, rank = 0, info = 0;
  double wanted = 0;
  gelsd(&m, &n, &columns, a, &m, b, &longer, NULL, &smallest, &rank, &wanted, &room, &whole_wanted, &info);
  room = (Int)wanted;
  double *work = malloc(((size_t)room + (size_t)k) * sizeof *work);
  Int *whole = malloc((size_t)(whole_wanted > 1 ? whole_wanted : 1) * sizeof *whole);
  bool has_room = work && whole;
  if (has_room) gelsd(&m, &n, &columns, a, &m, b, &longer, work + room, &smallest, &rank, work, &room, whole, &info);
  free(work);
  free(whole);
  return has_room ? info : CN_NO_ROOM;
}
