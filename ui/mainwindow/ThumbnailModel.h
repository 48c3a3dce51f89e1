// The pages of one document as small pictures. Only rows that are on screen ask for their picture.
#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <array>

#include "common/RenderService.h"

namespace withheld::ui {

class CaseModel;

class ThumbnailModel : public QAbstractListModel {
    Q_OBJECT

public:
    ThumbnailModel(CaseModel& model, QObject* parent);
    void setDocument(const QString& document);
    [[nodiscard]] const QString& document() const { return m_document; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// Size in logical pixels of page `row` + 1 when it is `width` wide at most.
    [[nodiscard]] QSize pageSize(int row, int width) const;
    /// What to ask the RenderService for.
    [[nodiscard]] TileKey key(int row, int width, double devicePixelRatio) const;
    /// "1 · 14 marks · viewed"
    [[nodiscard]] QString caption(int row) const;
    /// "D: duplicate of Annex A.pdf, page 3"; "" for a page that stands in the case once.
    [[nodiscard]] QString copyOf(int row) const;
    void refresh();

private:
    CaseModel& m_model;
    QString m_document;
    std::string m_file;
};

class ThumbnailDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ThumbnailDelegate(CaseModel& model, RenderService& renderer, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Widths of a page in portrait: small, middle, large.
    static constexpr std::array kWidths{70, 106, 160};
    [[nodiscard]] int width() const { return m_width; }
    void setWidth(int width) { m_width = width; }

private:
    void paintBadges(QPainter& painter, const QRect& page, const ThumbnailModel& pages, int row) const;
    void paintMarks(QPainter& painter, const QRect& page, const ThumbnailModel& pages, int row) const;
    CaseModel& m_model;
    RenderService& m_renderer;
    int m_width = kWidths[1];
};

}  // namespace withheld::ui
