// How an exemption code looks: colour and pattern, so that colour is never the only cue.
#pragma once

#include <QBrush>
#include <QColor>
#include <QPixmap>
#include <QString>
#include <string>
#include <vector>

#include "disclosure/Exemptions.h"

namespace withheld::ui {

struct CodeLook {
    QColor colour;    ///< on paper; edge and text of the flag
    QString pattern;  ///< "diagonal", "dots", "cross", "plain"
};

/// Look of a mark with these codes: that of its first code; grey and plain without a code or for an unknown one.
[[nodiscard]] CodeLook lookOf(const std::vector<std::string>& exemptions, const disclosure::Catalogue& catalogue);
/// Translucent fill with the pattern over it, as drawn on paper. `scale`: device pixels per logical pixel.
[[nodiscard]] QBrush patternBrush(const CodeLook& look, qreal scale = 1);
/// The colour for a swatch on `background`: lightened or darkened until graphics contrast is at least 3:1.
[[nodiscard]] QColor readableOn(const QColor& colour, const QColor& background, double ratio = 3.0);
/// Rounded square with pattern and edge for tables and chips; `proposed`: dashed edge without pattern.
[[nodiscard]] QPixmap swatch(const CodeLook& look, int size, qreal devicePixelRatio, bool proposed, const QColor& background);
/// "s.40(2), s.31(1)(a)", or "–" when there is none.
[[nodiscard]] QString codesText(const std::vector<std::string>& exemptions);

}  // namespace withheld::ui
