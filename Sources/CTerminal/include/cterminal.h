/* What Swift cannot say for itself: the wide ncurses interface behind plain values,
   async-signal-safe handlers, an in-memory output file and the width of a character. */
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include "cterminal_crash.h"
#include "cterminal_screen.h"
#include "cterminal_signals.h"
#include "cterminal_terminfo.h"
#include "cterminal_tty.h"
#include "cterminal_width.h"

#endif
