// F1: short pages about the program, searchable, without a network. They are Markdown in resources/help.
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace withheld::ui {

struct HelpPage {
    QString name;   ///< "review"
    QString title;  ///< its first heading
    QString text;   ///< Markdown
};

[[nodiscard]] const QList<HelpPage>& helpPages();
/// Pages that hold all of the words, those with a word in a heading first. All pages when nothing is typed.
[[nodiscard]] QList<HelpPage> helpPagesWith(const QString& words);

class HelpWindow : public QDialog {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent = nullptr);
    void showPage(const QString& name);

private:
    void search(const QString& words);
    void showCurrent();

    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_none;
    QTextBrowser* m_text;
};

}  // namespace withheld::ui
