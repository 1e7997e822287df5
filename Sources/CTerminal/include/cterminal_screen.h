#ifndef CTERMINAL_SCREEN_H
#define CTERMINAL_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One ncurses screen whose output goes to a file in memory. No ncurses type or macro appears
   here, because several of them are opaque, variadic or mutable globals that Swift refuses.

   ncurses is not thread-safe and keeps its current screen in a global: use one screen at a time,
   from one thread. Every function returns 0, or -1 with errno where that says anything. */
typedef struct cterminal_screen cterminal_screen;

/* Attributes of a cell, independent of ncurses' own bits. */
enum {
  CTERMINAL_BOLD = 1,
  CTERMINAL_UNDERLINE = 2,
  CTERMINAL_REVERSE = 4,
  CTERMINAL_DIM = 8
};

/* A cell as ncurses is to show it: a spacing character, at most three combining ones, 0-ended. */
typedef struct {
  uint32_t scalars[4];
  uint8_t attributes;
  uint8_t pair;
} cterminal_cell;

/* Starts ncurses for a terminal type; NULL when the type is unknown or memory is short.
   LINES and COLUMNS in the environment are ignored: the size is the one given here. */
cterminal_screen *cterminal_screen_open(const char *type, int columns, int rows, bool with_colour);

/* Puts cells on a row; every wide character is followed by a cell whose first scalar is 0. */
int cterminal_screen_put(
    cterminal_screen *screen, int row, int column, const cterminal_cell *cells, int count);

/* Changes the size; the next update draws every cell. */
int cterminal_screen_resize(cterminal_screen *screen, int columns, int rows);

/* Makes the next update draw every cell, for a screen that something else wrote on. */
void cterminal_screen_redraw(cterminal_screen *screen);

/* Brings the terminal to the cells put, and the cursor to its place and visibility. */
int cterminal_screen_update(cterminal_screen *screen, int row, int column, bool cursor_visible);

/* Leaves full-screen mode; the next update enters it again and draws every cell. */
int cterminal_screen_leave(cterminal_screen *screen);

/* Bytes waiting in memory for the terminal. */
size_t cterminal_screen_pending(cterminal_screen *screen);

/* Moves at most capacity waiting bytes into buffer and returns how many; call it with room for
   all of them, as what does not fit is dropped. */
size_t cterminal_screen_take(cterminal_screen *screen, uint8_t *buffer, size_t capacity);

/* Colours the terminal has; 0 without colour. */
int cterminal_screen_colours(cterminal_screen *screen);

/* Gives a pair its colours; -1 stands for the terminal's own. Pairs run from 1 to 255. */
int cterminal_screen_pair(cterminal_screen *screen, int pair, int foreground, int background);

void cterminal_screen_close(cterminal_screen *screen);

#endif
