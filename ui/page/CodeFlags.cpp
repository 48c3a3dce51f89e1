#include "page/CodeFlags.h"

#include <QFontMetricsF>
#include <algorithm>

#include "burn/BoxLabel.h"
#include "common/CodeLook.h"
#include "common/Theme.h"
#include "page/PageView.h"

namespace withheld::ui {

namespace {

constexpr double kLeastPixelsPerPoint = 0.55;

QFont flagFont(double pixelsPerPoint) {
    QFont font = Theme::instance().font();
    font.setPixelSize(static_cast<int>(std::clamp(pixelsPerPoint * 8.5, 8.0, 11.0)));
    font.setWeight(QFont::DemiBold);
    return font;
}

/// How much of the page's text and of other flags a place would cover, in square pixels.
double covered(const QRectF& place, const std::vector<QRectF>& words, const std::vector<CodeFlag>& flags) {
    double area = 0;
    const auto add = [&](const QRectF& other, double weight) {
        const QRectF shared = place.intersected(other);
        area += shared.isEmpty() ? 0 : shared.width() * shared.height() * weight;
    };
    for (const QRectF& word : words) {
        add(word, 1);
    }
    for (const CodeFlag& flag : flags) {
        add(flag.rect, 4);
    }
    return area;
}

}  // namespace

std::vector<CodeFlag> placeFlags(const PageCanvas& canvas, int page) {
    std::vector<CodeFlag> flags;
    const double scale = canvas.pixelsPerPoint(page);
    const auto& marks = canvas.model.marks(canvas.document, page);
    if (scale < kLeastPixelsPerPoint || marks.empty()) {
        return flags;
    }
    const QRectF window(QPointF(-200, -100), canvas.viewport + QSizeF(400, 200));
    std::vector<QRectF> words;
    if (const auto text = canvas.text(page)) {
        for (const Word& word : text->words) {
            const QRectF rect = canvas.viewRect(page, word.box);
            if (rect.intersects(window)) {
                // Boxes of words hold the font's whole height; the ink is about two thirds of it.
                words.push_back(rect.adjusted(0, rect.height() * 0.2, 0, -rect.height() * 0.15));
            }
        }
    }
    const QFontMetricsF metrics(flagFont(scale));
    for (const casefile::CaseMark* mark : marks) {
        if (mark->mark.quads.empty()) {
            continue;
        }
        const QRectF box = canvas.viewRect(page, burn::labelRoom(mark->mark.quads.front()));
        if (!box.intersects(window)) {
            continue;
        }
        CodeFlag flag;
        flag.text = mark->mark.exemptions.empty() ? QStringLiteral("?") : codesText(mark->mark.exemptions);
        if (mark->mark.shape == MarkShape::Page) {
            flag.text = PageView::tr("Page withheld: %1").arg(flag.text);
        }
        if (mark->decision == casefile::ReviewDecision::Returned) {
            flag.text.prepend(QStringLiteral("↩ "));
        }
        // Another mark on a copy of this page changes with it.
        if (!canvas.model.inStepWith(QString::fromStdString(mark->mark.id)).isEmpty()) {
            flag.text += QStringLiteral(" ⇄");
        }
        flag.colour = readableOn(lookOf(mark->mark.exemptions, canvas.model.catalogue()).colour, Qt::white, 4.5);
        const QSizeF size(metrics.horizontalAdvance(flag.text) + 5, metrics.height());
        const QRectF aboveRight(QPointF(box.right() - size.width(), box.top() - size.height() + 1), size);
        const bool roomInside = box.height() > size.height() * 2.2 && box.width() > size.width() + 8;
        const QRectF candidates[] = {
            aboveRight,
            // Inside a tall box the flag covers only what goes anyway.
            roomInside ? QRectF(QPointF(box.right() - size.width() - 2, box.top() + 2), size) : aboveRight,
            QRectF(QPointF(box.left(), aboveRight.top()), size),
            QRectF(QPointF(box.right() - 1, box.top() - 2), size),
            QRectF(QPointF(box.right() - size.width(), box.bottom() - 1), size),
        };
        double least = -1;
        for (const QRectF& candidate : candidates) {
            const double area = box.contains(candidate) ? covered(candidate, {}, flags) : covered(candidate, words, flags);
            // Another place than the usual one has to be clearly better, else flags jump about.
            if (least < 0 || area < least / 2 - 4) {
                least = area;
                flag.rect = candidate;
            }
        }
        flags.push_back(std::move(flag));
    }
    return flags;
}

void paintFlags(QPainter& painter, const std::vector<CodeFlag>& flags) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const CodeFlag& flag : flags) {
        QFont font = Theme::instance().font();
        font.setPixelSize(std::max(7, static_cast<int>(flag.rect.height() / 1.36)));
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(QPen(flag.colour, 1));
        painter.setBrush(Qt::white);
        painter.drawRoundedRect(flag.rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        painter.drawText(flag.rect, Qt::AlignCenter, flag.text);
    }
    painter.restore();
}

}  // namespace withheld::ui
