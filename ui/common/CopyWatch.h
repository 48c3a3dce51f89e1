// Which pages of the open case are copies of each other, worked out beside the window: a thread reads the words from disk, and
// draws the pages that have none.
#pragma once

#include <QObject>
#include <map>
#include <memory>
#include <vector>

#include "common/RenderService.h"
#include "copies/PagePicture.h"

class QTimer;

namespace withheld::ui {

class CaseModel;

class CopyWatch : public QObject {
    Q_OBJECT

public:
    /// One for each case; it dies with the model. Begins to look by itself, and again when documents or words came.
    [[nodiscard]] static CopyWatch& of(CaseModel& model);
    ~CopyWatch() override;

    /// How pages without words are drawn; without it they are copies of nothing.
    void setPictures(PageSourceFactory factory);
    /// The likest first; none while nothing is known yet.
    [[nodiscard]] const std::vector<copies::Copy>& copiesOf(const QString& document, int page) const;
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }

signals:
    void updated();

private:
    struct Run;
    explicit CopyWatch(CaseModel& model);
    void begin();
    void take(copies::CopiesByPage found);

    CaseModel& m_model;
    QTimer* m_delay;
    std::unique_ptr<Run> m_run;
    bool m_isOutdated = false;
    copies::CopiesByPage m_copies;
    PageSourceFactory m_pictures;
    /// Drawn once a page; shared with the thread that draws, one at a time.
    std::shared_ptr<std::map<copies::PageKey, copies::PagePicture>> m_drawn;
};

}  // namespace withheld::ui
