#include "common/MeterService.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include "process/FileClient.h"

namespace withheld::ui {

namespace {

constexpr std::size_t kAnswersKept = 200;

class GapReaderInChild : public GapReader {
public:
    Readings read(const std::filesystem::path& file, const std::string& name, const std::vector<Mark>& marks, int page,
                  const Cancel& cancel) override {
        return m_client.inference(file, name, marks, page, {}, cancel);
    }

private:
    process::FileClient m_client;
};

/// What an answer depends on: the file, and the places of all marks of the page in their order.
std::string keyOf(const MeterService::Question& question) {
    std::string key = question.file.string() + '|' + std::to_string(question.page);
    for (const Mark& mark : question.marks) {
        key += mark.shape == MarkShape::Text ? "|t" : "|a";
        for (const Quad& quad : mark.quads) {
            for (const Point& corner : quad.p) {
                key += ' ' + std::to_string(corner.x) + ' ' + std::to_string(corner.y);
            }
        }
    }
    return key;
}

}  // namespace

GapReaderFactory workerGapReader() {
    return [] { return std::make_unique<GapReaderInChild>(); };
}

struct MeterService::Implementation {
    MeterService& owner;
    std::mutex mutex;
    std::condition_variable wake;
    bool stop = false;
    Cancel cancel;
    std::optional<Question> waiting;
    std::string underWay;
    std::thread thread;

    std::map<std::string, Readings> answers;  ///< UI thread only

    void work(const GapReaderFactory& factory) {
        const std::unique_ptr<GapReader> reader = factory();
        std::unique_lock lock(mutex);
        while (true) {
            wake.wait(lock, [&] { return stop || waiting; });
            if (stop) {
                return;
            }
            const Question question = std::move(*waiting);
            waiting.reset();
            underWay = keyOf(question);
            lock.unlock();
            Readings readings = reader->read(question.file, question.name, question.marks, question.page, cancel);
            lock.lock();
            if (stop) {
                return;
            }
            QMetaObject::invokeMethod(
                &owner, [this, key = underWay, answer = std::move(readings)] { take(key, answer); }, Qt::QueuedConnection);
        }
    }

    void take(const std::string& key, const Readings& answer) {
        {
            const std::lock_guard lock(mutex);
            if (underWay == key) {
                underWay.clear();
            }
        }
        if (answers.size() >= kAnswersKept) {
            answers.clear();
        }
        answers.insert_or_assign(key, answer);
        emit owner.answered();
    }
};

MeterService::MeterService(GapReaderFactory factory, QObject* parent)
    : QObject(parent), m(new Implementation{*this, {}, {}, false, {}, {}, {}, {}, {}}) {
    m->thread = std::thread([this, factory = std::move(factory)] { m->work(factory); });
}

MeterService::~MeterService() {
    {
        const std::lock_guard lock(m->mutex);
        m->stop = true;
        m->cancel.request();
    }
    m->wake.notify_all();
    m->thread.join();
}

const Readings* MeterService::ask(const Question& question) {
    const std::string key = keyOf(question);
    if (const auto found = m->answers.find(key); found != m->answers.end()) {
        return &found->second;
    }
    {
        const std::lock_guard lock(m->mutex);
        if (m->underWay != key) {
            m->waiting = question;
        }
    }
    m->wake.notify_all();
    return nullptr;
}

}  // namespace withheld::ui
