// The code sets that cases can be made with, to choose from.
#pragma once

#include <QString>

class QComboBox;

namespace withheld::ui {

/// Items are the sets' names, their data disclosure::Catalogue::id; the one of the preferences is chosen. Has no parent yet.
[[nodiscard]] QComboBox* makeCodeSets(const QString& objectName);

}  // namespace withheld::ui
