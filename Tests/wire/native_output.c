/* Preloaded into a kernel by test_native_output.py: writes as C code, system calls and child processes do.
   Each line of the pipe GRADUS_TEST_COMMANDS is a letter and a text; a byte into GRADUS_TEST_ANSWERS says that it is done. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <fcntl.h>

static void *serve(void *unused) {
  (void)unused;
  int commands = open(getenv("GRADUS_TEST_COMMANDS"), O_RDONLY);
  int answers = open(getenv("GRADUS_TEST_ANSWERS"), O_WRONLY);
  static char line[1 << 16];
  for (size_t count = 0; read(commands, line + count, 1) == 1;) {
    if (line[count] != '\n') {
      if (count < sizeof line - 1) count++;
      continue;
    }
    line[count] = 0;
    count = 0;
    char *text = line + 1;
    switch (line[0]) {
      case 'p': printf("%s", text); break;             /* stays in C's buffer */
      case 'e': fprintf(stderr, "%s", text); break;
      case 'w': if (write(1, text, strlen(text)) < 0) abort(); break;
      case 'c': {                                      /* a child process and its child */
        pid_t child = fork();
        if (child == 0) {
          execl("/bin/sh", "sh", "-c", text, (char *)0);
          _exit(127);
        }
        waitpid(child, 0, 0);
        break;
      }
    }
    if (write(answers, ".", 1) < 0) abort();
  }
  return 0;
}

__attribute__((constructor)) static void start(void) {
  pthread_t thread;
  if (getenv("GRADUS_TEST_COMMANDS")) pthread_create(&thread, 0, serve, 0);
}
