// A layer of long short-term memory over whole sequences. Everything lies time step by time step: [time, batch, …].
#include <string.h>

#include "clones.h"
#include "functions.h"
#include "numerics.h"
#include "packed.h"

typedef struct {
  const CNRecurrence *shape;
  const CNRecurrentRows *inputs;  // or NULL
  const float *recurrent, *hidden_before, *cells_before, *g;
  float *gates, *cells, *hidden, *slopes, *dh, *dc;
  const float *packed;  // the recurrent weights as the kernel reads them, or NULL
  ptrdiff_t units_at_once, g_row, time;
} Step;

// The gates of some units from their sums, then the cell and the output.
CLONES static void open_gates(const Step *s, ptrdiff_t from, ptrdiff_t to) {
  ptrdiff_t units = s->shape->units;
  for (ptrdiff_t b = 0; b < s->shape->batch; b++) {
    float *in = s->gates + b * 4 * units, *forget = in + units, *candidate = forget + units, *out = candidate + units;
    const float *before = s->cells_before + b * units;
    float *cell = s->cells + b * units, *hidden = s->hidden + b * units;
    EACH_ON_ITS_OWN for (ptrdiff_t j = from; j < to; j++) {
      float i = fast_sigmoid(in[j]), f = fast_sigmoid(forget[j]), g = fast_tanh(candidate[j]), o = fast_sigmoid(out[j]);
      float c = f * before[j] + i * g;
      in[j] = i;
      forget[j] = f;
      candidate[j] = g;
      out[j] = o;
      cell[j] = c;
      hidden[j] = o * fast_tanh(c);
    }
  }
}

// The row of the table that a sequence reads at this step.
static float *table_row(const Step *s, ptrdiff_t b) {
  return s->inputs->table + s->inputs->rows[b * s->shape->time + s->time] * 4 * s->shape->units;
}

static void forward_part(void *context, ptrdiff_t part) {
  const Step *s = context;
  ptrdiff_t units = s->shape->units, from = part * s->units_at_once, to = from + s->units_at_once;
  if (to > units) to = units;
  for (ptrdiff_t b = 0; s->inputs && b < s->shape->batch; b++) {
    const float *row = table_row(s, b) + from;
    float *sums = s->gates + b * 4 * units + from;
    for (int gate = 0; gate < 4; gate++)
      memcpy(sums + gate * units, row + gate * units, sizeof(float) * (size_t)(to - from));
  }
  for (int gate = 0; gate < 4; gate++) {
    ptrdiff_t first = gate * units + from;
    if (s->packed) {
      packed_product(s->hidden_before, units, s->packed + (gate * packed_size(units, units)) + from * units,
                     s->gates + first, 4 * units, s->shape->batch, to - from, units, true);
      continue;
    }
    cn_product(s->hidden_before, units, 1, s->recurrent + first * units, 1, units, s->gates + first, 4 * units,
               s->shape->batch, to - from, units, true);
  }
  open_gates(s, from, to);
}

static ptrdiff_t units_at_once(const CNRecurrence *shape, ptrdiff_t *parts) {
  ptrdiff_t work = shape->batch * shape->units * shape->units * 4;
  *parts = work < 1 << 18 ? 1 : cn_thread_count();
  ptrdiff_t at_once = ((shape->units + *parts - 1) / *parts + PANEL - 1) / PANEL * PANEL;
  *parts = (shape->units + at_once - 1) / at_once;
  return at_once;
}

// Room for the recurrent weights in another layout; NULL where that does not pay.
static CNTensor *room_for_weights(const CNRecurrence *shape) {
  ptrdiff_t units = shape->units;
  if (shape->time < 4 || shape->batch < 4 || units < PANEL || !packed_pays()) return NULL;
  return cn_tensor_take(sizeof(float) * 4 * packed_size(units, units));
}

void cn_lstm(const CNRecurrence *shape, const CNRecurrentRows *inputs, const float *recurrent, float *gates, float *cells,
             float *hidden) {
  Step s = {.shape = shape, .inputs = inputs, .recurrent = recurrent};
  ptrdiff_t parts, size = shape->batch * shape->units;
  if (size == 0) return;
  s.units_at_once = units_at_once(shape, &parts);
  CNTensor *room = room_for_weights(shape);
  if (room) {
    // Gate by gate, so that a part's units begin with a panel in each of them.
    ptrdiff_t units = shape->units;
    for (int gate = 0; gate < 4; gate++)
      packed_lay_out(recurrent + gate * units * units, 1, units, units, units,
                     (float *)room->data + gate * packed_size(units, units));
    s.packed = room->data;
  }
  for (ptrdiff_t t = 0; t < shape->time; t++) {
    s.time = t;
    s.gates = gates + t * 4 * size;
    s.cells_before = cells + t * size;
    s.cells = cells + (t + 1) * size;
    s.hidden_before = hidden + t * size;
    s.hidden = hidden + (t + 1) * size;
    cn_parallel(parts, forward_part, &s);
  }
  if (room) cn_tensor_give(room);
}

// The gradients of the gates' sums; dc becomes that of the cell before.
CLONES static void close_gates(const Step *s, ptrdiff_t from, ptrdiff_t to) {
  ptrdiff_t units = s->shape->units;
  for (ptrdiff_t b = 0; b < s->shape->batch; b++) {
    const float *in = s->gates + b * 4 * units, *forget = in + units, *candidate = forget + units;
    const float *out = candidate + units;
    float *din = s->slopes + b * 4 * units, *dforget = din + units, *dcandidate = dforget + units;
    float *dout = dcandidate + units;
    const float *before = s->cells_before + b * units, *cell = s->cells + b * units, *g = s->g + b * s->g_row;
    float *dh = s->dh + b * units, *dc = s->dc + b * units;
    EACH_ON_ITS_OWN for (ptrdiff_t j = from; j < to; j++) {
      float i = in[j], f = forget[j], c = candidate[j], o = out[j], t = fast_tanh(cell[j]);
      float slope = dh[j] + g[j], slope_of_cell = dc[j] + slope * o * (1 - t * t);
      din[j] = slope_of_cell * c * i * (1 - i);
      dforget[j] = slope_of_cell * before[j] * f * (1 - f);
      dcandidate[j] = slope_of_cell * i * (1 - c * c);
      dout[j] = slope * t * o * (1 - o);
      dc[j] = slope_of_cell * f;
    }
    if (!s->inputs) continue;
    float *sums = table_row(s, b);
    for (int gate = 0; gate < 4; gate++)
      EACH_ON_ITS_OWN for (ptrdiff_t j = from; j < to; j++) sums[gate * units + j] += din[gate * units + j];
  }
}

static void pullback_part(void *context, ptrdiff_t part) {
  const Step *s = context;
  ptrdiff_t from = part * s->units_at_once, to = from + s->units_at_once;
  close_gates(s, from, to > s->shape->units ? s->shape->units : to);
}

// The gradient of the output before, from that of all sums.
static void step_back(void *context, ptrdiff_t part) {
  const Step *s = context;
  ptrdiff_t units = s->shape->units, from = part * s->units_at_once, to = from + s->units_at_once;
  if (to > units) to = units;
  if (s->packed) {
    packed_product(s->slopes, 4 * units, s->packed + from * 4 * units, s->dh + from, units, s->shape->batch, to - from,
                   4 * units, false);
    return;
  }
  cn_product(s->slopes, 4 * units, 1, s->recurrent + from, units, 1, s->dh + from, units, s->shape->batch, to - from,
             4 * units, false);
}

void cn_lstm_pullback(const CNRecurrence *shape, const CNRecurrentRows *inputs, const float *recurrent, const float *gates,
                      const float *cells, const float *g, ptrdiff_t g_batch, ptrdiff_t g_time, float *slopes, float *dh,
                      float *dc) {
  Step s = {.shape = shape, .inputs = inputs, .recurrent = recurrent, .dh = dh, .dc = dc, .g_row = g_batch};
  ptrdiff_t parts, size = shape->batch * shape->units;
  if (size == 0) return;
  s.units_at_once = units_at_once(shape, &parts);
  CNTensor *room = room_for_weights(shape);
  if (room) {
    packed_lay_out(recurrent, shape->units, 1, 4 * shape->units, shape->units, room->data);
    s.packed = room->data;
  }
  for (ptrdiff_t t = shape->time - 1; t >= 0; t--) {
    s.time = t;
    s.gates = (float *)gates + t * 4 * size;
    s.slopes = slopes + t * 4 * size;
    s.cells_before = cells + t * size;
    s.cells = (float *)cells + (t + 1) * size;
    s.g = g + t * g_time;
    cn_parallel(parts, pullback_part, &s);
    cn_parallel(parts, step_back, &s);
  }
  if (room) cn_tensor_give(room);
}
