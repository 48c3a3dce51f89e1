// A role for widgets that Qt takes for mere areas: a strip of buttons is a tool bar, a scrolled sheet a group.
#pragma once

#include <QAccessible>

class QWidget;

namespace withheld::ui {

/// To be called when the widget is made, before a screen reader asks for it.
void setAccessibleRole(QWidget* widget, QAccessible::Role role);

}  // namespace withheld::ui
