# One call describes one room of the house:
#
#   rollcall_module(rules
#     SOURCES majority.cc …        compiled into the library rollcall_rules
#     HEADERS majority.h …         its public headers
#     LINKS rollcall::model        rooms that its headers may include
#     PRIVATE_LINKS tomlplusplus…  third parties, which stay inside its .cc files
#     TESTS majority_test.cc …     compiled into rollcall_rules_test
#     FUZZERS toml_fuzz.cc …       one libFuzzer program each; their corpora are replayed by ctest
#     BENCHMARKS import_bench.cc …)

# GCC 12 warns of overlaps inside std::string itself when it optimises (its bug 105651), hence the
# one warning that is off.
set(rollcall_WARNINGS
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wswitch-enum
    -Wnon-virtual-dtor -Wold-style-cast -Wimplicit-fallthrough -Wno-restrict)

function(rollcall_target_settings target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(${target} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>)
  target_compile_options(${target} PRIVATE ${rollcall_WARNINGS})
  if(rollcall_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  set(sanitizers ${rollcall_SANITIZE})
  if(rollcall_BUILD_FUZZERS)
    set(sanitizers address,undefined)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
  if(sanitizers)
    target_compile_options(${target} PRIVATE -fsanitize=${sanitizers} -fno-sanitize-recover=all
                                             -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${sanitizers})
  endif()
endfunction()

function(rollcall_module name)
  cmake_parse_arguments(M "" "" "SOURCES;HEADERS;LINKS;PRIVATE_LINKS;TESTS;TEST_LINKS;FUZZERS;BENCHMARKS" ${ARGN})

  add_library(rollcall_${name} STATIC ${M_SOURCES})
  add_library(rollcall::${name} ALIAS rollcall_${name})
  target_sources(rollcall_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}
                                         FILES ${M_HEADERS})
  set_target_properties(rollcall_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  target_link_libraries(rollcall_${name} PUBLIC ${M_LINKS} PRIVATE ${M_PRIVATE_LINKS})
  rollcall_target_settings(rollcall_${name})
  # The command line is a program, and no room for others to build on.
  if(NOT name STREQUAL cli)
    rollcall_install_library(rollcall_${name} ${name} FILE_SET HEADERS DESTINATION include)
  endif()

  if(rollcall_BUILD_TESTS AND M_TESTS)
    add_executable(rollcall_${name}_test ${M_TESTS})
    target_link_libraries(rollcall_${name}_test PRIVATE rollcall_${name} ${M_TEST_LINKS}
                                                        GTest::gmock_main rapidcheck)
    rollcall_target_settings(rollcall_${name}_test)
    gtest_discover_tests(rollcall_${name}_test TEST_PREFIX ${name}. DISCOVERY_TIMEOUT 120
                         PROPERTIES LABELS ${name} TIMEOUT 900)
  endif()

  foreach(source IN LISTS M_FUZZERS)
    get_filename_component(fuzzer ${source} NAME_WE)
    set(corpus ${PROJECT_SOURCE_DIR}/tests/corpus/${fuzzer})
    if(rollcall_BUILD_FUZZERS)
      add_executable(${fuzzer} ${source})
      target_link_libraries(${fuzzer} PRIVATE rollcall_${name})
      rollcall_target_settings(${fuzzer})
      target_link_options(${fuzzer} PRIVATE -fsanitize=fuzzer)
    elseif(rollcall_BUILD_TESTS)
      # Without clang the same entry point is fed the corpus once, so that a fuzzer cannot rot.
      add_executable(${fuzzer}_replay ${source} ${PROJECT_SOURCE_DIR}/tests/corpus/replay.cc)
      target_link_libraries(${fuzzer}_replay PRIVATE rollcall_${name})
      rollcall_target_settings(${fuzzer}_replay)
      add_test(NAME corpus.${fuzzer} COMMAND ${fuzzer}_replay ${corpus})
    endif()
  endforeach()

  if(rollcall_BUILD_BENCHMARKS)
    foreach(source IN LISTS M_BENCHMARKS)
      get_filename_component(bench ${source} NAME_WE)
      add_executable(${bench} ${source})
      target_link_libraries(${bench} PRIVATE rollcall_${name} benchmark::benchmark_main)
      rollcall_target_settings(${bench})
    endforeach()
  endif()
endfunction()
