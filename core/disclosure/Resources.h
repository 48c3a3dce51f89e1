// The files that are compiled into the program (resources/disclosure.qrc).
#pragma once

#include <QByteArray>

namespace withheld::disclosure {

/// Whole content of :/withheld/NAME. Precondition: it is listed in the .qrc file.
[[nodiscard]] QByteArray compiledFile(const char* name);

}  // namespace withheld::disclosure
