#include "release/FormTemplates.h"

#include <algorithm>

#include "templates/Match.h"

namespace withheld::release {

using casefile::Case;
using casefile::Document;
using templates::KeptBack;
using templates::SeenWords;
using templates::Template;

namespace {

constexpr std::ptrdiff_t longestName = 8;  // words; a longer mark holds words that are no secret by themselves
constexpr int mostCopies = 24;             // pages looked at for what varies

void keepShort(KeptBack& keptBack, const std::string& text) {
    if (std::count(text.begin(), text.end(), ' ') < longestName) {
        keptBack.addWords(text);
    }
}

Expected<PageText> wordsOf(const Case& file, const std::string& document, int page) {
    auto text = file.pageText(document, page);
    if (!text) {
        return text.error();
    }
    PageText none;
    none.page = page;
    return text->value_or(std::move(none));
}

/// Of a mark that came from a file of marks, which tells no words.
std::string wordsUnder(const Case& file, const casefile::CaseMark& mark) {
    const Expected<PageText> text = wordsOf(file, mark.document, mark.mark.page);
    std::string under;
    if (text) {
        for (const Quad& quad : mark.mark.quads) {
            under += textIn(*text, quad.bounds()) + " ";
        }
    }
    return under;
}

/// Pages around the one that becomes a template, nearest first: copies of a form come in heaps.
Expected<std::vector<SeenWords>> otherPages(const Case& file, const std::string& document, int page) {
    std::vector<SeenWords> others;
    for (const Document& each : file.state().documents) {
        const bool isSame = each.id == document;
        const int first = isSame ? std::max(1, page - mostCopies / 2) : 1;
        const int last = std::min(each.pageCount(), isSame ? page + mostCopies / 2 : mostCopies / 4);
        for (int number = first; number <= last; ++number) {
            if (isSame && number == page) {
                continue;
            }
            const Expected<PageText> text = wordsOf(file, each.id, number);
            if (!text) {
                return text.error();
            }
            others.emplace_back(*text, each.pages[static_cast<std::size_t>(number - 1)]);
        }
    }
    return others;
}

}  // namespace

KeptBack keptBackOn(const Case& file, const std::string& document, const PageText& text) {
    const casefile::CaseState& state = file.state();
    KeptBack keptBack;
    std::vector<Mark> here;
    for (const auto& [id, mark] : state.marks) {
        if (mark.document == document && mark.mark.page == text.page) {
            here.push_back(mark.mark);
        } else {
            keepShort(keptBack, mark.mark.text.empty() ? wordsUnder(file, mark) : mark.mark.text);
        }
    }
    for (const auto& [id, suggestion] : state.suggestions) {
        if (suggestion.state == casefile::SuggestionState::Open) {
            if (suggestion.document == document && suggestion.proposed.page == text.page) {
                here.push_back(suggestion.proposed);
            } else {
                keepShort(keptBack, suggestion.proposed.text);
            }
        }
    }
    keptBack.addMarks(here, text);
    return keptBack;
}

Expected<Template> templateOfPage(const Case& file, const std::string& document, int page, const std::string& name,
                                  const std::vector<int>& words) {
    const Document* owner = file.state().document(document);
    if (owner == nullptr || page < 1 || page > owner->pageCount()) {
        return Error{ErrorCode::InvalidInput, "There is no such page", owner == nullptr ? "" : owner->fileName, page, "", ""};
    }
    const Expected<PageText> text = wordsOf(file, document, page);
    if (!text) {
        return text.error();
    }
    std::vector<Mark> marks;
    for (const casefile::CaseMark* mark : file.state().marksOf(document, page)) {
        marks.push_back(mark->mark);
    }
    auto form = templates::makeTemplate(name, *text, owner->pages[static_cast<std::size_t>(page - 1)], marks,
                                        keptBackOn(file, document, *text), words);
    if (!form || !words.empty()) {
        return form;
    }
    auto others = otherPages(file, document, page);
    if (!others) {
        return others.error();
    }
    templates::keepSteady(*form, *others);
    return form;
}

int FormProposals::count() const {
    int count = 0;
    for (const auto& [document, suggestions] : byDocument) {
        count += static_cast<int>(suggestions.size());
    }
    return count;
}

Expected<FormProposals> proposalsOf(const Case& file, const std::vector<Template>& forms, const ProgressCallback& progress,
                                    const Cancel& cancel) {
    FormProposals proposals;
    int total = 0;
    int done = 0;
    for (const Document& document : file.state().documents) {
        total += document.pageCount();
    }
    for (const Document& document : file.state().documents) {
        for (int page = 1; page <= document.pageCount(); ++page, ++done) {
            if (cancel.requested()) {
                return Error{ErrorCode::Cancelled, "Cancelled", document.fileName, 0, "", ""};
            }
            if (progress && done % 16 == 0) {
                progress({"Comparing page " + std::to_string(page) + " of " + document.fileName, done, total});
            }
            const Expected<PageText> text = wordsOf(file, document.id, page);
            if (!text) {
                return text.error();
            }
            const PageGeometry& geometry = document.pages[static_cast<std::size_t>(page - 1)];
            const SeenWords words(*text, geometry);
            const auto fitting = templates::candidates(forms, words);
            if (fitting.empty()) {
                continue;
            }
            ++proposals.pages;
            for (const Mark& mark :
                 templates::place(*fitting.front().form, fitting.front().match, *text, geometry, words).marks) {
                proposals.byDocument[document.id].push_back({mark, static_cast<float>(fitting.front().match.score)});
            }
        }
    }
    return proposals;
}

}  // namespace withheld::release
