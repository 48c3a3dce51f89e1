#include "start/CaseLock.h"

#include <QFileInfo>
#include <QSysInfo>
#include <csignal>

namespace withheld::ui {

namespace {

QString lockPath(const QString& caseFolder) {
    return caseFolder + QStringLiteral("/case.lock");
}

/// Only a process of this machine can be asked whether it lives; one on another PC of the share is taken to live.
bool lives(qint64 process, const QString& host) {
    return host != QSysInfo::machineHostName() || ::kill(static_cast<pid_t>(process), 0) == 0;
}

}  // namespace

QString LockStatus::text() const {
    return state == State::Free ? QString()
                                : QObject::tr("Open on %1 since %2").arg(host, since.toString(QStringLiteral("HH:mm")));
}

CaseLock::CaseLock(const QString& caseFolder) : m_folder(caseFolder), m_file(lockPath(caseFolder)) {
    m_file.setStaleLockTime(0);  // a case may be open for days; only a dead process makes a lock stale
}

bool CaseLock::take() {
    const LockStatus before = status(m_folder);
    if (before.state == LockStatus::State::LeftBehind) {
        m_leftBehind = true;
        m_file.removeStaleLockFile();
    }
    return m_file.tryLock(0);
}

LockStatus CaseLock::status(const QString& caseFolder) {
    LockStatus status;
    QLockFile file(lockPath(caseFolder));
    qint64 process = 0;
    QString program;
    if (!file.getLockInfo(&process, &status.host, &program)) {
        return status;
    }
    status.since = QFileInfo(lockPath(caseFolder)).lastModified();
    status.state = lives(process, status.host) ? LockStatus::State::Held : LockStatus::State::LeftBehind;
    return status;
}

}  // namespace withheld::ui
