// Files that are looked into by the worker of this build.
#include "start/CheckDialog.h"

#include <gtest/gtest.h>

#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include "start/AddDocumentsDialog.h"
#include "support/TestWorker.h"
#include "ui/OwnSettings.h"

namespace withheld::ui {

namespace {

class CheckDialogTest : public testing::Test {
protected:
    CheckDialogTest() { qputenv("WITHHELD_CLI", QByteArray::fromStdString(test::builtProgram().string())); }
    static bool waitUntil(const std::function<bool()>& done) { return QTest::qWaitFor(done, 30000); }
    static QString pathOf(const test::TestFile& file) { return QString::fromStdString(file.path().string()); }
    /// One page with words under a black rectangle.
    static std::string covered() {
        test::PdfBuilder pdf;
        pdf.addPage(test::show(20, 50, "Hannah Desmond") + " 0 g 18 45 120 16 re f", {200, 100, "", ""});
        return pdf.build();
    }
    static void drop(QWidget& target, const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &event);
    }

    OwnSettings m_settings;
};

}  // namespace

TEST_F(CheckDialogTest, CoveredTextMustNotBeSent) {
    const test::TestFile file(covered(), "covered.pdf");
    CheckDialog dialog;
    dialog.checkFile(pathOf(file));
    const auto* verdict = dialog.findChild<QLabel*>("checkVerdict");
    EXPECT_TRUE(verdict->text().contains("covered.pdf"));
    ASSERT_TRUE(waitUntil([&] { return verdict->text().contains("Do not send"); })) << verdict->text().toStdString();
    const auto* found = dialog.findChild<QTreeWidget*>();
    ASSERT_GT(found->topLevelItemCount(), 0);
    EXPECT_TRUE(found->topLevelItem(0)->text(0).startsWith("! "));
    EXPECT_EQ(found->topLevelItem(0)->text(1), "1");
}

TEST_F(CheckDialogTest, ADroppedFileIsCheckedAndACleanOneIsSaidToBeSo) {
    const test::TestFile file(test::smallPdf(""), "plain.pdf");
    CheckDialog dialog;
    drop(dialog, pathOf(file));
    const auto* verdict = dialog.findChild<QLabel*>("checkVerdict");
    EXPECT_TRUE(waitUntil([&] { return verdict->text().contains("Nothing hidden was found"); })) << verdict->text().toStdString();
}

TEST_F(CheckDialogTest, WhatIsNoPdfIsSaidInWords) {
    const test::TestFile file("no PDF at all", "letter.pdf");
    CheckDialog dialog;
    dialog.checkFile(pathOf(file));
    const auto* verdict = dialog.findChild<QLabel*>("checkVerdict");
    EXPECT_TRUE(waitUntil([&] { return verdict->text().startsWith("✗ "); })) << verdict->text().toStdString();
}

TEST_F(CheckDialogTest, DocumentsForAnOpenCaseAreLookedIntoFirst) {
    const test::TestFile bad(covered(), "covered.pdf");
    const test::TestFile broken("no PDF at all", "letter.pdf");
    AddDocumentsDialog dialog({pathOf(bad)});
    auto* add = dialog.findChild<QPushButton*>("addToCase");
    auto* rows = dialog.findChild<QTreeWidget*>("caseFiles");
    EXPECT_FALSE(add->isEnabled()) << "not before it was looked into";
    ASSERT_TRUE(waitUntil([&] { return add->isEnabled(); }));
    EXPECT_TRUE(rows->topLevelItem(0)->text(4).contains("Covered or hidden text"));
    drop(dialog, pathOf(broken));
    ASSERT_EQ(rows->topLevelItemCount(), 2);
    ASSERT_TRUE(waitUntil([&] { return rows->topLevelItem(1)->text(4).startsWith("✗ "); }));
    EXPECT_FALSE(add->isEnabled());
    dialog.accept();
    EXPECT_EQ(dialog.result(), 0) << "Enter does not go round it";
    rows->topLevelItem(1)->setSelected(true);
    QTest::keyClick(rows, Qt::Key_Delete);
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == "Remove" && rows->topLevelItemCount() == 2) {
            button->click();
        }
    }
    EXPECT_TRUE(add->isEnabled());
    ASSERT_EQ(dialog.files().size(), 1);
    EXPECT_EQ(dialog.files()[0].path, pathOf(bad));
}

}  // namespace withheld::ui
