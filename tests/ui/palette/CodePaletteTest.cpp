#include "palette/CodePalette.h"

#include <QTest>

#include "../SampleCase.h"
#include "palette/CodeChip.h"

namespace withheld::ui {

class CodePaletteTest : public testing::Test {
protected:
    CodePaletteTest() {
        m_palette.resize(1280, 40);
        m_palette.show();
    }
    [[nodiscard]] CodeChip* chip(const std::string& id) {
        for (CodeChip* each : m_palette.findChildren<CodeChip*>()) {
            if (each->exemption() && each->exemption()->id == id) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] int visible() {
        int count = 0;
        for (const CodeChip* each : m_palette.findChildren<CodeChip*>()) {
            count += each->isVisible() ? 1 : 0;
        }
        return count;
    }
    SampleCase m_case;
    QString m_document = m_case.addDocument("cia.pdf", {typed(1, {"words"})});
    CodePalette m_palette{m_case.model(), m_case.selection, m_case.code};
};

TEST_F(CodePaletteTest, aClickChoosesTheStickyCode) {
    chip("s.31(1)(a)")->click();
    EXPECT_EQ(m_case.code.code(), "s.31(1)(a)");
    EXPECT_TRUE(chip("s.31(1)(a)")->isChecked());
    chip("s.31(1)(a)")->click();
    EXPECT_TRUE(chip("s.31(1)(a)")->isChecked());
    m_case.code.set("s.40(2)");
    EXPECT_FALSE(chip("s.31(1)(a)")->isChecked());
    EXPECT_TRUE(chip("s.40(2)")->isChecked());
}

TEST_F(CodePaletteTest, aClickSetsTheCodeOfChosenMarks) {
    const QStringList ids = m_case.model().addMarks(m_document, {SampleCase::wordMark(1, 72)});
    m_case.selection.set(ids);
    chip("s.38")->click();
    EXPECT_EQ(m_case.model().mark(ids[0])->mark.exemptions, std::vector<std::string>{"s.38"});
}

TEST_F(CodePaletteTest, narrowWindowsLoseNamesBeforeCodes) {
    const int all = visible();
    EXPECT_GE(all, 9);
    m_palette.resize(700, 40);
    for (const CodeChip* each : m_palette.findChildren<CodeChip*>()) {
        if (each->isVisible()) {
            EXPECT_LE(each->geometry().right(), 700);
        }
    }
    EXPECT_TRUE(chip("s.40(2)")->isVisible());
}

TEST_F(CodePaletteTest, aClickAcceptsAChosenSuggestionWithThatCode) {
    m_case.propose(m_document, {SampleCase::wordMark(1, 72)});
    m_case.selection.set({QString::fromStdString(m_case.model().openSuggestions(m_document, 0).front()->id)});
    chip("s.38")->click();
    ASSERT_EQ(m_case.model().marks(m_document, 0).size(), 1U);
    EXPECT_EQ(m_case.model().marks(m_document, 0)[0]->mark.exemptions, std::vector<std::string>{"s.38"});
}

}  // namespace withheld::ui
