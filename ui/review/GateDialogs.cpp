#include "review/GateDialogs.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "common/Theme.h"
#include "marks/MarkSet.h"
#include "review/GateList.h"

namespace withheld::ui {

GateDialog::GateDialog(const QString& title, const QString& intro, std::vector<review::Gate> gates, const QString& wordsLabel,
                       bool needsWords, const QString& button, QWidget* parent)
    : QDialog(parent), m_gates(new GateList), m_words(new QPlainTextEdit), m_needsWords(needsWords) {
    setWindowTitle(title);
    const QSize screen = this->screen()->availableSize();
    resize(std::min(Theme::instance().paneWidth(620), screen.width() - 40),
           std::min(Theme::instance().paneWidth(460), screen.height() - 60));
    auto* introLabel = new QLabel(intro);
    introLabel->setWordWrap(true);
    const bool hasGates = !gates.empty();
    m_gates->setGates(std::move(gates));
    m_gates->setVisible(hasGates);
    auto* wordsTitle = new QLabel(wordsLabel);
    wordsTitle->setBuddy(m_words);
    wordsTitle->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("gateWords"));
    m_words->setAccessibleName(QString(wordsLabel).remove(QLatin1Char('&')));
    m_words->setTabChangesFocus(true);
    m_words->setMaximumHeight(84);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(button, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("gateAccept"));
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(introLabel);
    layout->addWidget(m_gates, 1);
    layout->addWidget(wordsTitle);
    layout->addWidget(m_words);
    layout->addWidget(buttons);

    const auto update = [this] { m_accept->setEnabled(!m_gates->isBlocked() && (!m_needsWords || !words().isEmpty())); };
    update();
    connect(m_words, &QPlainTextEdit::textChanged, this, update);
    // Enter writes a new line in the field; with Ctrl it is the button.
    auto* enter = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(enter, &QShortcut::activated, m_accept, &QPushButton::click);
    connect(buttons, &QDialogButtonBox::accepted, this, &GateDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_gates, &GateList::showRequested, this, [this](const QString& document, int page, const QString& markId) {
        reject();
        emit showRequested(document, page, markId);
    });
    m_words->setFocus();
}

void GateDialog::askPin(std::function<bool(const QString&)> isRight) {
    m_isPin = std::move(isRight);
    m_pin = new QLineEdit;
    m_pin->setObjectName(QStringLiteral("gatePin"));
    m_pin->setEchoMode(QLineEdit::Password);
    m_pin->setAccessibleName(tr("Your PIN"));
    m_pinTitle = new QLabel(tr("Your &PIN: it tells that you are the second person"));
    m_pinTitle->setBuddy(m_pin);
    m_pinTitle->setWordWrap(true);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, m_pinTitle);
    column->insertWidget(column->count() - 1, m_pin);
    setTabOrder(m_words, m_pin);
    m_pin->setFocus();
}

void GateDialog::accept() {
    if (m_pin != nullptr && !m_isPin(m_pin->text())) {
        constexpr int kMostTries = 5;
        if (++m_wrong >= kMostTries) {
            reject();
            return;
        }
        m_pinTitle->setText(tr("✗ That is another PIN. %1 tries are left. Your &PIN").arg(kMostTries - m_wrong));
        m_pin->setAccessibleDescription(m_pinTitle->text());
        m_pin->selectAll();
        m_pin->setFocus();
        return;
    }
    QDialog::accept();
}

QString GateDialog::words() const {
    return m_words->toPlainText().trimmed();
}

GateDialog* makeSubmitDialog(const casefile::CaseState& state, const QString& user, QWidget* parent) {
    auto* dialog =
        new GateDialog(GateDialog::tr("Submit for review"),
                       GateDialog::tr("A second person looks at every mark and every page, and approves or returns the set."),
                       review::submitGates(state, user.toStdString()), GateDialog::tr("&Covering note (stays in the case)"),
                       false, GateDialog::tr("Submit for review"), parent);
    dialog->setObjectName(QStringLiteral("submitDialog"));
    return dialog;
}

GateDialog* makeApproveDialog(const casefile::CaseState& state, const QString& user, QWidget* parent) {
    const auto unseen = review::unseenPages(state, user.toStdString());
    const QString set = QString::fromStdString(shortHash(state.setHash()));
    auto* dialog = new GateDialog(
        GateDialog::tr("Approve"),
        GateDialog::tr("You approve exactly this set of marks: %1. Any later change withdraws the approval.").arg(set),
        review::approveGates(state, user.toStdString()),
        unseen.empty() ? GateDialog::tr("All pages were seen.")
                       : GateDialog::tr("%1 pages were never on your screen. &Why is that in order?").arg(unseen.size()),
        !unseen.empty(), GateDialog::tr("Approve"), parent);
    dialog->setObjectName(QStringLiteral("approveDialog"));
    if (unseen.empty()) {
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("gateWords"))->hide();
    }
    return dialog;
}

GateDialog* makeReturnDialog(const casefile::CaseState& state, QWidget* parent) {
    const auto returned = std::count_if(state.marks.begin(), state.marks.end(), [](const auto& entry) {
        return entry.second.decision == casefile::ReviewDecision::Returned;
    });
    auto* dialog = new GateDialog(GateDialog::tr("Return to the officer"),
                                  GateDialog::tr("The case goes back with your words and %1 returned marks.").arg(returned), {},
                                  GateDialog::tr("&What has to change?"), true, GateDialog::tr("Return"), parent);
    dialog->setObjectName(QStringLiteral("returnDialog"));
    dialog->resize(520, 240);
    return dialog;
}

GateDialog* makeSuggestDialog(int page, QWidget* parent) {
    auto* dialog = new GateDialog(
        GateDialog::tr("Suggest a mark"),
        GateDialog::tr(
            "The officer sees this place of page %1 with your words, and decides. A mark of your own would make you its "
            "author.")
            .arg(page),
        {}, GateDialog::tr("&Why may this not go out?"), true, GateDialog::tr("Suggest"), parent);
    dialog->setObjectName(QStringLiteral("suggestDialog"));
    dialog->resize(520, 240);
    return dialog;
}

}  // namespace withheld::ui
