#include "case/ReleaseCase.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <cstdio>

#include "Common.h"
#include "base/PageNumbers.h"
#include "release/Release.h"
#include "review/Review.h"

namespace withheld::cli {

void ReleaseCase::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("-o,--output", m_pack, "Folder of the release pack; must not exist");
    app.add_flag("--dry-run", m_isDryRun,
                 "Burn and prove only: nothing is written or recorded, and nobody has to have approved the marks");
    app.add_option(
           "--safe-mode", m_safeMode,
           "DOCUMENT:PAGES, may be given several times: pages (2,5-7) that become pictures of themselves, with their open "
           "words as text, because the burn refuses them")
        ->allow_extra_args(false);
    addUser(app);
    app.parse_complete_callback([this] {
        if (m_pack.empty() && !m_isDryRun) {
            throw CLI::RequiredError("--output, or --dry-run,");
        }
    });
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

Expected<void> ReleaseCase::tryOut(casefile::Case& file, const release::PicturePages& pictures) const {
    for (const review::Gate& gate : review::releaseGates(file.state(), m_user)) {
        if (gate.level == review::Gate::Level::Block) {
            std::printf("In the way: %s\n", gate.text().c_str());
        }
    }
    const auto outcome = release::tryOut(file, progressOnTerminal(), cancelOnInterrupt(), pictures);
    if (!outcome) {
        return outcome.error();
    }
    for (const release::ReleasedDocument& document : outcome->documents) {
        const casefile::Document* source = file.state().document(document.document);
        std::printf("%s: %llu bytes, would be %llu\n", source == nullptr ? "" : source->fileName.c_str(),
                    static_cast<unsigned long long>(document.sourceBytes),
                    static_cast<unsigned long long>(document.releasedBytes));
    }
    std::printf("Tried out, nothing is released: %s\n", outcome->verdict().c_str());
    return {};
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
    if (m_isDryRun) {
        return tryOut(**file, *pictures);
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
