#include "start/CaseBin.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include "start/CaseLock.h"
#include "start/RecentCases.h"

namespace withheld::ui {

namespace {

const QString kFolder = QStringLiteral(".withheld-bin");

void write(const QList<BinnedCase>& cases) {
    QSettings store;
    store.remove(QStringLiteral("bin"));
    store.beginWriteArray(QStringLiteral("bin"), static_cast<int>(cases.size()));
    for (int i = 0; i < cases.size(); ++i) {
        store.setArrayIndex(i);
        store.setValue(QStringLiteral("folder"), cases[i].folder);
        store.setValue(QStringLiteral("from"), cases[i].from);
        store.setValue(QStringLiteral("reference"), cases[i].reference);
        store.setValue(QStringLiteral("title"), cases[i].title);
        store.setValue(QStringLiteral("removed"), cases[i].removed);
    }
    store.endArray();
}

Error cannotMove(const QString& folder) {
    return {ErrorCode::Io, "The case can't be moved", folder.toStdString(), 0, "May you write in its folder?", ""};
}

}  // namespace

Expected<void> moveCaseToBin(const QString& given) {
    const QString folder = QFileInfo(given).absoluteFilePath();
    if (CaseLock::status(folder).state == LockStatus::State::Held) {
        return Error{ErrorCode::NotAllowed, "Somebody has this case open", folder.toStdString(), 0, "Close it there first.", ""};
    }
    BinnedCase binned{{}, folder, QFileInfo(folder).completeBaseName(), {}, QDateTime::currentDateTime()};
    for (const RecentCase& known : recentCases()) {
        if (QFileInfo(known.folder).absoluteFilePath() == folder) {
            binned.reference = known.reference;
            binned.title = known.title;
        }
    }
    QDir parent(QFileInfo(folder).absolutePath());
    if (!parent.mkpath(kFolder)) {
        return cannotMove(folder);
    }
    // The time sets two of one name apart.
    const QString name = binned.removed.toString(QStringLiteral("yyyyMMdd-HHmmss-zzz-")) + QFileInfo(folder).fileName();
    binned.folder = parent.filePath(kFolder + QLatin1Char('/') + name);
    if (!QDir().rename(folder, binned.folder)) {
        return cannotMove(folder);
    }
    QList<BinnedCase> all = binnedCases();
    all.prepend(binned);
    write(all);
    forgetCase(given);
    return {};
}

QList<BinnedCase> binnedCases() {
    QSettings store;
    QList<BinnedCase> cases;
    const int count = store.beginReadArray(QStringLiteral("bin"));
    for (int i = 0; i < count; ++i) {
        store.setArrayIndex(i);
        const BinnedCase binned{store.value(QStringLiteral("folder")).toString(), store.value(QStringLiteral("from")).toString(),
                                store.value(QStringLiteral("reference")).toString(),
                                store.value(QStringLiteral("title")).toString(),
                                store.value(QStringLiteral("removed")).toDateTime()};
        if (QFileInfo(binned.folder).isDir()) {
            cases.append(binned);
        }
    }
    store.endArray();
    return cases;
}

QDate deletableFrom(const BinnedCase& binned) {
    constexpr int days = 30;
    return binned.removed.date().addDays(days);
}

Expected<void> deleteForGood(const BinnedCase& binned) {
    const std::string folder = binned.folder.toStdString();
    if (QDate::currentDate() < deletableFrom(binned)) {
        return Error{ErrorCode::NotAllowed,
                     "The case can't be deleted before " + deletableFrom(binned).toString(Qt::ISODate).toStdString(),
                     folder,
                     0,
                     "",
                     ""};
    }
    // Sources are kept from being written to; their folder has to let them go.
    if (QDir all(binned.folder); !all.removeRecursively()) {
        return Error{ErrorCode::Io, "Not all files of the case can be deleted", folder, 0, "May you write in its folder?", ""};
    }
    write(binnedCases());
    return {};
}

Expected<QString> restoreCase(const BinnedCase& binned) {
    QString to = binned.from;
    for (int copy = 2; QFileInfo::exists(to); ++copy) {
        const QFileInfo wanted(binned.from);
        to = wanted.dir().filePath(QStringLiteral("%1 (%2).%3").arg(wanted.completeBaseName()).arg(copy).arg(wanted.suffix()));
    }
    if (!QDir().mkpath(QFileInfo(to).absolutePath()) || !QDir().rename(binned.folder, to)) {
        return cannotMove(binned.folder);
    }
    write(binnedCases());
    return to;
}

}  // namespace withheld::ui
