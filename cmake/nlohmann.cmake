# heed_nlohmann: the nlohmann/json headers, wherever they are. In: the system's headers. Out: an interface target.
# Never: /usr/include itself on a cross compiler's path.
add_library(heed_nlohmann INTERFACE)
if(NOT EMSCRIPTEN)
  find_package(nlohmann_json 3.10 REQUIRED CONFIG)
  get_target_property(heed_nlohmann_include nlohmann_json::nlohmann_json INTERFACE_INCLUDE_DIRECTORIES)
  target_include_directories(heed_nlohmann SYSTEM INTERFACE ${heed_nlohmann_include})
else()
  # The package's own target would put glibc's headers in front of Emscripten's sysroot, so only its one folder is linked
  # into the build tree. NO_CMAKE_FIND_ROOT_PATH: look on the host, not in the sysroot.
  find_path(HEED_NLOHMANN_ROOT nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/third_party)
  file(CREATE_LINK ${HEED_NLOHMANN_ROOT}/nlohmann ${CMAKE_BINARY_DIR}/third_party/nlohmann SYMBOLIC)
  target_include_directories(heed_nlohmann SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/third_party)
endif()
target_compile_definitions(heed_nlohmann INTERFACE JSON_USE_IMPLICIT_CONVERSIONS=0)
