// Chips and buttons beside each other, going on in the next line where there is no room. Those that may be left out are hidden
// when they would need more lines than a narrow dock has to give.
#pragma once

#include <QList>
#include <QWidget>

namespace withheld::ui {

class ChipFlow : public QWidget {
    Q_OBJECT
public:
    explicit ChipFlow(int mostLines, QWidget* parent = nullptr);
    void add(QWidget* chip);
    /// In the order of their worth. Takes the place of those given before, which are not deleted.
    void setOptional(const QList<QWidget*>& chips);
    /// After a chip's words changed.
    void layOut();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Puts them in place when `apply`; returns the height.
    int flow(int width, bool apply) const;

    int m_mostLines;
    QList<QWidget*> m_chips;
    QList<QWidget*> m_optional;
};

}  // namespace withheld::ui
