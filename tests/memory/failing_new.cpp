// Memory that runs out at every possible place: opens a pack, asks for a view and a summary, with the n-th allocation
// failing, for n = 1, 2, … until nothing failed. The core has no exceptions: a failed allocation ends it at once, in
// wasm by a trap after which the page shows the leaflet. Here each try is a child that must end by SIGABRT, or give
// the very replies that it gives with enough memory. In: nothing, or a number: only every so many allocations.
// Out: status 0 and a line that tells how many. Never: takes a crash, a sanitizer's report or another reply for an end.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <new>
#include <string>

#include "engine/engine.h"
#include "json/write.h"

namespace {

long calls = 0;
long failing = 0;  // which call; 0: none

void* allocate(std::size_t size) {
  if (++calls == failing) {
    return nullptr;
  }
  return std::malloc(size == 0 ? 1 : size);
}

// What wasm does: no exception, the end.
void* allocate_or_end(std::size_t size) {
  void* memory = allocate(size);
  if (memory == nullptr) {
    std::abort();
  }
  return memory;
}

}  // namespace

void* operator new(std::size_t size) { return allocate_or_end(size); }
void* operator new[](std::size_t size) { return allocate_or_end(size); }
// The library asks without insisting, for example for the buffer of stable_sort, and goes on without.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

constexpr int kOtherReply = 3;
constexpr std::string_view kAnswers =
    R"({"answers":{"signs_now":["numb","not_sure"],"how_long":["weeks"],"age":["old"]}})";

std::string request() {
  heed::json::Writer out;
  out.begin_object().key("files").begin_object();
  for (const char* name : {"pack.json", "sources.json", "regions.json", "strings/en.json"}) {
    std::ifstream in(std::string(HEED_ROOT "/tests/packs/small/") + name, std::ios::binary);
    out.field(name, std::string(std::istreambuf_iterator<char>(in), {}));
  }
  out.end_object().end_object();
  return out.take();
}

// Every operation once; what is not ok stands at the end as a word that no reply has.
std::string replies(const std::string& open) {
  std::string all;
  heed::engine::Engine engine(heed::engine::operations());
  const auto call = [&](std::string_view operation, std::string_view request) {
    const std::string reply = engine.call(operation, request);
    all += reply.starts_with("{\"ok\":true") ? reply : "refused " + reply;
  };
  call("open", open);
  call("view", kAnswers);
  call("summary", kAnswers);
  call("compile", "{}");
  call("leaflet", "{}");
  call("prove", R"({"property":"reachable_rule"})");
  return all;
}

// The status of a child in which the n-th allocation fails.
int ended(long n, const std::string& open, const std::string& want) {
  const pid_t child = fork();
  if (child == 0) {
    calls = 0;
    failing = n;
    const std::string got = replies(open);
    failing = 0;
    _exit(got == want ? 0 : kOtherReply);
  }
  int status = 0;
  return child > 0 && waitpid(child, &status, 0) == child ? status : -1;
}

}  // namespace

int main(int count, char** arguments) {
  const rlimit no_core_files{0, 0};
  setrlimit(RLIMIT_CORE, &no_core_files);
  const long step = count > 1 ? std::strtol(arguments[1], nullptr, 10) : 1;
  const std::string open = request();
  calls = 0;
  const std::string want = replies(open);
  const long all = calls;
  if (want.find("refused ") != std::string::npos) {
    std::cerr << want << '\n';
    return 1;
  }
  long stopped = 0;
  long went_on = 0;
  // The last try is one allocation more than there are: then nothing fails.
  for (long n = 1; n <= all + 1; n = n <= all && n + step > all + 1 ? all + 1 : n + step) {
    const int status = ended(n, open, want);
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT) {
      ++stopped;
    } else if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
      ++went_on;
    } else {
      std::cerr << "allocation " << n << " of " << all << " failed and the child ended with wait status " << status
                << '\n';
      return 1;
    }
  }
  std::cout << all << " allocations, each failed in turn (every " << step << "): " << stopped << " clean stops, "
            << went_on << " full replies without it\n";
  return stopped > 0 && went_on > 0 ? 0 : 1;
}
