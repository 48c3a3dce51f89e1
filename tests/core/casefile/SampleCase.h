// Small cases for tests; nothing here parses a PDF.
#pragma once

#include <memory>
#include <string>

#include "base/Files.h"
#include "casefile/Case.h"

namespace withheld::casefile {

inline CaseFacts sampleFacts() {
    CaseFacts facts;
    facts.reference = "FOI/2026/0412";
    facts.received = "2026-11-16";
    facts.title = "Community Impact Assessments";
    return facts;
}

inline NewDocument sampleDocument(const std::string& name = "CIA Croydon.pdf", int pages = 3) {
    NewDocument document;
    document.fileName = name;
    document.source = "source bytes of " + name;
    document.working = "working bytes of " + name;
    document.pages.assign(static_cast<std::size_t>(pages), PageGeometry{{0, 0, 595, 842}, {0, 0, 595, 842}, 0, 1});
    document.notes = {"Opened with the user password"};
    document.findings = "{\"pages\":3}";
    return document;
}

inline Mark sampleMark(int page = 1, double x = 100, double y = 700, std::vector<std::string> exemptions = {"s.40(2)"}) {
    Mark mark;
    mark.page = page;
    mark.quads = {Quad::of({x, y, x + 80, y + 12})};
    mark.exemptions = std::move(exemptions);
    mark.shape = MarkShape::Text;
    mark.kind = "name";
    mark.note = "note";
    mark.text = "Hannah Desmond";
    mark.origin = "by hand";
    return mark;
}

inline PageText samplePageText(int page = 1, TextSource source = TextSource::Digital) {
    PageText text{page, source, {}};
    Word word;
    word.text = "D\xC3\xA9tail";
    word.box = {10.25, 20.5, 60.125, 32};
    word.chars = {{10.25, 20.5, 20, 32}, {20, 20.5, 30.3333333333, 32}};
    word.line = 2;
    word.block = 1;
    word.confidence = 87.5F;
    word.spaceAfter = false;
    text.words = {word, word};
    text.words[1].chars.clear();
    text.words[1].text = "";
    return text;
}

/// A case in a folder that goes when the object dies, with one document.
struct SampleCase {
    PrivateFolder folder;
    std::filesystem::path path = folder.path() / "sample.withheld";
    std::unique_ptr<Case> file;
    std::string document;

    explicit SampleCase(const std::string& user = "Amy Shah") {
        file = std::move(Case::create(path, sampleFacts(), user)).value();
        document = file->addDocument(sampleDocument()).value();
    }
    void reopen(const std::string& user = "Amy Shah") {
        file.reset();
        file = std::move(Case::open(path, user)).value();
    }
};

}  // namespace withheld::casefile
