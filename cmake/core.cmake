# Static libraries from core/. In: core/**/*.cpp. Out: two functions, so that the reader's and the editor's wasm modules
# can compile the same sources with other flags. Never: lists a source by name, except the two APIs.
file(GLOB_RECURSE heed_core_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/*.cpp)
set(heed_apis ${PROJECT_SOURCE_DIR}/core/engine/reader.cpp ${PROJECT_SOURCE_DIR}/core/engine/editor.cpp)
list(REMOVE_ITEM heed_core_sources ${heed_apis})

set(heed_editor_only "/core/(audit|proof)/|/core/pack/parse/|/core/engine/(open_pack|audit|prove|diff|diff_[a-z]*|explain|level|finding_prose|condition_words|shares|leaflet|write_finding).cpp|/base/message.cpp|/json/place.cpp")

set(heed_warnings -Wall -Wextra -Wshadow -Wconversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  list(APPEND heed_warnings -Wno-array-bounds -Wno-restrict)  # wrong about std::string + "text" (GCC bug 105329)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 16)
  list(APPEND heed_warnings -Wno-deprecated-declarations)  # libstdc++ 12's own stable_sort
endif()

function(heed_core_options name)
  target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/core> $<INSTALL_INTERFACE:include> $<INSTALL_INTERFACE:include/heed>)
  target_compile_features(${name} PUBLIC cxx_std_20)
  target_compile_options(${name} PRIVATE ${heed_warnings} -fno-exceptions -fno-rtti)
endfunction()

# heed_core_objects(NAME): what the reader's and the editor's core have in common, compiled once; for the native build, where both have the same flags.
function(heed_core_objects name)
  set(sources ${heed_core_sources})
  list(FILTER sources EXCLUDE REGEX "${heed_editor_only}|/base/no_message.cpp|/json/no_place.cpp")
  add_library(${name} OBJECT ${sources})
  heed_core_flags(${name})
endfunction()

# heed_core_library(NAME FLAG...): all of the core without an API. The flags are passed on to all that link it.
# OBJECTS names a library of heed_core_objects to take the common part from. READER leaves out the stages that only the editor's API reaches (nothing would link them, so why compile them), and the words and places of errors.
function(heed_core_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "READER" "OBJECTS" "")
  set(sources ${heed_core_sources})
  if(arg_READER)
    list(FILTER sources EXCLUDE REGEX "${heed_editor_only}")
  else()
    list(FILTER sources EXCLUDE REGEX "/base/no_message.cpp|/json/no_place.cpp")
  endif()
  if(arg_OBJECTS)
    get_target_property(common ${arg_OBJECTS} SOURCES)
    list(REMOVE_ITEM sources ${common})
    list(APPEND sources $<TARGET_OBJECTS:${arg_OBJECTS}>)
  endif()
  add_library(${name} STATIC ${sources})
  heed_core_flags(${name} ${arg_UNPARSED_ARGUMENTS})
endfunction()

# heed_core_flags(NAME FLAG...): how sources of the core are compiled.
function(heed_core_flags name)
  heed_core_options(${name})
  target_compile_options(${name} PUBLIC ${ARGN})
  if(HEED_SANITIZE)
    # vptr checks need RTTI, which the core does without.
    set(sanitize -fsanitize=${HEED_SANITIZE} -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_compile_options(${name} PUBLIC ${sanitize})
    target_link_options(${name} PUBLIC ${sanitize})
  endif()
endfunction()

# heed_root(NAME): defines HEED_ROOT, by a header: a definition on the command line may hold no #, which a folder's name may.
function(heed_root name)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/heed_root.h CONTENT "#define HEED_ROOT \"@PROJECT_SOURCE_DIR@\"\n" @ONLY)
  target_include_directories(${name} PRIVATE ${CMAKE_BINARY_DIR}/generated)
  target_compile_options(${name} PRIVATE "SHELL:-include heed_root.h")
endfunction()

# heed_api_library(NAME reader|editor CORE): engine::call on top of a core library. Link one API, never both.
function(heed_api_library name api core)
  add_library(${name} STATIC ${PROJECT_SOURCE_DIR}/core/engine/${api}.cpp)
  heed_core_options(${name})
  target_link_libraries(${name} PUBLIC ${core})
endfunction()
