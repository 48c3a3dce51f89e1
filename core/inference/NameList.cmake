# Writes the word lists of FOLDER as two texts into OUTPUT: they are compiled in, a child process opens no files of ours.
file(READ ${FOLDER}/first-names.txt first)
file(READ ${FOLDER}/surnames.txt last)
file(WRITE ${OUTPUT} "// Written from resources/gazetteers by NameList.cmake.
#include \"inference/NameList.h\"

namespace withheld::inference {

const char* const gazetteerOfFirstNames = R\"names(${first})names\";

const char* const gazetteerOfSurnames = R\"names(${last})names\";

}  // namespace withheld::inference
")
