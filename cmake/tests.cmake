# Native programs: the unit tests, the two APIs, the JSON reader, the bench. In: tests/core/*.cpp, tests/reader/*.cpp,
# tests/wasm/native_api.cpp, tests/json/json_read.cpp, tests/memory/failing_new.cpp, tests/bench/*.cpp.
# Out: heed_tests, heed_reader_tests, heed_reader, heed_editor, heed_json, heed_failing_new, heed_bench.
# Never: anything that Emscripten builds.
option(BUILD_TESTING "The unit tests" ON)
enable_testing()  # not include(CTest): its dashboard targets refuse a folder with # in its name
if(NOT BUILD_TESTING)
  return()
endif()

# Built with exceptions and RTTI: doctest's REQUIRE needs them, the core it links does not.
find_package(doctest 2.4 REQUIRED CONFIG)
include(doctest)
# Tests alone read and edit packs with it.
find_package(nlohmann_json 3.10 REQUIRED CONFIG)

# Each case is a test of ctest; where CMake refuses the folder's name for that, the whole program is one.
function(heed_discover_tests program)
  if(PROJECT_BINARY_DIR MATCHES "#")
    add_test(NAME ${program} COMMAND ${program} --test-suite-exclude=slow)
  else()
    doctest_discover_tests(${program} ADD_LABELS 1)
  endif()
endfunction()

file(GLOB_RECURSE heed_test_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/core/*.cpp)
add_executable(heed_tests ${heed_test_sources})
target_link_libraries(heed_tests PRIVATE heed_editor_api nlohmann_json::nlohmann_json doctest::doctest)
target_compile_options(heed_tests PRIVATE ${heed_warnings})
target_include_directories(heed_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests/core)
# Most of what a test compiles are these two headers: read once.
target_precompile_headers(heed_tests PRIVATE <doctest/doctest.h> <nlohmann/json.hpp>)
# The presets compile sixteen files as one (CMAKE_UNITY_BUILD): a helper's name stands once in tests/core, or in a header that its tests share.
set_source_files_properties(${PROJECT_SOURCE_DIR}/tests/core/main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
# A test that asks for a member that is not there ends, instead of reading what happens to lie behind it.
target_compile_definitions(heed_tests PRIVATE _GLIBCXX_ASSERTIONS)
heed_root(heed_tests)

# Second opinions on the prover, where they are installed (Debian: libcadical-dev, libbdd-dev); the tests print which were asked.
function(heed_second_opinion name header library)
  find_path(HEED_${name}_INCLUDE ${header})
  find_library(HEED_${name}_LIBRARY ${library})
  if(HEED_${name}_INCLUDE AND HEED_${name}_LIBRARY)
    target_include_directories(heed_tests SYSTEM PRIVATE ${HEED_${name}_INCLUDE})
    target_link_libraries(heed_tests PRIVATE ${HEED_${name}_LIBRARY})
    target_compile_definitions(heed_tests PRIVATE HEED_${name})
  endif()
endfunction()
heed_second_opinion(CADICAL cadical.hpp cadical)
heed_second_opinion(BUDDY bdd.h bdd)

# A case in the suite "slow" has that label: `npm test` leaves it out.
heed_discover_tests(heed_tests)
# doctest is most of what a test file compiles.
target_precompile_headers(heed_tests PRIVATE <doctest/doctest.h> <algorithm> <map> <optional> <string> <vector>)

# The reader's API by itself: linked with no more than the page's module has.
add_executable(heed_reader_tests ${PROJECT_SOURCE_DIR}/tests/reader/main.cpp ${PROJECT_SOURCE_DIR}/tests/reader/reader_test.cpp)
target_link_libraries(heed_reader_tests PRIVATE heed_reader_api doctest::doctest)
target_compile_options(heed_reader_tests PRIVATE ${heed_warnings})
heed_discover_tests(heed_reader_tests)

foreach(api reader editor)
  add_executable(heed_${api} ${PROJECT_SOURCE_DIR}/tests/wasm/native_api.cpp)
  target_link_libraries(heed_${api} PRIVATE heed_${api}_api)
  target_compile_options(heed_${api} PRIVATE ${heed_warnings})
endforeach()

add_executable(heed_json ${PROJECT_SOURCE_DIR}/tests/json/json_read.cpp)
target_link_libraries(heed_json PRIVATE heed_core)
target_compile_options(heed_json PRIVATE ${heed_warnings})

add_executable(heed_failing_new ${PROJECT_SOURCE_DIR}/tests/memory/failing_new.cpp)
target_link_libraries(heed_failing_new PRIVATE heed_editor_api)
target_compile_options(heed_failing_new PRIVATE ${heed_warnings})
heed_root(heed_failing_new)
# Forking is slow with sanitizers: every third allocation there, all of them in the other build.
set(heed_step_of_failures 1)
if(HEED_SANITIZE)
  set(heed_step_of_failures 3)
endif()
add_test(NAME failing_new COMMAND heed_failing_new ${heed_step_of_failures})

# For npm run bench: the API with a clock and the two operations that leave text out of the loop.
add_executable(heed_bench EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/tests/bench/native.cpp ${PROJECT_SOURCE_DIR}/tests/bench/bench_api.cpp)
target_link_libraries(heed_bench PRIVATE heed_core)
target_compile_options(heed_bench PRIVATE ${heed_warnings})
