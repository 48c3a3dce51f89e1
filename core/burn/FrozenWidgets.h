// Form fields under marks are frozen: the value goes, and what the field showed beside the mark stays as it was seen.
#pragma once

#include <vector>

#include "burn/BurnContext.h"

namespace withheld::burn {

/// An annotation's /Rect (or any rectangle), corners in order.
[[nodiscard]] Rect rectangleOf(const pdf::Object& array);
/// No reader shows the annotation by default.
[[nodiscard]] bool isUnseen(const BurnContext& context, const pdf::Object& annotation);
/// The normal appearance in the annotation's present state (12.5.5); null when it has none.
[[nodiscard]] pdf::Object shownAppearance(const pdf::Object& annotation);
/// All of `rect` lies under one area: nothing of it is seen beside the marks.
[[nodiscard]] bool isCovered(const Rect& rect, const std::vector<Quad>& areas);
/// A flat annotation (a line) has no area, yet it is there.
[[nodiscard]] bool touchesAny(const Rect& rect, const std::vector<Quad>& areas);

/// Burns the appearances of the page's visible widgets that areas touch, and makes each a Watermark annotation (12.5.6.22): a
/// picture without field, value or action, which `context.frozen` puts in the widget's place. Widgets without a readable
/// appearance are left out: they are only removed. Whether something was removed from an appearance.
[[nodiscard]] bool freezeTouchedWidgets(BurnContext& context, BurnedPage& page, const std::vector<Quad>& areas);

/// Those of `marks` that lie over a frozen widget of the page: their boxes have to lie above its picture.
[[nodiscard]] std::vector<const Mark*> marksOnFrozen(const BurnContext& context, int page, const std::vector<const Mark*>& marks);
/// An annotation for the end of the page's list that paints the boxes of `marks` with their labels.
[[nodiscard]] pdf::Object boxAnnotation(pdf::Document& document, int page, const std::vector<const Mark*>& marks);

}  // namespace withheld::burn
