// Places that a search found, as a tree: documents, their pages, the places with their context. Each can be taken out before what
// was found is proposed or marked.
#pragma once

#include <QAbstractItemModel>
#include <QStyledItemDelegate>
#include <map>
#include <string>
#include <vector>

#include "common/CaseModel.h"
#include "common/WordSearch.h"

namespace withheld::ui {

class HitsModel : public QAbstractItemModel {
    Q_OBJECT
public:
    /// CountRole: "2 of 7" for a document or page; NoteRole: why a place can't be chosen, or its code.
    enum Role { BeforeRole = Qt::UserRole, HitRole, AfterRole, CountRole, NoteRole };
    struct Place {
        std::string document;
        SearchHit hit;
        bool isIncluded = true;
        bool isCovered = false;  ///< marked or proposed already
    };
    explicit HitsModel(CaseModel& model, QObject* parent = nullptr) : QAbstractItemModel(parent), m_model(model) {}
    /// All of them included.
    void set(const std::map<std::string, std::vector<SearchHit>>& hits);
    /// After marks changed.
    void lookAtMarks();
    /// nullptr: a document or page.
    [[nodiscard]] const Place* placeAt(const QModelIndex& index) const;
    /// The place itself, or the first one of a page or document.
    [[nodiscard]] const Place* firstPlaceOf(const QModelIndex& index) const;
    [[nodiscard]] std::vector<SearchHit> of(const std::string& document) const;
    /// Those that are included and not covered, with their documents.
    [[nodiscard]] std::map<std::string, std::vector<SearchHit>> chosen() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_places.size()); }
    [[nodiscard]] int coveredCount() const;
    [[nodiscard]] int excludedCount() const;
    /// Takes the place, or all places below, out or back in.
    void toggle(const QModelIndex& index);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex&) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void choiceChanged();

private:
    /// Places of one page stand together, and pages of one document.
    struct Page {
        std::size_t document = 0;
        int number = 1;
        std::size_t first = 0;
        std::size_t count = 0;
    };
    struct Document {
        std::string id;
        std::size_t firstPage = 0;
        std::size_t pages = 0;
    };
    [[nodiscard]] std::pair<std::size_t, std::size_t> placesOf(const QModelIndex& index) const;  ///< first, count
    [[nodiscard]] QVariant groupData(const QModelIndex& index, int role) const;

    CaseModel& m_model;
    std::vector<Place> m_places;
    std::vector<Page> m_pages;
    std::vector<Document> m_documents;
};

/// A document or page with its count; a place in its context with the found words stressed. Each with its tick.
class HitRow : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace withheld::ui
