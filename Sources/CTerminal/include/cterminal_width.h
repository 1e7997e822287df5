#ifndef CTERMINAL_WIDTH_H
#define CTERMINAL_WIDTH_H

#include <stdbool.h>
#include <stdint.h>

/* Columns of one Unicode scalar: 0, 1 or 2, or -1 for what cannot be shown.

   The answer is the C library's wcwidth in a UTF-8 locale loaded for this purpose, whatever
   locale the process or thread has. It is therefore what ncurses will advance, and the same in
   tests and under LC_ALL=C. Where the host has no UTF-8 locale at all (see
   cterminal_width_is_exact) only ASCII is ever sent to the terminal, and a coarse rule answers. */
int cterminal_width(uint32_t scalar);

/* Whether a UTF-8 locale was found, so that widths are those of the C library. */
bool cterminal_width_is_exact(void);

#endif
