// Leaves the terminal as it was found, whatever ends the program. It is in C because it runs in signal handlers, where Swift's
// runtime may allocate or lock; only async-signal-safe functions are called there, on memory that was prepared before.
#pragma once

#include <stdbool.h>
#include <termios.h>

/// Remembers `found`, the modes in which the terminal `tty` is to be left.
void interleave_guard_remember(int tty, const struct termios *found);

/// Prepares the bytes that make the terminal ordinary again: `extra`, which may be empty, and what its terminfo entry names. After
/// newterm, which reads that entry.
void interleave_guard_prepare(const char *extra);

/// Says whether the screen is ours at present, so that there is something to restore.
void interleave_guard_set_entered(bool entered);

/// Takes the signals that end, stop, continue and resize the program: the number of each is written as a byte to `write_end`. Both
/// ends of the pipe no longer block from here on. A signal that would end the program and finds an earlier one unread for a second,
/// and a TERM or HUP more than a second after the first, restores the terminal and kills at once. Signals that crash the program
/// restore the terminal and go on to whoever handled them before. All are unblocked in the calling thread, which must be the
/// only one. Signals that the parent chose to ignore stay ignored. exit() restores the terminal, too.
///
/// Before newterm, which leaves signals alone that are taken already.
void interleave_guard_install(int read_end, int write_end);

/// Says that all bytes of the pipe were read.
void interleave_guard_signals_were_read(void);

/// Gives all signals back to whoever handled them before, and blocks again what was blocked.
void interleave_guard_uninstall(void);

/// Stops the program as Ctrl-Z does. Returns when it goes on.
void interleave_guard_stop_self(void);
