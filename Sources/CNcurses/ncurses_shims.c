#define _GNU_SOURCE
#include "include/ncurses_shims.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static attr_t attributes_of(uint32_t bits) {
  attr_t attributes = A_NORMAL;
  if (bits & INTERLEAVE_BOLD) attributes |= A_BOLD;
  if (bits & INTERLEAVE_REVERSE) attributes |= A_REVERSE;
  if (bits & INTERLEAVE_UNDERLINE) attributes |= A_UNDERLINE;
  if (bits & INTERLEAVE_DIM) attributes |= A_DIM;
  return attributes;
}

void interleave_draw(int y, int x, const wchar_t *text, int count, uint32_t attributes, int pair) {
  // The fourth argument carries pairs above 32,767; the third is what it was before there were that many.
  wattr_set(stdscr, attributes_of(attributes), (short)pair, &pair);
  mvwaddnwstr(stdscr, y, x, text, count);
}

void interleave_begin_frame(void) { werase(stdscr); }

// A terminal that does not know the mode ignores it, and so may this function a failure to write it.
static void send(const char *bytes) {
  if (write(STDOUT_FILENO, bytes, strlen(bytes)) < 0) return;
}

void interleave_end_frame(bool everything, bool synchronized) {
  if (everything) clearok(curscr, TRUE);
  wnoutrefresh(stdscr);
  // doupdate leaves nothing in ncurses's buffer, so that these stand before and behind all it sends.
  if (synchronized) send("\033[?2026h");
  doupdate();
  if (synchronized) send("\033[?2026l");
}

SCREEN *interleave_start_ncurses(void) { return newterm(NULL, stdout, stdin); }

int interleave_colour_count(void) { return has_colors() ? COLORS : 0; }

int interleave_pair_count(void) { return COLOR_PAIRS; }

bool interleave_has_reverse(void) { return (termattrs() & A_REVERSE) != 0; }

void interleave_enable_mouse(void) {
  mouseinterval(0);
  mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
}

int interleave_take_mouse(int *x, int *y) {
  MEVENT event;
  if (getmouse(&event) != OK) return INTERLEAVE_MOUSE_NONE;
  *x = event.x;
  *y = event.y;
  if (event.bstate & BUTTON4_PRESSED) return INTERLEAVE_MOUSE_WHEEL_UP;
  if (event.bstate & BUTTON5_PRESSED) return INTERLEAVE_MOUSE_WHEEL_DOWN;
  if (event.bstate & BUTTON1_PRESSED) return INTERLEAVE_MOUSE_PRESS;
  return INTERLEAVE_MOUSE_NONE;
}

bool interleave_use_unicode_locale(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}
