#define _GNU_SOURCE
#include "platform.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <string.h>
#include <time.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

int interleave_memfd_create(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int interleave_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int interleave_spawn_close_from(posix_spawn_file_actions_t *actions, int from) {
  return posix_spawn_file_actions_addclosefrom_np(actions, from);
}

int interleave_usable_processors(void) {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  int count = CPU_COUNT(&set);
  return count > 0 ? count : 1;
}

int interleave_first_usable_processor(void) {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof set, &set) != 0) return -1;
  for (int processor = 0; processor < CPU_SETSIZE; processor++)
    if (CPU_ISSET(processor, &set)) return processor;
  return -1;
}

int interleave_pin_thread(int processor) {
  if (processor < 0 || processor >= CPU_SETSIZE) return EINVAL;
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(processor, &set);
  return pthread_setaffinity_np(pthread_self(), sizeof set, &set);
}

void interleave_return_free_memory(void) { malloc_trim(0); }

void interleave_name_thread(const char *name) {
  char cut[16] = {0};
  strncpy(cut, name, sizeof cut - 1);
  pthread_setname_np(pthread_self(), cut);
}

static uint64_t nanoseconds(struct timeval time) {
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_usec * 1000u;
}

void interleave_thread_usage(uint64_t *user_ns, uint64_t *system_ns) {
  struct rusage usage;
  memset(&usage, 0, sizeof usage);
  getrusage(RUSAGE_THREAD, &usage);
  *user_ns = nanoseconds(usage.ru_utime);
  *system_ns = nanoseconds(usage.ru_stime);
}

int interleave_wait_child(pid_t child, int no_hang, int *exit_code, int *signal_number, uint64_t *user_ns,
                          uint64_t *system_ns) {
  struct rusage usage;
  int status;
  pid_t reaped;
  do reaped = wait4(child, &status, no_hang ? WNOHANG : 0, &usage);
  while (reaped < 0 && errno == EINTR);
  if (reaped < 0) return -1;
  if (reaped == 0) return 1;
  *exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  *signal_number = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  *user_ns = nanoseconds(usage.ru_utime);
  *system_ns = nanoseconds(usage.ru_stime);
  return 0;
}

int interleave_signal_descriptor(const sigset_t *signals) {
  return signalfd(-1, signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

int interleave_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

static uint64_t monotonic_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/// What is left until a deadline, as the calls that wait want it.
static struct timespec time_left(uint64_t deadline) {
  uint64_t now = monotonic_now();
  uint64_t left = deadline > now ? deadline - now : 0;
  return (struct timespec){.tv_sec = (time_t)(left / 1000000000u), .tv_nsec = (long)(left % 1000000000u)};
}

int interleave_epoll_wait(int epoll, struct epoll_event *events, int capacity, uint64_t deadline) {
  if (deadline == UINT64_MAX) return epoll_wait(epoll, events, capacity, -1);
  if (deadline == 0) return epoll_wait(epoll, events, capacity, 0);
  struct timespec timeout = time_left(deadline);
  int count = epoll_pwait2(epoll, events, capacity, &timeout, NULL);
  if (count >= 0 || (errno != ENOSYS && errno != EPERM)) return count;
  // Rounded up, so that a loop is late rather than awake before there is anything to do.
  int64_t milliseconds = timeout.tv_sec * 1000 + (timeout.tv_nsec + 999999) / 1000000;
  return epoll_wait(epoll, events, capacity, milliseconds > 3600000 ? 3600000 : (int)milliseconds);
}

int interleave_poll(struct pollfd *entries, unsigned long count, uint64_t deadline) {
  if (deadline == UINT64_MAX) return ppoll(entries, count, NULL, NULL);
  struct timespec timeout = time_left(deadline);
  return ppoll(entries, count, &timeout, NULL);
}

void interleave_die_with_parent(void) { prctl(PR_SET_PDEATHSIG, SIGKILL); }

int interleave_accept(int listener) { return accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC); }

int interleave_peer_user(int socket, uid_t *user) {
  struct ucred peer;
  socklen_t size = sizeof peer;
  if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return -1;
  *user = peer.uid;
  return 0;
}
