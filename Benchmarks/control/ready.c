// The control for start-up times: a C program that is ready once libcurl is.
// It initialises libcurl, writes one byte to stdout and leaves when stdin ends.
//
//   cc -O2 -o ready ready.c -lcurl
#include <curl/curl.h>
#include <unistd.h>

int main(void) {
  if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return 1;
  CURLM *multi = curl_multi_init();
  if (multi == NULL) return 1;

  if (write(STDOUT_FILENO, "r", 1) != 1) return 1;
  char ignored[64];
  while (read(STDIN_FILENO, ignored, sizeof ignored) > 0) continue;

  curl_multi_cleanup(multi);
  curl_global_cleanup();
  return 0;
}
