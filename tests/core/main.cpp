// doctest's own main: prints the summary line, fails when no test ran is ctest's part (--no-tests=error).
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
