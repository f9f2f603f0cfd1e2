// The hot loops of the tensor library, the pool their memory comes from, and per-thread state.
//
// Loops are compiled for several instruction sets; the fastest is chosen when the program starts.
// No function here checks shapes: the Swift side has done that, and says what was wrong.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CN_MAX_RANK 8

// MARK: Tensors

// float16 and bfloat16 are for storage only: loops get and give float32.
typedef enum : uint8_t { CNFloat32 = 0, CNInt32 = 1, CNBool = 2, CNInt64 = 3, CNFloat16 = 4, CNBFloat16 = 5 } CNDType;

/// A tensor's shape, strides (in elements) and where its elements are.
///
/// Lies at the start of a block of the pool; the elements follow it unless the tensor is a view.
typedef struct {
  void *data;
  ptrdiff_t count;
  uint8_t rank;
  uint8_t dtype;
  bool contiguous;
  bool poisoned;
  int32_t block_class;
  ptrdiff_t shape[CN_MAX_RANK];
  ptrdiff_t strides[CN_MAX_RANK];
  ptrdiff_t reserved[5];  // fills 192 bytes, so that elements start at a multiple of 64
} CNTensor;

/// Sizes along the axes, without elements.
typedef struct {
  ptrdiff_t rank;
  ptrdiff_t sizes[CN_MAX_RANK];
} CNShape;

/// The bytes of an element.
ptrdiff_t cn_element_size(CNDType dtype);
/// Takes a block for a header and `bytes` bytes of elements; NULL when the machine has no more.
CNTensor *cn_tensor_take(size_t bytes);
/// A tensor of this shape with room for its elements, in C order; the sizes are known to be sane.
CNTensor *cn_tensor_make(const CNShape *shape, CNDType dtype);
/// A tensor of the shape of another with room for its elements, in C order.
CNTensor *cn_tensor_like(const CNTensor *other, CNDType dtype);
/// A header alone, for elements that belong to another tensor; shape and strides are copied from it.
CNTensor *cn_tensor_view(const CNTensor *other);
/// Counts the elements anew and finds out whether they lie in C order, after a change of shape or strides.
void cn_tensor_settle(CNTensor *view);
/// The shape that two tensors broadcast to: false if they do not, with the axis from the end in `bad`.
bool cn_broadcast(const CNTensor *a, const CNTensor *b, CNShape *out, ptrdiff_t *bad);
/// Gives a block back to the pool of the calling thread.
void cn_tensor_give(CNTensor *tensor);
/// Bytes that can still be taken without swapping or being killed.
size_t cn_available_memory(void);
// Gives memory that the allocator holds without need, and pages of code that are not running, back to the system.
void cn_release_free_memory(void);

// MARK: State of a thread and of the process

/// What an operation needs to know about the thread it runs on.
typedef struct {
  int32_t gradients_off;  // how many `withoutGradients` are open
  int32_t has_error;      // the innermost error scope holds an error
  void *error_scope;      // the innermost error scope, or NULL
  void *layer;            // the layer whose function is running, or NULL
  void *release_queue;    // graph nodes waiting to be released, or NULL
  void *backward_scratch; // what a backward pass needs, or NULL
  bool is_collecting;     // a backward pass runs in which only leaves are asked for their gradients
  bool is_training;       // layers that only act while a model trains do so
  int32_t release_depth;  // how many releases of graph nodes are under way, one inside the other
  const uint32_t *place;  // where the number stands of the line of a cell that is running, or NULL
} CNThreadState;

CNThreadState *cn_thread_state(void);

void cn_interruption_set(bool requested);
bool cn_interruption_get(void);

// MARK: Element by element

typedef enum : uint8_t {
  CNNegate, CNExp, CNLog, CNSqrt, CNAbs, CNTanh, CNSigmoid, CNRelu, CNGelu, CNSin, CNCos, CNSquare
} CNUnary;

typedef enum : uint8_t {
  CNAdd, CNSubtract, CNMultiply, CNDivide, CNMaximum, CNMinimum, CNPower, CNFloorDivide, CNRemainder
} CNBinary;
typedef enum : uint8_t { CNEqual, CNNotEqual, CNLess, CNLessEqual, CNGreater, CNGreaterEqual } CNCompare;

void cn_unary(CNUnary op, const float *x, float *y, ptrdiff_t n);
/// dx = g · f'(x), with y = f(x).
void cn_unary_pullback(CNUnary op, const float *x, const float *y, const float *g, float *dx, ptrdiff_t n);

// Operands broadcast to the shape of the result by NumPy's rules.

/// out = a op b for float32, int32 or int64; all three of the same dtype.
void cn_binary(CNBinary op, const CNTensor *a, const CNTensor *b, CNTensor *out);
/// Both operands are float32, int32 or int64.
void cn_compare(CNCompare op, const CNTensor *a, const CNTensor *b, CNTensor *out);
/// out = mask ? a : b; all three of the same dtype.
void cn_select(const CNTensor *mask, const CNTensor *a, const CNTensor *b, CNTensor *out);
/// dst[i] = src[i] with a conversion of dtype; any strides.
void cn_copy(const CNTensor *src, CNTensor *dst);
/// dst[i] += src[i] for float32, any strides.
void cn_add_into(const CNTensor *src, CNTensor *dst);

void cn_fill_f32(float *x, ptrdiff_t n, float value);
void cn_scale(const float *x, float factor, float *y, ptrdiff_t n);
void cn_clip(const float *x, float low, float high, float *y, ptrdiff_t n);
void cn_clip_pullback(const float *x, float low, float high, const float *g, float *dx, ptrdiff_t n);
void cn_power_scalar(const float *x, double exponent, float *y, ptrdiff_t n);
void cn_from_doubles(const double *x, float *y, ptrdiff_t n);
void cn_from_ints(const ptrdiff_t *x, float *y, ptrdiff_t n);

// MARK: Reductions over the middle axis of [outer, n, inner]

void cn_sum(const float *x, float *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner, double scale);
void cn_sum_i32(const int32_t *x, int32_t *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner);
void cn_sum_i64(const int64_t *x, int64_t *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner);
/// The extremes of whole numbers, and the first place of each.
void cn_extreme_i64(bool maximum, const int64_t *x, int64_t *y, int32_t *index, ptrdiff_t outer, ptrdiff_t n,
                    ptrdiff_t inner);
void cn_extreme(bool maximum, const float *x, float *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner);
void cn_extreme_index(bool maximum, const float *x, int32_t *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner);
/// dx = g where x is its row's extreme y, shared equally among ties.
void cn_extreme_pullback(const float *x, const float *y, const float *g, float *dx, ptrdiff_t outer, ptrdiff_t n,
                         ptrdiff_t inner);

void cn_softmax(const float *x, float *y, ptrdiff_t rows, ptrdiff_t n);
void cn_softmax_pullback(const float *y, const float *g, float *dx, ptrdiff_t rows, ptrdiff_t n);
void cn_log_softmax(const float *x, float *y, ptrdiff_t rows, ptrdiff_t n);
void cn_log_softmax_pullback(const float *y, const float *g, float *dx, ptrdiff_t rows, ptrdiff_t n);

// MARK: Rows

/// The rows of a table that int32 indices choose; the pullback sets all of dx.
void cn_embedding(const float *x, const int32_t *rows, float *y, ptrdiff_t count, ptrdiff_t width);
void cn_embedding_pullback(const float *g, const int32_t *rows, float *dx, ptrdiff_t count, ptrdiff_t all, ptrdiff_t width);

// MARK: Elements chosen along the middle axis of [outer, n, inner]; indices lie within 0..<n

/// y[o, i, j] = x[o, indices[o, i, j], j] for elements of `size` bytes; y is [outer, chosen, inner].
void cn_gather(const void *x, const ptrdiff_t *indices, void *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t chosen,
               ptrdiff_t inner, ptrdiff_t size);
/// The same with indices of 32 bits.
void cn_gather_narrow(const void *x, const int32_t *indices, void *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t chosen,
                      ptrdiff_t inner, ptrdiff_t size);
/// Whether indices, int32 or int64, all lie within 0..<size.
bool cn_indices_lie_within(const void *indices, CNDType dtype, ptrdiff_t count, ptrdiff_t size);
/// Where a mask is not 0; there is room for n places. Gives their number.
ptrdiff_t cn_true_places(const uint8_t *mask, ptrdiff_t n, ptrdiff_t *places);
/// Indices of an axis of `size` elements, int32 or int64, counted from the front; gives the place of the first one that
/// lies outside, or -1.
ptrdiff_t cn_resolve_indices(const void *indices, CNDType dtype, ptrdiff_t count, ptrdiff_t size, ptrdiff_t *rows);
/// y[o, indices[o, i, j], j] += values[o, i, j] for float32, int32 or int64.
void cn_scatter_add(CNDType dtype, const void *values, const ptrdiff_t *indices, void *y, ptrdiff_t outer, ptrdiff_t n,
                    ptrdiff_t chosen, ptrdiff_t inner);
/// y[o, i, j] = x[o, indices[i], j] for elements of `size` bytes.
void cn_take(const void *x, const ptrdiff_t *indices, void *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t chosen,
             ptrdiff_t inner, ptrdiff_t size);
/// dx[o, indices[i], j] += g[o, i, j].
void cn_take_pullback(const float *g, const ptrdiff_t *indices, float *dx, ptrdiff_t outer, ptrdiff_t n,
                      ptrdiff_t chosen, ptrdiff_t inner);
/// The order of the elements along the axis, equal ones as they stand, NaN as the greatest; false if there is no memory.
bool cn_argsort(CNDType dtype, bool descending, const void *x, int32_t *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner);
/// The first k of that order, the greatest first; y is [outer, k, inner].
bool cn_top(CNDType dtype, ptrdiff_t k, const void *x, int32_t *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner);
/// y[o, i, j] = the sum or product of x[o, ...i, j], kept in float64; or of x[o, i..., j].
void cn_running_f32(bool is_product, bool backwards, const float *x, float *y, ptrdiff_t outer, ptrdiff_t n,
                    ptrdiff_t inner);
/// The gradient of running products, zeros or not.
void cn_running_product_pullback(const float *x, const float *g, float *dx, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner);
void cn_running_i32(bool is_product, const int32_t *x, int32_t *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner);
void cn_running_i64(bool is_product, const int64_t *x, int64_t *y, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner);

// MARK: Threads

/// Does one part of a job.
typedef void (*CNTask)(void *context, ptrdiff_t part);
/// Does all parts of a job, on several threads where there are some; inside a part everything is done in turn.
void cn_parallel(ptrdiff_t parts, CNTask task, void *context);
/// Does some of a row of equal pieces of work.
typedef void (*CNRangeTask)(void *context, ptrdiff_t from, ptrdiff_t to);
/// Does all of 0..<n, shared out in ranges of at least `at_least`.
void cn_parallel_ranges(ptrdiff_t n, ptrdiff_t at_least, CNRangeTask task, void *context);
/// How many threads there are: GRADUS_NUM_THREADS or the number of processors.
int cn_thread_count(void);
void cn_set_thread_count(int count);

// MARK: Products

/// c[m, n] = a[m, k] · b[k, n], or c += with `accumulate`. Rows of c are `c_row` apart. Of a and b either rows or columns lie
/// behind one another; all distances and sizes fit into 31 bits. By OpenBLAS if the machine has it.
void cn_product(const float *a, ptrdiff_t a_row, ptrdiff_t a_column, const float *b, ptrdiff_t b_row, ptrdiff_t b_column,
                float *c, ptrdiff_t c_row, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, bool accumulate);
/// Σ a[i] b[i] in float64, of elements that far apart.
double cn_dot(const float *a, ptrdiff_t a_step, const float *b, ptrdiff_t b_step, ptrdiff_t n);
/// A function of OpenBLAS, or NULL if there is none.
void *cn_blas_function(const char *name);

// MARK: Linear algebra

// Matrices of double precision by columns. Each function gives 0, LAPACK's own number (which row or column was the
// first that did not go), or one of these:
#define CN_NO_LAPACK (-1000)
#define CN_NO_ROOM (-1001)

/// Reads an [m, n] matrix whose rows and columns are that far apart.
void cn_matrix_read(const float *from, ptrdiff_t row, ptrdiff_t column, ptrdiff_t m, ptrdiff_t n, double *to);
/// Writes an [m, n] matrix, whose columns are `distance` apart, row by row.
void cn_matrix_write(const double *from, ptrdiff_t distance, ptrdiff_t m, ptrdiff_t n, float *to);
/// L and U in place of a, and which row was exchanged with each, from 1.
int32_t cn_lapack_lu(double *a, int32_t n, int32_t *pivots);
/// The solution in place of b [n, columns]; destroys a.
int32_t cn_lapack_solve(double *a, int32_t n, double *b, int32_t columns, int32_t *pivots);
/// The lower factor in place of a; zeros above it.
int32_t cn_lapack_cholesky(double *a, int32_t n);
/// Q [m, k] in place of a [m, n], which has room for it; r is [k, n], k the smaller of m and n.
int32_t cn_lapack_qr(double *a, int32_t m, int32_t n, double *r);
/// u is [m, k], s [k], vt [k, n]; destroys a.
int32_t cn_lapack_svd(double *a, int32_t m, int32_t n, double *u, double *s, double *vt);
/// Eigenvectors as columns in place of a, of which the lower triangle is read; eigenvalues rise.
int32_t cn_lapack_symmetric_eigen(double *a, int32_t n, double *values);
/// The shortest x [n, columns] with the smallest |a x − b|, in place of b, whose columns are max(m, n) apart; singular
/// values of less than `smallest` times the largest count as 0. Destroys a.
int32_t cn_lapack_least_squares(double *a, int32_t m, int32_t n, double *b, int32_t columns, double smallest);

/// c[m, n] = a[m, k] · b[k, n] with any strides; for sizes where calling BLAS costs more than it saves.
void cn_small_product(const float *a, ptrdiff_t a_row, ptrdiff_t a_column, const float *b, ptrdiff_t b_row,
                      ptrdiff_t b_column, float *c, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k);
void cn_product_i32(const int32_t *a, ptrdiff_t a_row, ptrdiff_t a_column, const int32_t *b, ptrdiff_t b_row,
                    ptrdiff_t b_column, int32_t *c, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k);
void cn_product_i64(const int64_t *a, ptrdiff_t a_row, ptrdiff_t a_column, const int64_t *b, ptrdiff_t b_row,
                    ptrdiff_t b_column, int64_t *c, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k);

typedef enum : uint8_t { CNIdentity, CNActTanh, CNActSigmoid, CNActRelu } CNActivation;

/// y = f(x wᵀ + b) for x [rows, inputs], w [outputs, inputs]; `bias` may be NULL.
void cn_small_linear(const float *x, const float *w, const float *bias, float *y, ptrdiff_t rows, ptrdiff_t inputs,
                     ptrdiff_t outputs, CNActivation f);
/// All gradients of `cn_small_linear`; those not wanted are NULL. `dz` has room for [rows, outputs].
void cn_small_linear_pullback(const float *x, const float *w, const float *y, const float *g, float *dz, float *dx,
                              float *dw, float *db, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t outputs, CNActivation f);
/// y = f(y + bias), row by row.
void cn_bias_activation(float *y, const float *bias, ptrdiff_t rows, ptrdiff_t width, CNActivation f);
/// dz = g · f'(z), from y = f(z).
void cn_activation_pullback(const float *y, const float *g, float *dz, ptrdiff_t n, CNActivation f);

// MARK: Windows over images [batch, channels, height, width]

/// A kernel that moves over images. Sizes of the output: (size + 2 pad − kernel) / stride + 1.
typedef struct {
  ptrdiff_t batch, channels, height, width;
  ptrdiff_t filters;  // channels of the output of a convolution
  ptrdiff_t kernel_height, kernel_width, stride_height, stride_width, pad_height, pad_width;
  ptrdiff_t out_height, out_width;
} CNWindow;

/// y = f(weight ∗ x + bias) for weight [filters, channels, kernel height, kernel width]; false if there is no memory.
bool cn_convolution(const CNWindow *window, const float *x, const float *weight, const float *bias, float *y,
                    CNActivation f);
/// All gradients of `cn_convolution`; those not wanted are NULL. False if there is no memory.
bool cn_convolution_pullback(const CNWindow *window, const float *x, const float *weight, const float *y, const float *g,
                             float *dx, float *dw, float *db, CNActivation f);
/// The largest element under the kernel, and where it stands in its plane, for the gradient.
void cn_max_pool(const CNWindow *window, const float *x, float *y, int32_t *positions);
void cn_max_pool_pullback(const CNWindow *window, const int32_t *positions, const float *g, float *dx);
void cn_mean_pool(const CNWindow *window, const float *x, float *y);
void cn_mean_pool_pullback(const CNWindow *window, const float *g, float *dx);

// MARK: Normalisation of rows

/// y = (x − mean) / √(variance + epsilon) · scale + shift; `shift` may be NULL. Keeps each row's mean and 1/√….
void cn_layer_norm(const float *x, const float *scale, const float *shift, float *y, float *mean, float *inverse,
                   ptrdiff_t rows, ptrdiff_t n, double epsilon);
/// Gradients not wanted are NULL; false if there is no memory.
bool cn_layer_norm_pullback(const float *x, const float *scale, const float *mean, const float *inverse, const float *g,
                            float *dx, float *dscale, float *dshift, ptrdiff_t rows, ptrdiff_t n);

// MARK: Attention

/// Sizes, and how far apart batches, heads and rows lie; elements of a row lie behind one another. Query i sees the keys
/// up to i + keys − queries if it is causal.
typedef struct {
  ptrdiff_t batch, heads, queries, keys, size, value_size;
  ptrdiff_t q_batch, q_head, q_row, k_batch, k_head, k_row, v_batch, v_head, v_row, y_batch, y_head, y_row;
  float scale;
  bool is_causal;
} CNAttention;

/// y = softmax(scale · q kᵀ) v; `logs` [batch, heads, queries] keeps what the gradient needs. False if there is no memory.
bool cn_attention(const CNAttention *shape, const float *q, const float *k, const float *v, float *y, float *logs);
/// Gradients lie as their operands do, and `g` as y.
bool cn_attention_pullback(const CNAttention *shape, const float *q, const float *k, const float *v, const float *y,
                           const float *logs, const float *g, float *dq, float *dk, float *dv);

// MARK: Recurrence over [time, batch, …]

typedef struct {
  ptrdiff_t time, batch, units;
} CNRecurrence;

/// Where the sums from the inputs stand: row rows[b · time + t] of `table` [any, 4 units]. Sequences of tokens use few
/// different rows many times over.
typedef struct {
  const int32_t *rows;
  float *table;
} CNRecurrentRows;

/// `gates` [time, batch, 4 units] holds the sums from the inputs unless `inputs` says where they are, and then the gates:
/// input, forget, candidate, output. `cells` and `hidden` [time + 1, batch, units] begin with the first state;
/// `recurrent` is [4 units, units].
void cn_lstm(const CNRecurrence *shape, const CNRecurrentRows *inputs, const float *recurrent, float *gates, float *cells,
             float *hidden);
/// `slopes` [time, batch, 4 units] gets the gradients of the gates' sums, and those of the rows are added to the table of
/// `inputs` unless it is NULL. `g` is the gradient of the outputs; `dh` and `dc` [batch, units] are those of the last
/// state, and then of the first.
void cn_lstm_pullback(const CNRecurrence *shape, const CNRecurrentRows *inputs, const float *recurrent, const float *gates,
                      const float *cells, const float *g, ptrdiff_t g_batch, ptrdiff_t g_time, float *slopes, float *dh,
                      float *dc);

// MARK: Losses; each returns the mean and, unless `dx` is NULL, its gradient

double cn_binary_cross_entropy(const float *logits, const float *targets, float *dx, ptrdiff_t n);
double cn_cross_entropy(const float *logits, const int32_t *labels, float *dx, ptrdiff_t rows, ptrdiff_t classes);
double cn_mean_squared_error(const float *x, const float *target, float *dx, ptrdiff_t n);

// MARK: Optimisers; `p` and `next` may be the same

void cn_sgd(const float *p, const float *g, float *next, float *velocity, float rate, float momentum, ptrdiff_t n);
/// `decay` times the rate is taken off the parameters themselves; `pull` times them is added to the gradient.
void cn_adam(const float *p, const float *g, float *next, float *m, float *v, double rate, double beta1, double beta2,
             double epsilon, double correction1, double correction2, double decay, double pull, ptrdiff_t n);

/// Σ x², summed in float64.
double cn_sum_of_squares(const float *x, ptrdiff_t n);

// MARK: Random numbers

/// Philox 4x32 with 10 rounds: block `counter` of the stream of `seed`.
void cn_philox(uint64_t seed, uint64_t counter, uint32_t out[4]);
void cn_random_seed(uint64_t seed);
/// Reserves `blocks` blocks of the process's stream; gives its seed and the first block's number.
void cn_random_reserve(uint64_t blocks, uint64_t *seed, uint64_t *counter);
void cn_random_uniform(uint64_t seed, uint64_t counter, float low, float high, float *y, ptrdiff_t n);
void cn_random_normal(uint64_t seed, uint64_t counter, float mean, float deviation, float *y, ptrdiff_t n);

// MARK: Archives

/// The CRC-32 of bytes that follow those whose checksum is `before`, which starts as 0.
uint32_t cn_checksum(uint32_t before, const void *bytes, ptrdiff_t count);
/// Whether the machine has zlib.
bool cn_can_inflate(void);
/// Unpacks deflated bytes; false if they are damaged or not exactly `count`.
bool cn_inflate(const void *packed, ptrdiff_t packed_count, void *bytes, ptrdiff_t count);

// MARK: Text

/// Writes a number with that many decimals, or as 1.5e-07, into `text`; returns the length.
int cn_format(double value, int decimals, bool scientific, char text[64]);
