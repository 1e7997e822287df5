#define _GNU_SOURCE
#include "cterminal_crash.h"

#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

static const int numbers[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { COUNT = sizeof numbers / sizeof numbers[0] };

static struct sigaction before[COUNT];
static bool is_armed = false;
static int terminal = -1;
static uint8_t text[512];
static size_t text_count = 0;
static struct termios saved_modes;
/* A stack that has overflowed cannot run a handler. */
static uint8_t handler_stack[32768];

static void restore_and_die(int number) {
  size_t written = 0;
  /* Bounded: a terminal that takes nothing must not keep a crashed process alive. */
  for (int attempt = 0; attempt < 5 && written < text_count; attempt++) {
    ssize_t count = write(terminal, text + written, text_count - written);
    if (count > 0) {
      written += (size_t)count;
      continue;
    }
    struct pollfd wait = {.fd = terminal, .events = POLLOUT};
    poll(&wait, 1, 50);
  }
  tcsetattr(terminal, TCSANOW, &saved_modes);
  /* SA_RESETHAND has put the default action back; the signal is delivered on return. */
  raise(number);
}

void cterminal_crash_arm(
    int descriptor, const uint8_t *restore, size_t count, const struct termios *modes) {
  cterminal_crash_disarm();
  terminal = descriptor;
  text_count = count < sizeof text ? count : sizeof text;
  memcpy(text, restore, text_count);
  saved_modes = *modes;
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {
      .sa_handler = restore_and_die, .sa_flags = (int)(SA_RESETHAND | SA_ONSTACK)};
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < COUNT; index++) {
    sigaction(numbers[index], &action, &before[index]);
  }
  is_armed = true;
}

void cterminal_crash_disarm(void) {
  if (!is_armed) return;
  for (int index = 0; index < COUNT; index++) sigaction(numbers[index], &before[index], NULL);
  is_armed = false;
}
