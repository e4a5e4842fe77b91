#pragma once

#include <stdint.h>

/// wcwidth is declared only with _XOPEN_SOURCE, and answers for the locale of the process, which may be "C". This asks
/// the same table under C.UTF-8, whatever the process's locale, so that layout and ncurses agree.
/// Columns of a Unicode scalar: 0, 1 or 2, or -1 for what cannot be printed. Any thread may call it.
int interleave_wcwidth(uint32_t scalar);
