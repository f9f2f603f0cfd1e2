#pragma once
// Debian has the header beside others, Fedora and CentOS in a folder of its own.
#if __has_include(<cblas.h>)
#include <cblas.h>
#else
#include <openblas/cblas.h>
#endif
