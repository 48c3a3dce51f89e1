# Most of a build is reading the same headers again and again: one precompiled set for the engine, one for the window, one
# for the tests. Their targets define no more than all users do, else the compiler would not take them.

file(WRITE ${CMAKE_BINARY_DIR}/headers.cpp "")
set(core_headers <algorithm> <array> <filesystem> <functional> <map> <memory> <optional> <set> <string> <string_view> <vector>)

add_library(withheld_core_headers OBJECT ${CMAKE_BINARY_DIR}/headers.cpp)
target_precompile_headers(withheld_core_headers PRIVATE ${core_headers} <nlohmann/json.hpp>)
target_link_libraries(withheld_core_headers PRIVATE withheld_sanitizers withheld_warnings)
target_compile_options(withheld_core_headers PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)

add_library(withheld_ui_headers OBJECT ${CMAKE_BINARY_DIR}/headers.cpp)
target_precompile_headers(withheld_ui_headers PRIVATE ${core_headers} <QtWidgets>)
target_link_libraries(withheld_ui_headers PRIVATE Qt6::Widgets withheld_sanitizers withheld_warnings)
target_compile_options(withheld_ui_headers PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)

# Tests run once: they need no optimizer and no line numbers.
set(test_options -fPIC $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess> $<$<CONFIG:RelWithDebInfo>:-O0> -g0)
if(WITHHELD_TESTS)
    add_library(withheld_test_headers OBJECT ${CMAKE_BINARY_DIR}/headers.cpp)
    target_precompile_headers(withheld_test_headers PRIVATE <algorithm> <map> <memory> <string> <vector> <gtest/gtest.h>)
    target_link_libraries(withheld_test_headers PRIVATE GTest::gtest withheld_sanitizers withheld_warnings)
    target_compile_options(withheld_test_headers PRIVATE ${test_options})
endif()
