#include "traps.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

// Of the compiler's coverage, where the tests are built with it: a child that traps would take its counts along.
extern "C" [[gnu::weak]] int __llvm_profile_write_file();

namespace heed::test {
namespace {

constexpr int kTrapped = 3;

void end_by_trap(int) {
  if (__llvm_profile_write_file != nullptr) {
    __llvm_profile_write_file();
  }
  _exit(kTrapped);
}

}  // namespace

bool traps(const std::function<void()>& call) {
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGILL, end_by_trap);   // x86
    std::signal(SIGTRAP, end_by_trap);  // ARM
    call();
    _exit(0);
  }
  int status = 0;
  return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == kTrapped;
}

}  // namespace heed::test
