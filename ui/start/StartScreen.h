// The window when no case is open: back to work in one click, and what is due.
#pragma once

#include <QWidget>

#include "start/RecentCases.h"

class QLabel;
class QLineEdit;
class QMenu;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace withheld::ui {

class RecentCasesModel;
class WorkRow;

class StartScreen : public QWidget {
    Q_OBJECT

public:
    explicit StartScreen(QWidget* parent = nullptr);
    /// Reads the list again and counts the work of `user`.
    void reload(const QString& user);

signals:
    void newCaseRequested(const QStringList& files);
    void openCaseRequested();
    void caseChosen(const QString& folder);
    void checkRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Work { ToMark, ToReview, Returned, ReadyToRelease };

    QWidget* makeLeft();
    QWidget* makeMiddle();
    QWidget* makeRight();
    void fitColumns();
    void addSorting(QMenu& menu);
    void openRow(const QModelIndex& index);
    void showMenu(const QPoint& where);
    void locate(const QString& folder);
    void forgetCurrent();
    void filterWork(Work work, bool on);
    void showRecovered();
    [[nodiscard]] bool belongsTo(const RecentCase& entry, Work work) const;

    QString m_user;
    RecentCasesModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QWidget* m_left = nullptr;
    QTableView* m_table = nullptr;
    QLineEdit* m_filter = nullptr;
    QStackedWidget* m_list = nullptr;
    QList<WorkRow*> m_work;
    QWidget* m_recovered = nullptr;
    QLabel* m_recoveredText = nullptr;
    QString m_recoveredFolder;
};

}  // namespace withheld::ui
