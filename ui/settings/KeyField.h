// A field that takes the next key pressed. Tab and Esc keep their meaning, so that nobody is caught in it.
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace withheld::ui {

class KeyField : public QLineEdit {
    Q_OBJECT

public:
    explicit KeyField(QWidget* parent = nullptr);
    void setKey(const QKeySequence& key);

signals:
    void keyPressed(const QKeySequence& key);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace withheld::ui
