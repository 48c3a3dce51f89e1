#include "disclosure/Resources.h"

#include <QFile>
#include <QString>
#include <QtGlobal>

/// Outside any namespace, as Q_INIT_RESOURCE wants it; the linker would leave the resources of a static library out without it.
static void registerCompiledFiles() {
    Q_INIT_RESOURCE(disclosure);
}

namespace withheld::disclosure {

QByteArray compiledFile(const char* name) {
    registerCompiledFiles();
    QFile file(QStringLiteral(":/withheld/") + QLatin1String(name));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(open, "compiledFile", name);
    return open ? file.readAll() : QByteArray();
}

}  // namespace withheld::disclosure
