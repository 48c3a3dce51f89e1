// F1 or Shift+?: the keys of the present mode on one page.
#pragma once

#include <QDialog>

#include "mainwindow/ModeSwitch.h"

namespace withheld::ui {

class Actions;

class KeySheet : public QDialog {
    Q_OBJECT

public:
    KeySheet(const Actions& actions, Mode mode, QWidget* parent);
};

}  // namespace withheld::ui
