// A pool of blocks per thread: what a training step gives back, the next one takes again.
#define _GNU_SOURCE
#include <pthread.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef __linux__
#include <link.h>
#include <sys/mman.h>
#endif
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "numerics.h"

_Static_assert(sizeof(CNTensor) == 192, "elements must start at a multiple of 64 bytes");

// Block sizes are 256 bytes times 1, 1.25, 1.5, 1.75, 2, 2.5, ... up to 16 MiB; larger blocks are not kept.
enum { CLASSES = 65, SMALLEST = 256, UNPOOLED = -1 };
static const size_t KEEP_AT_MOST = (size_t)128 << 20;

typedef struct Free {
  struct Free *next;
} Free;

typedef struct {
  Free *free[CLASSES];
  size_t kept;
  bool registered;
  char *next, *end;  // what is left of the last slab
} Pool;

static _Thread_local Pool pool;
static pthread_key_t pool_key;
static pthread_once_t pool_once = PTHREAD_ONCE_INIT;

static size_t class_size(int c) { return ((size_t)(4 + (c & 3)) * SMALLEST / 4) << (c >> 2); }

static int class_of(size_t bytes) {
  if (bytes <= SMALLEST) return 0;
  int doublings = 63 - __builtin_clzll((bytes - 1) / SMALLEST);
  size_t base = (size_t)SMALLEST << doublings;  // base < bytes <= 2 base
  int quarter = (int)((bytes - base + base / 4 - 1) / (base / 4));
  int c = doublings * 4 + quarter;
  return c < CLASSES ? c : UNPOOLED;
}

// MARK: Blocks of the smallest size

// Most tensors of a long computation are numbers: their blocks lie side by side in slabs. A slab begins with the count of
// its blocks that are in use or in a pool, of whatever thread, and goes when there are none.
enum { SLAB = 2 << 20, BLOCKS = SLAB / SMALLEST - 1 };

typedef struct {
  _Atomic ptrdiff_t blocks;
} Slab;

static void return_blocks(Slab *slab, ptrdiff_t count) {
  if (atomic_fetch_sub_explicit(&slab->blocks, count, memory_order_acq_rel) != count) return;
#ifdef __linux__
  munmap(slab, SLAB);
#else
  free(slab);
#endif
}

static Slab *make_slab(void) {
#ifdef __linux__
  // Its start is a multiple of its size, so that a block finds it.
  char *start = mmap(NULL, 2 * SLAB, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (start == MAP_FAILED) return NULL;
  size_t before = -(uintptr_t)start & (SLAB - 1);
  if (before) munmap(start, before);
  munmap(start + before + SLAB, SLAB - before);
  return (Slab *)(start + before);
#else
  void *slab;
  return posix_memalign(&slab, SLAB, SLAB) ? NULL : slab;
#endif
}

static void register_pool(void);

static CNTensor *new_small_block(void) {
  if (pool.next == pool.end) {
    Slab *slab = make_slab();
    if (!slab) return NULL;
    register_pool();
    atomic_init(&slab->blocks, BLOCKS);
    pool.next = (char *)slab + SMALLEST;
    pool.end = (char *)slab + SLAB;
  }
  char *block = pool.next;
  pool.next += SMALLEST;
  return (CNTensor *)block;
}

static void release_block(void *block, int c) {
  if (c == 0) {
    return_blocks((Slab *)((uintptr_t)block & ~(uintptr_t)(SLAB - 1)), 1);
  } else {
    free(block);
  }
}

// MARK: The pool

static void empty_pool(void *unused) {
  (void)unused;
  for (int c = 0; c < CLASSES; c++) {
    while (pool.free[c]) {
      Free *block = pool.free[c];
      pool.free[c] = block->next;
      release_block(block, c);
    }
  }
  if (pool.next != pool.end) return_blocks((Slab *)(pool.end - SLAB), (pool.end - pool.next) / SMALLEST);
  pool.next = pool.end = NULL;
  pool.kept = 0;
  pool.registered = false;
}

static void make_key(void) { pthread_key_create(&pool_key, empty_pool); }

static void register_pool(void) {
  if (pool.registered) return;
  pool.registered = true;
  pthread_once(&pool_once, make_key);
  pthread_setspecific(pool_key, &pool);  // any value but NULL: the blocks are freed when the thread ends
}

CNTensor *cn_tensor_take(size_t bytes) {
  size_t wanted = sizeof(CNTensor) + bytes;
  int c = class_of(wanted);
  CNTensor *tensor;
  if (c == UNPOOLED) {
    if (posix_memalign((void **)&tensor, 64, (wanted + 63) & ~(size_t)63)) return NULL;
  } else if (pool.free[c]) {
    tensor = (CNTensor *)pool.free[c];
    pool.free[c] = pool.free[c]->next;
    pool.kept -= class_size(c);
  } else if (c == 0) {
    tensor = new_small_block();
    if (!tensor) return NULL;
  } else if (posix_memalign((void **)&tensor, 64, class_size(c))) {
    return NULL;
  }
  tensor->block_class = c;
  tensor->poisoned = false;
  tensor->data = (char *)tensor + sizeof(CNTensor);
  return tensor;
}

void cn_tensor_give(CNTensor *tensor) {
  int c = tensor->block_class;
  if (c == UNPOOLED || pool.kept + class_size(c) > KEEP_AT_MOST) {
    release_block(tensor, c);
    return;
  }
  register_pool();
  Free *block = (Free *)tensor;
  block->next = pool.free[c];
  pool.free[c] = block;
  pool.kept += class_size(c);
}

// MARK: Headers

ptrdiff_t cn_element_size(CNDType dtype) {
  switch (dtype) {
    case CNBool: return 1;
    case CNFloat16:
    case CNBFloat16: return 2;
    case CNInt64: return 8;
    case CNFloat32:
    case CNInt32: return 4;
  }
}

CNTensor *cn_tensor_make(const CNShape *shape, CNDType dtype) {
  ptrdiff_t count = 1;
  for (ptrdiff_t axis = 0; axis < shape->rank; axis++) count *= shape->sizes[axis];
  CNTensor *tensor = cn_tensor_take((size_t)count * (size_t)cn_element_size(dtype));
  if (!tensor) return NULL;
  tensor->count = count;
  tensor->rank = (uint8_t)shape->rank;
  tensor->dtype = dtype;
  tensor->contiguous = true;
  ptrdiff_t stride = 1;
  for (ptrdiff_t axis = shape->rank - 1; axis >= 0; axis--) {
    tensor->shape[axis] = shape->sizes[axis];
    tensor->strides[axis] = stride;
    stride *= shape->sizes[axis];
  }
  return tensor;
}

CNTensor *cn_tensor_like(const CNTensor *other, CNDType dtype) {
  CNTensor *tensor = cn_tensor_take((size_t)other->count * (size_t)cn_element_size(dtype));
  if (!tensor) return NULL;
  tensor->count = other->count;
  tensor->rank = other->rank;
  tensor->dtype = dtype;
  tensor->contiguous = true;
  ptrdiff_t stride = 1;
  for (int axis = other->rank - 1; axis >= 0; axis--) {
    tensor->shape[axis] = other->shape[axis];
    tensor->strides[axis] = stride;
    stride *= other->shape[axis];
  }
  return tensor;
}

CNTensor *cn_tensor_view(const CNTensor *other) {
  CNTensor *view = cn_tensor_take(0);
  if (!view) return NULL;
  int32_t block_class = view->block_class;
  *view = *other;
  view->block_class = block_class;
  return view;
}

void cn_tensor_settle(CNTensor *view) {
  ptrdiff_t count = 1;
  bool contiguous = true;
  for (int axis = view->rank - 1; axis >= 0; axis--) {
    contiguous = contiguous && (view->shape[axis] == 1 || view->strides[axis] == count);
    count *= view->shape[axis];
  }
  view->count = count;
  view->contiguous = contiguous || count == 0;
}

bool cn_broadcast(const CNTensor *a, const CNTensor *b, CNShape *out, ptrdiff_t *bad) {
  out->rank = a->rank > b->rank ? a->rank : b->rank;
  for (ptrdiff_t back = 1; back <= out->rank; back++) {
    ptrdiff_t m = back <= a->rank ? a->shape[a->rank - back] : 1, n = back <= b->rank ? b->shape[b->rank - back] : 1;
    if (m != n && m != 1 && n != 1) {
      *bad = back;
      return false;
    }
    out->sizes[out->rank - back] = m == 1 ? n : m;
  }
  return true;
}

// MARK: How much there is

static size_t read_number(const char *path, const char *key, size_t otherwise) {
  FILE *file = fopen(path, "r");
  if (!file) return otherwise;
  char line[256];
  size_t result = otherwise, length = strlen(key);
  while (fgets(line, sizeof line, file)) {
    if (strncmp(line, key, length) == 0) {
      unsigned long long number;
      if (sscanf(line + length, "%llu", &number) == 1) result = (size_t)number;
      break;
    }
  }
  fclose(file);
  return result;
}

size_t cn_available_memory(void) {
  size_t pages = (size_t)sysconf(_SC_PHYS_PAGES) * (size_t)sysconf(_SC_PAGESIZE);
  size_t kilobytes = read_number("/proc/meminfo", "MemAvailable:", SIZE_MAX);
  size_t machine = kilobytes == SIZE_MAX ? pages : kilobytes * 1024;
  // A container may allow less than the machine has.
  size_t limit = read_number("/sys/fs/cgroup/memory.max", "", SIZE_MAX);
  size_t used = read_number("/sys/fs/cgroup/memory.current", "", 0);
  size_t container = limit == SIZE_MAX ? SIZE_MAX : (limit > used ? limit - used : 0);
  return machine < container ? machine : container;
}

#ifdef __linux__
// Code that only starting needed: the kernel of the system maps it again, from its cache, when it is called.
static int release_code(struct dl_phdr_info *object, size_t size, void *unused) {
  (void)size;
  (void)unused;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
    if (segment->p_type != PT_LOAD || !(segment->p_flags & PF_X) || (segment->p_flags & PF_W)) continue;
    uintptr_t start = ((uintptr_t)object->dlpi_addr + segment->p_vaddr + page - 1) & ~(page - 1);
    uintptr_t end = ((uintptr_t)object->dlpi_addr + segment->p_vaddr + segment->p_memsz) & ~(page - 1);
    if (end > start) madvise((void *)start, end - start, MADV_DONTNEED);
  }
  return 0;
}
#endif

void cn_release_free_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
#ifdef __linux__
  dl_iterate_phdr(release_code, NULL);
#endif
}
