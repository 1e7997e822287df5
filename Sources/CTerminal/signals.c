#define _GNU_SOURCE
#include "cterminal_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static const int numbers[] = {SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
enum { COUNT = sizeof numbers / sizeof numbers[0] };

static struct sigaction before[COUNT];
static struct sigaction before_pipe;
static int reading_end = -1;
static volatile sig_atomic_t writing_end = -1;

static void note(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  /* A full pipe drops the byte; a reader that far behind has a wake-up waiting already. */
  ssize_t written = write((int)writing_end, &byte, 1);
  (void)written;
  errno = saved;
}

int cterminal_signals_install(void) {
  if (reading_end >= 0) return reading_end;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  reading_end = ends[0];
  writing_end = ends[1];
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < COUNT; index++) {
    sigaction(numbers[index], &action, &before[index]);
  }
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigemptyset(&ignore.sa_mask);
  sigaction(SIGPIPE, &ignore, &before_pipe);
  return reading_end;
}

void cterminal_signals_uninstall(void) {
  if (reading_end < 0) return;
  for (int index = 0; index < COUNT; index++) sigaction(numbers[index], &before[index], NULL);
  sigaction(SIGPIPE, &before_pipe, NULL);
  close((int)writing_end);
  close(reading_end);
  writing_end = -1;
  reading_end = -1;
}
