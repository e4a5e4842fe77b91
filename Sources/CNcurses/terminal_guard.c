#define _GNU_SOURCE
#include "include/terminal_guard.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <time.h>
#include <unistd.h>

// One terminal a process, and handlers have no argument of their own: hence statics.
static int terminal = -1;
static struct termios found_modes;
static char restoring_bytes[512];
static size_t restoring_count;
static atomic_bool is_entered;

static const int event_signals[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH};
static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS, SIGQUIT};
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct sigaction previous[NSIG];
static bool is_ours[NSIG];
static sigset_t previous_mask;
static atomic_int event_pipe = -1;
static atomic_llong unread_since;
static atomic_llong first_final;

static int collect(int byte) {
  if (restoring_count < sizeof restoring_bytes) restoring_bytes[restoring_count++] = (char)byte;
  return byte;
}

static void collect_capability(const char *name) {
  const char *bytes = tigetstr(name);
  // tigetstr answers (char *)-1 for a name that is not a string capability.
  if (bytes != NULL && bytes != (const char *)-1) tputs(bytes, 1, collect);
}

void interleave_guard_remember(int tty, const struct termios *found) {
  terminal = tty;
  found_modes = *found;
  restoring_count = 0;
}

void interleave_guard_prepare(const char *extra) {
  restoring_count = 0;
  for (; *extra != '\0'; extra++) collect(*extra);
  collect_capability("rmkx");
  collect_capability("sgr0");
  collect_capability("cnorm");
  collect_capability("rmcup");
}

void interleave_guard_set_entered(bool entered) { atomic_store(&is_entered, entered); }

static void restore(void) {
  if (!atomic_exchange(&is_entered, false)) return;
  size_t sent = 0;
  while (sent < restoring_count) {
    ssize_t count = write(terminal, restoring_bytes + sent, restoring_count - sent);
    if (count > 0) sent += (size_t)count;
    else if (errno != EINTR) break;
  }
  tcsetattr(terminal, TCSANOW, &found_modes);
}

static void on_crash(int number) {
  restore();
  sigaction(number, &previous[number], NULL);
  // Pending until this handler returns; then whoever handled it before sees it where it happened.
  raise(number);
}

static void die(int number) {
  restore();
  signal(number, SIG_DFL);
  raise(number);
}

static long long milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000 + 1;
}

/// Remembers when `since` was first set, and answers whether that is more than a second ago.
static bool is_overdue(atomic_llong *since, long long now) {
  long long never = 0;
  if (atomic_compare_exchange_strong(since, &never, now)) return false;
  return now - atomic_load(since) > 1000;
}

static void on_event(int number) {
  int saved = errno;
  bool is_final = number == SIGTERM || number == SIGHUP;
  if (is_final || number == SIGINT) {
    long long now = milliseconds();
    bool unread = is_overdue(&unread_since, now);
    bool repeated = is_final && is_overdue(&first_final, now);
    if (unread || repeated) {
      die(number);
      return;
    }
  }
  char byte = (char)number;
  // A full pipe holds enough of them already, so that a failure does not matter.
  ssize_t written = write(atomic_load(&event_pipe), &byte, 1);
  (void)written;
  errno = saved;
}

static void take(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  // A crash inside a handler must still be able to arrive.
  for (size_t i = 0; i < COUNT(crash_signals); i++) sigdelset(&action.sa_mask, crash_signals[i]);
  sigaction(number, NULL, &previous[number]);
  is_ours[number] = previous[number].sa_handler != SIG_IGN;
  if (is_ours[number]) sigaction(number, &action, NULL);
}

static void provide_signal_stack(void) {
  // An overflow of the stack leaves no room for a handler on it.
  static char memory[32768];
  stack_t current;
  if (sigaltstack(NULL, &current) != 0 || (current.ss_flags & SS_DISABLE) == 0) return;
  stack_t stack = {.ss_sp = memory, .ss_size = sizeof memory};
  sigaltstack(&stack, NULL);
}

void interleave_guard_install(int read_end, int write_end) {
  static bool is_registered;
  // A library may call exit() where nobody closes the screen.
  if (!is_registered) is_registered = atexit(restore) == 0;
  fcntl(read_end, F_SETFL, O_NONBLOCK);
  fcntl(write_end, F_SETFL, O_NONBLOCK);
  atomic_store(&event_pipe, write_end);
  atomic_store(&unread_since, 0);
  atomic_store(&first_final, 0);
  provide_signal_stack();
  sigset_t signals;
  sigemptyset(&signals);
  for (size_t i = 0; i < COUNT(event_signals); i++) {
    take(event_signals[i], on_event, SA_RESTART);
    sigaddset(&signals, event_signals[i]);
  }
  for (size_t i = 0; i < COUNT(crash_signals); i++) {
    take(crash_signals[i], on_crash, SA_ONSTACK);
    sigaddset(&signals, crash_signals[i]);
  }
  pthread_sigmask(SIG_UNBLOCK, &signals, &previous_mask);
}

void interleave_guard_signals_were_read(void) { atomic_store(&unread_since, 0); }

static void give_back(int number) {
  if (is_ours[number]) sigaction(number, &previous[number], NULL);
  is_ours[number] = false;
}

void interleave_guard_uninstall(void) {
  // Blocked first: in between, a signal would meet the default action.
  pthread_sigmask(SIG_SETMASK, &previous_mask, NULL);
  for (size_t i = 0; i < COUNT(event_signals); i++) give_back(event_signals[i]);
  for (size_t i = 0; i < COUNT(crash_signals); i++) give_back(crash_signals[i]);
  atomic_store(&event_pipe, -1);
}

void interleave_guard_stop_self(void) {
  struct sigaction ours;
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &ours);
  kill(getpid(), SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
