#include "case/ReturnCase.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "review/Review.h"

namespace withheld::cli {

void ReturnCase::setUp(CLI::App& app) {
    addCase(app);
    addUser(app);
    app.add_option("--because", m_because, "What has to change")->required();
}

Expected<void> ReturnCase::run() {
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    if (auto returned = review::returnToOfficer(**file, m_because); !returned) {
        return returned;
    }
    std::printf("The set is returned to the officer\n");
    return {};
}

}  // namespace withheld::cli
