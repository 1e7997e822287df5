/* Apart from screen.c because term.h defines words such as `columns` and `lines` as macros. */
#define NCURSES_WIDECHAR 1
#include "cterminal_terminfo.h"

#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <string.h>
#include <term.h>

const char *cterminal_capability(const char *name) {
  /* tigetstr's parameter is not const in every build of ncurses, but is not written to. */
  const char *value = tigetstr((char *)name);
  return value == NULL || value == (const char *)-1 ? NULL : value;
}

cterminal_type cterminal_type_of(const char *name) {
  int status = 0;
  TERMINAL *before = cur_term;
  if (setupterm((char *)name, -1, &status) == ERR || status != 1) {
    if (cur_term != before) set_curterm(before);
    return CTERMINAL_TYPE_UNKNOWN;
  }
  TERMINAL *probed = cur_term;
  bool is_usable = cterminal_capability("cup") != NULL;
  if (probed != before) {
    set_curterm(before);
    del_curterm(probed);
  }
  return is_usable ? CTERMINAL_TYPE_USABLE : CTERMINAL_TYPE_TOO_SIMPLE;
}

bool cterminal_set_ctype(const char *locale) { return setlocale(LC_CTYPE, locale) != NULL; }

bool cterminal_ctype_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }
