#define _GNU_SOURCE
#include "include/text_width.h"

#include <locale.h>
#include <pthread.h>
#include <wchar.h>

static locale_t unicode_locale;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void make_locale(void) { unicode_locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

int interleave_wcwidth(uint32_t scalar) {
  pthread_once(&once, make_locale);
  if (unicode_locale == (locale_t)0) return scalar >= 0x20 && scalar < 0x7f ? 1 : -1;
  locale_t previous = uselocale(unicode_locale);
  int width = wcwidth((wchar_t)scalar);
  uselocale(previous);
  return width;
}
