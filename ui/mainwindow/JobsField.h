// Jobs in the status bar: the first one in words with a button to cancel it, and how many more there are.
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace withheld::ui {

class JobList;

class JobsField : public QWidget {
    Q_OBJECT

public:
    explicit JobsField(JobList& jobs, QWidget* parent = nullptr);

private:
    void update();
    void showMenu();

    JobList& m_jobs;
    QLabel* m_text;
    QToolButton* m_more;
    QToolButton* m_pause;
    QToolButton* m_cancel;
};

}  // namespace withheld::ui
