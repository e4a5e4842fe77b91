// What a terminal and a locale are, asked without taking the terminal over.
#pragma once

#include <stdbool.h>
#include <stdint.h>

/// What terminfo says of a type of terminal; all false and 0 when it has no entry.
struct interleave_terminfo {
  bool is_known;
  bool moves_cursor;
  bool has_reverse;
  /// Whether it answers ESC [ 6 n with the position of its cursor.
  bool reports_cursor;
  int colours;
};

/// setupterm is declared in <term.h>, whose macros (`columns`, `lines`, `tab` ...) would be names in Swift, too. Sends nothing to
/// the terminal and leaves no entry behind.
struct interleave_terminfo interleave_terminfo_of(const char *term);

/// nl_langinfo(CODESET): see interleave_use_unicode_locale. The encoding of the process's locale; valid until the next setlocale.
const char *interleave_locale_encoding(void);

/// wcwidth is declared only with _XOPEN_SOURCE. What ncurses goes by: columns of a scalar in the process's locale, -1 for what
/// cannot be printed in it.
int interleave_locale_width(uint32_t scalar);
