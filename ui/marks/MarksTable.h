// The view of the marks table: few columns in a narrow dock, all of them with their names where there is room.
#pragma once

#include <QTableView>

namespace withheld::ui {

class CaseModel;
class MarksModel;

class MarksTable : public QTableView {
    Q_OBJECT
public:
    MarksTable(CaseModel& model, MarksModel& rows, QWidget* parent = nullptr);
    /// Ids of the chosen rows, of a heading those below it; the current row's last, which the inspector shows.
    [[nodiscard]] QStringList chosenIds() const;
    /// Opens or closes the current heading. False when the current row is none, or is so already.
    bool foldCurrent(bool folded);
    [[nodiscard]] bool isCurrentAHeading() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void showColumnsThatFit();
    void setFolded(int row, bool folded);

    MarksModel& m_rows;
};

}  // namespace withheld::ui
