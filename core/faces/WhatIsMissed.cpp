#include "faces/WhatIsMissed.h"

#include <QtGlobal>

namespace withheld::faces {

Sentence whatIsMissed() {
    return QT_TRANSLATE_NOOP("Sentence",
                             "Faces from the side or in shadow are missed; signatures and number plates in pictures are not "
                             "looked for, as there is no finder for them: look at the pictures yourself.");
}

}  // namespace withheld::faces
