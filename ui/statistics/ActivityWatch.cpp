#include "statistics/ActivityWatch.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QSettings>
#include <QTimer>
#include <QWidget>

namespace withheld::ui {

namespace {

constexpr auto kCountsKey = "statistics/countsTime";

/// Beside the program's settings: of this account alone, and in no case.
std::filesystem::path recordFile() {
    return (QFileInfo(QSettings().fileName()).absolutePath() + QStringLiteral("/activity.json")).toStdString();
}

bool isSignOfLife(const QEvent& event) {
    switch (event.type()) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::Wheel:
        case QEvent::TouchBegin:
        case QEvent::TabletPress:
            return true;
        default:
            return false;
    }
}

}  // namespace

ActivityWatch::ActivityWatch(QWidget& window, std::string caseId, QString user, std::function<QString()> document,
                             QObject* parent)
    : QObject(parent),
      m_window(window),
      m_caseId(std::move(caseId)),
      m_user(std::move(user)),
      m_document(std::move(document)),
      m_record(recordFile()) {
    constexpr int kKeep = 60'000;  // ms
    m_clock.start();
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &ActivityWatch::keep);
    timer->start(kKeep);
    qApp->installEventFilter(this);
}

ActivityWatch::~ActivityWatch() {
    qApp->removeEventFilter(this);
    keep();
}

bool ActivityWatch::eventFilter(QObject* watched, QEvent* event) {
    constexpr qint64 kOften = 500;  // ms; a moving mouse says the same thing a hundred times a second
    if (isSignOfLife(*event) && m_clock.elapsed() - m_last >= (m_last < 0 ? 0 : kOften) && isCounting()) {
        const auto* widget = qobject_cast<const QWidget*>(watched);
        if (widget != nullptr &&
            (widget == &m_window || m_window.isAncestorOf(widget) || widget->window()->parent() == &m_window)) {
            m_last = m_clock.elapsed();
            m_meter.touch(m_document().toStdString(), m_last);
        }
    }
    return false;
}

void ActivityWatch::keep() {
    // A time that cannot be kept is lost, and that is all: no message is worth the interruption.
    (void)m_record.add(m_caseId, m_user.toStdString(), m_meter.take());
}

void ActivityWatch::setUser(const QString& user) {
    keep();
    m_user = user;
}

statistics::SecondsByDocument ActivityWatch::seconds() {
    keep();
    return m_record.of(m_caseId, m_user.toStdString());
}

void ActivityWatch::forget() {
    (void)m_meter.take();
    (void)m_record.forget(m_caseId, m_user.toStdString());
}

bool ActivityWatch::isCounting() {
    return QSettings().value(QLatin1String(kCountsKey), true).toBool();
}

void ActivityWatch::setCounting(bool on) {
    QSettings().setValue(QLatin1String(kCountsKey), on);
}

}  // namespace withheld::ui
