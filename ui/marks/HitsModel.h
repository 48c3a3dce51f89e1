// Places that a search found, with their context.
#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <map>
#include <string>
#include <vector>

#include "common/CaseModel.h"
#include "common/WordSearch.h"

namespace withheld::ui {

class HitsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { BeforeRole = Qt::UserRole, HitRole, AfterRole, WhereRole };
    struct Place {
        std::string document;
        SearchHit hit;
    };
    explicit HitsModel(CaseModel& model, QObject* parent = nullptr) : QAbstractListModel(parent), m_model(model) {}
    void set(const std::map<std::string, std::vector<SearchHit>>& hits);
    [[nodiscard]] const Place& at(int row) const { return m_places[static_cast<std::size_t>(row)]; }
    [[nodiscard]] std::vector<SearchHit> of(const std::string& document) const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    CaseModel& m_model;
    std::vector<Place> m_places;
};

/// Context with the found words stressed; file and page under it.
class HitRow : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace withheld::ui
