#define _GNU_SOURCE
#include "include/terminal_probe.h"

#include <curses.h>
#include <langinfo.h>
#include <string.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// tigetstr answers (char *)-1 for a name that is not a string capability.
static const char *string_of(const char *capability) {
  const char *bytes = tigetstr(capability);
  return bytes == (const char *)-1 ? NULL : bytes;
}

struct interleave_terminfo interleave_terminfo_of(const char *term) {
  struct interleave_terminfo found = {0};
  TERMINAL *before = cur_term;
  int status = 0;
  // With a place for the status, setupterm does not print and exit. 1 with ERR is a printer: known, and of no use.
  bool is_usable = setupterm(term, STDOUT_FILENO, &status) == OK;
  found.is_known = status == 1;
  if (!is_usable) return found;
  const char *position_request = string_of("u7");
  found.moves_cursor = string_of("cup") != NULL;
  found.has_reverse = string_of("rev") != NULL;
  found.reports_cursor = position_request != NULL && strcmp(position_request, "\033[6n") == 0;
  int colours = tigetnum("colors");
  found.colours = colours > 0 ? colours : 0;
  TERMINAL *entry = cur_term;
  set_curterm(before);
  if (entry != before) del_curterm(entry);
  return found;
}

const char *interleave_locale_encoding(void) { return nl_langinfo(CODESET); }

int interleave_locale_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
