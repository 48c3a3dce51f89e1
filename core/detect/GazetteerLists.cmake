# Writes the word lists of FOLDER as arrays into OUTPUT.
function(list_as_array file variable result)
    file(STRINGS ${file} lines ENCODING UTF-8)
    set(text "const char* const ${variable}[] = {\n")
    foreach(line IN LISTS lines)
        if(NOT line MATCHES "^(#|$)")
            string(APPEND text "    \"${line}\",\n")
        endif()
    endforeach()
    set(${result} "${text}    nullptr};\n" PARENT_SCOPE)
endfunction()

list_as_array(${FOLDER}/first-names.txt firstNames first)
list_as_array(${FOLDER}/surnames.txt surnames last)
file(WRITE ${OUTPUT} "// Written from resources/gazetteers by GazetteerLists.cmake.\n#include \"detect/GazetteerLists.h\"\n
namespace withheld::detect {\n\n${first}\n${last}\n}  // namespace withheld::detect\n")
