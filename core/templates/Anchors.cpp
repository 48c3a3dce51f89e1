#include "templates/Anchors.h"

#include <QString>
#include <algorithm>
#include <cmath>
#include <map>

#include "templates/FieldText.h"
#include "templates/SeenWords.h"

namespace withheld::templates {

namespace {

constexpr std::size_t mostChosen = 28;
constexpr std::size_t shortestWord = 3;
constexpr float leastConfidence = 60;  // of a recognised word
constexpr double touched = 0.01;       // share of a word's box under a mark that makes it withheld
constexpr double farEnough = 160;      // points between anchors beyond which more distance is no gain

/// Labels end in a colon; long words are seldom misread as another.
double quality(const Word& word, const std::u32string& folded) {
    return static_cast<double>(std::min<std::size_t>(folded.size(), 9)) + (word.text.ends_with(':') ? 4 : 0);
}

bool looksPrinted(const Word& word, const std::u32string& folded) {
    const auto isDigit = [](char32_t letter) { return QChar::isDigit(letter); };
    return folded.size() >= shortestWord && word.confidence >= leastConfidence && word.text.find('@') == std::string::npos &&
           std::none_of(folded.begin(), folded.end(), isDigit);
}

/// Each word as a whole and in its pieces: of "Smith-Jones's" also "smith" and "jones".
std::vector<std::u32string> piecesOf(const std::string& text) {
    std::vector<std::u32string> pieces;
    QString piece;
    QString whole;
    const auto add = [&pieces](QString& from, qsizetype shortest) {
        if (std::u32string folded = foldedWord(from.toStdString()); static_cast<qsizetype>(folded.size()) >= shortest) {
            pieces.push_back(std::move(folded));
        }
        from.clear();
    };
    for (const QChar letter : QString::fromStdString(text) + QLatin1Char(' ')) {
        if (!letter.isLetterOrNumber() && !letter.isMark() && !letter.isSurrogate()) {
            add(piece, 2);
        }
        if (letter.isSpace()) {
            add(whole, 1);
            continue;
        }
        piece += letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate() ? QString(letter) : QString();
        whole += letter;
    }
    return pieces;
}

/// Good ones that lie far from each other: each next one is the best of what is left (farthest-point sampling).
void choose(std::vector<AnchorCandidate*> from, const std::map<int, double>& qualities) {
    std::vector<double> nearest(from.size(), farEnough);
    for (std::size_t count = 0; count < mostChosen && count < from.size(); ++count) {
        std::size_t best = from.size();
        double bestWorth = -1;
        for (std::size_t i = 0; i < from.size(); ++i) {
            const double worth = nearest[i] + 8 * qualities.at(from[i]->word);
            if (!from[i]->isChosen && worth > bestWorth) {
                best = i;
                bestWorth = worth;
            }
        }
        if (best == from.size()) {
            return;
        }
        from[best]->isChosen = true;
        const Point at = from[best]->anchor.box.center();
        for (std::size_t i = 0; i < from.size(); ++i) {
            const Point other = from[i]->anchor.box.center();
            nearest[i] = std::min(nearest[i], std::hypot(other.x - at.x, other.y - at.y));
        }
    }
}

Field fieldOf(const Mark& mark, const SeenWords& words, const PageSpace& space) {
    Field field;
    field.exemptions = mark.exemptions;
    field.shape = mark.shape;
    field.kind = mark.kind;
    for (const Quad& quad : mark.quads) {
        FieldPart part{quad.mapped(space.toView()), false};
        if (mark.shape == MarkShape::Text) {
            const Rect box = part.quad.bounds();
            part.toLineEnd = lineFrom(words, box).x1 <= box.x1 + 0.01;
        }
        if (!part.quad.bounds().isEmpty()) {
            field.parts.push_back(part);
        }
    }
    return field;
}

}  // namespace

void KeptBack::addMarks(const std::vector<Mark>& marks, const PageText& text) {
    for (const Mark& mark : marks) {
        m_areas.insert(m_areas.end(), mark.quads.begin(), mark.quads.end());
        addWords(mark.text);
    }
    // The same word elsewhere on the page would tell what stands under the mark.
    for (const Word& word : text.words) {
        if (isUnder(word.box)) {
            addWords(word.text);
        }
    }
}

void KeptBack::addWords(const std::string& text) {
    for (std::u32string& piece : piecesOf(text)) {
        m_words.insert(std::move(piece));
    }
}

bool KeptBack::isUnder(const Rect& box) const {
    const Quad quad = Quad::of(box);
    return std::any_of(m_areas.begin(), m_areas.end(), [&](const Quad& each) {
        return each.bounds().intersects(box) && sharedArea(each, quad) > touched * box.area();
    });
}

bool KeptBack::holds(const Word& word) const {
    const std::vector<std::u32string> pieces = piecesOf(word.text);
    return isUnder(word.box) ||
           std::any_of(pieces.begin(), pieces.end(), [this](const std::u32string& piece) { return m_words.contains(piece); });
}

std::vector<AnchorCandidate> anchorCandidates(const PageText& text, const PageGeometry& page, const KeptBack& keptBack) {
    const SeenWords seen(text, page);
    std::map<std::u32string, int> counts;
    for (const SeenWord& word : seen.words()) {
        ++counts[word.folded];
    }
    std::vector<AnchorCandidate> candidates;
    std::map<int, double> qualities;
    std::vector<int> printed;
    const Rect whole{0, 0, seen.width(), seen.height()};
    for (const SeenWord& word : seen.words()) {
        const Word& source = text.words[static_cast<std::size_t>(word.index)];
        if (keptBack.holds(source) || !whole.contains(word.box.center())) {
            continue;
        }
        if (looksPrinted(source, word.folded) && counts[word.folded] == 1) {
            qualities[word.index] = quality(source, word.folded);
            printed.push_back(static_cast<int>(candidates.size()));
        }
        candidates.push_back({word.index, {source.text, word.box}, false});
    }
    std::vector<AnchorCandidate*> from;
    from.reserve(printed.size());
    for (const int index : printed) {
        from.push_back(&candidates[static_cast<std::size_t>(index)]);
    }
    choose(std::move(from), qualities);
    return candidates;
}

Expected<Template> makeTemplate(const std::string& name, const PageText& text, const PageGeometry& page,
                                const std::vector<Mark>& marks, const KeptBack& keptBack, const std::vector<int>& words) {
    const SeenWords seen(text, page);
    const PageSpace space(page, 72);
    KeptBack all = keptBack;
    all.addMarks(marks, text);
    Template form;
    form.name = QString::fromStdString(name).simplified().left(80).toStdString();
    form.width = seen.width();
    form.height = seen.height();
    if (form.name.empty()) {
        return Error{ErrorCode::InvalidInput, "A template needs a name", "", text.page, "", ""};
    }
    for (const AnchorCandidate& candidate : anchorCandidates(text, page, all)) {
        const bool isWanted =
            words.empty() ? candidate.isChosen : std::find(words.begin(), words.end(), candidate.word) != words.end();
        if (isWanted && candidate.anchor.text.size() <= 200) {
            form.anchors.push_back(candidate.anchor);
        }
    }
    for (const Mark& mark : marks) {
        if (Field field = fieldOf(mark, seen, space); !field.parts.empty()) {
            form.fields.push_back(std::move(field));
        }
    }
    if (form.fields.empty()) {
        return Error{
            ErrorCode::InvalidInput, "There is no mark on this page", "", text.page, "Mark what the form withholds first.", ""};
    }
    if (form.anchors.size() < fewestAnchors) {
        return Error{ErrorCode::InvalidInput,
                     "Too few words of this page are open to know the form again by",
                     "",
                     text.page,
                     text.source == TextSource::None ? "Read the page (OCR) first." : "Choose at least four printed words.",
                     ""};
    }
    return form;
}

}  // namespace withheld::templates
