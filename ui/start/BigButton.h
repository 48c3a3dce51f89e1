// A large button of the start screen: what it does on the left, its key on the right.
#pragma once

#include <QPushButton>

namespace withheld::ui {

class BigButton : public QPushButton {
    Q_OBJECT

public:
    /// `key` as it is shown: "Ctrl N". The key itself belongs to the window's action.
    BigButton(const QString& text, const QString& key, bool isPrimary, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
    bool m_isPrimary;
};

}  // namespace withheld::ui
