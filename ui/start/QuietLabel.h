#pragma once

#include <QLabel>

namespace withheld::ui {

/// Text that explains and stands back: wrapped, in the colour of placeholders.
inline QLabel* quietLabel(const QString& text = {}) {
    auto* label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

}  // namespace withheld::ui
