// Files that are dropped on the window.
#include <gtest/gtest.h>

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTimer>
#include <QTreeWidget>
#include <algorithm>

#include "mainwindow/CaseSession.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/MessageBar.h"
#include "start/AddDocumentsDialog.h"
#include "start/NewCaseDialog.h"
#include "support/TestWorker.h"
#include "ui/OwnSettings.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

class DropTest : public testing::Test {
protected:
    void SetUp() override {
        casefile::CaseFacts facts;
        facts.reference = "FOI/2026/0412";
        facts.received = "2026-01-05";
        ASSERT_TRUE(casefile::Case::create(folder.path() / "a.withheld", facts, "Amy Shah"));
        path = QString::fromStdString((folder.path() / "a.withheld").string());
        window.show();
    }
    void drop(const QStringList& files) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& each : files) {
            urls << QUrl::fromLocalFile(each);
        }
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &event);
    }
    /// Runs until a dialog is open; its name, and how many files it lists. Closes it.
    std::pair<QString, int> dialogAfter(const QStringList& files) {
        std::pair<QString, int> seen;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &window, [&] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                seen = {dialog->objectName(), dialog->findChild<QTreeWidget*>("caseFiles")->topLevelItemCount()};
                dialog->reject();
            }
        });
        look.start(10);
        drop(files);
        waitFor([&] { return !seen.first.isEmpty(); });
        return seen;
    }
    [[nodiscard]] QString fileNamed(const std::string& name) {
        EXPECT_TRUE(writeFileAtomically(folder.path() / name, test::smallPdf()));
        return QString::fromStdString((folder.path() / name).string());
    }

    OwnSettings settings;
    PrivateFolder folder;
    QString path;
    MainWindow window{QStringLiteral("Amy Shah")};
};

}  // namespace

TEST_F(DropTest, WithoutACasePdfsBeginANewOne) {
    EXPECT_EQ(dialogAfter({fileNamed("a.pdf"), fileNamed("b.PDF"), fileNamed("notes.txt")}),
              std::pair(QString("newCaseDialog"), 2));
}

TEST_F(DropTest, OnAnOpenCaseTheyGoIntoIt) {
    ASSERT_TRUE(window.openCase(path));
    EXPECT_EQ(dialogAfter({fileNamed("a.pdf")}), std::pair(QString("addDocumentsDialog"), 1));
    EXPECT_TRUE(window.hasCase());
    window.setMode(Mode::Release);
    EXPECT_EQ(dialogAfter({fileNamed("a.pdf")}).first, QString("newCaseDialog")) << "a case that goes out takes nothing in";
}

TEST_F(DropTest, OtherFilesAreRefusedInWords) {
    drop({fileNamed("letter.docx")});
    QApplication::processEvents();
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    const auto bars = window.findChildren<MessageBar*>();
    EXPECT_TRUE(std::any_of(bars.begin(), bars.end(), [](const MessageBar* bar) { return bar->isVisible(); }));
}

TEST_F(DropTest, ACasesFolderIsOpened) {
    drop({path});
    EXPECT_TRUE(waitFor([&] { return window.hasCase(); }));
}

}  // namespace withheld::ui
