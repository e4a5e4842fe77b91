// What Swift cannot reach by itself: headers that its Glibc module leaves out, functions behind _GNU_SOURCE, variadic
// functions and function-like macros.
#pragma once

#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/types.h>
#if defined(__GLIBC__) && __has_include(<sys/rseq.h>)
#include <sys/rseq.h>
#define INTERLEAVE_HAS_RSEQ 1
#endif

/// memfd_create is declared only with _GNU_SOURCE. Returns a descriptor that closes on exec, or -1 with errno.
int interleave_memfd_create(const char *name);

/// posix_spawn_file_actions_addclosefrom_np is declared only with _GNU_SOURCE (glibc 2.34).
int interleave_spawn_close_from(posix_spawn_file_actions_t *actions, int from);

/// pipe2 is declared only with _GNU_SOURCE. Both ends close on exec. Returns -1 with errno on failure.
int interleave_pipe(int ends[2]);

/// CPU_COUNT is a macro. The number of processors that the calling process may use; at least 1.
int interleave_usable_processors(void);

/// The CPU_ macros and sched_getaffinity need _GNU_SOURCE. The lowest number of a processor that the calling thread may
/// use; -1 when that cannot be found out.
int interleave_first_usable_processor(void);

/// pthread_setaffinity_np is declared only with _GNU_SOURCE. The calling thread runs on that processor alone from now on.
/// Returns 0 or an error number.
int interleave_pin_thread(int processor);

/// The kernel keeps a thread's own memory up to date with the number of its processor (restartable sequences, Linux 4.18);
/// glibc registers that memory from 2.35 on, and says where it is in what is a variable for C alone. Inline: the call would
/// take longer than the load. The processor on which the calling thread is, or was a moment ago; -1 where nobody knows.
static inline int32_t interleave_current_processor(void) {
#ifdef INTERLEAVE_HAS_RSEQ
  if (__rseq_size == 0) return -1;
  const volatile struct rseq *own = (const volatile struct rseq *)((char *)__builtin_thread_pointer() + __rseq_offset);
  int32_t processor = (int32_t)own->cpu_id;
  return processor < 0 ? -1 : processor;
#else
  return -1;
#endif
}

/// pthread_setname_np is declared only with _GNU_SOURCE. Longer names are cut to 15 bytes.
void interleave_name_thread(const char *name);

/// getrusage(RUSAGE_THREAD) needs _GNU_SOURCE. Nanoseconds of the calling thread.
void interleave_thread_usage(uint64_t *user_ns, uint64_t *system_ns);

/// wait4 with the macros of <sys/wait.h>. Returns 0 when the child was reaped, 1 when it still runs (only with
/// no_hang), -1 with errno. `exit_code` is -1 when a signal ended the child.
int interleave_wait_child(pid_t child, int no_hang, int *exit_code, int *signal_number, uint64_t *user_ns,
                          uint64_t *system_ns);

/// <sys/signalfd.h> is not part of Swift's Glibc module. A non-blocking descriptor that closes on exec, or -1.
int interleave_signal_descriptor(const sigset_t *signals);

/// As above. The next pending signal of such a descriptor, or 0 at once when there is none.
int interleave_next_signal(int descriptor);

/// epoll_pwait2 is missing on kernels before 5.11 and refused by some sandboxes, and epoll_wait rounds to milliseconds.
/// Waits until `deadline` (CLOCK_MONOTONIC nanoseconds; 0 does not wait, UINT64_MAX waits for ever). Returns what
/// epoll_wait returns.
int interleave_epoll_wait(int epoll, struct epoll_event *events, int capacity, uint64_t deadline);

/// ppoll is declared only with _GNU_SOURCE, and poll rounds to milliseconds. Waits until `deadline` (CLOCK_MONOTONIC
/// nanoseconds, UINT64_MAX for ever). Returns what poll returns.
int interleave_poll(struct pollfd *entries, unsigned long count, uint64_t deadline);

/// <malloc.h> is not part of Swift's Glibc module. Gives back to the system what was freed and kept for later.
void interleave_return_free_memory(void);

/// prctl is variadic. The calling process is killed when the thread that started it ends, however that comes about.
void interleave_die_with_parent(void);

/// accept4 is declared only with _GNU_SOURCE. The next connection of a listening socket, non-blocking and closing on exec,
/// or -1 with errno.
int interleave_accept(int listener);

/// struct ucred is declared only with _GNU_SOURCE. The user that the process at the other end of a connected Unix socket
/// ran as when it connected or listened. Returns 0, or -1 with errno.
int interleave_peer_user(int socket, uid_t *user);
