#include "case/ReleaseCase.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <cstdio>

#include "Common.h"
#include "base/PageNumbers.h"
#include "release/Release.h"

namespace withheld::cli {

void ReleaseCase::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("-o,--output", m_pack, "Folder of the release pack; must not exist")->required();
    app.add_option(
           "--safe-mode", m_safeMode,
           "DOCUMENT:PAGES, may be given several times: pages (2,5-7) that become pictures of themselves, with their open "
           "words as text, because the burn refuses them")
        ->allow_extra_args(false);
    addUser(app);
}

Expected<release::PicturePages> ReleaseCase::picturePages(const casefile::Case& file) const {
    release::PicturePages result;
    for (const std::string& entry : m_safeMode) {
        const std::size_t colon = entry.rfind(':');
        const casefile::Document* document =
            colon == std::string::npos ? nullptr : file.state().documentNamed(entry.substr(0, colon));
        if (document == nullptr) {
            return Error{ErrorCode::InvalidInput,
                         "\"" + entry + "\" names no document of the case and its pages",
                         "",
                         0,
                         "Write it like this: report.pdf:2,5-7",
                         ""};
        }
        auto pages = parsePageNumbers(entry.substr(colon + 1));
        if (!pages) {
            return pages.error();
        }
        result[document->id] = std::move(pages).value();
    }
    return result;
}

Expected<void> ReleaseCase::run() {
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    const auto pictures = picturePages(**file);
    if (!pictures) {
        return pictures.error();
    }
    // The letter is laid out with fonts; no screen is needed for that, and Qt's remarks about the missing desktop concern nobody.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    int argc = 1;
    char program[] = "withheld-cli";
    char* argv[] = {program, nullptr};
    const QGuiApplication application(argc, argv);
    const auto outcome = release::release(**file, m_pack, progressOnTerminal(), cancelOnInterrupt(), *pictures);
    if (!outcome) {
        return outcome.error();
    }
    std::printf("%s: %s\n", m_pack.c_str(), outcome->verdict().c_str());
    for (const release::ReleasedDocument& document : outcome->documents) {
        std::printf("  data/%s  %s\n", document.releasedName.c_str(), document.sha256.c_str());
    }
    return {};
}

}  // namespace withheld::cli
