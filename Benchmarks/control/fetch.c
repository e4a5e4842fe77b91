// The control for the event loop: fetches one URL many times, the way a C programmer would on libcurl with epoll.
//
//   cc -O2 -o fetch fetch.c -lcurl
//   ./fetch URL COUNT CONCURRENCY
//
// It prints {"wall_ns":…,"cpu_user_ns":…,"cpu_system_ns":…,"ok":…}, where ok counts transfers that completed with
// status 200. Easy handles are recycled, connections kept alive, and all finished transfers drained before the next start.
#define _GNU_SOURCE
#include <curl/curl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { EVENTS = 256 };

static const char *url;
static long to_start, under_way, ok;
static CURLM *multi;
static int epoll_fd;
static int64_t deadline_ns = -1;  // when libcurl wants to run, -1: not at all

static int64_t now_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static size_t count_body(char *bytes, size_t size, size_t count, void *data) {
  (void)bytes;
  *(size_t *)data += size * count;
  return size * count;
}

static int on_timer(CURLM *m, long milliseconds, void *data) {
  (void)m, (void)data;
  deadline_ns = milliseconds < 0 ? -1 : milliseconds == 0 ? 0 : now_ns() + milliseconds * INT64_C(1000000);
  return 0;
}

// libcurl hands back `known` for a socket once it was assigned, which tells MOD from ADD.
static int on_socket(CURL *easy, curl_socket_t fd, int what, void *data, void *known) {
  (void)easy, (void)data;
  if (what == CURL_POLL_REMOVE) {
    epoll_ctl(epoll_fd, EPOLL_CTL_DEL, fd, NULL);
    return 0;
  }
  struct epoll_event event = {.data.fd = fd};
  if (what & CURL_POLL_IN) event.events |= EPOLLIN;
  if (what & CURL_POLL_OUT) event.events |= EPOLLOUT;
  if (epoll_ctl(epoll_fd, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, &event) != 0) fail("epoll_ctl");
  if (!known) curl_multi_assign(multi, fd, &epoll_fd);
  return 0;
}

static CURL *new_handle(size_t *bytes) {
  CURL *easy = curl_easy_init();
  if (easy == NULL) fail("curl_easy_init");
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_PROXY, "");
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 60000L);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, count_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, bytes);
  return easy;
}

static void start(CURL *easy) {
  to_start--;
  under_way++;
  if (curl_multi_add_handle(multi, easy) != CURLM_OK) fail("curl_multi_add_handle");
}

static void finish(CURL **finished, long count) {
  for (long i = 0; i < count; i++) {
    under_way--;
    curl_multi_remove_handle(multi, finished[i]);
    if (to_start > 0) start(finished[i]);
  }
}

// Drains every message before any handle is removed: removing searches the messages that are left.
static void collect(CURL **finished) {
  long count = 0;
  int left;
  for (CURLMsg *message; (message = curl_multi_info_read(multi, &left)) != NULL;) {
    if (message->msg != CURLMSG_DONE) continue;
    long status = 0;
    curl_easy_getinfo(message->easy_handle, CURLINFO_RESPONSE_CODE, &status);
    if (message->data.result == CURLE_OK && status == 200) ok++;
    finished[count++] = message->easy_handle;
  }
  finish(finished, count);
}

static int milliseconds_to_wait(void) {
  if (deadline_ns < 0) return -1;
  if (deadline_ns == 0) return 0;
  int64_t left = deadline_ns - now_ns();
  return left <= 0 ? 0 : (int)((left + 999999) / 1000000);
}

static void run(CURL **finished) {
  struct epoll_event events[EVENTS];
  while (under_way > 0) {
    int running;
    int ready = epoll_wait(epoll_fd, events, EVENTS, milliseconds_to_wait());
    for (int i = 0; i < ready; i++) {
      int mask = 0;
      if (events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR)) mask |= CURL_CSELECT_IN;
      if (events[i].events & (EPOLLOUT | EPOLLERR)) mask |= CURL_CSELECT_OUT;
      curl_multi_socket_action(multi, events[i].data.fd, mask, &running);
    }
    if (deadline_ns == 0 || (deadline_ns > 0 && now_ns() >= deadline_ns)) {
      deadline_ns = -1;
      curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running);
    }
    collect(finished);
  }
}

static int64_t nanoseconds(struct timeval time) {
  return time.tv_sec * INT64_C(1000000000) + time.tv_usec * INT64_C(1000);
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fprintf(stderr, "usage: fetch URL COUNT CONCURRENCY\n");
    return 64;
  }
  url = argv[1];
  to_start = atol(argv[2]);
  long concurrency = atol(argv[3]);
  if (to_start < 1 || concurrency < 1) return 64;
  if (concurrency > to_start) concurrency = to_start;

  struct rusage before, after;
  getrusage(RUSAGE_SELF, &before);
  int64_t began = now_ns();

  curl_global_init(CURL_GLOBAL_DEFAULT);
  multi = curl_multi_init();
  epoll_fd = epoll_create1(EPOLL_CLOEXEC);
  curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, on_socket);
  curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, on_timer);
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, concurrency);
  CURL **handles = calloc((size_t)concurrency, sizeof *handles);
  CURL **finished = calloc((size_t)concurrency, sizeof *finished);
  size_t bytes = 0;
  for (long i = 0; i < concurrency; i++) start(handles[i] = new_handle(&bytes));
  run(finished);

  int64_t wall = now_ns() - began;
  getrusage(RUSAGE_SELF, &after);
  printf("{\"wall_ns\":%lld,\"cpu_user_ns\":%lld,\"cpu_system_ns\":%lld,\"ok\":%ld}\n", (long long)wall,
         (long long)(nanoseconds(after.ru_utime) - nanoseconds(before.ru_utime)),
         (long long)(nanoseconds(after.ru_stime) - nanoseconds(before.ru_stime)), ok);

  for (long i = 0; i < concurrency; i++) curl_easy_cleanup(handles[i]);
  curl_multi_cleanup(multi);
  curl_global_cleanup();
  free(handles);
  free(finished);
  close(epoll_fd);
  return 0;
}
