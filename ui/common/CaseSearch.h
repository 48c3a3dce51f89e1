// Search over a document or the whole case without blocking: pages are read and looked through in slices of a few milliseconds.
#pragma once

#include <QObject>
#include <QString>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/PackedWords.h"
#include "common/WordSearch.h"

class QTimer;

namespace withheld::ui {

class CaseModel;

struct CaseHits {
    /// By document id, in the case's order of pages.
    std::map<std::string, std::vector<SearchHit>> byDocument;
    int pagesSearched = 0;
    /// Where a pattern was stopped because it took too long, and the search with it: document id and page.
    std::optional<std::pair<std::string, int>> tooSlow;
    int pagesWithoutText = 0;  ///< nobody has read them: silence there is not "clean"
    [[nodiscard]] int count() const;
};

class CaseSearch : public QObject {
    Q_OBJECT
public:
    static constexpr int kMostHits = 20000;
    /// Bytes for the words of pages that were read once; pages beyond it are read from the case for each search that hits them.
    static constexpr std::size_t kMostMemory = std::size_t{96} << 20U;
    explicit CaseSearch(CaseModel& model, QObject* parent = nullptr);
    ~CaseSearch() override;
    /// `document` "" = the whole case. Cancels a running search. At most `limit` hits are kept.
    void start(const SearchQuery& query, const QString& document, int limit = kMostHits);
    /// The same with anything that finds on a page.
    void start(PageFinder finder, const QString& document, int limit = kMostHits);
    void cancel();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const CaseHits& hits() const { return m_hits; }

signals:
    /// More hits are there; at most a few times a second.
    void progressed();
    void finished();

private:
    struct Place {
        std::string document;
        int page = 1;
    };
    void begin(const std::optional<QString>& document, int limit);
    void slice();
    void look(const Place& place);

    CaseModel& m_model;
    QTimer* m_timer;
    SearchQuery m_query;
    PageFinder m_finder;  ///< null: the words of m_query
    std::u32string m_needle;
    std::vector<Place> m_places;
    std::size_t m_next = 0;
    int m_limit = 0;
    CaseHits m_hits;
    /// A page that was read once.
    struct ReadPage {
        std::optional<std::u32string> folded;  ///< nothing: it has no words
        std::optional<PackedWords> words;      ///< nothing: kMostMemory is used up
    };
    void findOn(const Place& place, const ReadPage& page, const PageText* text);
    void forget(const std::string& document, int page);

    std::map<std::pair<std::string, int>, ReadPage> m_read;
    std::size_t m_memory = 0;  ///< of the packed words, bytes
};

}  // namespace withheld::ui
