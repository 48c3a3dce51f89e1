#include "common/CopyWatch.h"

#include <QTimer>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "casefile/PageWords.h"
#include "common/CaseModel.h"

namespace withheld::ui {

namespace {

struct PagesOfDocument {
    std::string id;
    int count = 0;
};

copies::CopiesByPage copiesIn(const std::filesystem::path& folder, const std::vector<PagesOfDocument>& documents,
                              const std::stop_token& stop) {
    const auto words = casefile::PageWords::open(folder);
    std::vector<std::pair<copies::PageKey, copies::PagePrint>> pages;
    if (!words) {
        return {};
    }
    for (const PagesOfDocument& document : documents) {
        for (int page = 1; page <= document.count && !stop.stop_requested(); ++page) {
            const auto text = (*words)->read(document.id, page);
            if (text && text->has_value()) {
                pages.emplace_back(copies::PageKey{document.id, page}, copies::PagePrint(**text));
            }
        }
    }
    return copies::findCopies(pages, [&stop] { return stop.stop_requested(); });
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

CopyWatch::CopyWatch(CaseModel& model) : QObject(&model), m_model(model), m_delay(new QTimer(this)) {
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

void CopyWatch::begin() {
    if (m_run != nullptr) {
        return;
    }
    m_isOutdated = false;
    m_run = std::make_unique<Run>();
    std::vector<PagesOfDocument> documents;
    for (const casefile::Document& document : m_model.state().documents) {
        documents.push_back({document.id, document.pageCount()});
    }
    m_run->thread = std::jthread([this, folder = m_model.caseFile().folder(), documents](const std::stop_token& stop) {
        copies::CopiesByPage found = copiesIn(folder, documents, stop);
        if (!stop.stop_requested()) {
            QMetaObject::invokeMethod(
                this,
                [this, found = std::move(found)]() mutable {
                    m_run.reset();
                    m_copies = std::move(found);
                    emit updated();
                    if (m_isOutdated) {
                        m_delay->start();
                    }
                },
                Qt::QueuedConnection);
        }
    });
}

}  // namespace withheld::ui
