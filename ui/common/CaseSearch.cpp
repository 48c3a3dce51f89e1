#include "common/CaseSearch.h"

#include <QElapsedTimer>
#include <QTimer>

#include "common/CaseModel.h"

namespace withheld::ui {

namespace {
constexpr int kSliceMilliseconds = 8;  // half a frame
}

int CaseHits::count() const {
    int count = 0;
    for (const auto& [document, hits] : byDocument) {
        count += static_cast<int>(hits.size());
    }
    return count;
}

CaseSearch::CaseSearch(CaseModel& model, QObject* parent) : QObject(parent), m_model(model), m_timer(new QTimer(this)) {
    m_timer->setInterval(0);
    connect(m_timer, &QTimer::timeout, this, &CaseSearch::slice);
    connect(&model, &CaseModel::pageTextChanged, this,
            [this](const QString& document, int page) { forget(document.toStdString(), page); });
}

CaseSearch::~CaseSearch() = default;

bool CaseSearch::isRunning() const {
    return m_timer->isActive();
}

void CaseSearch::cancel() {
    m_timer->stop();
}

void CaseSearch::start(const SearchQuery& query, const QString& document, int limit) {
    m_query = query;
    m_needle = folded(query.text, true);
    m_finder = {};
    begin(m_needle.empty() ? std::nullopt : std::optional(document), limit);
}

void CaseSearch::start(PageFinder finder, const QString& document, int limit) {
    m_finder = std::move(finder);
    begin(document, limit);
}

void CaseSearch::begin(const std::optional<QString>& document, int limit) {
    m_limit = limit;
    m_hits = {};
    m_places.clear();
    m_next = 0;
    for (const casefile::Document& each : m_model.state().documents) {
        if (document && (document->isEmpty() || document->toStdString() == each.id)) {
            for (int page = 1; page <= each.pageCount(); ++page) {
                m_places.push_back({each.id, page});
            }
        }
    }
    m_timer->start();
}

void CaseSearch::slice() {
    QElapsedTimer clock;
    clock.start();
    const int before = m_hits.count();
    while (m_next < m_places.size() && m_hits.count() < m_limit && !m_hits.tooSlow && clock.elapsed() < kSliceMilliseconds) {
        look(m_places[m_next++]);
    }
    if (m_next >= m_places.size() || m_hits.count() >= m_limit || m_hits.tooSlow) {
        m_timer->stop();
        emit finished();
    } else if (m_hits.count() != before) {
        emit progressed();
    }
}

void CaseSearch::look(const Place& place) {
    ++m_hits.pagesSearched;
    if (m_finder) {
        const std::shared_ptr<const PageText> text = m_model.pageText(QString::fromStdString(place.document), place.page);
        if (!text || text->source == TextSource::None) {
            ++m_hits.pagesWithoutText;
            return;
        }
        PageFindings findings = m_finder(*text);
        if (findings.tooSlow) {
            m_hits.tooSlow = {place.document, place.page};
        }
        for (SearchHit& hit : findings.hits) {
            m_hits.byDocument[place.document].push_back(std::move(hit));
        }
        return;
    }
    const auto key = std::make_pair(place.document, place.page);
    auto known = m_read.find(key);
    std::shared_ptr<const PageText> text;
    if (known == m_read.end()) {
        text = m_model.pageText(QString::fromStdString(place.document), place.page);
        ReadPage read;
        if (text && text->source != TextSource::None) {
            read.folded = folded(*text, true);
            if (PackedWords packed(*text); m_memory + packed.bytes() <= kMostMemory) {
                m_memory += packed.bytes();
                read.words = std::move(packed);
            }
        }
        known = m_read.emplace(key, std::move(read)).first;
    }
    if (!known->second.folded) {
        ++m_hits.pagesWithoutText;
    } else if (isIn(*known->second.folded, m_needle) ||
               (m_query.oneLetterDifferent && isNearlyIn(*known->second.folded, m_needle))) {
        findOn(place, known->second, text.get());
    }
}

void CaseSearch::findOn(const Place& place, const ReadPage& page, const PageText* text) {
    std::vector<SearchHit>& hits = m_hits.byDocument[place.document];
    if (text == nullptr && page.words) {
        PageText words = page.words->withoutBoxes();
        for (SearchHit& hit : find(words, m_query)) {
            page.words->addBoxes(words, hit.range.first.word, hit.range.last.word);
            hit.quads = lineQuads(words, hit.range);
            hits.push_back(std::move(hit));
        }
        return;
    }
    std::shared_ptr<const PageText> again;
    if (text == nullptr) {
        again = m_model.pageText(QString::fromStdString(place.document), place.page);
        text = again.get();
    }
    if (text != nullptr) {
        for (SearchHit& hit : find(*text, m_query)) {
            hits.push_back(std::move(hit));
        }
    }
}

void CaseSearch::forget(const std::string& document, int page) {
    if (const auto known = m_read.find({document, page}); known != m_read.end()) {
        m_memory -= known->second.words ? known->second.words->bytes() : 0;
        m_read.erase(known);
    }
}

}  // namespace withheld::ui
