// The inference meter in the background: one question at a time, the newest first, answers kept by geometry (decisions/013).
#pragma once

#include <QObject>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"
#include "inference/Meter.h"

namespace withheld::ui {

using Readings = Expected<std::vector<inference::MarkReading>>;

/// Reads the gaps of one page; belongs to one thread.
class GapReader {
public:
    virtual ~GapReader() = default;
    virtual Readings read(const std::filesystem::path& file, const std::string& name, const std::vector<Mark>& marks, int page,
                          const Cancel& cancel) = 0;
};
using GapReaderFactory = std::function<std::unique_ptr<GapReader>()>;  ///< called in the service's thread
/// One that reads in a child process.
[[nodiscard]] GapReaderFactory workerGapReader();

class MeterService : public QObject {
    Q_OBJECT
public:
    explicit MeterService(GapReaderFactory factory, QObject* parent = nullptr);
    ~MeterService() override;  ///< cancels and joins

    struct Question {
        std::filesystem::path file;  ///< the normalised copy
        std::string name;            ///< of the document, for messages
        int page = 1;
        std::vector<Mark> marks;  ///< all of the page: neighbours change a gap
    };
    /// The answer, in the order of the marks, if it is known; else nullptr, and answered() comes. An earlier question that nobody
    /// has begun to answer is dropped.
    [[nodiscard]] const Readings* ask(const Question& question);

signals:
    void answered();

private:
    struct Implementation;
    std::unique_ptr<Implementation> m;
};

}  // namespace withheld::ui
