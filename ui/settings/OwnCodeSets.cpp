#include "settings/OwnCodeSets.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>
#include <algorithm>

#include "disclosure/OwnCatalogues.h"

namespace withheld::ui {

namespace {

using disclosure::Catalogue;

QString keptFile() {
    return QFileInfo(QSettings().fileName()).dir().filePath(QStringLiteral("code-sets.json"));
}

}  // namespace

Expected<std::vector<Catalogue>> codeSetsIn(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            ErrorCode::Io, "The code sets can't be read: " + file.errorString().toStdString(), name.toStdString(), 0, "", ""};
    }
    constexpr qint64 most = 4 * 1024 * 1024;
    return disclosure::parseCatalogues(file.read(most).toStdString());
}

Expected<void> writeCodeSets(const QString& name, const std::vector<Catalogue>& sets) {
    QSaveFile file(name);
    const std::string text = disclosure::toJson(sets);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0 || !file.commit()) {
        return Error{ErrorCode::Io,
                     "The code sets can't be written: " + file.errorString().toStdString(),
                     name.toStdString(),
                     0,
                     "Choose another folder.",
                     ""};
    }
    return {};
}

Expected<void> useKeptCodeSets() {
    if (!QFileInfo::exists(keptFile())) {
        return {};
    }
    auto sets = codeSetsIn(keptFile());
    if (!sets) {
        return sets.error();
    }
    disclosure::useOwnCatalogues(std::move(*sets));
    return {};
}

Expected<void> keepCodeSets(const std::vector<Catalogue>& sets) {
    std::vector<Catalogue> own = sets;
    std::erase_if(own, disclosure::isBuiltIn);
    if (own.empty()) {
        QFile::remove(keptFile());
    } else {
        QDir().mkpath(QFileInfo(keptFile()).absolutePath());
        if (auto written = writeCodeSets(keptFile(), own); !written) {
            return written;
        }
    }
    disclosure::useOwnCatalogues(std::move(own));
    return {};
}

}  // namespace withheld::ui
