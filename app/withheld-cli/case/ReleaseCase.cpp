#include "case/ReleaseCase.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <cstdio>

#include "Common.h"
#include "release/Release.h"

namespace withheld::cli {

void ReleaseCase::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("-o,--output", m_pack, "Folder of the release pack; must not exist")->required();
    addUser(app);
}

Expected<void> ReleaseCase::run() {
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    // The letter is laid out with fonts; no screen is needed for that, and Qt's remarks about the missing desktop concern nobody.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    int argc = 1;
    char program[] = "withheld-cli";
    char* argv[] = {program, nullptr};
    const QGuiApplication application(argc, argv);
    const auto outcome = release::release(**file, m_pack, progressOnTerminal(), cancelOnInterrupt());
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
