#include "common/PictureService.h"

#include <utility>

#include "worker/Client.h"

namespace withheld::ui {

PictureReader workerPictureReader() {
    return [client = std::make_shared<worker::Client>()](const std::filesystem::path& file, const std::string& name, int page,
                                                         const Cancel& cancel) -> Expected<std::vector<Rect>> {
        auto pictures = client->pictures(file, page, cancel);
        if (!pictures) {
            Error error = pictures.error();
            error.file = name;
            return error;
        }
        return pictures;
    };
}

PictureService::PictureService(PictureReader reader, QObject* parent) : QObject(parent), m_reader(std::move(reader)) {
    m_thread.setMaxThreadCount(1);
}

PictureService::~PictureService() {
    m_cancel.request();
    m_thread.clear();
    m_thread.waitForDone();
}

void PictureService::ask(const std::filesystem::path& file, const std::string& name, int page, Answer answer) {
    m_thread.start([this, file, name, page, answer = std::move(answer)] {
        QMetaObject::invokeMethod(
            this, [answer, pictures = m_reader(file, name, page, m_cancel)] { answer(pictures); }, Qt::QueuedConnection);
    });
}

}  // namespace withheld::ui
