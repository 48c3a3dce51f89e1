#include "statistics/ClockDialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "common/DialogSize.h"

namespace withheld::ui {

namespace {

QDateEdit* dateEdit(QDate day, const QString& objectName) {
    auto* edit = new QDateEdit(day);
    edit->setObjectName(objectName);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    return edit;
}

QString longDay(QDate day) {
    return QLocale().toString(day, QStringLiteral("dddd d MMMM yyyy"));
}

}  // namespace

ClockDialog::ClockDialog(Kind kind, const disclosure::CaseClock& clock, QWidget* parent)
    : QDialog(parent),
      m_kind(kind),
      m_clock(clock),
      m_on(dateEdit(QDate::currentDate(), QStringLiteral("clockOn"))),
      m_note(new QLineEdit),
      m_consequence(new QLabel) {
    setObjectName(QStringLiteral("clockDialog"));
    setWindowTitle(kind == Kind::Stopped   ? tr("Stop the clock")
                   : kind == Kind::Started ? tr("Start the clock")
                                           : tr("Extend the time limit"));
    m_on->setMaximumDate(QDate::currentDate());
    m_consequence->setObjectName(QStringLiteral("clockConsequence"));
    m_consequence->setWordWrap(true);
    m_consequence->setForegroundRole(QPalette::PlaceholderText);
    m_note->setObjectName(QStringLiteral("clockNote"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    if (kind == Kind::Stopped) {
        m_reason = new QComboBox;
        m_reason->setObjectName(QStringLiteral("clockReason"));
        m_reason->addItem(tr("Clarification asked of the applicant"), QStringLiteral("clarification"));
        m_reason->addItem(tr("Fees notice sent"), QStringLiteral("fee"));
        form->addRow(tr("&Why"), m_reason);
        connect(m_reason, &QComboBox::currentIndexChanged, this, &ClockDialog::check);
    }
    form->addRow(kind == Kind::Stopped   ? tr("&Asked on")
                 : kind == Kind::Started ? tr("&Came on")
                                         : tr("Applicant &told on"),
                 m_on);
    if (kind == Kind::Extended) {
        m_until = dateEdit(disclosure::dueDate(clock.face.due), QStringLiteral("clockUntil"));
        m_until->setMinimumDate(clock.face.due.addDays(1));
        form->addRow(tr("New &last day"), m_until);
        connect(m_until, &QDateEdit::dateChanged, this, &ClockDialog::check);
    }
    form->addRow(kind == Kind::Extended ? tr("&What has to be weighed") : tr("&Note"), m_note);
    connect(m_on, &QDateEdit::dateChanged, this, &ClockDialog::check);
    connect(m_note, &QLineEdit::textChanged, this, &ClockDialog::check);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(kind == Kind::Stopped   ? tr("Stop the clock")
                                  : kind == Kind::Started ? tr("Start the clock")
                                                          : tr("Extend"),
                                  QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("clockAccept"));
    m_accept->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_consequence);
    column->addStretch(1);
    column->addWidget(buttons);
    check();
    setMinimumWidth(dialogSize(*this, {460, 0}).width());
}

void ClockDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    // What the fields need is known only once they have their style, and what the words need once they have their width.
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void ClockDialog::check() {
    QString words;
    switch (m_kind) {
        case Kind::Stopped:
            words = m_reason->currentData().toString() == QLatin1String("fee")
                        ? tr("The days until the fee comes do not count.")
                        : tr("Nothing is due until the answer comes. The 20 working days then start anew.");
            break;
        case Kind::Started:
            words = m_clock.stoppedFor == "fee" ? tr("The days since %1 do not count.").arg(longDay(m_clock.stoppedOn))
                                                : tr("The answer is due on %1.").arg(longDay(disclosure::dueDate(m_on->date())));
            break;
        case Kind::Extended:
            words = tr("Only to weigh the public interest, and only if the applicant was told. Due so far: %1.")
                        .arg(longDay(m_clock.face.due));
            break;
    }
    m_consequence->setText(words);
    m_accept->setEnabled(m_kind != Kind::Extended || !m_note->text().trimmed().isEmpty());
}

Expected<void> ClockDialog::carryOut(casefile::Case& file) const {
    const std::string note = m_note->text().trimmed().toStdString();
    switch (m_kind) {
        case Kind::Stopped:
            return disclosure::stopClock(file, m_on->date(), m_reason->currentData().toString().toStdString(), note);
        case Kind::Started:
            return disclosure::startClock(file, m_on->date(), note);
        case Kind::Extended:
            break;
    }
    return disclosure::extendClock(file, m_on->date(), m_until->date(), note);
}

}  // namespace withheld::ui
