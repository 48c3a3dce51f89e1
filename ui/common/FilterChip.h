// A rounded button of a filter row: quiet until it filters.
#pragma once

#include <QAbstractButton>

namespace withheld::ui {

class FilterChip : public QAbstractButton {
    Q_OBJECT
public:
    explicit FilterChip(const QString& text, QWidget* parent = nullptr);
    void setMenuArrow(bool arrow);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_arrow = false;
};

}  // namespace withheld::ui
