#ifndef CTERMINAL_TERMINFO_H
#define CTERMINAL_TERMINFO_H

#include <stdbool.h>

/* A string of the current screen's terminal description, or NULL where it has none. */
const char *cterminal_capability(const char *name);

/* Whether a terminal type is described on this host, and can address the cursor. */
typedef enum {
  CTERMINAL_TYPE_UNKNOWN,
  CTERMINAL_TYPE_TOO_SIMPLE,
  CTERMINAL_TYPE_USABLE
} cterminal_type;
cterminal_type cterminal_type_of(const char *name);

/* Sets LC_CTYPE, and nothing else, for the process; whether the locale is there. */
bool cterminal_set_ctype(const char *locale);

/* Whether the characters of the process's locale are UTF-8. */
bool cterminal_ctype_is_utf8(void);

#endif
