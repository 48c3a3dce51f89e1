#include <gtest/gtest.h>

#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <algorithm>

#include "consistency/Check.h"
#include "review/ConsistencyBoard.h"
#include "review/ConsistencyModel.h"
#include "review/ConsistencyWatch.h"
#include "ui/SampleCase.h"

namespace withheld::ui {
namespace {

/// "Hannah Desmond" is marked in the report and readable in the annex, twice.
struct BoardCase : SampleCase {
    QString report = addDocument("report.pdf", {typed(1, {"Seen by Hannah Desmond"})});
    QString annex = addDocument("annex.pdf", {typed(1, {"Nothing"}), typed(2, {"Hannah Desmond", "Desmond, H."})});

    BoardCase() {
        Mark mark = wordMark(1, 0);
        mark.quads = {Quad::of({72 + 8 * 6, 708, 72 + 22 * 6, 720})};
        mark.text = "Hannah Desmond";
        EXPECT_FALSE(model().addMarks(report, {mark}).isEmpty());
    }
    void fill(ConsistencyModel& rows) {
        rows.setBoard(consistency::check(model().state(), consistency::wordsIn(model().caseFile())));
    }
};

QString cell(const ConsistencyModel& rows, int column) {
    return rows.index(0, column).data().toString();
}

TEST(ConsistencyModel, ShowsStringsMaskedUntilHeld) {
    BoardCase sample;
    ConsistencyModel rows(sample.model());
    sample.fill(rows);
    ASSERT_EQ(rows.rowCount(), 1);
    EXPECT_EQ(cell(rows, ConsistencyModel::String), "H••••• D••••••");
    rows.setRevealed(true);
    EXPECT_EQ(cell(rows, ConsistencyModel::String), "Hannah Desmond");
    EXPECT_EQ(cell(rows, ConsistencyModel::Open), "2");
    EXPECT_EQ(cell(rows, ConsistencyModel::Where), "annex.pdf p. 2");
    EXPECT_EQ(cell(rows, ConsistencyModel::Kind), "same words, surname first");
}

TEST(ConsistencyModel, ProposesAllOpenPlacesInOneStep) {
    BoardCase sample;
    ConsistencyModel rows(sample.model());
    sample.fill(rows);
    const int steps = sample.model().undoStack().count();
    EXPECT_EQ(rows.propose(0), 2);
    EXPECT_EQ(sample.model().undoStack().count(), steps + 1);
    EXPECT_EQ(sample.model().openSuggestions(sample.annex, 2).size(), 2U);
    sample.fill(rows);
    EXPECT_EQ(rows.rowCount(), 0);
    EXPECT_EQ(rows.countOf(BoardFilter::Decided), 1);
    sample.model().undo();
    sample.fill(rows);
    EXPECT_EQ(rows.rowCount(), 1);
}

TEST(ConsistencyModel, DecisionsAreKeptAndUndone) {
    BoardCase sample;
    ConsistencyModel rows(sample.model());
    sample.fill(rows);
    EXPECT_FALSE(rows.leaveOpen(0, " "));
    EXPECT_TRUE(rows.leaveOpen(0, "Public official"));
    EXPECT_EQ(sample.onDisk().consistencyDecisions.size(), 1U);
    sample.fill(rows);
    EXPECT_EQ(rows.rowCount(), 0);
    rows.setFilter(BoardFilter::Decided);
    EXPECT_EQ(cell(rows, ConsistencyModel::Decision), "Left open: Public official");
    EXPECT_TRUE(rows.reopen(0));
    EXPECT_TRUE(sample.onDisk().consistencyDecisions.empty());
    sample.model().undo();
    EXPECT_EQ(sample.onDisk().consistencyDecisions.size(), 1U);
    sample.model().undo();
    EXPECT_TRUE(sample.onDisk().consistencyDecisions.empty());
}

TEST(ConsistencyModel, AReviewerDecidesButProposesNothing) {
    BoardCase sample;
    ConsistencyModel rows(sample.model());
    sample.fill(rows);
    sample.model().setEditable(false);
    EXPECT_EQ(rows.propose(0), 0);
    EXPECT_TRUE(rows.differentPerson(0));
}

TEST(ConsistencyBoard, IsWorkedByKeys) {
    BoardCase sample;
    ConsistencyBoard board(sample.model(), nullptr);
    board.show();
    auto* table = board.findChild<QTableView*>("consistencyTable");
    ASSERT_TRUE(waitFor([&] { return table->model()->rowCount() == 1; }));
    QSignalSpy shown(&board, &ConsistencyBoard::showRequested);
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_EQ(shown.count(), 1);
    EXPECT_EQ(shown[0][0].toString(), sample.annex);
    EXPECT_EQ(shown[0][1].toInt(), 2);
    QTest::keyPress(table, Qt::Key_Q);
    EXPECT_EQ(table->model()->index(0, 0).data().toString(), "Hannah Desmond");
    QTest::keyRelease(table, Qt::Key_Q);
    EXPECT_EQ(table->model()->index(0, 0).data().toString(), "H••••• D••••••");
    QTest::keyClick(table, Qt::Key_D);
    EXPECT_EQ(sample.onDisk().consistencyDecisions.size(), 1U);
    EXPECT_TRUE(waitFor([&] { return table->model()->rowCount() == 0; })) << "the board follows the case";
    EXPECT_EQ(board.findChild<QLabel*>("consistencyEmpty")->text(),
              "Every redacted string is redacted everywhere (checked 1 string in 2 documents)");
}

}  // namespace
}  // namespace withheld::ui
