#include "case/SuggestMark.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "base/PageNumbers.h"
#include "casefile/OneStep.h"
#include "disclosure/Exemptions.h"
#include "review/Review.h"
#include "search/WordSearch.h"

namespace withheld::cli {

void SuggestMark::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("PLACE", m_place, "DOCUMENT:PAGE, the document by its name in the case")->required();
    app.add_option("--words", m_words, "Every place of the page where these words stand");
    app.add_option("--rect", m_rect, "A box: X0,Y0,X1,Y1 in points from the lower left corner")->delimiter(',')->expected(4);
    app.add_option("--because", m_because, "What the officer is told")->required();
    app.add_option("--code", m_code, "The exemption that it seems to fall under");
    addUser(app);
}

Expected<std::vector<Mark>> SuggestMark::marksOn(const casefile::Case& file, const casefile::Document& document, int page) const {
    std::vector<Mark> marks;
    Mark mark;
    mark.page = page;
    if (!m_code.empty()) {
        if (disclosure::catalogueOf(file.state()).find(m_code) == nullptr) {
            return Error{ErrorCode::InvalidInput, "\"" + m_code + "\" is no code of the case's set", "", 0, "", ""};
        }
        mark.exemptions = {m_code};
    }
    if (!m_rect.empty()) {
        mark.shape = MarkShape::Area;
        mark.quads = {Quad::of({m_rect[0], m_rect[1], m_rect[2], m_rect[3]})};
        marks.push_back(mark);
    }
    if (m_words.empty()) {
        return marks;
    }
    const auto text = file.pageText(document.id, page);
    if (!text) {
        return text.error();
    }
    if (text->has_value()) {
        for (const search::SearchHit& hit : search::find(**text, {m_words, true, true})) {
            mark.shape = MarkShape::Text;
            mark.quads = hit.quads;
            mark.text = hit.text;
            marks.push_back(mark);
        }
    }
    if (marks.empty()) {
        return Error{ErrorCode::InvalidInput,
                     "These words do not stand on the page",
                     document.fileName,
                     page,
                     "Give the box by --rect, or read the page with `case ocr` first.",
                     ""};
    }
    return marks;
}

Expected<void> SuggestMark::run() {
    if (m_words.empty() == m_rect.empty()) {
        return Error{ErrorCode::InvalidInput, "Nothing says what to suggest", "", 0, "Give --words or --rect.", ""};
    }
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    const std::size_t colon = m_place.rfind(':');
    const auto document = documentNamed(**file, m_place.substr(0, colon));
    if (!document) {
        return document.error();
    }
    const auto pages = parsePageNumbers(colon == std::string::npos ? "" : m_place.substr(colon + 1));
    if (!pages || pages->size() != 1) {
        return Error{ErrorCode::InvalidInput, "\"" + m_place + "\" names no page", "", 0, "Write it like this: report.pdf:2", ""};
    }
    const auto marks = marksOn(**file, **document, pages->front());
    if (!marks) {
        return marks.error();
    }
    const std::string id = (*document)->id;
    const casefile::OneStep step(**file);
    for (const Mark& mark : *marks) {
        if (const auto suggested = review::suggestMark(**file, id, mark, m_because); !suggested) {
            return suggested.error();
        }
    }
    std::printf("%zu suggested; the officer has to accept or refuse %s\n", marks->size(), marks->size() == 1 ? "it" : "each");
    return {};
}

}  // namespace withheld::cli
