// ncurses as Swift can use it. Swift imports the functions of <curses.h>; what it cannot import has a typed shim here.
#pragma once

// The wide-character functions are declared only with this macro, which must come before every include.
#define NCURSES_WIDECHAR 1
#include <curses.h>

#include <stdbool.h>
#include <stdint.h>
#include <wchar.h>

/// A_BOLD and its like are built by function-like macros, which Swift does not see; these are bits of our own.
enum {
  INTERLEAVE_BOLD = 1,
  INTERLEAVE_REVERSE = 2,
  INTERLEAVE_UNDERLINE = 4,
  INTERLEAVE_DIM = 8,
};

/// stdscr is a mutable global, which Swift 6 refuses, and attributes are macros (above). Draws `count` wide characters with
/// attribute bits and a colour pair of any number. What does not fit is cut off.
void interleave_draw(int y, int x, const wchar_t *text, int count, uint32_t attributes, int pair);

/// stdscr again: an empty frame, to be drawn on.
void interleave_begin_frame(void);

/// stdscr and curscr again: sends the difference to the last frame to the terminal; all of it when `everything` is set. The
/// terminal is asked to show it at once when `synchronized` is set.
void interleave_end_frame(bool everything, bool synchronized);

/// stdin and stdout are mutable globals. newterm on them, for the terminal that TERM names; null when that cannot be used.
SCREEN *interleave_start_ncurses(void);

/// COLORS is a mutable global. Colours of the terminal, 0 when it has none. After start_color.
int interleave_colour_count(void);

/// COLOR_PAIRS is a mutable global. Pairs that can be made.
int interleave_pair_count(void);

/// A_REVERSE is a macro. Whether the terminal can exchange foreground and background.
bool interleave_has_reverse(void);

/// BUTTON1_PRESSED and its like are macros. Asks for presses and the wheel.
void interleave_enable_mouse(void);

/// What a mouse did.
enum {
  INTERLEAVE_MOUSE_NONE = 0,
  INTERLEAVE_MOUSE_PRESS,
  INTERLEAVE_MOUSE_WHEEL_UP,
  INTERLEAVE_MOUSE_WHEEL_DOWN,
};

/// As above, and MEVENT's fields depend on macros. Takes the mouse event that KEY_MOUSE announced.
int interleave_take_mouse(int *x, int *y);

/// LC_CTYPE and CODESET are macros of casts and enumerators that Swift does not see alike everywhere. Takes the locale of the
/// environment and, when its encoding is not UTF-8, C.UTF-8. Returns whether the encoding is UTF-8 now.
bool interleave_use_unicode_locale(void);
