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
    connect(&model, &CaseModel::pageTextChanged, this, [this](const QString& document, int page) {
        m_folded.erase({document.toStdString(), page});
    });
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
    auto known = m_folded.find(key);
    std::shared_ptr<const PageText> text;
    if (known == m_folded.end()) {
        text = m_model.pageText(QString::fromStdString(place.document), place.page);
        known =
            m_folded.emplace(key, text && text->source != TextSource::None ? std::optional(folded(*text, true)) : std::nullopt)
                .first;
    }
    if (!known->second) {
        ++m_hits.pagesWithoutText;
        return;
    }
    if (!isIn(*known->second, m_needle)) {
        return;
    }
    if (!text) {
        text = m_model.pageText(QString::fromStdString(place.document), place.page);
    }
    if (text) {
        for (SearchHit& hit : find(*text, m_query)) {
            m_hits.byDocument[place.document].push_back(std::move(hit));
        }
    }
}

}  // namespace withheld::ui
