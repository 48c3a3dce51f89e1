#include "mainwindow/CaseSession.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

namespace withheld::ui {

namespace {

Expected<std::unique_ptr<casefile::Case>> openForReading(const QString& folder, const QString& user) {
    return casefile::Case::open(folder.toStdString(), user.toStdString(), casefile::OpenMode::ReadOnly);
}

/// The code of palette slot 1, so that the very first mark has one.
QString firstCode(const disclosure::Catalogue& catalogue) {
    for (const disclosure::Exemption& exemption : catalogue.exemptions) {
        if (exemption.slot == 1) {
            return QString::fromStdString(exemption.id);
        }
    }
    return {};
}

}  // namespace

QString heldStepsFile(const QString& folder) {
    const QByteArray name = QCryptographicHash::hash(QDir(folder).absolutePath().toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/not-written/") +
           QString::fromLatin1(name.left(24)) + QStringLiteral(".steps");
}

Expected<std::unique_ptr<CaseSession>> openSession(const QString& folder, const QString& user) {
    auto session = std::make_unique<CaseSession>();
    session->folder = QDir(folder).absolutePath();
    session->lock = std::make_unique<CaseLock>(session->folder);
    const LockStatus lockBefore = CaseLock::status(session->folder);
    session->isReadOnly = !session->lock->take();
    Expected<std::unique_ptr<casefile::Case>> file =
        session->isReadOnly ? openForReading(session->folder, user)
                            : casefile::Case::open(session->folder.toStdString(), user.toStdString());
    if (!file && file.error().code == ErrorCode::Tampered) {
        session->isReadOnly = true;
        session->notice = QString::fromStdString(file.error().text());
        file = openForReading(session->folder, user);
    } else if (session->isReadOnly) {
        session->notice =
            lockBefore.state == LockStatus::State::Held
                ? QObject::tr("%1. It is shown for reading only; what is kept there appears here.").arg(lockBefore.text())
                : QObject::tr("This folder can't be written to. The case is shown for reading only.");
    } else if (session->lock->wasLeftBehind()) {
        session->notice = QObject::tr("The program ended unexpectedly while this case was open. Every step was kept.");
    }
    if (!file) {
        return file.error();
    }
    if (!(*file)->problem().empty()) {
        session->notice = QObject::tr("This case was changed outside the program: %1. It is shown for reading only.")
                              .arg(QString::fromStdString((*file)->problem()));
    }
    if (!session->isReadOnly) {
        const auto recovered = (*file)->holdWhatCannotBeWritten(heldStepsFile(session->folder).toStdString());
        if (!recovered) {
            session->notice = QString::fromStdString(recovered.error().text());
        } else if (*recovered > 0) {
            session->notice =
                *recovered == 1
                    ? QObject::tr("1 step that could not be written last time is in the case again.")
                    : QObject::tr("%1 steps that could not be written last time are in the case again.").arg(*recovered);
        }
    }
    session->model = std::make_unique<CaseModel>(std::move(*file));
    session->model->setEditable(!session->isReadOnly);
    session->code.set(firstCode(session->model->catalogue()));
    return session;
}

}  // namespace withheld::ui
