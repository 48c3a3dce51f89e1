// One writer at a time: a lock file in the case's folder, held while a window has the case open.
// A lock left by a program that died is recognised (its process is gone) and taken over.
#pragma once

#include <QDateTime>
#include <QLockFile>
#include <QString>
#include <memory>

namespace withheld::ui {

struct LockStatus {
    enum class State { Free, Held, LeftBehind };
    State state = State::Free;
    QString host;     ///< where the holder runs
    QDateTime since;  ///< when the lock was taken
    /// "Open on PC-114 since 10:42"; empty when free.
    [[nodiscard]] QString text() const;
};

class CaseLock {
public:
    explicit CaseLock(const QString& caseFolder);
    /// False when another living process holds it (or the folder can't be written).
    [[nodiscard]] bool take();
    /// True when take() found the lock of a process that had died.
    [[nodiscard]] bool wasLeftBehind() const { return m_leftBehind; }

    [[nodiscard]] static LockStatus status(const QString& caseFolder);

private:
    QString m_folder;
    QLockFile m_file;
    bool m_leftBehind = false;
};

}  // namespace withheld::ui
