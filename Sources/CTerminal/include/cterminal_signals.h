#ifndef CTERMINAL_SIGNALS_H
#define CTERMINAL_SIGNALS_H

/* Routes WINCH, HUP, TERM, INT, QUIT, TSTP and CONT into a pipe, a byte with the number for each,
   and ignores PIPE. Returns the pipe's reading end, non-blocking and closed on exec, or -1 with
   errno. A Swift closure as a handler could allocate or initialise a global; this handler only
   writes. Install it before ncurses starts, which otherwise puts in handlers of its own.
   A second call returns the same descriptor. */
int cterminal_signals_install(void);

/* Puts back what was there before and closes the pipe. */
void cterminal_signals_uninstall(void);

#endif
