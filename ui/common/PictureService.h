// Where the pictures of a page are, asked of a child in the background.
#pragma once

#include <QObject>
#include <QThreadPool>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Geometry.h"
#include "base/Progress.h"

namespace withheld::ui {

/// As worker::Client::pictures. `name`: of the document, for messages. Belongs to one thread.
using PictureReader = std::function<Expected<std::vector<Rect>>(const std::filesystem::path& file, const std::string& name,
                                                                int page, const Cancel&)>;
/// One that reads in a child process.
[[nodiscard]] PictureReader workerPictureReader();

class PictureService : public QObject {
    Q_OBJECT
public:
    explicit PictureService(PictureReader reader, QObject* parent = nullptr);
    ~PictureService() override;  ///< cancels and waits

    using Answer = std::function<void(const Expected<std::vector<Rect>>&)>;
    /// `answer` is called later in this object's thread, unless the object has gone by then. In the order of the questions.
    void ask(const std::filesystem::path& file, const std::string& name, int page, Answer answer);

private:
    PictureReader m_reader;
    Cancel m_cancel;
    QThreadPool m_thread;
};

}  // namespace withheld::ui
