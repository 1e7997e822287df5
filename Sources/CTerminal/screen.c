#define _GNU_SOURCE
/* Without this the wide interface is hidden where the plain and the wide header are one file. */
#define NCURSES_WIDECHAR 1
#include "cterminal_screen.h"
#include "cterminal_terminfo.h"

#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

struct cterminal_screen {
  SCREEN *curses;
  FILE *input;
  FILE *output;
  cchar_t *row;
  int columns;
};

static void discard(cterminal_screen *screen) {
  if (screen->input != NULL) fclose(screen->input);
  if (screen->output != NULL) fclose(screen->output);
  free(screen->row);
  free(screen);
}

static bool fit_row(cterminal_screen *screen, int columns) {
  cchar_t *row = realloc(screen->row, sizeof(cchar_t) * (size_t)(columns > 0 ? columns : 1));
  if (row == NULL) return false;
  screen->row = row;
  screen->columns = columns;
  return true;
}

/* ncurses cannot ask a file for its size: it starts with LINES and COLUMNS, or with the size in the
   terminal's description, or with 24 rows of 80, and confines scrolling to that many rows before it
   hears of the real size. The empty refresh brings that out, and it is then put right. */
static void set_size(cterminal_screen *screen, int rows, int columns) {
  const char *region = cterminal_capability("csr");
  if (LINES != rows && region != NULL) {
    refresh();
    fputs(tiparm(region, 0, rows - 1), screen->output);
    fflush(screen->output);
  }
  resizeterm(rows, columns);
}

cterminal_screen *cterminal_screen_open(
    const char *type, int columns, int rows, bool with_colour) {
  cterminal_screen *screen = calloc(1, sizeof *screen);
  if (screen == NULL) return NULL;
  int memory = memfd_create("screen", MFD_CLOEXEC);
  screen->output = memory < 0 ? NULL : fdopen(memory, "r+");
  if (screen->output == NULL && memory >= 0) close(memory);
  screen->input = fopen("/dev/null", "re");
  if (screen->output == NULL || screen->input == NULL || !fit_row(screen, columns)) {
    discard(screen);
    return NULL;
  }
  screen->curses = newterm(type, screen->output, screen->input);
  if (screen->curses == NULL) {
    discard(screen);
    return NULL;
  }
  set_term(screen->curses);
  /* Pending keys are none of ncurses' business here: it would poll /dev/null while it draws. */
  typeahead(-1);
  /* The terminal gets a line feed as it is, so ncurses may use it to move down. */
  nonl();
  if (with_colour && has_colors()) {
    start_color();
    use_default_colors();
  }
  set_size(screen, rows, columns);
  /* Lets ncurses scroll by inserting and deleting lines; by regions it does so anyway. */
  idlok(stdscr, TRUE);
  leaveok(stdscr, FALSE);
  return screen;
}

static attr_t attributes_of(uint8_t bits) {
  attr_t attributes = A_NORMAL;
  if (bits & CTERMINAL_BOLD) attributes |= A_BOLD;
  if (bits & CTERMINAL_UNDERLINE) attributes |= A_UNDERLINE;
  if (bits & CTERMINAL_REVERSE) attributes |= A_REVERSE;
  if (bits & CTERMINAL_DIM) attributes |= A_DIM;
  return attributes;
}

int cterminal_screen_put(
    cterminal_screen *screen, int row, int column, const cterminal_cell *cells, int count) {
  set_term(screen->curses);
  int used = 0;
  for (int index = 0; index < count && used < screen->columns; index++) {
    const cterminal_cell *cell = &cells[index];
    if (cell->scalars[0] == 0) continue;
    wchar_t characters[5] = {0};
    for (int place = 0; place < 4; place++) characters[place] = (wchar_t)cell->scalars[place];
    attr_t attributes = attributes_of(cell->attributes);
    if (setcchar(&screen->row[used], characters, attributes, cell->pair, NULL) == ERR) {
      setcchar(&screen->row[used], L"?", attributes, cell->pair, NULL);
    }
    used++;
  }
  return mvwadd_wchnstr(stdscr, row, column, screen->row, used) == ERR ? -1 : 0;
}

int cterminal_screen_resize(cterminal_screen *screen, int columns, int rows) {
  set_term(screen->curses);
  if (!fit_row(screen, columns)) return -1;
  if (resizeterm(rows, columns) == ERR) return -1;
  clearok(curscr, TRUE);
  return 0;
}

void cterminal_screen_redraw(cterminal_screen *screen) {
  set_term(screen->curses);
  clearok(curscr, TRUE);
}

int cterminal_screen_update(cterminal_screen *screen, int row, int column, bool cursor_visible) {
  set_term(screen->curses);
  wmove(stdscr, row, column);
  curs_set(cursor_visible ? 1 : 0);
  wnoutrefresh(stdscr);
  return doupdate() == ERR ? -1 : 0;
}

int cterminal_screen_leave(cterminal_screen *screen) {
  set_term(screen->curses);
  return endwin() == ERR ? -1 : 0;
}

size_t cterminal_screen_pending(cterminal_screen *screen) {
  fflush(screen->output);
  off_t end = lseek(fileno(screen->output), 0, SEEK_END);
  return end < 0 ? 0 : (size_t)end;
}

size_t cterminal_screen_take(cterminal_screen *screen, uint8_t *buffer, size_t capacity) {
  fflush(screen->output);
  int memory = fileno(screen->output);
  ssize_t count = pread(memory, buffer, capacity, 0);
  if (ftruncate(memory, 0) == 0) lseek(memory, 0, SEEK_SET);
  return count < 0 ? 0 : (size_t)count;
}

int cterminal_screen_colours(cterminal_screen *screen) {
  set_term(screen->curses);
  return has_colors() && COLORS > 0 ? COLORS : 0;
}

int cterminal_screen_pair(cterminal_screen *screen, int pair, int foreground, int background) {
  set_term(screen->curses);
  if (pair < 1 || pair > 255) return -1;
  return init_pair((short)pair, (short)foreground, (short)background) == ERR ? -1 : 0;
}

void cterminal_screen_close(cterminal_screen *screen) {
  set_term(screen->curses);
  delscreen(screen->curses);
  discard(screen);
}
