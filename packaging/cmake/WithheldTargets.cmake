# How this tree makes its targets: one library a folder, warnings as errors, imports stated by links.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # Sloppiness: ccache serves precompiled headers only when it may look past their time stamps.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_DEPEND=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${CCACHE_PROGRAM})
endif()

add_library(withheld_warnings INTERFACE)
target_compile_options(withheld_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
    # A type of an anonymous namespace is right within its own file, also where several files are compiled as one.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)

add_library(withheld_sanitizers INTERFACE)
if(WITHHELD_SANITIZE)
    target_compile_options(withheld_sanitizers INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(withheld_sanitizers INTERFACE -fsanitize=address,undefined)
endif()
if(WITHHELD_FUZZ)
    target_compile_options(withheld_sanitizers INTERFACE -fsanitize=fuzzer-no-link,address,undefined
        -include ${CMAKE_SOURCE_DIR}/packaging/cmake/clang-qpdf.h)
    target_link_options(withheld_sanitizers INTERFACE -fsanitize=address,undefined)
endif()

# withheld_library(NAME SOURCES a.cpp … [PUBLIC libs …] [PRIVATE libs …] [MOC] [OWN_HEADERS])
# A library that others see as withheld::NAME. Its headers are included as "NAME/Header.h".
# PUBLIC: libraries whose types stand in this folder's headers; PRIVATE: the rest.
function(withheld_library name)
    cmake_parse_arguments(ARG "MOC;OWN_HEADERS" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    set(target withheld_${name})
    add_library(${target} STATIC ${ARG_SOURCES})
    add_library(withheld::${name} ALIAS ${target})
    target_include_directories(${target} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/..)
    target_link_libraries(${target} PUBLIC ${ARG_PUBLIC} withheld_sanitizers PRIVATE ${ARG_PRIVATE} withheld_warnings)
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
    if(ARG_OWN_HEADERS)
        # Flags of its own (OpenMP): the shared precompiled headers do not fit.
    elseif(name MATCHES "^ui_")
        target_precompile_headers(${target} REUSE_FROM withheld_ui_headers)
    else()
        target_precompile_headers(${target} REUSE_FROM withheld_core_headers)
    endif()
    if(ARG_MOC)
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
    endif()
endfunction()

# withheld_test(NAME SOURCES a.cpp … LIBS libs …): a GoogleTest program; ctest shows each of its tests by name.
# Tests that need a file path get it from support/TestPaths.h. TIMEOUT seconds a test, 120 unless told.
function(withheld_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(test_${name} ${ARG_SOURCES})
    target_link_libraries(test_${name} PRIVATE ${ARG_LIBS} withheld_test_support GTest::gtest_main GTest::gmock withheld_warnings)
    target_compile_options(test_${name} PRIVATE ${test_options})
    target_precompile_headers(test_${name} REUSE_FROM withheld_test_headers)
    gtest_discover_tests(test_${name} TEST_PREFIX "${name}." DISCOVERY_MODE PRE_TEST
        PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
