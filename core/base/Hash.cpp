#include "base/Hash.h"

#include <QByteArrayView>
#include <QCryptographicHash>

namespace withheld {

std::string sha256Hex(std::string_view bytes) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return hash.result().toHex().toStdString();
}

std::string toHex(std::string_view bytes) {
    return QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())).toByteArray().toHex().toStdString();
}

}  // namespace withheld
