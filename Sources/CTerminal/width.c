#define _GNU_SOURCE
#include <locale.h>
#include <pthread.h>
#include <wchar.h>

#include "cterminal_width.h"

static pthread_once_t once = PTHREAD_ONCE_INIT;
static locale_t utf8_locale = (locale_t)0;

static void load_locale(void) {
  static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t index = 0; index < sizeof names / sizeof names[0]; index++) {
    utf8_locale = newlocale(LC_CTYPE_MASK, names[index], (locale_t)0);
    if (utf8_locale != (locale_t)0) return;
  }
}

/* Coarse, for hosts without any UTF-8 locale: East Asian blocks are wide, the common combining
   blocks take no room. Only the layout of text that is shown as '?' depends on it. */
static int coarse_width(uint32_t scalar) {
  if (scalar < 0x20 || (scalar >= 0x7f && scalar < 0xa0)) return -1;
  if ((scalar >= 0x300 && scalar <= 0x36f) || (scalar >= 0x1ab0 && scalar <= 0x1aff) ||
      (scalar >= 0x20d0 && scalar <= 0x20ff) || (scalar >= 0xfe20 && scalar <= 0xfe2f))
    return 0;
  if ((scalar >= 0x1100 && scalar <= 0x115f) || (scalar >= 0x2e80 && scalar <= 0xa4cf) ||
      (scalar >= 0xac00 && scalar <= 0xd7a3) || (scalar >= 0xf900 && scalar <= 0xfaff) ||
      (scalar >= 0xff00 && scalar <= 0xff60) || (scalar >= 0x1f300 && scalar <= 0x1faff) ||
      (scalar >= 0x20000 && scalar <= 0x3fffd))
    return 2;
  return 1;
}

int cterminal_width(uint32_t scalar) {
  if (scalar >= 0x20 && scalar < 0x7f) return 1;
  /* wcwidth gives 0 for NUL, which nobody can see either. */
  if (scalar == 0) return -1;
  pthread_once(&once, load_locale);
  if (utf8_locale == (locale_t)0) return coarse_width(scalar);
  locale_t previous = uselocale(utf8_locale);
  int width = wcwidth((wchar_t)scalar);
  uselocale(previous);
  return width;
}

bool cterminal_width_is_exact(void) {
  pthread_once(&once, load_locale);
  return utf8_locale != (locale_t)0;
}
