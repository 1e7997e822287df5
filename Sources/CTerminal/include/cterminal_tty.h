#ifndef CTERMINAL_TTY_H
#define CTERMINAL_TTY_H

#include <termios.h>

/* Columns and rows the terminal reports; -1 with errno where it has none. */
int cterminal_tty_size(int descriptor, int *columns, int *rows);

/* The modes of a full-screen program made from those of a shell: bytes as they come, no echo, no
   signals from keys, no flow control (^S is a key), and output passed on as it is. */
struct termios cterminal_tty_raw(struct termios modes);

#endif
