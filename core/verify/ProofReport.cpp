// From findings to the rows of the report.
#include <algorithm>

#include "base/PageNumbers.h"
#include "verify/Proof.h"

namespace withheld::verify {

namespace {

constexpr std::size_t findingLimit = 200;  // of one check; the count of all is in its result

std::string counted(std::size_t n, const std::string& what) {
    return std::to_string(n) + " " + what + (n == 1 ? "" : "s");
}

Check check(const std::string& id, const std::string& title, const std::string& method, const std::string& scope) {
    Check made;
    made.id = id;
    made.title = title;
    made.method = method;
    made.scope = scope;
    made.result = "none";
    return made;
}

void settle(Check& check, const std::string& what, Outcome outcome = Outcome::Failed) {
    if (!check.findings.empty()) {
        check.outcome = outcome;
        check.result = counted(check.findings.size(), what);
    }
    if (check.findings.size() > findingLimit) {
        check.findings.resize(findingLimit);
    }
}

void append(Findings& to, const Findings& from) {
    to.insert(to.end(), from.begin(), from.end());
}

std::string times(int n) {
    return n == 1 ? "once" : std::to_string(n) + " times";
}

}  // namespace

void Proof::report(Report& report) const {
    report.pages = static_cast<int>(m_output->pages().size());
    report.picturePages = m_options.picturePages;
    for (const PageBoxes& boxes : m_boxes) {
        report.boxes += static_cast<int>(boxes.all().size());
    }
    const std::string boxes = std::to_string(report.boxes) + (report.boxes == 1 ? " box" : " boxes");
    const std::string pages = counted(m_results.size(), "page");

    Check text = check("text-in-boxes", "Text under boxes", "Poppler, words and characters, all layers", boxes);
    Check inside = check("pixels-in-boxes", "Boxes are black", "Poppler, 150 dpi, with annotations", boxes);
    Check under = check("under-the-box", "Nothing under the covers", "covers, clips and masks taken off, rendered again", boxes);
    Check outside = check("pixels-outside", "Same outside the boxes", "Poppler, source and result pixel by pixel", pages);
    Check words = check("words-outside", "Words outside the boxes", "Poppler, character, place and order", pages);
    Check empty = check("empty-marks", "Marks over nothing", "Poppler, characters and pixels of the source", boxes);
    Check silent = check("pages-without-text", "Pages without text", "Poppler", pages);
    int straddled = 0;
    for (std::size_t i = 0; i < m_results.size(); ++i) {
        const PageResult& page = m_results[i];
        append(text.findings, page.textInBoxes);
        append(inside.findings, page.pixelsInBoxes);
        append(under.findings, page.underBoxes);
        append(outside.findings, page.pixelsOutside);
        append(words.findings, page.wordsOutside);
        append(empty.findings, page.emptyMarks);
        straddled += page.straddled;
        if (page.withoutText) {
            silent.findings.push_back({static_cast<int>(i) + 1,
                                       {},
                                       "no text: words could not be compared, only pixels",
                                       "Read the page with OCR before marking if it holds writing"});
        }
    }
    // A page that is only on one side cannot be the same.
    for (std::size_t i = m_results.size(); i < std::max(m_source->pages().size(), m_output->pages().size()); ++i) {
        const Finding missing{static_cast<int>(i) + 1,
                              {},
                              i < m_source->pages().size() ? "the page is missing" : "the page is not in the source",
                              "Burn the document again from its source"};
        outside.findings.push_back(missing);
        words.findings.push_back(missing);
    }
    if (!report.picturePages.empty()) {
        outside.method += "; at 300 dpi where pages became pictures: " + pageNumbersText(report.picturePages);
    }
    settle(text, "word");
    settle(inside, "place");
    append(under.findings, m_gapTraces);
    settle(under, "finding");
    settle(outside, "page");
    settle(words, "word");
    settle(empty, "mark", Outcome::Noted);
    settle(silent, "page", Outcome::Noted);
    if (outside.findings.empty()) {
        outside.result = "identical";
        if (m_comments > 0) {
            outside.result += "; " + counted(static_cast<std::size_t>(m_comments), "comment") + " of the source left out";
        }
        if (straddled > 0) {
            outside.result += "; " + counted(static_cast<std::size_t>(straddled), "cut glyph") + " at box edges";
        }
    }
    report.checks = {text, inside, under, outside, words};
    reportWords(report);
    reportStructure(report);
    report.checks.push_back(empty);
    report.checks.push_back(silent);
}

void Proof::reportWords(Report& report) const {
    Check words = check("withheld-words", "Withheld words anywhere in the file",
                        "libqpdf, every string, name and stream; Poppler, every page",
                        counted(m_needles.words(), "word") + ", " + counted(m_stored.objects, "object"));
    Check strings = check("document-strings", "Bookmarks, tags, metadata",
                          "libqpdf, outlines, tags, destinations, layers, properties, XMP", counted(m_needles.size(), "word"));
    const char* remedy = "Burn the document again; if it stays, mark the other place too";
    int failures = 0;
    for (std::size_t i = 0; i < m_results.size(); ++i) {
        for (const PageResult::Standing& standing : m_results[i].standing) {
            const Needle& needle = m_needles.at(standing.needle);
            if (needle.inTheOpen() && standing.visible) {
                continue;
            }
            const bool readByOcr = m_options.wordsMayBeAdded && standing.visible;
            words.findings.push_back({static_cast<int>(i) + 1, standing.rect,
                                      needle.masked + (readByOcr          ? " is read on this page too, outside the boxes"
                                                       : standing.visible ? " stands on the page"
                                                                          : " stands on the page, invisible"),
                                      "Mark this place too, or decide that it may go out"});
            failures += readByOcr ? 0 : 1;
        }
    }
    for (const StoredHit& hit : m_stored.hits) {
        const Needle& needle = m_needles.at(hit.needle);
        const bool documentString = isDocumentString(hit.place);
        if (needle.inTheOpen()) {
            continue;  // told once below, with its places
        }
        if (hit.place == Place::PageContent && needle.wordsInTheOpen) {
            continue;  // open words that follow one another in the content only; the page's text was searched for the row itself
        }
        Check& row = documentString ? strings : words;
        failures += documentString ? 0 : 1;
        row.findings.push_back(
            {hit.page, {}, needle.masked + " is stored in: " + describe(hit.place) + " (" + times(hit.count) + ")", remedy});
    }
    for (const Error& unreadable : m_stored.unreadable) {
        ++failures;
        words.findings.push_back({unreadable.page,
                                  {},
                                  unreadable.message + (unreadable.object.empty() ? "" : " (object " + unreadable.object + ")"),
                                  "What cannot be read cannot be proved: burn again"});
    }
    for (const Needle& needle : m_needles.all()) {
        if (needle.inTheOpen() && !needle.isShort) {
            words.findings.push_back({needle.openPage,
                                      {},
                                      needle.masked + ": also in the open text of the source, " + times(needle.openCount),
                                      "Mark it there too if it is the same information"});
        }
    }
    const std::size_t noted = words.findings.size() - static_cast<std::size_t>(failures);
    settle(words, "word", failures > 0 ? Outcome::Failed : Outcome::Noted);
    if (failures > 0) {
        words.result = counted(static_cast<std::size_t>(failures), "find");
    } else if (noted > 0) {
        words.result = "none hidden; " + std::to_string(noted) + " also in the open text";
    }
    append(strings.findings, m_tagTexts);
    const bool stringsFail = !strings.findings.empty();
    append(strings.findings, m_sameAddresses);
    settle(strings, "find", stringsFail ? Outcome::Failed : Outcome::Noted);
    report.checks.push_back(words);
    report.checks.push_back(strings);
}

void Proof::reportStructure(Report& report) const {
    Check fonts =
        check("fonts", "Fonts tell nothing of what went",
              "libqpdf and FreeType, codes shown against ToUnicode, encodings, widths and outlines", counted(m_fonts, "font"));
    for (const FontLeftover& leftover : m_fontLeftovers) {
        fonts.findings.push_back({0,
                                  {},
                                  leftover.font + (leftover.drawn ? " can still draw " : " still holds ") +
                                      counted(leftover.codes, "letter") + " that only withheld text used",
                                  "Burn the document again; if it stays, print these pages to PDF and use that copy"});
    }
    settle(fonts, "font");
    report.checks.push_back(fonts);
    Check structure = check("structure", "Structure of the file", "libqpdf check, objects, revisions, bytes between them",
                            counted(m_stored.objects, "object"));
    int failures = 0;
    for (const StructureFinding& found : m_structure) {
        failures += found.fails ? 1 : 0;
        structure.findings.push_back(found.finding);
    }
    settle(structure, "problem", failures > 0 ? Outcome::Failed : Outcome::Noted);
    if (failures > 0) {
        structure.result = counted(static_cast<std::size_t>(failures), "problem");
    } else if (structure.findings.empty()) {
        structure.result = "clean, one revision";
    }
    report.checks.push_back(structure);
}

}  // namespace withheld::verify
