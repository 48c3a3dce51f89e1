// How the pages of a document lie beside each other in a view.
#pragma once

namespace withheld::ui {

enum class Arrangement {
    Continuous,  ///< below each other
    Single,      ///< one page at a time
    Facing       ///< two beside each other, the pairs below each other
};

}  // namespace withheld::ui
