// Marking by hand, undoing, going from mark to mark, and counting all the same.
#include <QLabel>
#include <QTableView>
#include <QUndoStack>
#include <algorithm>
#include <cstdio>

#include "common/CaseModel.h"
#include "common/CaseSearch.h"
#include "common/MarkSelection.h"
#include "page/PageView.h"
#include "page/SameStrip.h"
#include "window/Desk.h"
#include "window/FrameWatch.h"
#include "window/Hands.h"
#include "window/Rows.h"
#include "window/Tally.h"

namespace withheld::bench {

namespace {

constexpr double kMarkVisible = 50;
constexpr double kRowPresent = 100;
constexpr double kUndo = 50;

/// A mark over words in each round, and away again. `where`: more words for the rows.
void markAndUndo(Desk& desk, int page, int rounds, const std::string& where) {
    std::vector<double> marks;
    std::vector<double> rows;
    std::vector<double> undone;
    desk.settleAt(desk.view().document(), page);
    const auto strokes = desk.strokes(page);
    for (int i = 0; i < rounds && !strokes.empty(); ++i) {
        const Desk::Stroke& stroke = strokes[static_cast<std::size_t>(i) % strokes.size()];
        const int before = desk.model().undoStack().index();
        dragAndHold(desk.pages(), stroke.from, stroke.to);
        FrameWatch::spin(60);
        const auto times = watch().untilFinal({&desk.pages(), desk.table().viewport()}, QEvent::MouseButtonRelease, letGo);
        const bool isMarked = desk.model().undoStack().index() == before + 1;
        marks.push_back(isMarked ? times[0] : -1);
        rows.push_back(isMarked ? times[1] : -1);
        undone.push_back(watch().untilFinal({&desk.pages()}, QEvent::KeyPress, [] { pressKey(QStringLiteral("ctrl+z")); })[0]);
        if (desk.model().undoStack().index() != before) {
            undone.back() = -1;
        }
    }
    tell({"Mark visible after the mouse button is let go" + where, Bound::AtMost, kMarkVisible, "ms", marks});
    tell({"Its row in the table of marks" + where, Bound::AtMost, kRowPresent, "ms", rows});
    tell({"Undo" + where, Bound::AtMost, kUndo, "ms", undone});
}

/// J from the last mark on one page to the first on the next one, whose picture is kept, or is not.
void jumpInDocument(Desk& desk, int rounds, bool isCached) {
    std::vector<double> times;
    const QString document = desk.document(0);
    for (int i = 0; i < rounds; ++i) {
        const int page = 3 + 2 * i;
        if (isCached) {
            desk.settleAt(document, page + 1);
        }
        const auto& marks = desk.model().marks(document, page);
        if (marks.empty()) {
            continue;
        }
        // The last one in reading order, as J goes.
        const auto* last = *std::min_element(
            marks.begin(), marks.end(), [](const auto* a, const auto* b) { return a->mark.bounds().y0 < b->mark.bounds().y0; });
        desk.selection().reveal(QString::fromStdString(last->mark.id));
        desk.settleAt(document, page);
        desk.selection().reveal(QString::fromStdString(last->mark.id));
        if (!isCached) {
            desk.forgetPictures();
        }
        FrameWatch::spin(100);
        times.push_back(watch().untilFinal(
            {&desk.pages()}, QEvent::KeyPress, [] { pressKey(QStringLiteral("j")); },
            [&] { return isCached || desk.hasDrawn(); })[0]);
    }
    isCached ? tell({"Jump to the next mark, page kept", Bound::AtMost, 100, "ms", times})
             : tell({"Jump to the next mark, page not kept", Bound::None, 0, "ms", times});
}

void jumpToOtherDocument(Desk& desk, int rounds) {
    std::vector<double> times;
    const QString document = desk.document(0);
    for (int i = 0; i < rounds; ++i) {
        desk.settleAt(document, 1);
        const QString last = QString::fromStdString(desk.model().marks(document, 0).back()->mark.id);
        desk.selection().reveal(last);
        FrameWatch::spin(600);
        desk.forgetPictures();
        times.push_back(watch().untilFinal(
            {&desk.pages()}, QEvent::KeyPress, [] { pressKey(QStringLiteral("j")); }, [&] { return desk.hasDrawn(); })[0]);
        if (desk.view().document() == document) {
            times.back() = -1;
        }
    }
    tell({"Jump to the next mark, in another document, page not kept", Bound::AtMost, 400, "ms", times});
}

void countTheSame(Desk& desk, int rounds) {
    desk.settleAt(desk.document(0), 3);
    const auto& marks = desk.model().marks(desk.document(0), 3);
    const auto named = std::find_if(marks.begin(), marks.end(), [](const auto* mark) { return mark->mark.text.size() > 5; });
    if (named == marks.end()) {
        return;
    }
    const QString id = QString::fromStdString((*named)->mark.id);
    auto* strip = desk.window().findChild<ui::SameStrip*>();
    const auto* search = strip->findChild<ui::CaseSearch*>();
    const auto isCounted = [&] { return strip->isVisible() && !search->isRunning(); };
    std::vector<double> first;
    std::vector<double> times;
    for (int i = 0; i <= rounds; ++i) {
        desk.selection().reveal(id);
        desk.view().setFocus();
        FrameWatch::spin(300);
        const double time = watch().untilFinal(
            {strip}, QEvent::KeyPress, [] { pressKey(QStringLiteral("a")); }, isCounted)[0];
        (i == 0 ? first : times).push_back(time);
        pressKey(QStringLiteral("Escape"));
        FrameWatch::spin(200);
    }
    tell({"Count of all the same in 2,000 pages, word index prepared", Bound::AtMost, 500, "ms", times});
    tell({"The same for the first time: the words are read from the case", Bound::None, 0, "ms", first});
}

}  // namespace

void measureMarking(const Cases& cases) {
    {
        Desk desk;
        desk.open(cases.pair);
        markAndUndo(desk, 2, cases.rounds, ", 2,000 marks in the case");
        jumpInDocument(desk, cases.rounds, true);
        jumpInDocument(desk, cases.rounds, false);
        jumpToOtherDocument(desk, cases.rounds);
        countTheSame(desk, cases.rounds);
    }
    Desk desk;
    desk.open(cases.full);
    markAndUndo(desk, 2, cases.rounds, ", 50,000 marks in the case");
}

}  // namespace withheld::bench
