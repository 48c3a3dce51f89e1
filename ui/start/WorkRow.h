// One line of "My work": what waits and how much. Pressed, it filters the table.
#pragma once

#include <QAbstractButton>

namespace withheld::ui {

class WorkRow : public QAbstractButton {
    Q_OBJECT

public:
    /// `isUrgent`: a count above zero is shown as something that went wrong.
    WorkRow(const QString& text, bool isUrgent, QWidget* parent = nullptr);
    void setCount(int count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_count = 0;
    bool m_isUrgent;
};

}  // namespace withheld::ui
