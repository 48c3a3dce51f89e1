// The status bar in words: stage, page, marks here, undecided, tool, code; on the right jobs and zoom. What just happened shows
// for a while in the middle and is read out.
#pragma once

#include <QStatusBar>

class QHBoxLayout;
class QLabel;

namespace withheld::ui {

class JobList;

class StatusFields : public QStatusBar {
    Q_OBJECT

public:
    StatusFields(JobList& jobs, QWidget* parent);
    /// Where the set stands between the two people, in every mode; `details` say who and when.
    void setStage(const QString& text, const QString& details);
    void setPage(const QString& text) { setText(m_page, text); }
    void setMarks(const QString& text) { setText(m_marks, text); }
    void setUndecided(const QString& text) { setText(m_undecided, text); }
    void setTool(const QString& text) { setText(m_tool, text); }
    void setCode(const QString& text) { setText(m_code, text); }
    void setZoom(const QString& text) { setText(m_zoom, text); }
    void setUser(const QString& text) { setText(m_user, text); }
    /// Case fields off: the start screen shows only the user.
    void showCaseFields(bool shown);
    void announce(const QString& words);

private:
    static void setText(QLabel* label, const QString& text);
    QLabel* add(const char* name, int stretch = 0);

    QHBoxLayout* m_row;
    QLabel* m_stage;
    QLabel* m_page;
    QLabel* m_marks;
    QLabel* m_undecided;
    QLabel* m_tool;
    QLabel* m_code;
    QLabel* m_words;
    QLabel* m_user;
    QLabel* m_zoom;
};

}  // namespace withheld::ui
