// Search in the document shown: a field, the count, next and previous. Ctrl+F, F3, Shift+F3, Esc.
#pragma once

#include <QFrame>
#include <vector>

#include "common/CaseSearch.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace withheld::ui {

class CaseModel;
class PageView;

class FindBar : public QFrame {
    Q_OBJECT
public:
    FindBar(CaseModel& model, PageView& view, QWidget* parent = nullptr);
    void open(const QString& text = {});
    void next(bool backwards);
    [[nodiscard]] const std::vector<SearchHit>& hits() const { return m_hits; }

public slots:
    void closeBar();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search();
    void take();
    void show(int index);
    CaseModel& m_model;
    PageView& m_view;
    CaseSearch m_search;
    QLineEdit* m_field;
    QCheckBox* m_wholeWords;
    QCheckBox* m_matchCase;
    QLabel* m_count;
    std::vector<SearchHit> m_hits;
    int m_current = -1;
};

}  // namespace withheld::ui
