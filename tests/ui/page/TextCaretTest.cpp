#include "page/TextCaret.h"

#include <QTest>

#include "../SampleCase.h"
#include "page/PageView.h"

namespace withheld::ui {

using Step = TextCaret::Step;

class TextCaretTest : public testing::Test {
protected:
    TextCaret m_caret{std::make_shared<const PageText>(typed(1, {"Hannah Desmond of", "Croydon"})), {0, 0}, 0};
    [[nodiscard]] std::string selected() const {
        const auto range = m_caret.selection();
        return range ? textOf(m_caret.text(), *range) : "";
    }
    void move(Step step, bool forward, bool select, int times = 1) {
        for (int i = 0; i < times; ++i) {
            m_caret.move(step, forward, select);
        }
    }
};

TEST_F(TextCaretTest, lettersAreSelectedForwardsAndBackwards) {
    EXPECT_FALSE(m_caret.hasSelection());
    move(Step::Letter, true, true, 3);
    EXPECT_EQ(selected(), "Han");
    move(Step::Letter, false, true);
    EXPECT_EQ(selected(), "Ha");
    move(Step::Letter, true, false, 4);
    EXPECT_EQ(selected(), "");
    move(Step::Letter, false, true, 2);
    EXPECT_EQ(selected(), "ah");
}

TEST_F(TextCaretTest, wordsAreSelectedWithoutTheBlankBehindThem) {
    move(Step::Word, true, false);
    move(Step::Word, true, true);
    EXPECT_EQ(selected(), "Desmond");
    move(Step::Word, true, true);
    EXPECT_EQ(selected(), "Desmond of");
    move(Step::Word, true, true);
    EXPECT_EQ(selected(), "Desmond of Croydon");
    EXPECT_FALSE(m_caret.move(Step::Word, true, true));
    move(Step::Word, false, true, 3);
    EXPECT_EQ(selected(), "");
}

TEST_F(TextCaretTest, linesKeepThePlaceAlongThem) {
    move(Step::Letter, true, false, 12);  // after "Hannah Desmo", where "Croydon" has ended already
    const double before = m_caret.box().x0;
    EXPECT_TRUE(m_caret.move(Step::Line, true, false));
    EXPECT_EQ(m_caret.word().text, "Croydon");
    EXPECT_FALSE(m_caret.move(Step::Line, true, false));
    EXPECT_TRUE(m_caret.move(Step::Line, false, false));
    EXPECT_EQ(m_caret.box().x0, before);
    move(Step::LineEnd, false, false);
    move(Step::LineEnd, true, true);
    EXPECT_EQ(selected(), "Hannah Desmond of");
}

TEST_F(TextCaretTest, wordsInPiecesAreOneAndRecognisedWordsAreWhole) {
    PageText text = typed(1, {"Smith- Jones left"});
    text.words[0].spaceAfter = false;
    text.words[2].chars.clear();
    m_caret = TextCaret(std::make_shared<const PageText>(text), {0, 0}, 0);
    move(Step::Word, true, true);
    EXPECT_EQ(selected(), "Smith-Jones");
    move(Step::Letter, true, true);
    EXPECT_EQ(selected(), "Smith-Jones left");
}

TEST(TextCaretOnThePage, marksWithoutAMouse) {
    SampleCase sample;
    // Two columns: reading order goes down the first before the second, though their lines stand side by side.
    PageText columns = typed(1, {"first line", "second line"});
    PageText right = typed(1, {"third line", "fourth line"});
    for (Word& word : right.words) {
        word.line += 2;
        word.box = {word.box.x0 + 250, word.box.y0, word.box.x1 + 250, word.box.y1};
        for (Rect& letter : word.chars) {
            letter = {letter.x0 + 250, letter.y0, letter.x1 + 250, letter.y1};
        }
        columns.words.push_back(word);
    }
    const QString document = sample.addDocument("columns.pdf", {columns, unread(2), typed(3, {"the end"})});
    RenderService renderer([] { return std::make_unique<BlankPages>(); }, 1);
    PageView view(sample.model(), renderer, sample.selection, sample.code);
    view.resize(900, 700);
    view.show();
    view.showDocument(document);
    const auto key = [&](Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&view, pressed, modifiers);
    };
    view.toggleCaret();
    ASSERT_TRUE(view.hasCaret());
    key(Qt::Key_M);
    EXPECT_TRUE(sample.model().marks(document, 0).empty()) << "nothing is selected";
    key(Qt::Key_Down);
    key(Qt::Key_Right, Qt::ControlModifier);
    for (int i = 0; i < 3; ++i) {
        key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    }
    key(Qt::Key_M);
    ASSERT_EQ(sample.model().marks(document, 0).size(), 1U);
    const Mark& mark = sample.model().marks(document, 0)[0]->mark;
    EXPECT_EQ(mark.text, "line third line");
    EXPECT_EQ(mark.quads.size(), 2U);
    EXPECT_EQ(mark.shape, MarkShape::Text);
    // The caret stays, so arrows go on through the text and leave the mark alone.
    const std::vector<Quad> before = mark.quads;
    key(Qt::Key_Left);
    EXPECT_EQ(sample.model().marks(document, 0)[0]->mark.quads, before);
    key(Qt::Key_M, Qt::ShiftModifier);
    EXPECT_EQ(sample.model().marks(document, 0).size(), 2U);
    key(Qt::Key_Home, Qt::ShiftModifier);
    key(Qt::Key_Escape);
    EXPECT_TRUE(view.hasCaret()) << "first the selection goes";
    key(Qt::Key_Escape);
    EXPECT_FALSE(view.hasCaret());
    key(Qt::Key_M);
    EXPECT_EQ(sample.model().marks(document, 0).size(), 3U) << "without a caret M marks the page";
    view.goToPage(2);
    view.toggleCaret();
    EXPECT_FALSE(view.hasCaret()) << "there is nothing to select";
}

}  // namespace withheld::ui
