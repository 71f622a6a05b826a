# What `cmake --install` puts where, so that another project may say find_package(rollcall).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# rollcall_install_library(TARGET NAME [further arguments of install(TARGETS)]): as rollcall::NAME.
function(rollcall_install_library target name)
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
  install(TARGETS ${target} EXPORT rollcall_targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
          INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} ${ARGN})
endfunction()

function(rollcall_install_package)
  set(folder ${CMAKE_INSTALL_LIBDIR}/cmake/rollcall)
  rollcall_install_library(rollcall_data data)
  install(TARGETS rollcall RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(EXPORT rollcall_targets NAMESPACE rollcall:: DESTINATION ${folder})
  configure_package_config_file(cmake/rollcall-config.cmake.in rollcall-config.cmake
                                INSTALL_DESTINATION ${folder})
  write_basic_package_version_file(rollcall-config-version.cmake COMPATIBILITY SameMinorVersion)
  install(FILES ${PROJECT_BINARY_DIR}/rollcall-config.cmake
                ${PROJECT_BINARY_DIR}/rollcall-config-version.cmake
          DESTINATION ${folder})
endfunction()
