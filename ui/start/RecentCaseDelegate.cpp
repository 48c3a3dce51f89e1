#include "start/RecentCaseDelegate.h"

#include <QPainter>

#include "common/Theme.h"
#include "start/RecentCasesModel.h"

namespace withheld::ui {

namespace {

constexpr int kCaseSide = 10;
constexpr int kAir = 8;  ///< above and below the two lines

QColor toneColour(int tone) {
    Theme& theme = Theme::instance();
    switch (static_cast<RecentCasesModel::Tone>(tone)) {
        case RecentCasesModel::Tone::Good:
            return theme.colour(Colour::Good);
        case RecentCasesModel::Tone::Care:
            return theme.colour(Colour::Care);
        case RecentCasesModel::Tone::Bad:
            return theme.colour(Colour::Bad);
        case RecentCasesModel::Tone::Quiet:
            return theme.colour(Colour::QuietText);
        case RecentCasesModel::Tone::Plain:
            break;
    }
    return theme.colour(Colour::Text);
}

}  // namespace

void RecentCaseDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    Theme& theme = Theme::instance();
    painter->save();
    if ((option.state & QStyle::State_Selected) != 0) {
        painter->fillRect(option.rect, theme.colour(Colour::SelectedRow));
    } else if ((option.state & QStyle::State_MouseOver) != 0) {
        painter->fillRect(option.rect, theme.colour(Colour::Hover));
    }
    painter->setPen(theme.colour(Colour::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const QRect inside = option.rect.adjusted(kCaseSide, 0, -kCaseSide, 0);
    const bool isStrong = index.data(RecentCasesModel::StrongRole).toBool();
    painter->setFont(isStrong ? theme.semibold() : option.font);
    const QFontMetrics metrics(painter->font());
    const QString first = metrics.elidedText(index.data().toString(), Qt::ElideRight, inside.width());
    painter->setPen(toneColour(index.data(RecentCasesModel::ToneRole).toInt()));
    const QString second = index.data(RecentCasesModel::SecondLineRole).toString();
    if (second.isEmpty()) {
        painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, first);
    } else {
        const int half = inside.height() / 2;
        painter->drawText(inside.adjusted(0, 0, 0, -half), Qt::AlignLeft | Qt::AlignBottom, first);
        painter->setFont(option.font);
        painter->setPen(theme.colour(Colour::QuietText));
        painter->drawText(inside.adjusted(0, half, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                          QFontMetrics(option.font).elidedText(second, Qt::ElideRight, inside.width()));
    }
    painter->restore();
}

QSize RecentCaseDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = QFontMetrics(Theme::instance().semibold()).horizontalAdvance(index.data().toString()) + 2 * kCaseSide + 4;
    return {width, 2 * option.fontMetrics.height() + 2 * kAir};
}

}  // namespace withheld::ui
