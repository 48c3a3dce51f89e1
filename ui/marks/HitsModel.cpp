#include "marks/HitsModel.h"

#include <algorithm>

#include "common/SameText.h"

namespace withheld::ui {

namespace {

// What an index stands for is in the lowest bits of its id, its parent's number in the others.
enum Level : quintptr { DocumentLevel, PageLevel, PlaceLevel };
constexpr unsigned kLevelBits = 2;

Level levelOf(const QModelIndex& index) {
    return static_cast<Level>(index.internalId() & ((1U << kLevelBits) - 1));
}
std::size_t parentOf(const QModelIndex& index) {
    return index.internalId() >> kLevelBits;
}
quintptr idOf(Level level, std::size_t parent) {
    return (static_cast<quintptr>(parent) << kLevelBits) | level;
}

}  // namespace

void HitsModel::set(const std::map<std::string, std::vector<SearchHit>>& hits) {
    beginResetModel();
    m_places.clear();
    m_pages.clear();
    m_documents.clear();
    // Documents in the case's order, not in that of their ids.
    for (const casefile::Document& document : m_model.state().documents) {
        const auto found = hits.find(document.id);
        if (found == hits.end() || found->second.empty()) {
            continue;
        }
        m_documents.push_back({document.id, m_pages.size(), 0});
        for (const SearchHit& hit : found->second) {
            if (m_documents.back().pages == 0 || m_pages.back().number != hit.page) {
                m_pages.push_back({m_documents.size() - 1, hit.page, m_places.size(), 0});
                ++m_documents.back().pages;
            }
            ++m_pages.back().count;
            m_places.push_back({document.id, hit, true, isCovered(m_model, document.id, hit)});
        }
    }
    endResetModel();
    emit choiceChanged();
}

void HitsModel::lookAtMarks() {
    for (Place& place : m_places) {
        place.isCovered = isCovered(m_model, place.document, place.hit);
    }
    emit layoutChanged();
    emit choiceChanged();
}

std::pair<std::size_t, std::size_t> HitsModel::placesOf(const QModelIndex& index) const {
    const auto row = static_cast<std::size_t>(index.row());
    switch (levelOf(index)) {
        case DocumentLevel: {
            const Document& document = m_documents[row];
            const Page& last = m_pages[document.firstPage + document.pages - 1];
            const std::size_t first = m_pages[document.firstPage].first;
            return {first, last.first + last.count - first};
        }
        case PageLevel: {
            const Page& page = m_pages[m_documents[parentOf(index)].firstPage + row];
            return {page.first, page.count};
        }
        case PlaceLevel:
            break;
    }
    return {m_pages[parentOf(index)].first + row, 1};
}

const HitsModel::Place* HitsModel::placeAt(const QModelIndex& index) const {
    return index.isValid() && levelOf(index) == PlaceLevel ? &m_places[placesOf(index).first] : nullptr;
}

const HitsModel::Place* HitsModel::firstPlaceOf(const QModelIndex& index) const {
    return index.isValid() ? &m_places[placesOf(index).first] : nullptr;
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

std::map<std::string, std::vector<SearchHit>> HitsModel::chosen() const {
    std::map<std::string, std::vector<SearchHit>> chosen;
    for (const Place& place : m_places) {
        if (place.isIncluded && !place.isCovered) {
            chosen[place.document].push_back(place.hit);
        }
    }
    return chosen;
}

int HitsModel::coveredCount() const {
    return static_cast<int>(std::count_if(m_places.begin(), m_places.end(), [](const Place& place) { return place.isCovered; }));
}

int HitsModel::excludedCount() const {
    return static_cast<int>(std::count_if(m_places.begin(), m_places.end(),
                                          [](const Place& place) { return !place.isIncluded && !place.isCovered; }));
}

void HitsModel::toggle(const QModelIndex& index) {
    if (index.isValid()) {
        const bool isAll = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        setData(index, isAll ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
}

bool HitsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid()) {
        return false;
    }
    const auto [first, count] = placesOf(index);
    for (std::size_t i = first; i < first + count; ++i) {
        m_places[i].isIncluded = value.toInt() == Qt::Checked;
    }
    // What lies above and below says it as well.
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit layoutChanged();
    emit choiceChanged();
    return true;
}

QModelIndex HitsModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || column != 0 || row >= rowCount(parent)) {
        return {};
    }
    if (!parent.isValid()) {
        return createIndex(row, 0, idOf(DocumentLevel, 0));
    }
    if (levelOf(parent) == DocumentLevel) {
        return createIndex(row, 0, idOf(PageLevel, static_cast<std::size_t>(parent.row())));
    }
    const std::size_t page = m_documents[parentOf(parent)].firstPage + static_cast<std::size_t>(parent.row());
    return createIndex(row, 0, idOf(PlaceLevel, page));
}

QModelIndex HitsModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || levelOf(child) == DocumentLevel) {
        return {};
    }
    if (levelOf(child) == PageLevel) {
        return createIndex(static_cast<int>(parentOf(child)), 0, idOf(DocumentLevel, 0));
    }
    const std::size_t document = m_pages[parentOf(child)].document;
    return createIndex(static_cast<int>(parentOf(child) - m_documents[document].firstPage), 0, idOf(PageLevel, document));
}

int HitsModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        return static_cast<int>(m_documents.size());
    }
    switch (levelOf(parent)) {
        case DocumentLevel:
            return static_cast<int>(m_documents[static_cast<std::size_t>(parent.row())].pages);
        case PageLevel:
            return static_cast<int>(placesOf(parent).second);
        case PlaceLevel:
            break;
    }
    return 0;
}

Qt::ItemFlags HitsModel::flags(const QModelIndex& index) const {
    const Place* place = placeAt(index);
    const bool mayBeChosen = place == nullptr || !place->isCovered;
    return QAbstractItemModel::flags(index) | (mayBeChosen ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

QVariant HitsModel::groupData(const QModelIndex& index, int role) const {
    const auto [first, count] = placesOf(index);
    const auto begin = m_places.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = begin + static_cast<std::ptrdiff_t>(count);
    const auto open = std::count_if(begin, end, [](const Place& place) { return !place.isCovered; });
    const auto included = std::count_if(begin, end, [](const Place& place) { return !place.isCovered && place.isIncluded; });
    const casefile::Document* document = m_model.state().document(begin->document);
    const QString name = levelOf(index) == PageLevel ? tr("Page %1").arg(begin->hit.page)
                         : document != nullptr       ? QString::fromStdString(document->fileName)
                                                     : QString();
    const QString counted =
        included == static_cast<std::ptrdiff_t>(count) ? QString::number(count) : tr("%1 of %2").arg(included).arg(count);
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return name;
        case CountRole:
            return counted;
        case Qt::AccessibleTextRole:
            return tr("%1, %2 places to propose").arg(name, counted);
        case Qt::CheckStateRole:
            return included == 0 ? Qt::Unchecked : included == open ? Qt::Checked : Qt::PartiallyChecked;
        default:
            return {};
    }
}

QVariant HitsModel::data(const QModelIndex& index, int role) const {
    const Place* place = placeAt(index);
    if (place == nullptr) {
        return index.isValid() ? groupData(index, role) : QVariant();
    }
    const SearchHit& hit = place->hit;
    const QString note = place->isCovered         ? tr("marked")
                         : !hit.exemption.empty() ? QString::fromStdString(hit.exemption)
                                                  : QString();
    switch (role) {
        case BeforeRole:
            return QString::fromStdString(hit.before);
        case HitRole:
            return QString::fromStdString(hit.text);
        case AfterRole:
            return QString::fromStdString(hit.after);
        case NoteRole:
            return note;
        case Qt::CheckStateRole:
            return place->isIncluded && !place->isCovered ? Qt::Checked : Qt::Unchecked;
        case Qt::ToolTipRole:
            return place->isCovered ? tr("This place is marked or proposed already") : QString();
        case Qt::DisplayRole:
            return QString::fromStdString(hit.before + hit.text + hit.after);
        case Qt::AccessibleTextRole:
            return tr("%1, page %2").arg(QString::fromStdString(hit.before + hit.text + hit.after)).arg(hit.page) +
                   (note.isEmpty() ? QString() : ", " + note);
        default:
            return {};
    }
}

}  // namespace withheld::ui
