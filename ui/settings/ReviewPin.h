// The PIN of each person who works on this computer: without one nothing is asked. Only hashes are kept.
#pragma once

#include <QString>

namespace withheld::ui {

[[nodiscard]] bool hasPin(const QString& user);
[[nodiscard]] bool isPin(const QString& user, const QString& pin);
/// "" takes it away.
void keepPin(const QString& user, const QString& pin);

}  // namespace withheld::ui
