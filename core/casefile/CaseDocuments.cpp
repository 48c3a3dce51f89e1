// Documents of a case, and the words of their pages.
#include <algorithm>
#include <map>

#include "base/FileHash.h"
#include "base/Hash.h"
#include "casefile/CaseImplementation.h"
#include "casefile/PageTextBlob.h"

namespace withheld::casefile {

namespace fs = std::filesystem;

namespace {

/// Without folders and control characters; a name is shown and printed, never opened.
std::string plainFileName(const std::string& given) {
    std::string name = given.substr(given.find_last_of('/') + 1);
    std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return name.empty() ? "document.pdf" : name;
}

std::string freeFileName(const CaseState& state, const std::string& given) {
    const fs::path wanted = plainFileName(given);
    std::string name = wanted.string();
    for (int copy = 2; state.documentNamed(name) != nullptr; ++copy) {
        name = wanted.stem().string() + " (" + std::to_string(copy) + ")" + wanted.extension().string();
    }
    return name;
}

bool holdsSource(const CaseState& state, const std::string& sha256) {
    return std::any_of(state.documents.begin(), state.documents.end(),
                       [&sha256](const Document& each) { return each.sha256 == sha256; });
}

Error noSuchPage(const std::string& document, int page) {
    return {ErrorCode::InvalidInput, "There is no such page in this case", document, page, "", ""};
}

Expected<void> checkPage(const CaseState& state, const std::string& id, int page) {
    const Document* document = state.document(id);
    if (document == nullptr || page < 1 || page > document->pageCount()) {
        return noSuchPage(document == nullptr ? std::string() : document->fileName, page);
    }
    return {};
}

/// The pages that OCR read and no event tells of yet.
std::vector<Draft> ocrEvents(const CaseState& state, const std::string& document, const std::vector<PageText>& texts) {
    const auto known = state.ocrPages.find(document);
    std::vector<int> pages;
    for (const PageText& text : texts) {
        if (text.source == TextSource::Ocr && (known == state.ocrPages.end() || !known->second.contains(text.page))) {
            pages.push_back(text.page);
        }
    }
    return pages.empty() ? std::vector<Draft>() : std::vector<Draft>{{"ocr-read", {{"document", document}, {"pages", pages}}}};
}

}  // namespace

Expected<std::string> Case::addDocument(const NewDocument& added) {
    if (added.source.empty() || added.working.empty() || added.pages.empty()) {
        return Error{ErrorCode::InvalidInput, "The document has no pages", added.fileName, 0, "", ""};
    }
    if (m->mode == OpenMode::ReadOnly) {
        return Error{
            ErrorCode::NotAllowed, "This case is open read-only", m->folder.path().string(), 0, "Open it for writing first.", ""};
    }
    Document document;
    document.id = newId();
    document.sha256 = sha256Hex(added.source);
    document.workingSha256 = sha256Hex(added.working);
    document.pages = added.pages;
    document.wasEncrypted = added.wasEncrypted;
    document.notes = added.notes;
    document.findings = added.findings;
    const auto refuseTwin = [&]() {
        return Error{
            ErrorCode::InvalidInput, "This file is already in the case", added.fileName, 0, "Nothing has to be done.", ""};
    };
    if (holdsSource(m->state, document.sha256)) {
        return refuseTwin();
    }
    // Files first: an event that names a file which is not there would break the case; a file without an event harms nobody.
    for (const auto& [path, bytes] : {std::pair(m->folder.source(document.sha256), &added.source),
                                      std::pair(m->folder.working(document.sha256), &added.working)}) {
        if (auto stored = storeReadOnly(path, *bytes); !stored) {
            return stored.error();
        }
    }
    auto written = m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        if (holdsSource(state, document.sha256)) {
            return refuseTwin();
        }
        document.fileName = freeFileName(state, added.fileName);
        return std::vector<Draft>{{"document-added", toJson(document)}};
    });
    if (!written) {
        if (!holdsSource(m->state, document.sha256)) {
            std::error_code ignored;
            fs::remove(m->folder.source(document.sha256), ignored);
            fs::remove(m->folder.working(document.sha256), ignored);
        }
        return written.error();
    }
    return document.id;
}

Expected<void> Case::storeFindings(const std::string& id, const std::string& findings) {
    return m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        const Document* document = state.document(id);
        if (document == nullptr) {
            return Error{ErrorCode::InvalidInput, "This document is not in the case", "", 0, "", ""};
        }
        return document->findings == findings
                   ? std::vector<Draft>()
                   : std::vector<Draft>{{"document-inspected", {{"document", id}, {"findings", findings}}}};
    });
}

Expected<void> Case::removeDocument(const std::string& id) {
    return m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        if (state.document(id) == nullptr) {
            return Error{ErrorCode::InvalidInput, "This document is no longer in the case", "", 0, "", ""};
        }
        return std::vector<Draft>{{"document-removed", {{"document", id}}}};
    });
}

Expected<void> Case::restoreDocument(const std::string& id) {
    return m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        const auto found = std::find_if(state.removedDocuments.begin(), state.removedDocuments.end(),
                                        [&id](const RemovedDocument& each) { return each.document.id == id; });
        if (found == state.removedDocuments.end()) {
            return Error{ErrorCode::InvalidInput, "This document is not in the bin", "", 0, "", ""};
        }
        const Document& document = found->document;
        if (holdsSource(state, document.sha256)) {
            return Error{ErrorCode::InvalidInput,
                         "The same file was added to the case again",
                         document.fileName,
                         0,
                         "Remove that copy first to have this one back with its marks.",
                         ""};
        }
        if (state.documentNamed(document.fileName) != nullptr) {
            return Error{ErrorCode::InvalidInput,  "Another document of the case has this name",
                         document.fileName,        0,
                         "Remove that one first.", ""};
        }
        return std::vector<Draft>{{"document-restored", {{"document", id}}}};
    });
}

fs::path Case::sourcePath(const Document& document) const {
    return m->folder.source(document.sha256);
}

Expected<fs::path> Case::workingPath(const Document& document) const {
    const fs::path path = m->folder.working(document.sha256);
    if (m->checkedFiles.contains(document.sha256)) {
        return path;
    }
    const Expected<std::string> hash = sha256OfFile(path);
    if (!hash) {
        return hash.error();
    }
    if (*hash != document.workingSha256) {
        return Error{ErrorCode::Tampered,
                     "The case's copy of this document was changed",
                     document.fileName,
                     0,
                     "Go on with the last good copy of the case.",
                     ""};
    }
    m->checkedFiles.insert(document.sha256);
    return path;
}

Expected<void> Case::storePageText(const std::string& document, const PageText& text) {
    return storePageTexts(document, {text});
}

Expected<void> Case::storePageTexts(const std::string& document, const std::vector<PageText>& texts) {
    std::vector<WordsRow> rows;
    for (const PageText& text : texts) {
        if (auto good = checkPage(m->state, document, text.page); !good) {
            return good;
        }
        Bytes blob = toBlob(text);
        std::string hash = wordsHash(document, text.page, blob);
        rows.push_back({document, text.page, std::move(hash), std::move(blob)});
    }
    return m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> { return ocrEvents(state, document, texts); },
                    [&rows](Database& database) -> Expected<void> {
                        for (const WordsRow& row : rows) {
                            if (auto put = database.putWords(row); !put) {
                                return put;
                            }
                        }
                        return {};
                    });
}

Expected<std::optional<PageText>> Case::pageText(const std::string& document, int page) const {
    const Document* owner = m->state.document(document);
    return checkedWords(*m->database, document, page, owner == nullptr ? "" : owner->fileName);
}

Expected<void> Case::recordPageView(const std::string& document, int page) {
    if (m->state.viewed(m->user, document, page)) {
        return {};
    }
    return m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        if (auto good = checkPage(state, document, page); !good) {
            return good.error();
        }
        if (state.viewed(m->user, document, page)) {
            return std::vector<Draft>();
        }
        return std::vector<Draft>{{"page-viewed", {{"document", document}, {"page", page}}}};
    });
}

}  // namespace withheld::casefile
