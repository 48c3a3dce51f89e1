#include "page/SpokenMark.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "common/MarkWords.h"

namespace withheld::ui {

namespace {

struct Spoken {
    Q_DECLARE_TR_FUNCTIONS(withheld::ui::SpokenMark)
};

/// "s.40(2)" → "section 40(2)", "reg.12(5)(a)" → "regulation 12(5)(a)".
QString spokenCode(const std::string& code) {
    const QString words = QString::fromStdString(code);
    if (words.startsWith(QStringLiteral("s."))) {
        return Spoken::tr("section %1").arg(words.mid(2));
    }
    return words.startsWith(QStringLiteral("reg.")) ? Spoken::tr("regulation %1").arg(words.mid(4)) : words;
}

QString spokenKind(const Mark& mark) {
    if (mark.kind.empty()) {
        return mark.shape == MarkShape::Page   ? Spoken::tr("whole page")
               : mark.shape == MarkShape::Text ? Spoken::tr("text")
                                               : Spoken::tr("area");
    }
    QString words = informationWords(mark.kind, mark.shape);
    words[0] = words[0].toLower();
    return words;
}

QString spokenCodes(const Mark& mark) {
    QStringList codes;
    for (const std::string& code : mark.exemptions) {
        codes << spokenCode(code);
    }
    return codes.isEmpty() ? Spoken::tr("no code") : codes.join(QStringLiteral(", "));
}

}  // namespace

QString spokenMark(const CaseModel& model, const casefile::CaseMark& mark) {
    const auto& all = model.marks(QString::fromStdString(mark.document), 0);
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto* each) { return each->mark.id == mark.mark.id; });
    const QString decision = mark.decision == casefile::ReviewDecision::Agreed     ? Spoken::tr("agreed")
                             : mark.decision == casefile::ReviewDecision::Returned ? Spoken::tr("returned")
                                                                                   : Spoken::tr("not decided");
    return Spoken::tr("Mark %1 of %2, %3, %4, %5")
        .arg(at - all.begin() + 1)
        .arg(all.size())
        .arg(spokenKind(mark.mark), spokenCodes(mark.mark), decision);
}

QString spokenSuggestion(const casefile::CaseSuggestion& suggestion) {
    return Spoken::tr("Suggestion, %1, %2, not decided").arg(spokenKind(suggestion.proposed), spokenCodes(suggestion.proposed));
}

Rect SpokenLine::bounds(const PageText& text) const {
    Rect all = text.words[first].box;
    for (std::size_t word = first; word <= last; ++word) {
        all = all.united(text.words[word].box);
    }
    return all;
}

std::vector<SpokenLine> linesOf(const PageText& text) {
    std::vector<SpokenLine> lines;
    for (std::size_t word = 0; word < text.words.size(); ++word) {
        if (word > 0 && text.words[word].line == text.words[word - 1].line) {
            lines.back().last = word;
        } else {
            lines.push_back({word, word});
        }
    }
    return lines;
}

SpokenText spokenText(const PageText& text, const SpokenLine& line, const std::vector<const casefile::CaseMark*>& marks) {
    SpokenText spoken;
    bool wasMarked = false;
    bool joins = false;
    for (std::size_t i = line.first; i <= line.last; ++i) {
        const Word& word = text.words[i];
        const bool isMarked = std::any_of(marks.begin(), marks.end(), [&](const casefile::CaseMark* mark) {
            return std::any_of(mark->mark.quads.begin(), mark->mark.quads.end(),
                               [&](const Quad& quad) { return sharedArea(quad, Quad::of(word.box)) > 0.05 * word.box.area(); });
        });
        SpokenText::Piece piece{static_cast<int>(i), static_cast<int>(spoken.words.size()), 0, isMarked};
        if (!isMarked || !wasMarked) {
            spoken.words += spoken.words.isEmpty() || joins ? QString() : QStringLiteral(" ");
            const QString said = isMarked ? Spoken::tr("marked") : QString::fromStdString(word.text);
            piece.start = static_cast<int>(spoken.words.size());
            piece.length = static_cast<int>(said.size());
            spoken.words += said;
        }
        spoken.pieces.push_back(piece);
        wasMarked = isMarked;
        joins = !word.spaceAfter;
    }
    return spoken;
}

int SpokenText::offsetOf(TextPosition position, const PageText& text) const {
    const auto piece = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& each) { return each.word == position.word; });
    if (piece == pieces.end()) {
        return -1;
    }
    if (piece->isMarked) {
        return position.letter == 0 ? piece->start : piece->start + piece->length;
    }
    const Word& word = text.words[static_cast<std::size_t>(position.word)];
    const auto letters = QString::fromStdString(word.text).toUcs4();
    const auto before = std::clamp<qsizetype>(position.letter, 0, letters.size());
    return piece->start +
           static_cast<int>(QString::fromUcs4(reinterpret_cast<const char32_t*>(letters.constData()), before).size());
}

std::optional<TextPosition> SpokenText::positionAt(int offset, const PageText& text) const {
    for (const Piece& piece : pieces) {
        if (piece.length == 0 || offset > piece.start + piece.length) {
            continue;
        }
        if (piece.isMarked || offset <= piece.start) {
            return TextPosition{piece.word, 0};
        }
        const QString word = QString::fromStdString(text.words[static_cast<std::size_t>(piece.word)].text);
        return TextPosition{piece.word, static_cast<int>(word.left(offset - piece.start).toUcs4().size())};
    }
    return pieces.empty() ? std::nullopt : std::optional(TextPosition{pieces.back().word, 0});
}

bool SpokenText::isMarked(int word) const {
    return std::any_of(pieces.begin(), pieces.end(), [word](const Piece& each) { return each.word == word && each.isMarked; });
}

}  // namespace withheld::ui
