#include "mainwindow/ThumbnailModel.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "base/PageSpace.h"
#include "common/CaseModel.h"
#include "common/CodeLook.h"
#include "common/CopyWatch.h"
#include "common/Theme.h"
#include "mainwindow/PageBadges.h"

namespace withheld::ui {

namespace {

constexpr int kGap = 5;
constexpr int kBelow = 10;
constexpr double kTallest = 1.6;  ///< height of a picture over its width; taller pages get narrower

const PageGeometry& geometry(const casefile::Document& document, int row) {
    return document.pages[static_cast<std::size_t>(row)];
}

}  // namespace

ThumbnailModel::ThumbnailModel(CaseModel& model, QObject* parent) : QAbstractListModel(parent), m_model(model) {
    connect(&CopyWatch::of(model), &CopyWatch::updated, this, &ThumbnailModel::refresh);
}

void ThumbnailModel::setDocument(const QString& document) {
    beginResetModel();
    m_document = document;
    m_file = m_model.document(document) == nullptr ? std::string() : m_model.workingPath(document).string();
    endResetModel();
}

void ThumbnailModel::refresh() {
    if (rowCount() > 0) {
        emit dataChanged(index(0), index(rowCount() - 1));
    }
}

int ThumbnailModel::rowCount(const QModelIndex& parent) const {
    const casefile::Document* document = m_model.document(m_document);
    return parent.isValid() || document == nullptr ? 0 : document->pageCount();
}

QSize ThumbnailModel::pageSize(int row, int width) const {
    const casefile::Document* document = m_model.document(m_document);
    if (document == nullptr || row >= document->pageCount()) {
        return {width, width};
    }
    const PageSpace space(geometry(*document, row), 72);
    double w = width;
    double h = w * space.heightPixels() / std::max(1.0, space.widthPixels());
    if (h > w * kTallest) {
        w *= w * kTallest / h;
        h = width * kTallest;
    }
    return {std::max(1, static_cast<int>(std::lround(w))), std::max(1, static_cast<int>(std::lround(h)))};
}

TileKey ThumbnailModel::key(int row, int width, double devicePixelRatio) const {
    const casefile::Document* document = m_model.document(m_document);
    TileKey key;
    key.file = m_file;
    key.page = row + 1;
    if (document != nullptr && row < document->pageCount()) {
        const double points = PageSpace(geometry(*document, row), 72).widthPixels();
        key.milliDpi = std::max(1000, static_cast<int>(std::lround(72000.0 * pageSize(row, width).width() * devicePixelRatio /
                                                                   std::max(1.0, points))));
    }
    return key;
}

QString ThumbnailModel::caption(int row) const {
    const auto marks = m_model.marks(m_document, row + 1);
    const auto open = m_model.openSuggestions(m_document, row + 1).size();
    const auto& copies = CopyWatch::of(m_model).copiesOf(m_document, row + 1);
    const auto undecided =
        open + static_cast<std::size_t>(std::count_if(
                   marks.begin(), marks.end(), [](const casefile::CaseMark* mark) { return mark->mark.exemptions.empty(); }));
    QString text = QString::number(row + 1) + QStringLiteral(" · ");
    text += marks.empty() ? tr("no marks") : marks.size() == 1 ? tr("1 mark") : tr("%1 marks").arg(marks.size());
    if (undecided > 0) {
        text += tr(", %1 undecided").arg(undecided);
    } else {
        text += m_model.state().viewed(m_model.caseFile().user(), m_document.toStdString(), row + 1) ? tr(" · viewed")
                                                                                                     : tr(" · not viewed");
    }
    // D: the page stands in the case more than once.
    return copies.empty() ? text : text + tr(" · D");
}

QString ThumbnailModel::copyOf(int row) const {
    const auto& copies = CopyWatch::of(m_model).copiesOf(m_document, row + 1);
    if (copies.empty()) {
        return {};
    }
    const casefile::Document* document = m_model.state().document(copies.front().page.document);
    return tr("D: duplicate of %1, page %2")
        .arg(document == nullptr ? QString() : QString::fromStdString(document->fileName))
        .arg(copies.front().page.page);
}

QVariant ThumbnailModel::data(const QModelIndex& index, int role) const {
    if (role == Qt::DisplayRole) {
        return caption(index.row());
    }
    if (role == Qt::AccessibleTextRole) {
        const QString copy = copyOf(index.row());
        QString spoken = tr("Page %1").arg(caption(index.row()));
        for (const PageBadge& badge : badgesOf(m_model, m_document, index.row() + 1)) {
            spoken += QStringLiteral(", ") + badge.words;
        }
        return spoken + (copy.isEmpty() ? QString() : QStringLiteral(", ") + copy);
    }
    if (role == Qt::ToolTipRole) {
        QStringList lines;
        for (const PageBadge& badge : badgesOf(m_model, m_document, index.row() + 1)) {
            lines << badge.sign + QStringLiteral(": ") + badge.words;
        }
        lines << copyOf(index.row());
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }
    return {};
}

ThumbnailDelegate::ThumbnailDelegate(CaseModel& model, RenderService& renderer, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_renderer(renderer) {}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* pages = static_cast<const ThumbnailModel*>(index.model());
    return {m_width, pages->pageSize(index.row(), m_width).height() + kGap + option.fontMetrics.height() + kBelow};
}

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    Theme& theme = Theme::instance();
    const auto* pages = static_cast<const ThumbnailModel*>(index.model());
    const QSize size = pages->pageSize(index.row(), m_width);
    const QRect page(option.rect.left() + (option.rect.width() - size.width()) / 2, option.rect.top() + 3, size.width(),
                     size.height());
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const QImage image = m_renderer.cached(pages->key(index.row(), m_width, painter->device()->devicePixelRatioF()));
    painter->fillRect(page, theme.colour(Colour::Paper));
    if (!image.isNull()) {
        painter->drawImage(page, image);
        if (theme.isDark()) {
            painter->setCompositionMode(QPainter::CompositionMode_Multiply);
            painter->fillRect(page, theme.colour(Colour::Paper));
            painter->setCompositionMode(QPainter::CompositionMode_SourceOver);
        }
    }
    paintMarks(*painter, page, *pages, index.row());
    paintBadges(*painter, page, *pages, index.row());
    const bool isCurrent = (option.state & QStyle::State_Selected) != 0;
    if (isCurrent) {
        // Several may be chosen; the frame alone is lost among them.
        QColor tint = theme.colour(Colour::Accent);
        tint.setAlphaF(0.12F);
        painter->fillRect(page, tint);
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(isCurrent ? QPen(theme.colour(Colour::Accent), 2) : QPen(theme.colour(Colour::Line), 1));
    painter->drawRect(isCurrent ? page.adjusted(-1, -1, 1, 1) : page.adjusted(0, 0, -1, -1));
    painter->setFont(theme.small());
    painter->setPen(theme.colour(isCurrent ? Colour::Text : Colour::QuietText));
    const QRect caption(option.rect.left() + 4, page.bottom() + kGap, option.rect.width() - 8, option.fontMetrics.height() + 2);
    painter->drawText(caption, Qt::AlignHCenter | Qt::AlignTop,
                      painter->fontMetrics().elidedText(pages->caption(index.row()), Qt::ElideRight, caption.width()));
    painter->restore();
}

void ThumbnailDelegate::paintBadges(QPainter& painter, const QRect& page, const ThumbnailModel& pages, int row) const {
    const Theme& theme = Theme::instance();
    QFont font = theme.small();
    font.setWeight(QFont::DemiBold);
    const QFontMetrics measure(font);
    painter.setFont(font);
    int right = page.right() - 2;
    for (const PageBadge& badge : badgesOf(m_model, pages.document(), row + 1)) {
        const int width = measure.horizontalAdvance(badge.sign) + 8;
        const QRect box(right - width, page.top() + 3, width, measure.height());
        if (box.left() < page.left()) {
            break;
        }
        painter.setPen(QPen(theme.colour(badge.colour), 1));
        painter.setBrush(theme.colour(Colour::Panel));
        painter.drawRoundedRect(box, 3, 3);
        painter.drawText(box, Qt::AlignCenter, badge.sign);
        right = box.left() - 3;
    }
    painter.setBrush(Qt::NoBrush);
}

void ThumbnailDelegate::paintMarks(QPainter& painter, const QRect& page, const ThumbnailModel& pages, int row) const {
    const casefile::Document* document = m_model.document(pages.document());
    if (document == nullptr || row >= document->pageCount()) {
        return;
    }
    const PageGeometry& shape = geometry(*document, row);
    const PageSpace space(shape, 72.0 * page.width() / std::max(1.0, PageSpace(shape, 72).widthPixels()));
    for (const casefile::CaseMark* mark : m_model.marks(pages.document(), row + 1)) {
        QColor fill = lookOf(mark->mark.exemptions, m_model.catalogue()).colour;
        // Through a mark over the whole page the page still has to be known again.
        fill.setAlphaF(mark->mark.shape == MarkShape::Page ? 0.35F : 0.75F);
        for (const Quad& quad : mark->mark.quads) {
            if (quad != Quad::of(quad.bounds())) {
                QPolygonF outline;
                for (const Point& corner : quad.p) {
                    const Point seen = space.toView().map(corner);
                    outline << QPointF(page.left() + seen.x, page.top() + seen.y);
                }
                painter.setPen(Qt::NoPen);
                painter.setBrush(fill);
                painter.drawPolygon(outline);
                continue;
            }
            const Rect box = space.toView(quad.bounds());
            painter.fillRect(
                QRectF(page.left() + box.x0, page.top() + box.y0, std::max(1.0, box.width()), std::max(1.0, box.height())), fill);
        }
    }
}

}  // namespace withheld::ui
