#include "case/AddDocuments.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "Common.h"
#include "release/Release.h"

namespace withheld::cli {

void AddDocuments::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("FILES", m_files, "PDF files; they are copied, never changed")->required();
    addUser(app);
    app.add_option("--password-file", m_passwordFile, "A file whose first line is the password of the files");
}

Expected<void> AddDocuments::run() {
    const auto password = readPassword(m_passwordFile);
    if (!password) {
        return password.error();
    }
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    const Cancel cancel = cancelOnInterrupt();
    std::size_t failed = 0;
    for (const std::string& path : m_files) {
        const auto added = release::addDocument(**file, path, *password, progressOnTerminal(), cancel);
        if (!added) {
            if (m_files.size() == 1 || added.error().code == ErrorCode::Cancelled) {
                return added.error();
            }
            (void)refuse(added.error());  // the other files are still wanted
            ++failed;
            continue;
        }
        const casefile::Document& document = *(*file)->state().document(*added);
        std::printf("%s: added, %d pages\n", document.fileName.c_str(), document.pageCount());
        for (const std::string& note : document.notes) {
            std::printf("  %s\n", note.c_str());
        }
    }
    if (failed > 0) {
        return Error{ErrorCode::InvalidInput,
                     std::to_string(failed) + " of " + std::to_string(m_files.size()) + " files were not added",
                     "",
                     0,
                     "",
                     ""};
    }
    return {};
}

}  // namespace withheld::cli
