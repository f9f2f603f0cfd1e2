// Convolutions and pooling over images [channels, height, width], image by image and on all threads.
//
// A convolution is a product: the patches under the kernel become the columns of a matrix, one image's at a time, so that
// they are still in the cache when they are multiplied.
#include <math.h>
#include <string.h>

#include "activations.h"
#include "clones.h"
#include "groups.h"
#include "numerics.h"

// Gradients of weights are added up over groups of images, and then group by group: the same sums whatever the number of
// threads.
enum { GROUPS = 8 };

static ptrdiff_t patch_size(const CNWindow *w) { return w->channels * w->kernel_height * w->kernel_width; }

static bool is_pointwise(const CNWindow *w) {
  return w->kernel_height == 1 && w->kernel_width == 1 && w->stride_height == 1 && w->stride_width == 1 &&
         w->pad_height == 0 && w->pad_width == 0;
}

// The first position of the output whose tap lies inside the input, and the one behind the last.
INLINE void inside(ptrdiff_t tap, ptrdiff_t stride, ptrdiff_t size, ptrdiff_t out, ptrdiff_t *from, ptrdiff_t *to) {
  *from = tap >= 0 ? 0 : (-tap + stride - 1) / stride;
  *to = size - tap <= 0 ? 0 : (size - tap - 1) / stride + 1;
  if (*from > out) *from = out;
  if (*to > out) *to = out;
  if (*to < *from) *to = *from;
}

// columns[c, ky, kx][oy, ox] = x[c][oy · stride + ky − pad][ox · stride + kx − pad], 0 outside.
CLONES static void patches(const CNWindow *w, const float *x, float *columns) {
  ptrdiff_t positions = w->out_height * w->out_width;
  for (ptrdiff_t c = 0; c < w->channels; c++, x += w->height * w->width)
    for (ptrdiff_t ky = 0; ky < w->kernel_height; ky++)
      for (ptrdiff_t kx = 0; kx < w->kernel_width; kx++, columns += positions) {
        ptrdiff_t left, right, top = ky - w->pad_height, start = kx - w->pad_width;
        inside(start, w->stride_width, w->width, w->out_width, &left, &right);
        float *to = columns;
        for (ptrdiff_t oy = 0; oy < w->out_height; oy++, to += w->out_width) {
          ptrdiff_t iy = oy * w->stride_height + top;
          if (iy < 0 || iy >= w->height || left == right) {
            memset(to, 0, (size_t)w->out_width * sizeof *to);
            continue;
          }
          const float *from = x + iy * w->width + start;
          for (ptrdiff_t ox = 0; ox < left; ox++) to[ox] = 0;
          if (w->stride_width == 1) memcpy(to + left, from + left, (size_t)(right - left) * sizeof *to);
          else
            for (ptrdiff_t ox = left; ox < right; ox++) to[ox] = from[ox * w->stride_width];
          for (ptrdiff_t ox = right; ox < w->out_width; ox++) to[ox] = 0;
        }
      }
}

// x[c][…] += columns, where `patches` read them.
CLONES static void add_patches(const CNWindow *w, const float *columns, float *x) {
  ptrdiff_t positions = w->out_height * w->out_width;
  for (ptrdiff_t c = 0; c < w->channels; c++, x += w->height * w->width)
    for (ptrdiff_t ky = 0; ky < w->kernel_height; ky++)
      for (ptrdiff_t kx = 0; kx < w->kernel_width; kx++, columns += positions) {
        ptrdiff_t left, right, top = ky - w->pad_height, start = kx - w->pad_width;
        inside(start, w->stride_width, w->width, w->out_width, &left, &right);
        for (ptrdiff_t oy = 0; oy < w->out_height; oy++) {
          ptrdiff_t iy = oy * w->stride_height + top;
          if (iy < 0 || iy >= w->height) continue;
          const float *from = columns + oy * w->out_width;
          float *to = x + iy * w->width + start;
          if (w->stride_width == 1) {
            EACH_ON_ITS_OWN for (ptrdiff_t ox = left; ox < right; ox++) to[ox] += from[ox];
          } else {
            for (ptrdiff_t ox = left; ox < right; ox++) to[ox * w->stride_width] += from[ox];
          }
        }
      }
}

typedef struct {
  const CNWindow *window;
  const float *x, *weight, *bias, *out, *gradient;
  float *y, *dx, *partial_weights, *partial_biases;
  CNActivation activation;
  ptrdiff_t images_at_once;
  _Atomic bool failed;
} Job;

CLONES static void add_bias(float *y, const float *bias, ptrdiff_t filters, ptrdiff_t positions, CNActivation f) {
  for (ptrdiff_t o = 0; o < filters; o++, y += positions) {
    if (bias) {
      float b = bias[o];
      for (ptrdiff_t i = 0; i < positions; i++) y[i] += b;
    }
    activate(y, positions, f);
  }
}

static void forward_part(void *context, ptrdiff_t part) {
  Job *job = context;
  const CNWindow *w = job->window;
  ptrdiff_t positions = w->out_height * w->out_width, size = patch_size(w);
  ptrdiff_t image = w->channels * w->height * w->width;
  CNTensor *room = NULL;
  if (!is_pointwise(w) && !(room = cn_tensor_take((size_t)(size * positions) * sizeof(float)))) {
    job->failed = true;
    return;
  }
  ptrdiff_t end = (part + 1) * job->images_at_once;
  for (ptrdiff_t n = part * job->images_at_once; n < end && n < w->batch; n++) {
    const float *columns = job->x + n * image;
    float *y = job->y + n * w->filters * positions;
    if (room) {
      patches(w, columns, room->data);
      columns = room->data;
    }
    cn_product(job->weight, size, 1, columns, positions, 1, y, positions, w->filters, positions, size, false);
    add_bias(y, job->bias, w->filters, positions, job->activation);
  }
  if (room) cn_tensor_give(room);
}

bool cn_convolution(const CNWindow *window, const float *x, const float *weight, const float *bias, float *y,
                    CNActivation f) {
  Job job = {.window = window, .x = x, .weight = weight, .bias = bias, .y = y, .activation = f};
  ptrdiff_t parts = cn_thread_count() * 4;
  job.images_at_once = (window->batch + parts - 1) / parts;
  if (job.images_at_once < 1) return true;
  cn_parallel((window->batch + job.images_at_once - 1) / job.images_at_once, forward_part, &job);
  return !job.failed;
}

CLONES static void add_rows_up(const float *z, float *sums, ptrdiff_t rows, ptrdiff_t n) {
  for (ptrdiff_t r = 0; r < rows; r++, z += n) {
    float lanes[16] = {0}, sum = 0;
    ptrdiff_t i = 0;
    for (; i + 16 <= n; i += 16)
      for (int l = 0; l < 16; l++) lanes[l] += z[i + l];
    for (int l = 0; l < 16; l++) sum += lanes[l];
    for (; i < n; i++) sum += z[i];
    sums[r] += sum;
  }
}

static void pullback_part(void *context, ptrdiff_t part) {
  Job *job = context;
  const CNWindow *w = job->window;
  ptrdiff_t positions = w->out_height * w->out_width, size = patch_size(w);
  ptrdiff_t image = w->channels * w->height * w->width;
  bool as_it_is = is_pointwise(w);
  // Patches, then the gradient before the activation.
  size_t first = as_it_is ? 0 : (size_t)(size * positions);
  CNTensor *room = cn_tensor_take((first + (size_t)(w->filters * positions)) * sizeof(float));
  if (!room) {
    job->failed = true;
    return;
  }
  float *columns = room->data, *dz = columns + first;
  float *dw = job->partial_weights ? job->partial_weights + part * w->filters * size : NULL;
  float *db = job->partial_biases ? job->partial_biases + part * w->filters : NULL;
  if (dw) memset(dw, 0, (size_t)(w->filters * size) * sizeof *dw);
  if (db) memset(db, 0, (size_t)w->filters * sizeof *db);
  ptrdiff_t end = (part + 1) * job->images_at_once;
  for (ptrdiff_t n = part * job->images_at_once; n < end && n < w->batch; n++) {
    const float *g = job->gradient + n * w->filters * positions;
    if (job->activation != CNIdentity) {
      cn_activation_pullback(job->out + n * w->filters * positions, g, dz, w->filters * positions, job->activation);
      g = dz;
    }
    if (db) add_rows_up(g, db, w->filters, positions);
    const float *x = job->x + n * image;
    if (dw) {
      if (!as_it_is) patches(w, x, columns);
      cn_product(g, positions, 1, as_it_is ? x : columns, 1, positions, dw, size, w->filters, size, positions, true);
    }
    if (job->dx) {
      float *dx = job->dx + n * image;
      cn_product(job->weight, 1, size, g, positions, 1, as_it_is ? dx : columns, positions, size, positions, w->filters,
                 false);
      if (!as_it_is) {
        memset(dx, 0, (size_t)image * sizeof *dx);
        add_patches(w, columns, dx);
      }
    }
  }
  cn_tensor_give(room);
}

bool cn_convolution_pullback(const CNWindow *window, const float *x, const float *weight, const float *y, const float *g,
                             float *dx, float *dw, float *db, CNActivation f) {
  Job job = {.window = window, .x = x, .weight = weight, .out = y, .gradient = g, .dx = dx, .activation = f};
  ptrdiff_t size = patch_size(window), weights = window->filters * size;
  job.images_at_once = (window->batch + GROUPS - 1) / GROUPS;
  if (job.images_at_once < 1) {
    if (dw) memset(dw, 0, (size_t)weights * sizeof *dw);
    if (db) memset(db, 0, (size_t)window->filters * sizeof *db);
    return true;
  }
  ptrdiff_t groups = (window->batch + job.images_at_once - 1) / job.images_at_once;
  CNTensor *room = cn_tensor_take((size_t)(groups * (weights + window->filters)) * sizeof(float));
  if (!room) return false;
  if (dw) job.partial_weights = room->data;
  if (db) job.partial_biases = (float *)room->data + groups * weights;
  cn_parallel(groups, pullback_part, &job);
  if (dw) add_groups(job.partial_weights, dw, groups, weights);
  if (db) add_groups(job.partial_biases, db, groups, window->filters);
  cn_tensor_give(room);
  return !job.failed;
}

// MARK: Pooling

typedef struct {
  const CNWindow *window;
  const float *x, *gradient;
  float *y, *dx;
  int32_t *positions;
  ptrdiff_t planes, planes_at_once;
} Pooling;

// 2 × 2 without gaps or borders, the usual case, without a test per tap.
CLONES static void largest_of_four(const float *x, float *y, int32_t *where, ptrdiff_t width, ptrdiff_t out_height,
                                   ptrdiff_t out_width) {
  for (ptrdiff_t oy = 0; oy < out_height; oy++) {
    const float *top = x + 2 * oy * width, *bottom = top + width;
    int32_t first = (int32_t)(2 * oy * width);
    for (ptrdiff_t ox = 0; ox < out_width; ox++) {
      float a = top[2 * ox], b = top[2 * ox + 1], c = bottom[2 * ox], d = bottom[2 * ox + 1];
      int32_t at = first + 2 * (int32_t)ox;
      float best = a;
      int32_t best_at = at;
      if (b > best || b != b) best = b, best_at = at + 1;
      if (c > best || c != c) best = c, best_at = at + (int32_t)width;
      if (d > best || d != d) best = d, best_at = at + (int32_t)width + 1;
      y[oy * out_width + ox] = best;
      where[oy * out_width + ox] = best_at;
    }
  }
}

static void largest(const CNWindow *w, const float *x, float *y, int32_t *where) {
  for (ptrdiff_t oy = 0; oy < w->out_height; oy++)
    for (ptrdiff_t ox = 0; ox < w->out_width; ox++) {
      float best = -INFINITY;
      int32_t at = -1;
      for (ptrdiff_t ky = 0; ky < w->kernel_height; ky++) {
        ptrdiff_t iy = oy * w->stride_height + ky - w->pad_height;
        if (iy < 0 || iy >= w->height) continue;
        for (ptrdiff_t kx = 0; kx < w->kernel_width; kx++) {
          ptrdiff_t ix = ox * w->stride_width + kx - w->pad_width;
          if (ix < 0 || ix >= w->width) continue;
          float v = x[iy * w->width + ix];
          if (at < 0 || v > best || v != v) best = v, at = (int32_t)(iy * w->width + ix);
        }
      }
      *y++ = best;
      *where++ = at;
    }
}

static void max_part(void *context, ptrdiff_t part) {
  const Pooling *job = context;
  const CNWindow *w = job->window;
  ptrdiff_t in = w->height * w->width, out = w->out_height * w->out_width;
  bool is_usual = w->kernel_height == 2 && w->kernel_width == 2 && w->stride_height == 2 && w->stride_width == 2 &&
                  w->pad_height == 0 && w->pad_width == 0;
  ptrdiff_t end = (part + 1) * job->planes_at_once;
  for (ptrdiff_t p = part * job->planes_at_once; p < end && p < job->planes; p++) {
    if (is_usual) {
      largest_of_four(job->x + p * in, job->y + p * out, job->positions + p * out, w->width, w->out_height, w->out_width);
    } else {
      largest(w, job->x + p * in, job->y + p * out, job->positions + p * out);
    }
  }
}

static void max_pullback_part(void *context, ptrdiff_t part) {
  const Pooling *job = context;
  const CNWindow *w = job->window;
  ptrdiff_t in = w->height * w->width, out = w->out_height * w->out_width;
  ptrdiff_t end = (part + 1) * job->planes_at_once;
  for (ptrdiff_t p = part * job->planes_at_once; p < end && p < job->planes; p++) {
    float *dx = job->dx + p * in;
    const float *g = job->gradient + p * out;
    const int32_t *where = job->positions + p * out;
    memset(dx, 0, (size_t)in * sizeof *dx);
    for (ptrdiff_t i = 0; i < out; i++)
      if (where[i] >= 0) dx[where[i]] += g[i];
  }
}

// Padding does not count.
static void mean_part(void *context, ptrdiff_t part) {
  const Pooling *job = context;
  const CNWindow *w = job->window;
  ptrdiff_t in = w->height * w->width, out = w->out_height * w->out_width;
  ptrdiff_t end = (part + 1) * job->planes_at_once;
  for (ptrdiff_t p = part * job->planes_at_once; p < end && p < job->planes; p++) {
    const float *x = job->x + p * in, *g = job->gradient + p * out;
    float *y = job->y + p * out, *dx = job->dx + p * in;
    if (job->dx) memset(dx, 0, (size_t)in * sizeof *dx);
    for (ptrdiff_t oy = 0; oy < w->out_height; oy++)
      for (ptrdiff_t ox = 0; ox < w->out_width; ox++) {
        ptrdiff_t top = oy * w->stride_height - w->pad_height, left = ox * w->stride_width - w->pad_width;
        ptrdiff_t bottom = top + w->kernel_height, right = left + w->kernel_width;
        if (top < 0) top = 0;
        if (left < 0) left = 0;
        if (bottom > w->height) bottom = w->height;
        if (right > w->width) right = w->width;
        ptrdiff_t count = (bottom - top) * (right - left);
        if (job->dx) {
          float share = count > 0 ? g[oy * w->out_width + ox] / (float)count : 0;
          for (ptrdiff_t iy = top; iy < bottom; iy++)
            for (ptrdiff_t ix = left; ix < right; ix++) dx[iy * w->width + ix] += share;
        } else {
          float sum = 0;
          for (ptrdiff_t iy = top; iy < bottom; iy++)
            for (ptrdiff_t ix = left; ix < right; ix++) sum += x[iy * w->width + ix];
          y[oy * w->out_width + ox] = count > 0 ? sum / (float)count : 0;
        }
      }
  }
}

static void over_planes(Pooling *job, CNTask task) {
  job->planes = job->window->batch * job->window->channels;
  ptrdiff_t parts = cn_thread_count() * 2, work = job->planes * job->window->height * job->window->width;
  if (work < 1 << 15) parts = 1;
  job->planes_at_once = (job->planes + parts - 1) / parts;
  if (job->planes_at_once > 0) cn_parallel((job->planes + job->planes_at_once - 1) / job->planes_at_once, task, job);
}

void cn_max_pool(const CNWindow *window, const float *x, float *y, int32_t *positions) {
  Pooling job = {.window = window, .x = x, .y = y, .positions = positions};
  over_planes(&job, max_part);
}

void cn_max_pool_pullback(const CNWindow *window, const int32_t *positions, const float *g, float *dx) {
  Pooling job = {.window = window, .gradient = g, .dx = dx, .positions = (int32_t *)positions};
  over_planes(&job, max_pullback_part);
}

void cn_mean_pool(const CNWindow *window, const float *x, float *y) {
  Pooling job = {.window = window, .x = x, .y = y, .gradient = x};
  over_planes(&job, mean_part);
}

void cn_mean_pool_pullback(const CNWindow *window, const float *g, float *dx) {
  Pooling job = {.window = window, .x = g, .gradient = g, .y = dx, .dx = dx};
  over_planes(&job, mean_part);
}
