// What the steps of a release are built of.
#pragma once

#include <QLabel>
#include <QPushButton>

#include "common/Theme.h"

namespace withheld::ui {

/// Heading of a step or verdict of a proof.
[[nodiscard]] QLabel* makeHeading(const QString& text = {});
[[nodiscard]] QLabel* makeQuietText(const QString& text = {});
[[nodiscard]] QPushButton* makePrimaryButton(const QString& text, const QString& objectName);
void tint(QLabel* label, Colour role);

/// What has the focus when the step comes up. No focus proxy: Tab would leap from before the step to its button, over the rest.
void setMainControl(QWidget* step, QWidget* control);
void focusMainControl(const QWidget& step);

}  // namespace withheld::ui
