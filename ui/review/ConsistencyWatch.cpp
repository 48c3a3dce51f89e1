#include "review/ConsistencyWatch.h"

#include <QTimer>
#include <stop_token>
#include <thread>

#include "common/CaseModel.h"
#include "consistency/Check.h"

namespace withheld::ui {

struct ConsistencyWatch::Run {
    std::jthread thread;  ///< joined last of all, and asked to stop before
};

ConsistencyWatch& ConsistencyWatch::of(CaseModel& model) {
    if (auto* known = model.findChild<ConsistencyWatch*>(QString(), Qt::FindDirectChildrenOnly)) {
        return *known;
    }
    return *new ConsistencyWatch(model);
}

ConsistencyWatch::ConsistencyWatch(CaseModel& model) : QObject(&model), m_model(model), m_delay(new QTimer(this)) {
    constexpr int settled = 300;  // ms after the last of a burst of changes
    m_delay->setSingleShot(true);
    m_delay->setInterval(settled);
    connect(m_delay, &QTimer::timeout, this, &ConsistencyWatch::begin);
    const auto changed = [this] {
        if (m_isFresh || m_run != nullptr) {
            m_isFresh = false;
            emit outdated();
        }
    };
    connect(&model, &CaseModel::marksChanged, this, changed);
    connect(&model, &CaseModel::suggestionsChanged, this, changed);
    connect(&model, &CaseModel::documentsChanged, this, changed);
    connect(&model, &CaseModel::pageTextChanged, this, changed);
}

ConsistencyWatch::~ConsistencyWatch() = default;

void ConsistencyWatch::request() {
    if (m_isFresh && m_board) {
        return;
    }
    m_isWanted = true;
    if (m_run == nullptr) {
        m_board ? m_delay->start() : begin();
    }
}

void ConsistencyWatch::begin() {
    if (m_run != nullptr) {
        return;
    }
    m_isWanted = false;
    m_isFresh = true;
    m_run = std::make_unique<Run>();
    m_run->thread = std::jthread([this, folder = m_model.caseFile().folder()](const std::stop_token& stop) {
        std::optional<consistency::Board> board;
        if (const auto file = casefile::Case::open(folder, "", casefile::OpenMode::ReadOnly)) {
            const consistency::WordsOf words = consistency::wordsIn(**file);
            board = consistency::check((*file)->state(), [&](const std::string& document, int page) {
                return stop.stop_requested() ? nullptr : words(document, page);
            });
        }
        if (!stop.stop_requested()) {
            QMetaObject::invokeMethod(
                this, [this, board = std::move(board)] { take(board); }, Qt::QueuedConnection);
        }
    });
}

void ConsistencyWatch::take(std::optional<consistency::Board> board) {
    m_run.reset();
    if (board) {
        m_board = std::move(board);
    }
    emit updated();
    if (m_isWanted && !m_isFresh) {
        m_delay->start();
    }
}

}  // namespace withheld::ui
