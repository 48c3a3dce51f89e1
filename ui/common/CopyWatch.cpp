#include "common/CopyWatch.h"

#include <QTimer>
#include <map>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "casefile/CaseFolder.h"
#include "casefile/PageWords.h"
#include "common/CaseModel.h"

namespace withheld::ui {

namespace {

using Pictures = std::map<copies::PageKey, copies::PagePicture>;

struct PagesOfDocument {
    std::string id;
    int count = 0;
    std::string file;
};

/// Beyond, drawing would keep a processor busy for minutes; such a case is read first.
constexpr std::size_t mostDrawn = 600;
constexpr int milliDpi = 20000;

/// Pages without words, as far as they may be drawn.
std::vector<TileKey> keysOf(const std::vector<copies::PageKey>& unread, const std::vector<PagesOfDocument>& documents) {
    std::vector<TileKey> keys;
    for (const copies::PageKey& page : unread) {
        for (const PagesOfDocument& document : documents) {
            if (document.id == page.document) {
                TileKey key;
                key.file = document.file;
                key.page = page.page;
                key.milliDpi = milliDpi;
                keys.push_back(key);
            }
        }
    }
    return keys;
}

void draw(const std::vector<copies::PageKey>& unread, const std::vector<PagesOfDocument>& documents,
          const PageSourceFactory& factory, Pictures& drawn, const std::stop_token& stop) {
    const std::vector<TileKey> keys = keysOf(unread, documents);
    std::unique_ptr<PageSource> source;
    Cancel cancel;
    const std::stop_callback cancelled(stop, [&cancel] { cancel.request(); });
    for (std::size_t i = 0; i < keys.size() && i < mostDrawn && !stop.stop_requested(); ++i) {
        if (drawn.contains(unread[i])) {
            continue;
        }
        if (source == nullptr) {
            source = factory();
        }
        const Expected<QImage> image = source->draw(keys[i], cancel);
        if (image || !stop.stop_requested()) {
            drawn.try_emplace(unread[i], image ? *image : QImage());
        }
    }
}

struct WordCopies {
    copies::CopiesByPage copies;
    std::vector<copies::PageKey> unread;
};

WordCopies copiesIn(const std::filesystem::path& folder, const std::vector<PagesOfDocument>& documents,
                    const std::stop_token& stop) {
    const auto words = casefile::PageWords::open(folder);
    WordCopies result;
    std::vector<std::pair<copies::PageKey, copies::PagePrint>> pages;
    if (!words) {
        return result;
    }
    for (const PagesOfDocument& document : documents) {
        for (int page = 1; page <= document.count && !stop.stop_requested(); ++page) {
            const auto text = (*words)->read(document.id, page);
            if (text && text->has_value()) {
                pages.emplace_back(copies::PageKey{document.id, page}, copies::PagePrint(**text));
                if ((*text)->words.empty()) {
                    result.unread.push_back({document.id, page});
                }
            }
        }
    }
    result.copies = copies::findCopies(pages, [&stop] { return stop.stop_requested(); });
    return result;
}

}  // namespace

struct CopyWatch::Run {
    std::jthread thread;  ///< joined last of all, and asked to stop before
};

CopyWatch& CopyWatch::of(CaseModel& model) {
    if (auto* known = model.findChild<CopyWatch*>(QString(), Qt::FindDirectChildrenOnly)) {
        return *known;
    }
    return *new CopyWatch(model);
}

CopyWatch::CopyWatch(CaseModel& model)
    : QObject(&model), m_model(model), m_delay(new QTimer(this)), m_drawn(std::make_shared<Pictures>()) {
    constexpr int settled = 600;   // ms after the last page of a burst
    constexpr int opening = 1500;  // ms in which the case opens and its first page is drawn, on the same processors
    m_delay->setSingleShot(true);
    connect(m_delay, &QTimer::timeout, this, &CopyWatch::begin);
    const auto outdated = [this] {
        m_isOutdated = true;
        if (m_run == nullptr) {
            m_delay->start(settled);
        }
    };
    connect(&model, &CaseModel::documentsChanged, this, outdated);
    connect(&model, &CaseModel::pageTextChanged, this, outdated);
    m_delay->start(opening);
}

CopyWatch::~CopyWatch() = default;

const std::vector<copies::Copy>& CopyWatch::copiesOf(const QString& document, int page) const {
    static const std::vector<copies::Copy> none;
    const auto found = m_copies.find({document.toStdString(), page});
    return found == m_copies.end() ? none : found->second;
}

void CopyWatch::setPictures(PageSourceFactory factory) {
    m_pictures = std::move(factory);
}

void CopyWatch::take(copies::CopiesByPage found) {
    if (found != m_copies) {
        m_copies = std::move(found);
        emit updated();
    }
}

void CopyWatch::begin() {
    if (m_run != nullptr) {
        return;
    }
    m_isOutdated = false;
    m_run = std::make_unique<Run>();
    const casefile::CaseFolder place(m_model.caseFile().folder());
    std::vector<PagesOfDocument> documents;
    for (const casefile::Document& document : m_model.state().documents) {
        documents.push_back({document.id, document.pageCount(), place.working(document.sha256).string()});
    }
    m_run->thread = std::jthread([this, folder = m_model.caseFile().folder(), documents, factory = m_pictures,
                                  drawn = m_drawn](const std::stop_token& stop) {
        WordCopies found = copiesIn(folder, documents, stop);
        const bool hasPictures = factory != nullptr && found.unread.size() > 1;
        if (hasPictures) {
            // What the words say does not wait for pictures.
            QMetaObject::invokeMethod(
                this, [this, copies = found.copies] { take(copies); }, Qt::QueuedConnection);
            draw(found.unread, documents, factory, *drawn, stop);
            std::vector<std::pair<copies::PageKey, copies::PagePicture>> pages;
            for (const copies::PageKey& page : found.unread) {
                if (const auto picture = drawn->find(page); picture != drawn->end()) {
                    pages.emplace_back(page, picture->second);
                }
            }
            found.copies.merge(copies::findPictureCopies(pages, [&stop] { return stop.stop_requested(); }));
        }
        if (!stop.stop_requested()) {
            QMetaObject::invokeMethod(
                this,
                [this, copies = std::move(found.copies)]() mutable {
                    m_run.reset();
                    take(std::move(copies));
                    if (m_isOutdated) {
                        m_delay->start();
                    }
                },
                Qt::QueuedConnection);
        }
    });
}

}  // namespace withheld::ui
