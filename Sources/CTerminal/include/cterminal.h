/* What Swift cannot say for itself: the wide ncurses interface, macros, async-signal-safe
   handlers, an in-memory output file and the width of a character. */
#ifndef CTERMINAL_H
#define CTERMINAL_H

/* The wide interface is hidden without this, where the plain and the wide header are one file. */
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

#include <stdint.h>

#include "cterminal_width.h"

#endif
