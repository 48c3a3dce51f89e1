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

}  // namespace withheld::ui
