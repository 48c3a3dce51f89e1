// Notices when the person at the window does something, and keeps how long they worked on which document in their own account's
// file (statistics/Activity; docs/decisions/017-working-time-is-personal.md).
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <functional>

#include "statistics/Activity.h"

class QWidget;

namespace withheld::ui {

class ActivityWatch : public QObject {
    Q_OBJECT
public:
    /// `document`: id of the document before the person's eyes, "" if none. Watches `window` and what belongs to it.
    ActivityWatch(QWidget& window, std::string caseId, QString user, std::function<QString()> document,
                  QObject* parent = nullptr);
    ~ActivityWatch() override;

    /// Another person sits down.
    void setUser(const QString& user);
    [[nodiscard]] const QString& user() const { return m_user; }
    /// All that is kept, the last minute included.
    [[nodiscard]] statistics::SecondsByDocument seconds();
    void forget();

    /// Whether this account's times are counted at all; kept in the settings.
    [[nodiscard]] static bool isCounting();
    static void setCounting(bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void keep();

    QWidget& m_window;
    std::string m_caseId;
    QString m_user;
    std::function<QString()> m_document;
    statistics::ActivityRecord m_record;
    statistics::ActivityMeter m_meter;
    QElapsedTimer m_clock;
    qint64 m_last = -1;
};

}  // namespace withheld::ui
