// A page with the picture of somebody's face (support/pictures).
#pragma once

#include <string>

#include "base/Files.h"
#include "base/Geometry.h"
#include "support/PdfBuilder.h"

namespace withheld::test {

inline constexpr int portraitWidth = 210;  // pixels
inline constexpr int portraitHeight = 230;
/// Where the face is in it, from the brows to the chin; pixels, origin top-left.
inline constexpr Rect portraitFace{62, 85, 145, 172};

/// Where `portraitPdf` has the face; default user space.
inline constexpr Rect faceOnPage{200 + portraitFace.x0 / 2, 515 - portraitFace.y1 / 2, 200 + portraitFace.x1 / 2,
                                 515 - portraitFace.y0 / 2};

/// The portrait as an image XObject.
inline int addPortrait(PdfBuilder& pdf) {
    return pdf.addStream(
        "/Type /XObject /Subtype /Image /Width 210 /Height 230 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode",
        readFile(WITHHELD_SOURCE_DIR "/tests/support/pictures/portrait.jpg").value());
}

/// A4 with words, and the portrait at half a point a pixel. `entries` of the page as in PageOptions.
inline std::string portraitPdf(const std::string& entries = {}) {
    PdfBuilder pdf;
    pdf.nameXObject("/Portrait", addPortrait(pdf));
    pdf.addPage(show(72, 700, "Seen by the camera at the station:") + " q 105 0 0 115 200 400 cm /Portrait Do Q",
                {595, 842, entries, ""});
    return pdf.build();
}

/// The same place, but as a stamp: the page's own content has no picture.
inline std::string stampedPortraitPdf() {
    PdfBuilder pdf;
    pdf.addPage(show(72, 700, "Seen by the camera at the station:"));
    const int form = pdf.addStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 105 115] /Resources << /XObject << /P " + ref(addPortrait(pdf)) + " >> >>",
        "105 0 0 115 0 0 cm /P Do");
    pdf.addAnnotation(1, "<< /Type /Annot /Subtype /Stamp /F 4 /Rect [200 400 305 515] /AP << /N " + ref(form) + " >> >>");
    return pdf.build();
}

}  // namespace withheld::test
