# cmake --install: both cores as libraries, the header, what find_package(heed) reads. In: the native targets. Out: heed::editor and heed::reader.
# Never: for Emscripten, or where another project takes this folder in.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# One API a program: heed::editor takes packs as authors write them, proves and audits them; heed::reader takes the compiled pack of a page.
foreach(api editor reader)
  set_target_properties(heed_${api}_api PROPERTIES EXPORT_NAME ${api})
endforeach()
install(TARGETS heed_editor_api heed_core heed_reader_api heed_core_reader EXPORT heed ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})

# engine/engine.h is the API; the others are what it includes.
foreach(header engine/engine.h engine/operation.h json/read.h json/document.h base/check.h base/error.h base/result.h)
  get_filename_component(folder ${header} DIRECTORY)
  install(FILES ${PROJECT_SOURCE_DIR}/core/${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/heed/${folder})
endforeach()

set(heed_package ${CMAKE_INSTALL_LIBDIR}/cmake/heed)
install(EXPORT heed NAMESPACE heed:: FILE heedTargets.cmake DESTINATION ${heed_package})
file(WRITE ${PROJECT_BINARY_DIR}/generated/heedConfig.cmake "include(\"\${CMAKE_CURRENT_LIST_DIR}/heedTargets.cmake\")\n")
# Before 1.0 a minor version may change what a reply says.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/generated/heedConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/generated/heedConfig.cmake ${PROJECT_BINARY_DIR}/generated/heedConfigVersion.cmake DESTINATION ${heed_package})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
