// How evenly a widget is painted while the wheel turns over it.
#pragma once

#include <string>

class QWidget;

namespace withheld::bench {

/// Down and up again, `rounds` times in all. Prints frames a second, intervals between frames, and how long a frame takes.
void scroll(QWidget& area, int rounds, const std::string& what, const std::string& more = {});

}  // namespace withheld::bench
