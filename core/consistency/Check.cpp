#include "consistency/Check.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/Hash.h"
#include "base/Unicode.h"
#include "consistency/Decide.h"
#include "consistency/Lexicon.h"
#include "consistency/Paragraphs.h"
#include "consistency/Widths.h"

namespace withheld::consistency {

using casefile::CaseMark;
using casefile::CaseState;
using casefile::Document;

namespace {

constexpr double coveredShare = 0.6;  // of a word: boxes drawn by hand rarely meet the letters' boxes exactly

std::string idOf(Issue issue, const std::string& key) {
    constexpr std::size_t digits = 24;
    return sha256Hex(std::string(name(issue)) + "\n" + key).substr(0, digits);
}

/// What lies on one page.
struct Cover {
    std::vector<Quad> marks;
    std::vector<std::string> markIds;  ///< one a quad of `marks`
    std::vector<Quad> suggestions;
};

bool isUnder(const Quad& quad, const std::vector<Quad>& quads) {
    double shared = 0;
    for (const Quad& other : quads) {
        shared += sharedArea(quad, other);
    }
    return shared >= coveredShare * area(quad);
}

bool areUnder(const std::vector<Quad>& words, const std::vector<Quad>& quads) {
    return std::all_of(words.begin(), words.end(), [&quads](const Quad& word) { return isUnder(word, quads); });
}

/// Letters `begin` to `end` of a word; the whole word when its reader does not tell letters apart.
Rect boxOf(const Word& word, std::size_t begin, std::size_t end) {
    if (end > word.chars.size() || begin >= end) {
        return word.box;
    }
    Rect box = word.chars[begin];
    for (std::size_t i = begin + 1; i < end; ++i) {
        box = box.united(word.chars[i]);
    }
    return box.isEmpty() ? word.box : box;
}

class Checker {
public:
    Checker(const CaseState& state, const WordsOf& wordsOf) : m_state(state), m_wordsOf(wordsOf) {}

    Board run() {
        indexCover();
        gatherSubjects();
        learnMarkedPages();
        const Lexicon lexicon(m_subjects);
        m_places.resize(m_subjects.size());
        for (const Document& document : m_state.documents) {
            lookAtName(document, lexicon);
            lookAtProperties(document, lexicon);
            for (int page = 1; page <= document.pageCount(); ++page) {
                lookAtPage(document.id, page, lexicon);
            }
        }
        addReadable();
        addParagraphs();
        addWidths();
        addCodeFindings();
        m_board.strings = static_cast<int>(m_subjects.size());
        m_board.documents = static_cast<int>(m_state.documents.size());
        return std::move(m_board);
    }

private:
    void indexCover() {
        const auto take = [](std::vector<Quad>& quads, const Mark& mark) {
            quads.insert(quads.end(), mark.quads.begin(), mark.quads.end());
        };
        for (const auto& [id, mark] : m_state.marks) {
            Cover& cover = m_cover[{mark.document, mark.mark.page}];
            take(cover.marks, mark.mark);
            cover.markIds.resize(cover.marks.size(), id);
        }
        for (const auto& [id, suggestion] : m_state.suggestions) {
            if (suggestion.state == casefile::SuggestionState::Open) {
                take(m_cover[{suggestion.document, suggestion.proposed.page}].suggestions, suggestion.proposed);
            }
        }
    }

    /// Marks drawn before a page was read know no words of their own.
    std::string textUnder(const CaseMark& mark) const {
        if (!mark.mark.text.empty()) {
            return mark.mark.text;
        }
        const std::shared_ptr<const PageText> page = m_wordsOf(mark.document, mark.mark.page);
        std::string text;
        for (const Word& word : page == nullptr ? std::vector<Word>() : page->words) {
            if (isUnder(Quad::of(word.box), mark.mark.quads)) {
                text += (text.empty() ? "" : " ") + word.text;
            }
        }
        return text;
    }

    void gatherSubjects() {
        std::map<std::string, std::size_t> known;
        for (const Document& document : m_state.documents) {
            for (const CaseMark* mark : m_state.marksOf(document.id)) {
                std::string text = textUnder(*mark);
                const std::vector<Token> tokens = tokensOf(std::string_view(text));
                if (!isTelling(tokens)) {
                    continue;
                }
                const std::string key = keyOf(tokens);
                const auto [at, isNew] = known.emplace(key, m_subjects.size());
                if (isNew) {
                    m_subjects.push_back({std::move(text), key, {}, mark->mark.exemptions, mark->mark.kind});
                }
                m_subjects[at->second].marks.push_back(mark->mark.id);
            }
        }
    }

    /// Which mark each token of a page lies under.
    CoveredPage covered(const std::string& document, const PageText& page, const Cover& cover) const {
        CoveredPage result{document, page.page, tokensOf(page), {}};
        for (const Token& token : result.tokens) {
            const Quad box = Quad::of(boxOf(page.words[token.word], token.begin, token.end));
            std::string mark;
            for (std::size_t i = 0; i < cover.marks.size() && mark.empty(); ++i) {
                mark = sharedArea(box, cover.marks[i]) >= coveredShare * area(box) ? cover.markIds[i] : std::string();
            }
            result.markOf.push_back(std::move(mark));
        }
        return result;
    }

    void learnMarkedPages() {
        for (const Document& document : m_state.documents) {
            for (int page = 1; page <= document.pageCount(); ++page) {
                const auto cover = m_cover.find({document.id, page});
                const auto words = cover == m_cover.end() || cover->second.marks.empty() ? nullptr : m_wordsOf(document.id, page);
                if (words == nullptr || words->source == TextSource::None) {
                    continue;
                }
                m_paragraphs.learn(covered(document.id, *words, cover->second));
                for (const std::string& id : std::set<std::string>(cover->second.markIds.begin(), cover->second.markIds.end())) {
                    const CaseMark& mark = m_state.marks.at(id);
                    if (const std::vector<Token> tokens = tokensOf(std::string_view(mark.mark.text)); isTelling(tokens)) {
                        m_widths.add(keyOf(tokens), mark.mark, labelBefore(*words, mark.mark));
                    }
                }
            }
        }
    }

    void lookAtName(const Document& document, const Lexicon& lexicon) {
        const std::string stem = document.fileName.substr(0, document.fileName.find_last_of('.'));
        Place place;
        place.document = document.id;
        place.match = Match::FileName;
        place.text = stem;
        lookAtText(place, lexicon);
    }

    /// What the file keeps beside its pages, as inspect read it when the document was added. A value of a form field that lies
    /// under a mark goes with it.
    void lookAtProperties(const Document& document, const Lexicon& lexicon) {
        const auto report = nlohmann::json::parse(document.findings, nullptr, false);
        const auto list = report.is_object() ? report.find("texts") : report.end();
        if (!report.is_object() || list == report.end() || !list->is_array()) {
            return;
        }
        for (const auto& entry : *list) {
            Place place = placeOf(entry);
            place.document = document.id;
            if (const auto cover = m_cover.find({place.document, place.page}); cover != m_cover.end() && !place.quads.empty()) {
                if (areUnder(place.quads, cover->second.marks)) {
                    continue;
                }
                place.isSuggested = areUnder(place.quads, cover->second.suggestions);
            }
            lookAtText(place, lexicon);
        }
    }

    /// One of inspect's texts; empty when it is none.
    static Place placeOf(const nlohmann::json& entry) {
        Place place;
        const auto member = [&entry](const char* key) {
            const auto found = entry.is_object() ? entry.find(key) : entry.end();
            return entry.is_object() && found != entry.end() ? *found : nlohmann::json();
        };
        const auto text = member("text");
        const auto page = member("page");
        const auto rect = member("rect");
        place.text = text.is_string() ? text.get<std::string>() : std::string();
        place.match = member("kind") == "form-value" ? Match::FormValue : Match::Property;
        const bool isRect = rect.is_array() && rect.size() == 4 &&
                            std::all_of(rect.begin(), rect.end(), [](const auto& each) { return each.is_number(); });
        if (isRect && page.is_number_integer()) {
            place.page = page.get<int>();
            place.quads = {
                Quad::of({rect[0].get<double>(), rect[1].get<double>(), rect[2].get<double>(), rect[3].get<double>()})};
        }
        return place;
    }

    /// Adds `place` to each string that its text holds.
    void lookAtText(const Place& place, const Lexicon& lexicon) {
        const std::vector<Token> tokens = tokensOf(std::string_view(place.text));
        for (std::size_t i = 0; i < tokens.size();) {
            const auto hit = lexicon.at(tokens, i);
            if (hit) {
                m_places[hit->subject].push_back(place);
            }
            i = hit ? hit->end : i + 1;
        }
    }

    void lookAtPage(const std::string& document, int page, const Lexicon& lexicon) {
        ++m_board.pages;
        const std::shared_ptr<const PageText> words = m_wordsOf(document, page);
        if (words == nullptr || words->source == TextSource::None) {
            ++m_board.pagesWithoutText;
            return;
        }
        static const Cover nothing;
        const auto cover = m_cover.find({document, page});
        if (!m_paragraphs.isEmpty()) {
            lookAtParagraphs(covered(document, *words, cover == m_cover.end() ? nothing : cover->second), *words);
        }
        if (m_subjects.empty()) {
            return;
        }
        const std::vector<Token> tokens = tokensOf(*words);
        for (std::size_t i = 0; i < tokens.size();) {
            const auto hit = lexicon.at(tokens, i);
            if (!hit) {
                ++i;
                continue;
            }
            Place place = placeOf(*words, tokens, i, *hit);
            place.document = document;
            const bool isMarked = cover != m_cover.end() && areUnder(m_wordBoxes, cover->second.marks);
            if (!isMarked) {
                place.isSuggested = cover != m_cover.end() && areUnder(m_wordBoxes, cover->second.suggestions);
                m_places[hit->subject].push_back(std::move(place));
            }
            i = hit->end;
        }
    }

    /// Leaves the boxes of its words in m_wordBoxes: a name of which half is readable is readable.
    Place placeOf(const PageText& page, const std::vector<Token>& tokens, std::size_t first, const Lexicon::Hit& hit) {
        Place place;
        place.page = page.page;
        place.match = hit.match;
        m_wordBoxes.clear();
        const bool isInMail = tokens[first].isMailWord && m_subjects[hit.subject].text.find('@') == std::string::npos;
        Rect line;
        int number = tokens[first].line;
        bool isSplit = false;
        bool isHyphenated = false;
        for (std::size_t i = first; i < hit.end; ++i) {
            const Token& token = tokens[i];
            const Word& word = page.words[token.word];
            const bool isNewWord = i == first || tokens[i - 1].word != token.word;
            const Rect box = isInMail ? word.box : boxOf(word, token.begin, token.end);
            m_wordBoxes.push_back(Quad::of(box));
            if (token.line != number) {
                place.quads.push_back(Quad::of(line));
                line = {};
                number = token.line;
                isSplit = true;
                isHyphenated = isHyphenated || tokens[i - 1].hasHyphen;
            }
            line = line.isEmpty() ? box : line.united(box);
            place.text += isNewWord ? (place.text.empty() ? "" : " ") + word.text : "";
        }
        place.quads.push_back(Quad::of(line));
        if (isInMail) {
            place.match = Match::Email;
        } else if (place.match == Match::Same && isSplit) {
            place.match = isHyphenated ? Match::Hyphenated : Match::Split;
        }
        return place;
    }

    void lookAtParagraphs(const CoveredPage& page, const PageText& words) {
        for (const auto& [mark, open] : m_paragraphs.openIn(page)) {
            Place place;
            std::size_t before = 0;
            const auto finish = [&] {
                if (!place.quads.empty()) {
                    m_openParagraphs[mark].push_back(place);
                }
                place = {};
            };
            for (const std::size_t at : open) {
                const Token& token = page.tokens[at];
                const Quad box = Quad::of(boxOf(words.words[token.word], token.begin, token.end));
                const bool goesOn = !place.quads.empty() && at == before + 1;
                if (!goesOn) {
                    finish();
                    place.document = page.document;
                    place.page = page.page;
                    place.match = Match::Paragraph;
                }
                if (goesOn && page.tokens[before].line == token.line) {
                    place.quads.back() = Quad::of(place.quads.back().bounds().united(box.bounds()));
                } else {
                    place.quads.push_back(box);
                }
                if (!goesOn || page.tokens[before].word != token.word) {
                    place.text += (place.text.empty() ? "" : " ") + words.words[token.word].text;
                }
                before = at;
            }
            finish();
        }
    }

    /// What the search for strings finds as well is told there alone.
    void addParagraphs() {
        std::map<std::pair<std::string, int>, std::vector<Quad>> told;
        for (const Finding& finding : m_board.findings) {
            for (const Place& place : finding.places) {
                auto& quads = told[{place.document, place.page}];
                quads.insert(quads.end(), place.quads.begin(), place.quads.end());
            }
        }
        for (auto& [id, places] : m_openParagraphs) {
            std::erase_if(places, [&](Place& place) {
                const auto cover = m_cover.find({place.document, place.page});
                place.isSuggested = cover != m_cover.end() && areUnder(place.quads, cover->second.suggestions);
                return areUnder(place.quads, told[{place.document, place.page}]);
            });
            if (!places.empty()) {
                const CaseMark& mark = m_state.marks.at(id);
                const std::string text = textUnder(mark);
                const std::string key = keyOf(tokensOf(std::string_view(text)));
                add(Issue::SameParagraph, id + key, text, {text, key, {id}, mark.mark.exemptions, mark.mark.kind},
                    std::move(places));
            }
        }
    }

    void addWidths() {
        for (const auto& [key, marks] : m_widths.telling()) {
            const Mark& first = m_state.marks.at(marks.front()).mark;
            add(Issue::EqualWidths, key, first.text, {first.text, key, marks, first.exemptions, first.kind},
                marksAsPlaces(marks));
        }
    }

    void addReadable() {
        for (std::size_t i = 0; i < m_subjects.size(); ++i) {
            if (m_places[i].empty()) {
                continue;
            }
            const Subject& subject = m_subjects[i];
            add(Issue::Readable, subject.key, subject.text, subject, std::move(m_places[i]));
        }
        std::stable_sort(m_board.findings.begin(), m_board.findings.end(),
                         [](const Finding& a, const Finding& b) { return a.open() > b.open(); });
    }

    void addCodeFindings() {
        for (const Subject& subject : m_subjects) {
            const bool differs = std::any_of(subject.marks.begin(), subject.marks.end(), [&](const std::string& id) {
                return m_state.marks.at(id).mark.exemptions != subject.exemptions;
            });
            if (differs) {
                add(Issue::DifferentCodes, subject.key, subject.text, subject, marksAsPlaces(subject.marks));
            }
        }
        std::map<std::string, std::vector<std::string>> byCode;
        std::vector<std::string> harmless;
        for (const Document& document : m_state.documents) {
            for (const CaseMark* mark : m_state.marksOf(document.id)) {
                for (const std::string& code : mark->mark.exemptions) {
                    byCode[code].push_back(mark->mark.id);
                }
                if (lacksHarm(mark->mark)) {
                    harmless.push_back(mark->mark.id);
                }
            }
        }
        for (const auto& [code, marks] : byCode) {
            if (marks.size() == 1 && m_state.marks.size() > 1) {
                add(Issue::CodeUsedOnce, code, code, {code, code, marks, {code}, ""}, marksAsPlaces(marks));
            }
        }
        if (!harmless.empty()) {
            add(Issue::HarmMissing, "s.31", "s.31", {"s.31", "s.31", harmless, {"s.31"}, ""}, marksAsPlaces(harmless));
        }
    }

    [[nodiscard]] std::vector<Place> marksAsPlaces(const std::vector<std::string>& ids) const {
        std::vector<Place> places;
        for (const std::string& id : ids) {
            const CaseMark& mark = m_state.marks.at(id);
            places.push_back({mark.document, mark.mark.page, mark.mark.quads, Match::Marked, mark.mark.text, id, false, false});
        }
        return places;
    }

    void add(Issue issue, const std::string& key, const std::string& text, const Subject& subject, std::vector<Place> places) {
        Finding finding;
        finding.id = idOf(issue, key);
        finding.issue = issue;
        finding.text = text;
        finding.kind = subject.kind;
        finding.exemptions = subject.exemptions;
        finding.marked = static_cast<int>(subject.marks.size());
        finding.places = std::move(places);
        if (const casefile::ConsistencyDecision* decision = finding.decision(m_state)) {
            for (Place& place : finding.places) {
                place.isDecided = decision->places.contains(placeKey(place));
            }
        }
        m_board.findings.push_back(std::move(finding));
    }

    const CaseState& m_state;
    const WordsOf& m_wordsOf;
    Board m_board;
    std::map<std::pair<std::string, int>, Cover> m_cover;
    std::vector<Subject> m_subjects;
    std::vector<std::vector<Place>> m_places;  ///< by subject
    std::vector<Quad> m_wordBoxes;
    Paragraphs m_paragraphs;
    std::map<std::string, std::vector<Place>> m_openParagraphs;  ///< by the mark that covers the same words elsewhere
    Widths m_widths;
};

}  // namespace

Board check(const CaseState& state, const WordsOf& wordsOf) {
    return Checker(state, wordsOf).run();
}

WordsOf wordsIn(const casefile::Case& file) {
    return [&file](const std::string& document, int page) -> std::shared_ptr<const PageText> {
        auto text = file.pageText(document, page);
        return text && text->has_value() ? std::make_shared<const PageText>(std::move(**text)) : nullptr;
    };
}

}  // namespace withheld::consistency
