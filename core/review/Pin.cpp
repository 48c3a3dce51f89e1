#include "review/Pin.h"

#include <QByteArray>
#include <QList>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <array>

namespace withheld::review {

namespace {

constexpr int kRounds = 60'000;
constexpr int kMostRounds = 10'000'000;

}  // namespace

std::string pbkdf2(const std::string& secret, const std::string& salt, int rounds) {
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, QByteArray::fromStdString(secret));
    code.addData(QByteArray::fromStdString(salt));
    code.addData(QByteArray::fromHex("00000001"));
    QByteArray block = code.result();
    QByteArray key = block;
    for (int round = 1; round < rounds; ++round) {
        code.reset();
        code.addData(block);
        block = code.result();
        for (qsizetype i = 0; i < key.size(); ++i) {
            key[i] = static_cast<char>(key[i] ^ block[i]);
        }
    }
    return key.toHex().toStdString();
}

std::string hashOfPin(const std::string& pin) {
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const QByteArray salt(reinterpret_cast<const char*>(random.data()), sizeof(random));
    return std::to_string(kRounds) + '$' + salt.toHex().toStdString() + '$' + pbkdf2(pin, salt.toStdString(), kRounds);
}

bool isPinOf(const std::string& pin, const std::string& hash) {
    const QList<QByteArray> parts = QByteArray::fromStdString(hash).split('$');
    bool isNumber = false;
    const int rounds = parts.size() == 3 ? parts[0].toInt(&isNumber) : 0;
    if (!isNumber || rounds < 1 || rounds > kMostRounds) {
        return false;
    }
    const std::string wanted = parts[2].toStdString();
    const std::string given = pbkdf2(pin, QByteArray::fromHex(parts[1]).toStdString(), rounds);
    if (wanted.size() != given.size()) {
        return false;
    }
    // All of it is compared, however early it differs.
    int difference = 0;
    for (std::size_t i = 0; i < given.size(); ++i) {
        difference |= given[i] ^ wanted[i];
    }
    return difference == 0;
}

}  // namespace withheld::review
