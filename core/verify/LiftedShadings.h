// Shadings (ISO 32000-1 8.7.4.5) as pictures of their own in the lifted copy: what they paint under a box, a cover hides.
#pragma once

#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "verify/Boxes.h"
#include "verify/ContentLifter.h"

namespace withheld::verify {

/// The shading as a form that paints it on a sheet of its own; nothing if it paints under no box, or can hold no shape.
/// `placement`: from the shading's space to default user space; `shown`: where clip and path let it be seen. What a mesh (types 4
/// to 7) holds counts wherever it lies, since the clip only hides it.
[[nodiscard]] std::optional<FoundImage> liftedShading(QPDF& qpdf, QPDFObjectHandle shading, const Matrix& placement,
                                                      const Rect& shown, const PageBoxes& boxes);

/// Where the rectangle of a dictionary's `key` comes to lie; nothing if there is none.
[[nodiscard]] std::optional<Rect> mappedRect(QPDFObjectHandle dictionary, const char* key, const Matrix& placement);

/// The matrix that an array of six numbers says; the identity for anything else.
[[nodiscard]] Matrix matrixOf(QPDFObjectHandle array);

}  // namespace withheld::verify
