#include "common/WorkerSource.h"

#include "worker/Client.h"

namespace withheld::ui {

namespace {

class ChildProcess : public PageSource {
public:
    Expected<QImage> draw(const TileKey& key, const Cancel& cancel) override {
        return m_client.renderPage(key.file, key.page, key.dpi(), key.tile(), cancel);
    }

private:
    worker::Client m_client;
};

}  // namespace

PageSourceFactory workerSource() {
    return [] { return std::make_unique<ChildProcess>(); };
}

}  // namespace withheld::ui
