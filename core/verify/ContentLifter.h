// Rewrites one page's content for the lifted copy (see LiftedCopy.h).
#pragma once

#include <array>
#include <functional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string>
#include <vector>

#include "verify/Boxes.h"
#include "verify/ContentLexer.h"
#include "verify/LabelText.h"
#include "verify/LiftedCopy.h"

namespace withheld::verify {

/// One picture that touches a box, as a form XObject that paints it into the unit square; a shading, as one that paints it in its
/// place.
struct FoundImage {
    QPDFObjectHandle form;
    Matrix placement;
    LiftedImage facts;
};

class ContentLifter {
public:
    ContentLifter(QPDF& qpdf, const PageBoxes& boxes, const LabelText& label) : m_qpdf(qpdf), m_boxes(boxes), m_label(label) {}

    /// The rewritten content; `resources` is a private copy that gets the rewritten forms.
    [[nodiscard]] std::string lift(std::string_view content, QPDFObjectHandle resources, const Matrix& ctm);
    /// Operators that paint what an annotation's appearance shows at `rect` (ISO 32000-1 12.5.5).
    [[nodiscard]] std::string liftAppearance(QPDFObjectHandle appearance, const Rect& rect, QPDFObjectHandle resources);
    [[nodiscard]] const std::vector<FoundImage>& images() const { return m_images; }
    [[nodiscard]] bool complete() const { return m_complete; }

private:
    static constexpr double everywhere = 100000;  // points
    struct State {
        Matrix ctm;
        double lineWidth = 1;
        Rect clip{-everywhere, -everywhere, everywhere, everywhere};  ///< bounds, default user space
        QPDFObjectHandle fillPattern = QPDFObjectHandle::newNull();
    };
    struct Subpath {
        std::vector<Point> points;
        bool curved = false;
    };
    class Run;  // one content stream

    [[nodiscard]] bool isCover(const std::vector<Subpath>& path, bool stroked, const State& state) const;
    /// Boxes that a fill of the path covers altogether, whatever its shape.
    [[nodiscard]] std::vector<const Box*> boxesWithin(const std::vector<Subpath>& path, bool evenOdd) const;
    [[nodiscard]] static bool isEdgeInside(const std::vector<Subpath>& path, const Box& box,
                                           const std::function<bool(Point)>& elsewhere);
    [[nodiscard]] static bool fills(const std::vector<Subpath>& path, const Box& box, bool evenOdd,
                                    const std::function<bool(Point)>& elsewhere);
    void addImage(QPDFObjectHandle image, const Matrix& ctm);
    void addShading(QPDFObjectHandle shading, const Matrix& placement, const Rect& shown);
    void addInlineImage(std::string_view source, int width, int height, bool lossy, QPDFObjectHandle resources,
                        const Matrix& ctm);
    void keepImage(QPDFObjectHandle image, const Matrix& ctm, bool asMask);
    [[nodiscard]] bool touchesBox(const Matrix& ctm) const;

    QPDF& m_qpdf;
    const PageBoxes& m_boxes;
    const LabelText& m_label;
    std::vector<FoundImage> m_images;
    std::size_t m_shadings = 0;
    std::set<std::pair<QPDFObjGen, std::array<double, 6>>> m_masks;  ///< groups of soft masks that were lifted, with their places
    std::size_t m_forms = 0;
    std::size_t m_bytes = 0;
    bool m_complete = true;
};

}  // namespace withheld::verify
