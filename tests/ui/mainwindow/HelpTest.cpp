#include <gtest/gtest.h>

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBrowser>

#include "mainwindow/Actions.h"
#include "mainwindow/HelpWindow.h"
#include "mainwindow/KeySheet.h"
#include "ui/OwnSettings.h"

namespace withheld::ui {

TEST(Help, FindsPagesByTheirWordsHeadingsFirst) {
    EXPECT_EQ(helpPages().size(), 5);
    ASSERT_FALSE(helpPagesWith(QStringLiteral("review package")).isEmpty());
    EXPECT_EQ(helpPagesWith(QStringLiteral("Release")).first().name, QStringLiteral("release"));
    EXPECT_TRUE(helpPagesWith(QStringLiteral("zebra crossing")).isEmpty());
    EXPECT_EQ(helpPagesWith({}).size(), helpPages().size());
}

TEST(Help, ShowsThePageOfTheModeAndSaysWhenNothingIsFound) {
    HelpWindow window;
    window.show();
    window.showPage(QStringLiteral("review"));
    auto* text = window.findChild<QTextBrowser*>(QStringLiteral("helpText"));
    EXPECT_TRUE(text->toPlainText().contains(QStringLiteral("Nobody approves his own marks")));
    auto* search = window.findChild<QLineEdit*>(QStringLiteral("helpSearch"));
    search->setText(QStringLiteral("proved"));
    EXPECT_EQ(window.findChild<QListWidget*>(QStringLiteral("helpPages"))->count(), 3);
    search->setText(QStringLiteral("zebra"));
    EXPECT_EQ(window.findChild<QListWidget*>(QStringLiteral("helpPages"))->count(), 0);
}

/// A key that the help tells and that no command has would send people looking for it.
TEST(Help, EveryKeyItNamesIsBuiltIn) {
    QWidget window;
    const Actions actions(&window);
    QStringList known = {QStringLiteral("Del"), QStringLiteral("Tab"), QStringLiteral("1"), QStringLiteral("9"),
                         QStringLiteral("Shift+F6")};
    for (const QAction* action : actions.all()) {
        known.append(Actions::keyText(action));
        for (const QKeySequence& key : action->shortcuts()) {
            known.append(key.toString());
        }
    }
    const QRegularExpression key(
        QStringLiteral(R"(\*\*((?:Ctrl\+|Shift\+|Alt\+)*(?:[A-Z0-9?]|\\\\|F\d+|Del|Tab))\*\*|\(((?:Ctrl|Alt|Shift)\+[^)]+)\))"));
    int found = 0;
    for (const HelpPage& page : helpPages()) {
        auto each = key.globalMatch(page.text);
        while (each.hasNext()) {
            const QRegularExpressionMatch match = each.next();
            const QString name =
                QString(match.captured(1) + match.captured(2)).replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
            EXPECT_TRUE(known.contains(name)) << name.toStdString() << " on page " << page.name.toStdString();
            ++found;
        }
    }
    EXPECT_GT(found, 25);
}

TEST(KeySheetTest, IsWrittenAsOnePageToPrint) {
    const OwnSettings settings;
    QWidget window;
    const Actions actions(&window);
    const KeySheet sheet(actions, Mode::Mark, nullptr);
    const QString path = settings.path(QStringLiteral("keys.pdf"));
    ASSERT_TRUE(sheet.writePdf(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_TRUE(pdf.contains("/Count 1"));
    EXPECT_FALSE(sheet.writePdf(settings.path(QStringLiteral("no/such/folder/keys.pdf"))));
}

}  // namespace withheld::ui
