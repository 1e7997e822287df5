#ifndef CTERMINAL_CRASH_H
#define CTERMINAL_CRASH_H

#include <stddef.h>
#include <stdint.h>
#include <termios.h>

/* Restores the terminal when the program traps (ILL, TRAP, ABRT, SEGV, BUS, FPE): writes a string
   made beforehand, sets the modes back, and lets the signal end the process as it would have.
   At most 512 bytes of the string are kept. Arming again replaces what was armed. */
void cterminal_crash_arm(
    int descriptor, const uint8_t *restore, size_t count, const struct termios *modes);

/* Puts the former handlers back. */
void cterminal_crash_disarm(void);

#endif
