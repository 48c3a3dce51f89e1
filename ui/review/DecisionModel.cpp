#include "review/DecisionModel.h"

#include <QPainter>
#include <algorithm>

#include "common/CaseModel.h"
#include "common/CodeLook.h"
#include "common/MaskedText.h"
#include "common/Theme.h"

namespace withheld::ui {

namespace {

QString shownText(const casefile::CaseMark& mark) {
    switch (mark.mark.shape) {
        case MarkShape::Page:
            return QObject::tr("whole page");
        case MarkShape::Area:
        case MarkShape::Text:
            break;
    }
    return mark.mark.text.empty() ? QObject::tr("area") : maskedText(mark.mark.text, 24);
}

/// "s.40(2) → s.38" where the second person thinks another one right.
QString shownCodes(const casefile::CaseMark& mark) {
    const QString codes = codesText(mark.mark.exemptions);
    return mark.proposedExemptions.empty() ? codes : codes + QStringLiteral(" → ") + codesText(mark.proposedExemptions);
}

}  // namespace

QString signOf(casefile::ReviewDecision decision) {
    switch (decision) {
        case casefile::ReviewDecision::Agreed:
            return QStringLiteral("✓");
        case casefile::ReviewDecision::Returned:
            return QStringLiteral("↩");
        case casefile::ReviewDecision::Undecided:
            break;
    }
    return QStringLiteral("?");
}

DecisionModel::DecisionModel(CaseModel& model, QObject* parent) : QAbstractListModel(parent), m_model(model) {
    reload();
}

void DecisionModel::reload() {
    std::vector<QString> ids;
    for (const casefile::Document& document : m_model.state().documents) {
        for (const casefile::CaseMark* mark : m_model.marks(QString::fromStdString(document.id), 0)) {
            ids.push_back(QString::fromStdString(mark->mark.id));
        }
    }
    if (ids == m_ids) {
        if (!m_ids.empty()) {
            emit dataChanged(index(0), index(rowCount() - 1));
        }
        return;
    }
    beginResetModel();
    m_ids = std::move(ids);
    endResetModel();
}

int DecisionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

const casefile::CaseMark* DecisionModel::markAt(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : m_model.mark(m_ids[static_cast<std::size_t>(row)]);
}

int DecisionModel::rowOf(const QString& markId) const {
    const auto found = std::find(m_ids.begin(), m_ids.end(), markId);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

int DecisionModel::undecided() const {
    int count = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const casefile::CaseMark* mark = markAt(row);
        count += mark != nullptr && mark->decision == casefile::ReviewDecision::Undecided ? 1 : 0;
    }
    return count;
}

int DecisionModel::nextUndecided(int row) const {
    for (int step = 1; step <= rowCount(); ++step) {
        const int next = (row + step) % rowCount();
        const casefile::CaseMark* mark = markAt(next);
        if (mark != nullptr && mark->decision == casefile::ReviewDecision::Undecided) {
            return next;
        }
    }
    return -1;
}

QVariant DecisionModel::data(const QModelIndex& index, int role) const {
    const casefile::CaseMark* mark = markAt(index.row());
    if (mark == nullptr) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return shownText(*mark);
    }
    if (role == Qt::AccessibleTextRole) {
        const QString decision = mark->decision == casefile::ReviewDecision::Agreed     ? tr("agreed")
                                 : mark->decision == casefile::ReviewDecision::Returned ? tr("returned")
                                                                                        : tr("not decided");
        return tr("Mark %1 of %2, page %3, %4, %5")
            .arg(index.row() + 1)
            .arg(rowCount())
            .arg(mark->mark.page)
            .arg(shownCodes(*mark), decision);
    }
    if (role == Qt::ToolTipRole && !mark->decisionReason.empty()) {
        return QString::fromStdString(mark->decisionReason);
    }
    return {};
}

DecisionDelegate::DecisionDelegate(CaseModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

void DecisionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const casefile::CaseMark* mark = static_cast<const DecisionModel*>(index.model())->markAt(index.row());
    if (mark == nullptr) {
        return;
    }
    Theme& theme = Theme::instance();
    painter->save();
    QColor ground = theme.colour(Colour::Panel);
    if ((option.state & QStyle::State_Selected) != 0) {
        ground = theme.colour(Colour::SelectedRow);
        painter->fillRect(option.rect, ground);
    } else if ((option.state & QStyle::State_MouseOver) != 0) {
        ground = theme.colour(Colour::Hover);
        painter->fillRect(option.rect, ground);
    }
    constexpr int kSwatch = 16;
    const QRect row = option.rect.adjusted(12, 0, -12, 0);
    const int codeWidth = std::max(90, row.width() / 3);
    const int textLeft = row.left() + 68;
    painter->setFont(theme.semibold());
    painter->setPen(theme.colour(mark->decision == casefile::ReviewDecision::Agreed     ? Colour::Good
                                 : mark->decision == casefile::ReviewDecision::Returned ? Colour::Bad
                                                                                        : Colour::Text));
    painter->drawText(QRect(row.left(), row.top(), 20, row.height()), Qt::AlignLeft | Qt::AlignVCenter, signOf(mark->decision));
    painter->drawPixmap(row.left() + 24, row.center().y() - kSwatch / 2,
                        swatch(lookOf(mark->mark.exemptions, m_model.catalogue()), kSwatch,
                               painter->device()->devicePixelRatioF(), false, ground));
    painter->setFont(option.font);
    painter->setPen(theme.colour(Colour::QuietText));
    painter->drawText(QRect(row.left() + 46, row.top(), 22, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      QString::number(mark->mark.page));
    painter->setPen(theme.colour(Colour::Text));
    const QFontMetrics measure(option.font);
    const QRect text(textLeft, row.top(), row.right() - codeWidth - textLeft, row.height());
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      measure.elidedText(index.data().toString(), Qt::ElideRight, text.width() - 6));
    const QRect codes(row.right() - codeWidth, row.top(), codeWidth, row.height());
    painter->drawText(codes, Qt::AlignLeft | Qt::AlignVCenter,
                      measure.elidedText(shownCodes(*mark), Qt::ElideRight, codes.width()));
    painter->restore();
}

QSize DecisionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
    return {200, std::max(metrics::row, option.fontMetrics.height() + 8)};
}

}  // namespace withheld::ui
