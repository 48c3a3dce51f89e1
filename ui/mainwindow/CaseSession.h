// An open case: its folder, the lock on it, what is chosen in it, and whether it may be changed.
#pragma once

#include <QString>
#include <memory>

#include "base/Error.h"
#include "common/CaseModel.h"
#include "common/MarkSelection.h"
#include "start/CaseLock.h"

namespace withheld::ui {

struct CaseSession {
    QString folder;
    bool isReadOnly = false;
    /// Why it is open for reading only, or what was recovered: for the message bar; "" if nothing.
    QString notice;
    std::unique_ptr<CaseLock> lock;
    std::unique_ptr<CaseModel> model;
    MarkSelection selection;
    StickyCode code;
};

/// Where steps wait that the case's disk does not take: in the user's own data.
[[nodiscard]] QString heldStepsFile(const QString& folder);

/// Opens the case for `user`. Held by another process, or its chain of events is broken: opens for reading only, with a notice.
[[nodiscard]] Expected<std::unique_ptr<CaseSession>> openSession(const QString& folder, const QString& user);

}  // namespace withheld::ui
