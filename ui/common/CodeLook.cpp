#include "common/CodeLook.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include "common/Theme.h"

namespace withheld::ui {

namespace {

constexpr int kPatternCell = 6;  // logical pixels

/// One cell of the pattern; lines run over the cell's edges so that cells join without seams.
void drawPattern(QPainter& painter, const QString& pattern, const QColor& ink, qreal cell) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, cell / kPatternCell));
    if (pattern == "diagonal" || pattern == "cross") {
        for (const qreal shift : {-cell, 0.0, cell}) {
            painter.drawLine(QPointF(shift - 1, -1), QPointF(shift + cell + 1, cell + 1));
            if (pattern == "cross") {
                painter.drawLine(QPointF(shift + cell + 1, -1), QPointF(shift - 1, cell + 1));
            }
        }
    } else if (pattern == "dots") {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        const qreal r = cell * 0.14;
        painter.drawEllipse(QPointF(cell * 0.25, cell * 0.25), r, r);
        painter.drawEllipse(QPointF(cell * 0.75, cell * 0.75), r, r);
    }
}

QBrush patternOver(const QColor& fill, const QColor& ink, const QString& pattern, qreal scale) {
    const int pixels = std::max(2, qRound(kPatternCell * scale));
    QImage cell(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    cell.fill(fill);
    QPainter painter(&cell);
    drawPattern(painter, pattern, ink, pixels);
    painter.end();
    cell.setDevicePixelRatio(scale);
    return QBrush(cell);
}

QColor withAlpha(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

}  // namespace

CodeLook lookOf(const std::vector<std::string>& exemptions, const disclosure::Catalogue& catalogue) {
    if (!exemptions.empty()) {
        if (const disclosure::Exemption* exemption = catalogue.find(exemptions.front())) {
            const QColor colour(QString::fromStdString(exemption->colour));
            return {colour.isValid() ? colour : QColor("#5a6572"), QString::fromStdString(exemption->pattern)};
        }
    }
    return {QColor("#5a6572"), "plain"};
}

QBrush patternBrush(const CodeLook& look, qreal scale) {
    return patternOver(withAlpha(look.colour, 0.22), withAlpha(look.colour, 0.26), look.pattern, scale);
}

QColor readableOn(const QColor& colour, const QColor& background, double ratio) {
    const bool darkBackground = Theme::contrast(background, Qt::black) < Theme::contrast(background, Qt::white);
    QColor result = colour;
    for (int step = 0; step < 24 && Theme::contrast(result, background) < ratio; ++step) {
        float h = 0;
        float s = 0;
        float l = 0;
        result.getHslF(&h, &s, &l);
        l = darkBackground ? std::min(1.0F, l + 0.04F) : std::max(0.0F, l - 0.04F);
        result = QColor::fromHslF(std::max(0.0F, h), s, l);
    }
    return result;
}

QPixmap swatch(const CodeLook& look, int size, qreal devicePixelRatio, bool proposed, const QColor& background) {
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    const QColor edge = readableOn(look.colour, background);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), 3, 3);
    if (!proposed) {
        painter.fillPath(shape, patternOver(withAlpha(edge, 0.25), withAlpha(edge, 0.45), look.pattern, devicePixelRatio));
    }
    QPen pen(edge, 1);
    if (proposed) {
        pen.setDashPattern({3, 2});
    }
    painter.setPen(pen);
    painter.drawPath(shape);
    return pixmap;
}

QString codesText(const std::vector<std::string>& exemptions) {
    if (exemptions.empty()) {
        return QStringLiteral("–");
    }
    QStringList codes;
    for (const std::string& code : exemptions) {
        codes << QString::fromStdString(code);
    }
    return codes.join(", ");
}

}  // namespace withheld::ui
