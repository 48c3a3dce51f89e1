#include "Command.h"

int main(int argc, char** argv) {
    return withheld::cli::runCommandLine(argc, argv, withheld::cli::allCommands());
}
