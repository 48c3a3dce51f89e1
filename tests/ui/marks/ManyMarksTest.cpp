#include <gtest/gtest.h>

#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTimer>

#include "../OwnSettings.h"
#include "../SampleCase.h"
#include "common/FilterChip.h"
#include "marks/ManyMarksBar.h"
#include "marks/MarksExport.h"
#include "marks/SavedFilters.h"

namespace withheld::ui {

namespace {

class ManyMarksTest : public testing::Test {
protected:
    ManyMarksTest() {
        Mark named = SampleCase::wordMark(1, 72);
        named.text = "Hannah Desmond";
        named.note = "the informant";
        m_ids = m_case.model().addMarks(m_document, {named, SampleCase::wordMark(1, 200, {"s.38"}), SampleCase::wordMark(2, 72)});
    }
    [[nodiscard]] FilterChip* chip(const QString& text) const {
        for (FilterChip* each : m_bar.findChildren<FilterChip*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    /// Presses the chip and chooses the code in the menu that comes.
    void choose(const QString& text, const QString& code) {
        QTimer::singleShot(0, &m_bar, [this, code] {
            auto* menu = m_bar.findChild<QMenu*>(QStringLiteral("manyMarksCodes"));
            ASSERT_NE(menu, nullptr);
            for (QAction* action : menu->actions()) {
                if (action->text().startsWith(code + "  ")) {
                    action->trigger();
                }
            }
            menu->close();
        });
        chip(text)->click();
    }
    [[nodiscard]] std::vector<std::string> codes(int at) { return m_case.model().mark(m_ids[at])->mark.exemptions; }
    [[nodiscard]] static QByteArray contentOf(const QString& path) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    }

    OwnSettings m_settings;
    SampleCase m_case;
    QString m_document = m_case.addDocument("cia.pdf", {typed(1, {"words"}), typed(2, {"words"})});
    ManyMarksBar m_bar{m_case.model()};
    QStringList m_ids;
};

}  // namespace

TEST_F(ManyMarksTest, ComesWithTheSecondMark) {
    EXPECT_FALSE(m_bar.isVisible());
    m_bar.setIds({m_ids[0]});
    EXPECT_FALSE(m_bar.isVisible());
    m_bar.setIds(m_ids);
    EXPECT_TRUE(m_bar.isVisible());
    EXPECT_EQ(m_bar.findChild<QLabel*>(QStringLiteral("manyMarksCount"))->text(), "3 marks");
    EXPECT_FALSE(chip("Accept")->isVisible()) << "no suggestion is chosen";
    m_case.model().setEditable(false);
    m_bar.setIds(m_ids);
    EXPECT_FALSE(chip("Delete")->isEnabled());
}

TEST_F(ManyMarksTest, SetsACodeInOneStep) {
    m_bar.setIds(m_ids);
    const int steps = m_case.model().undoStack().index();
    choose("Set code", "s.31(1)(a)");
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(codes(i), std::vector<std::string>{"s.31(1)(a)"});
    }
    EXPECT_EQ(m_case.model().undoStack().index(), steps + 1);
    m_case.model().undo();
    EXPECT_EQ(codes(1), std::vector<std::string>{"s.38"});
    EXPECT_EQ(m_case.onDisk().marks.at(m_ids[1].toStdString()).mark.exemptions, std::vector<std::string>{"s.38"});
}

TEST_F(ManyMarksTest, AddsACodeToThoseWithoutAndTakesNoneOff) {
    m_bar.setIds(m_ids);
    choose("Add code", "s.38");
    EXPECT_EQ(codes(0), (std::vector<std::string>{"s.40(2)", "s.38"}));
    EXPECT_EQ(codes(1), std::vector<std::string>{"s.38"});
    const int steps = m_case.model().undoStack().index();
    choose("Add code", "s.38");
    EXPECT_EQ(codes(0), (std::vector<std::string>{"s.40(2)", "s.38"})) << "adding what is there changes nothing";
    EXPECT_EQ(m_case.model().undoStack().index(), steps);
    m_case.model().undo();
    EXPECT_EQ(codes(2), std::vector<std::string>{"s.40(2)"});
}

TEST_F(ManyMarksTest, DeletesInOneStep) {
    m_bar.setIds({m_ids[0], m_ids[2]});
    chip("Delete")->click();
    EXPECT_EQ(m_case.onDisk().marks.size(), 1U);
    m_case.model().undo();
    EXPECT_EQ(m_case.onDisk().marks.size(), 3U);
}

TEST_F(ManyMarksTest, TheCurrentMarksCodesAndReasonsGoToAll) {
    m_case.model().setHarm({m_ids[1]}, "It would tell where");
    m_bar.setIds({m_ids[0], m_ids[2], m_ids[1]});
    chip("As the current")->click();
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(codes(i), std::vector<std::string>{"s.38"});
        EXPECT_EQ(m_case.model().mark(m_ids[i])->mark.harm, "It would tell where");
    }
    m_case.model().undo();
    EXPECT_EQ(codes(0), std::vector<std::string>{"s.40(2)"});
}

TEST_F(ManyMarksTest, MarksAndSuggestionsAreRejectedTogether) {
    m_case.propose(m_document, {SampleCase::wordMark(2, 300)});
    const QString suggestion = QString::fromStdString(m_case.model().openSuggestions(m_document, 0).front()->id);
    m_bar.setIds(m_ids);
    EXPECT_FALSE(chip("Reject all")->isVisible());
    m_bar.setIds({m_ids[0], suggestion});
    ASSERT_TRUE(chip("Reject all")->isVisible());
    chip("Reject all")->click();
    EXPECT_EQ(m_case.onDisk().marks.size(), 2U);
    EXPECT_TRUE(m_case.model().openSuggestions(m_document, 0).empty());
    m_case.model().undo();
    EXPECT_EQ(m_case.onDisk().marks.size(), 3U);
    EXPECT_EQ(m_case.model().openSuggestions(m_document, 0).size(), 1U);
}

TEST_F(ManyMarksTest, OneCommentOnAll) {
    m_bar.setIds(m_ids);
    QTimer::singleShot(0, &m_bar, [this] {
        auto* question = m_bar.findChild<QInputDialog*>(QStringLiteral("manyMarksComment"));
        ASSERT_NE(question, nullptr);
        EXPECT_TRUE(question->labelText().contains("3 marks"));
        question->setTextValue("Same deployment?");
        question->accept();
    });
    chip("Comment…")->click();
    const auto comments = m_case.onDisk().comments;
    ASSERT_EQ(comments.size(), 3U);
    EXPECT_EQ(comments[2].text, "Same deployment?");
    EXPECT_NE(comments[0].id, comments[1].id);
}

TEST_F(ManyMarksTest, SuggestionsAreDecidedTogether) {
    m_case.propose(m_document, {SampleCase::wordMark(1, 300), SampleCase::wordMark(1, 400)});
    QStringList suggestions;
    for (const auto* each : m_case.model().openSuggestions(m_document, 0)) {
        suggestions << QString::fromStdString(each->id);
    }
    m_bar.setIds(suggestions + QStringList{m_ids[0]});
    EXPECT_EQ(m_bar.findChild<QLabel*>(QStringLiteral("manyMarksCount"))->text(), "1 marks, 2 suggestions");
    chip("Accept")->click();
    EXPECT_EQ(m_case.onDisk().marks.size(), 5U);
    EXPECT_EQ(m_case.model().mark(m_ids[0])->mark.exemptions, std::vector<std::string>{"s.40(2)"});
}

TEST_F(ManyMarksTest, ATableOfFirstLettersIsWrittenWithoutATrace) {
    const auto before = m_case.onDisk().lastEvent;
    const QString path = m_settings.path("a.csv");
    ASSERT_TRUE(writeMarksList(m_case.model(), {m_ids[2], m_ids[0]}, ListFormat::Csv, false, path));
    const QByteArray csv = contentOf(path);
    EXPECT_FALSE(csv.contains("Hannah"));
    EXPECT_FALSE(csv.contains("informant"));
    EXPECT_EQ(csv.count("\r\n"), 3) << "the rows that were asked for, and a heading";
    EXPECT_TRUE(csv.contains("\r\n1,Marked,cia.pdf,2,")) << "in the order of the table";
    EXPECT_EQ(m_case.onDisk().lastEvent, before);
}

TEST_F(ManyMarksTest, WordsInFullAreRecorded) {
    const auto before = m_case.onDisk().lastEvent;
    const QString path = m_settings.path("a.html");
    ASSERT_TRUE(writeMarksList(m_case.model(), m_ids, ListFormat::Html, true, path));
    EXPECT_TRUE(contentOf(path).contains("Hannah Desmond"));
    EXPECT_EQ(m_case.onDisk().lastEvent, before + 1);
    const auto audit = m_case.model().caseFile().audit();
    EXPECT_EQ(audit->events.back().type, "marks-exported");
}

TEST_F(ManyMarksTest, NothingInFullLeavesACaseThatCannotRecordIt) {
    m_case.model().caseFile().setUser("");
    const QString path = m_settings.path("a.csv");
    EXPECT_FALSE(writeMarksList(m_case.model(), m_ids, ListFormat::Csv, true, path));
    EXPECT_FALSE(QFile::exists(path));
    EXPECT_TRUE(writeMarksList(m_case.model(), m_ids, ListFormat::Csv, false, path));
}

TEST_F(ManyMarksTest, TheQuestionOffersFirstLettersFirst) {
    bool asked = false;
    QTimer::singleShot(0, &m_bar, [&] {
        auto* question = m_bar.findChild<QMessageBox*>(QStringLiteral("exportQuestion"));
        ASSERT_NE(question, nullptr);
        asked = true;
        EXPECT_EQ(question->defaultButton(), question->findChild<QPushButton*>(QStringLiteral("exportMasked")));
        question->reject();
    });
    EXPECT_TRUE(exportMarksList(m_case.model(), m_ids, ListFormat::Csv, &m_bar).isEmpty());
    EXPECT_TRUE(asked);
}

TEST_F(ManyMarksTest, FiltersAreKeptByNameInTheSettings) {
    EXPECT_TRUE(savedFilters().isEmpty());
    const SavedFilter ours{"Uncoded names", MarkFilter::Undecided, "–", "name"};
    keepFilter(ours);
    keepFilter({"Crime", MarkFilter::All, "s.31(1)(a)", {}});
    ASSERT_EQ(savedFilters().size(), 2);
    EXPECT_EQ(savedFilters()[0].name, "Crime");
    EXPECT_EQ(savedFilters()[1], ours);
    keepFilter({"Crime", MarkFilter::Changed, "s.31(1)(b)", {}});
    ASSERT_EQ(savedFilters().size(), 2) << "the same name is the same filter";
    EXPECT_EQ(savedFilters()[0].code, "s.31(1)(b)");
    deleteFilter("Crime");
    deleteFilter("nothing of that name");
    EXPECT_EQ(savedFilters(), QList<SavedFilter>{ours});
}

}  // namespace withheld::ui
