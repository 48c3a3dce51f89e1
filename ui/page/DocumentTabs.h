// The open documents as tabs over the pages. A document that is shown gets a tab; its place is kept while others are looked at.
//
// Looking through a case does not fill the bar: a document shown in passing gives its tab to the next one. It keeps the tab once
// it is worked on, its tab is moved or double-clicked, or keep() is called. One tab alone is not shown.
#pragma once

#include <QStringList>
#include <QTabBar>

namespace withheld::ui {

class CaseModel;
class PageView;

class DocumentTabs : public QTabBar {
    Q_OBJECT
public:
    /// Both must outlive it.
    DocumentTabs(CaseModel& model, PageView& view, QWidget* parent = nullptr);
    /// Identifiers, in the order of the tabs.
    [[nodiscard]] QStringList documents() const;
    [[nodiscard]] bool isKept(const QString& document) const { return document != m_passing; }
    /// Tabs for these, kept, beside what is shown; what the case does not have is left out.
    void open(const QStringList& documents);

public slots:
    void step(int by);  ///< Ctrl+Tab: round the tabs
    void keep(const QString& document);
    void closeCurrent();  ///< Ctrl+F4; the last tab stays
    void closeOthers(int index);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;  ///< the middle button closes
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void follow(const QString& document);
    void close(int index);
    void dropMissing();
    void describe(int index);
    QWidget* closerOf(int index);
    void openMenu(int index, const QPoint& place);
    [[nodiscard]] int indexOf(const QString& document) const;

    CaseModel& m_model;
    PageView& m_view;
    QString m_passing;  ///< the document whose tab the next one takes; "" = none
};

}  // namespace withheld::ui
