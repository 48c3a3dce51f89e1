// A line of words across the pages: the ribbon of what is not released, and notices with one thing to do.
#pragma once

#include <QFrame>

#include "common/Theme.h"

class QLabel;
class QPushButton;

namespace withheld::ui {

class Strip : public QFrame {
    Q_OBJECT
public:
    Strip(Colour background, Colour text, QWidget* parent = nullptr);
    /// `brief`: what is shown instead where the words have no room; "" cuts them short.
    void setWords(const QString& words, const QString& brief = {});
    [[nodiscard]] QString words() const;
    /// "" takes the button away.
    void setAction(const QString& words);
    void setColours(Colour background, Colour text);
    void setBold(bool bold);

signals:
    void triggered();

private:
    void colour();
    Colour m_background;
    Colour m_text;
    QLabel* m_label;
    QPushButton* m_button;
};

}  // namespace withheld::ui
