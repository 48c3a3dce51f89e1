#include "common/FieldRows.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>

namespace withheld::ui {
namespace {

QLabel* wrapped(const QString& words) {
    auto* label = new QLabel(words);
    label->setWordWrap(true);
    return label;
}

class FieldRowsTest : public testing::Test {
protected:
    FieldRowsTest() {
        m_firstName = m_rows->add("First", m_first);
        m_lastName = m_rows->add("Last", m_last);
        m_rows->addWide(m_wide);
        m_rows->end();
        m_panel.resize(220, 600);
        m_panel.show();
        settle();
    }
    static void settle() { QApplication::processEvents(); }

    QWidget m_panel;
    FieldRows* m_rows = new FieldRows(&m_panel);
    QLabel* m_first = wrapped("a value of many words that do not all stand in one line of so narrow a panel");
    QLabel* m_last = wrapped("another value of many words that do not all stand in one line");
    QLabel* m_firstName = nullptr;
    QLabel* m_lastName = nullptr;
    QLineEdit* m_wide = new QLineEdit;
};

TEST_F(FieldRowsTest, ANameStandsAtTheFirstLineOfItsValue) {
    EXPECT_GT(m_last->height(), m_lastName->fontMetrics().height() * 3 / 2) << "it has several lines";
    EXPECT_TRUE(m_lastName->alignment() & Qt::AlignTop);
    EXPECT_GT(m_last->x(), m_lastName->geometry().right());
}

TEST_F(FieldRowsTest, HeightLeftOverStaysBelow) {
    EXPECT_LT(m_wide->geometry().bottom(), 300);
    EXPECT_EQ(m_wide->width(), m_rows->contentsRect().width());
}

TEST_F(FieldRowsTest, ARowGoesWithItsNameAndComesBack) {
    const int before = m_wide->y();
    m_rows->setRowVisible(m_first, false);
    m_rows->setRowVisible(m_wide, false);
    settle();
    EXPECT_FALSE(m_first->isVisible());
    EXPECT_FALSE(m_firstName->isVisible());
    EXPECT_EQ(m_last->y(), m_rows->contentsRect().top()) << "no gap is left where it stood";
    m_rows->setRowVisible(m_first, true);
    m_rows->setRowVisible(m_wide, true);
    settle();
    EXPECT_TRUE(m_first->isVisible());
    EXPECT_EQ(m_wide->y(), before);
}

}  // namespace
}  // namespace withheld::ui
