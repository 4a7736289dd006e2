# Programs that libFuzzer drives, and the editor's API to make their first inputs with. In: tests/fuzz/*.cpp.
# Out: heed_fuzz_NAME for each, heed_editor. Never: run by ctest; tools/dev/fuzz.mjs runs them.
set(heed_fuzz_targets json open compiled view prove)
foreach(target ${heed_fuzz_targets})
  add_executable(heed_fuzz_${target} ${PROJECT_SOURCE_DIR}/tests/fuzz/${target}.cpp)
  target_link_libraries(heed_fuzz_${target} PRIVATE heed_editor_api)
  target_compile_options(heed_fuzz_${target} PRIVATE ${heed_warnings} -fsanitize=fuzzer)
  target_link_options(heed_fuzz_${target} PRIVATE -fsanitize=fuzzer)
  heed_root(heed_fuzz_${target})
endforeach()

add_executable(heed_editor ${PROJECT_SOURCE_DIR}/tests/wasm/native_api.cpp)
target_link_libraries(heed_editor PRIVATE heed_editor_api)
