#include "mainwindow/SingleKeys.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>

#include "common/DigitKey.h"
#include "page/PageView.h"

namespace withheld::ui {

namespace {

/// Letters, digits, punctuation: what WCAG calls character keys. Space and function keys are none.
bool isCharacterKey(int key) {
    return key > Qt::Key_Space && key < Qt::Key_Escape;
}

}  // namespace

SingleKeys::SingleKeys(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

void SingleKeys::set(const QMap<int, int>& meanings, bool areOn) {
    m_meanings = meanings;
    m_areOn = areOn;
}

bool SingleKeys::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease || event->type() == QEvent::ShortcutOverride;
    if (!isKey || m_isHandingOn || (m_areOn && m_meanings.isEmpty())) {
        return false;
    }
    const bool isPage = qobject_cast<PageView*>(watched) != nullptr;
    if (!isPage && qobject_cast<QAbstractItemView*>(watched) == nullptr) {
        return false;
    }
    auto& press = *static_cast<QKeyEvent*>(event);
    const bool isPlain = (press.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    const int digit = digitOf(press);
    const int key = digit >= 0 ? Qt::Key_0 + digit : press.key();
    if (!isPlain || !isCharacterKey(key)) {
        return false;
    }
    const int meaning = m_areOn ? m_meanings.value(key, key) : static_cast<int>(Qt::Key_unknown);
    if (meaning == key) {
        return false;
    }
    if (meaning == Qt::Key_unknown) {
        // Not claimed, so that a command with this key still gets it; and not acted on.
        press.ignore();
        return true;
    }
    return handOn(watched, press, meaning);
}

bool SingleKeys::handOn(QObject* receiver, QKeyEvent& event, int key) {
    QKeyEvent translated(event.type(), key, event.modifiers() & Qt::ShiftModifier, QString(QChar(key)).toLower(),
                         event.isAutoRepeat());
    translated.setAccepted(event.type() != QEvent::ShortcutOverride);
    m_isHandingOn = true;
    QCoreApplication::sendEvent(receiver, &translated);
    m_isHandingOn = false;
    event.setAccepted(translated.isAccepted());
    return true;
}

}  // namespace withheld::ui
