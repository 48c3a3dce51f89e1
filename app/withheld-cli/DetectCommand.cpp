#include "DetectCommand.h"

#include <CLI/CLI.hpp>
#include <QString>
#include <algorithm>
#include <cstdio>
#include <iterator>

#include "Common.h"
#include "base/Files.h"
#include "detect/Suggestion.h"
#include "faces/WhatIsMissed.h"
#include "marks/MarksJson.h"
#include "worker/Client.h"

namespace withheld::cli {

namespace {

/// First letters only, so that a table on the screen tells nobody what the document hides.
std::string masked(const std::string& text) {
    QString out;
    bool first = true;
    for (const QChar c : QString::fromStdString(text)) {
        if (c.isLetterOrNumber()) {
            out += first ? c : QChar(0x2022);
            first = false;
        } else {
            out += c;
            first = first || c.isSpace();
        }
    }
    return out.left(40).toStdString();
}

void printTable(const std::vector<detect::Suggestion>& suggestions) {
    for (const detect::Suggestion& suggestion : suggestions) {
        const QString words = QString::fromStdString(masked(suggestion.text)).leftJustified(42);
        std::printf("page %-4d %-14s %s %-12s %3.0f %%  %s\n", suggestion.page, suggestion.kind.c_str(),
                    words.toUtf8().constData(), suggestion.exemption.c_str(), static_cast<double>(suggestion.confidence) * 100,
                    suggestion.why.c_str());
    }
    std::printf("%zu suggestions\n", suggestions.size());
}

void printJson(const std::vector<detect::Suggestion>& suggestions) {
    std::vector<Mark> marks;
    std::transform(suggestions.begin(), suggestions.end(), std::back_inserter(marks), detect::toMark);
    std::fputs(marksToJson(marks).c_str(), stdout);
}

bool addFaces(worker::Client& client, const std::filesystem::path& file, int pages,
              std::vector<detect::Suggestion>& suggestions) {
    bool isComplete = true;
    for (int page = 1; page <= pages; ++page) {
        auto found = client.findFaces(file, page);
        if (!found) {
            std::fprintf(stderr, "%s\n", found.error().text().c_str());
            isComplete = false;
            continue;
        }
        std::move(found->suggestions.begin(), found->suggestions.end(), std::back_inserter(suggestions));
    }
    std::stable_sort(suggestions.begin(), suggestions.end(),
                     [](const detect::Suggestion& a, const detect::Suggestion& b) { return a.page < b.page; });
    return isComplete;
}

}  // namespace

void DetectCommand::setUp(CLI::App& app) {
    app.add_option("input", m_input, "The PDF to look through")->required();
    app.add_flag("--faces", m_faces, "Look for faces in pictures as well");
    app.add_flag("--json", m_json, "Print marks for burn --marks, with the words in clear");
    app.add_option("--password-file", m_passwordFile, "A file whose first line is the password of the PDF");
}

int DetectCommand::execute() {
    const auto password = readPassword(m_passwordFile);
    if (!password) {
        return refuse(password.error());
    }
    worker::Client client;
    const Expected<pdf::IntakeResult> document = client.intake(m_input, *password);
    if (!document) {
        return refuse(document.error());
    }
    const PrivateFolder folder;
    const std::filesystem::path working = folder.path() / std::filesystem::path(m_input).filename();
    if (const Expected<void> written = writeWorkingFile(working, document->bytes); !written) {
        return refuse(written.error());
    }
    std::vector<PageText> pages;
    bool failed = false;
    for (int page = 1; page <= static_cast<int>(document->pages.size()); ++page) {
        Expected<PageText> text = client.pageText(working, page);
        if (!text) {
            std::fprintf(stderr, "%s\n", text.error().text().c_str());
            failed = true;
            continue;
        }
        const Expected<bool> unread = client.needsOcr(working, page);
        if (unread && *unread) {
            std::fprintf(stderr, "%s, page %d: a picture without text, nothing can be found in it. Run withheld-cli ocr first.\n",
                         m_input.c_str(), page);
        }
        pages.push_back(std::move(*text));
    }
    std::vector<detect::Suggestion> suggestions = detect::detect(pages);
    if (m_faces) {
        std::fprintf(stderr, "%s\n", faces::whatIsMissed().text().c_str());
        failed = !addFaces(client, working, static_cast<int>(document->pages.size()), suggestions) || failed;
    }
    if (m_json) {
        printJson(suggestions);
    } else {
        printTable(suggestions);
    }
    return failed ? Exit::refused : Exit::done;
}

}  // namespace withheld::cli
