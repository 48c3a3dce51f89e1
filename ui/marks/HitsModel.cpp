#include "marks/HitsModel.h"

#include <QPainter>

#include "common/Theme.h"

namespace withheld::ui {

void HitsModel::set(const std::map<std::string, std::vector<SearchHit>>& hits) {
    beginResetModel();
    m_places.clear();
    // Documents in the case's order, not in that of their ids.
    for (const casefile::Document& document : m_model.state().documents) {
        if (const auto found = hits.find(document.id); found != hits.end()) {
            for (const SearchHit& hit : found->second) {
                m_places.push_back({document.id, hit});
            }
        }
    }
    endResetModel();
}

std::vector<SearchHit> HitsModel::of(const std::string& document) const {
    std::vector<SearchHit> hits;
    for (const Place& place : m_places) {
        if (place.document == document) {
            hits.push_back(place.hit);
        }
    }
    return hits;
}

int HitsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

QVariant HitsModel::data(const QModelIndex& index, int role) const {
    const Place& place = at(index.row());
    const casefile::Document* document = m_model.state().document(place.document);
    const QString where =
        tr("%1, page %2").arg(document ? QString::fromStdString(document->fileName) : QString()).arg(place.hit.page);
    switch (role) {
        case BeforeRole:
            return QString::fromStdString(place.hit.before);
        case HitRole:
            return QString::fromStdString(place.hit.text);
        case AfterRole:
            return QString::fromStdString(place.hit.after);
        case WhereRole:
            return where;
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return QString::fromStdString(place.hit.before + place.hit.text + place.hit.after) + ", " + where;
        default:
            return {};
    }
}

QSize HitRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {100, 2 * option.fontMetrics.height() + 12};
}

void HitRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::instance();
    painter->save();
    painter->fillRect(option.rect, theme.colour(option.state & QStyle::State_Selected    ? Colour::SelectedRow
                                                : option.state & QStyle::State_MouseOver ? Colour::Hover
                                                                                         : Colour::Panel));
    const int line = option.fontMetrics.height();
    const QRect body = option.rect.adjusted(12, 4, -12, -4);
    const QFontMetrics bold(theme.semibold());
    const QString hit = index.data(HitsModel::HitRole).toString();
    const int hitWidth = std::min(bold.horizontalAdvance(hit) + 2, body.width());
    // The found words stand after at most a third of context, so that they are always in sight.
    const int room = std::min(body.width() / 3, body.width() - hitWidth);
    const QString before = option.fontMetrics.elidedText(index.data(HitsModel::BeforeRole).toString(), Qt::ElideLeft, room);
    int x = body.left();
    painter->setFont(option.font);
    painter->setPen(theme.colour(Colour::QuietText));
    painter->drawText(x, body.top(), room, line, Qt::AlignVCenter, before);
    x += option.fontMetrics.horizontalAdvance(before);
    painter->setFont(theme.semibold());
    painter->setPen(theme.colour(Colour::Text));
    painter->drawText(x, body.top(), hitWidth, line, Qt::AlignVCenter, bold.elidedText(hit, Qt::ElideRight, hitWidth));
    x += hitWidth;
    painter->setFont(option.font);
    painter->setPen(theme.colour(Colour::QuietText));
    const int rest = body.right() - x;
    painter->drawText(x, body.top(), rest, line, Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(HitsModel::AfterRole).toString(), Qt::ElideRight, rest));
    painter->setFont(theme.small());
    painter->drawText(
        body.left(), body.top() + line + 2, body.width(), line, Qt::AlignVCenter,
        QFontMetrics(theme.small()).elidedText(index.data(HitsModel::WhereRole).toString(), Qt::ElideMiddle, body.width()));
    painter->restore();
}

}  // namespace withheld::ui
