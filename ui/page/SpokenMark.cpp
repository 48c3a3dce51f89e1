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

QString spokenLine(const PageText& text, const SpokenLine& line, const std::vector<const casefile::CaseMark*>& marks) {
    QString words;
    bool wasMarked = false;
    bool joins = false;
    for (std::size_t i = line.first; i <= line.last; ++i) {
        const Word& word = text.words[i];
        const bool isMarked = std::any_of(marks.begin(), marks.end(), [&](const casefile::CaseMark* mark) {
            return std::any_of(mark->mark.quads.begin(), mark->mark.quads.end(),
                               [&](const Quad& quad) { return sharedArea(quad, Quad::of(word.box)) > 0.05 * word.box.area(); });
        });
        if (!isMarked || !wasMarked) {
            words += (words.isEmpty() || joins ? QString() : QStringLiteral(" ")) +
                     (isMarked ? Spoken::tr("marked") : QString::fromStdString(word.text));
        }
        wasMarked = isMarked;
        joins = !word.spaceAfter;
    }
    return words;
}

}  // namespace withheld::ui
