#include "case/ImportReview.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "base/Files.h"
#include "review/Package.h"

namespace withheld::cli {

void ImportReview::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("PACKAGE", m_package, "The package: FILE.review, made by export-review from a copy of this case")->required();
    app.add_flag("--dry-run", m_dryRun, "Say what it would change, and change nothing");
    addUser(app);
}

Expected<void> ImportReview::run() {
    const auto text = readFile(m_package);
    if (!text) {
        return text.error();
    }
    const auto package = review::readPackage(*text, m_package);
    if (!package) {
        return package.error();
    }
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    const auto merging = m_dryRun ? review::preview((*file)->state(), *package) : review::importPackage(**file, *package);
    if (!merging) {
        return merging.error();
    }
    std::printf("%s\n", merging->text().c_str());
    for (const review::Conflict& conflict : merging->conflicts) {
        std::printf("%s\n  here:        %s\n  in package:  %s\n  %s\n", conflict.place.text().c_str(),
                    conflict.here.text().c_str(), conflict.there.text().c_str(), conflict.stands.text().c_str());
    }
    return {};
}

}  // namespace withheld::cli
