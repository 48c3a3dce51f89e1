#include "settings/CodeDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "common/DialogSize.h"
#include "disclosure/OwnCatalogues.h"

namespace withheld::ui {

namespace {

enum Kind { Absolute, Qualified, NoExemption };

QPlainTextEdit* longText(const std::string& text) {
    auto* field = new QPlainTextEdit(QString::fromStdString(text));
    field->setTabChangesFocus(true);
    constexpr int kLines = 3;
    field->setFixedHeight(kLines * field->fontMetrics().lineSpacing() + 14);
    return field;
}

std::string textOf(const QLineEdit& field) {
    return field.text().simplified().toStdString();
}

std::string textOf(const QPlainTextEdit& field) {
    return field.toPlainText().trimmed().toStdString();
}

}  // namespace

CodeDialog::CodeDialog(const disclosure::Catalogue& set, const disclosure::Exemption& code, QWidget* parent)
    : QDialog(parent),
      m_set(set),
      m_before(code),
      m_id(new QLineEdit(QString::fromStdString(code.id))),
      m_section(new QLineEdit(QString::fromStdString(code.section))),
      m_short(new QLineEdit(QString::fromStdString(code.shortName))),
      m_title(new QLineEdit(QString::fromStdString(code.title))),
      m_wording(longText(code.wording)),
      m_slot(new QComboBox),
      m_kind(new QComboBox),
      m_test(new QComboBox),
      m_colour(new QLineEdit(QString::fromStdString(code.colour.empty() ? "#5a6572" : code.colour))),
      m_pattern(new QComboBox),
      m_harm(longText(code.harm)),
      m_for(longText(code.interestFor)),
      m_against(longText(code.interestAgainst)),
      m_problem(new QLabel) {
    setObjectName(QStringLiteral("codeDialog"));
    setWindowTitle(code.id.empty() ? tr("New code") : tr("Code %1").arg(QString::fromStdString(code.id)));
    m_slot->addItem(tr("Under More…"), -1);
    for (int digit = 1; digit <= 10; ++digit) {
        m_slot->addItem(QString::number(digit % 10), digit % 10);
    }
    m_slot->addItem(tr("Not offered"), disclosure::hiddenSlot);
    m_slot->setCurrentIndex(std::max(0, m_slot->findData(code.slot)));
    m_kind->addItems({tr("Absolute exemption"), tr("Qualified exemption: public interest"), tr("No exemption (out of scope …)")});
    m_kind->setCurrentIndex(!code.isExemption ? NoExemption : code.absolute ? Absolute : Qualified);
    m_test->setEditable(true);
    m_test->addItems({QStringLiteral("class"), QStringLiteral("prejudice"), QStringLiteral("endangerment")});
    m_test->setCurrentText(QString::fromStdString(code.test.empty() ? "class" : code.test));
    m_pattern->addItem(tr("plain"), QStringLiteral("plain"));
    m_pattern->addItem(tr("diagonal lines"), QStringLiteral("diagonal"));
    m_pattern->addItem(tr("dots"), QStringLiteral("dots"));
    m_pattern->addItem(tr("crossed lines"), QStringLiteral("cross"));
    m_pattern->setCurrentIndex(std::max(0, m_pattern->findData(QString::fromStdString(code.pattern))));

    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 8, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [form](const QString& label, QWidget* field, const char* name) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
        form->addRow(label, field);
    };
    add(tr("&Code on the box"), m_id, "codeId");
    add(tr("&Section"), m_section, "codeSection");
    add(tr("Word on the st&rip"), m_short, "codeShort");
    add(tr("&Key"), m_slot, "codeSlot");
    add(tr("&Title"), m_title, "codeTitle");
    add(tr("&What the law says"), m_wording, "codeWording");
    add(tr("K&ind"), m_kind, "codeKind");
    add(tr("T&est"), m_test, "codeTest");
    add(tr("&Harm, for the letter"), m_harm, "codeHarm");
    add(tr("Public interest &for disclosing"), m_for, "codeFor");
    add(tr("Public interest &against"), m_against, "codeAgainst");
    add(tr("Co&lour"), m_colour, "codeColour");
    add(tr("&Pattern"), m_pattern, "codePattern");
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(windowTitle());
    scroll->setWidget(page);
    m_problem->setObjectName(QStringLiteral("codeProblem"));
    m_problem->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* keep = buttons->addButton(tr("Keep"), QDialogButtonBox::AcceptRole);
    keep->setObjectName(QStringLiteral("codeKeep"));
    keep->setProperty("primary", true);
    keep->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(dialogSize(*this, {620, 600}));
    connect(buttons, &QDialogButtonBox::accepted, this, &CodeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_id->setFocus();
}

disclosure::Exemption CodeDialog::shown() const {
    disclosure::Exemption code = m_before;
    code.id = textOf(*m_id);
    code.section = textOf(*m_section);
    code.shortName = textOf(*m_short);
    code.title = textOf(*m_title);
    code.wording = textOf(*m_wording);
    code.slot = m_slot->currentData().toInt();
    code.absolute = m_kind->currentIndex() == Absolute;
    code.isExemption = m_kind->currentIndex() != NoExemption;
    code.test = m_test->currentText().simplified().toStdString();
    code.harm = textOf(*m_harm);
    code.interestFor = textOf(*m_for);
    code.interestAgainst = textOf(*m_against);
    code.colour = m_colour->text().simplified().toLower().toStdString();
    code.pattern = m_pattern->currentData().toString().toStdString();
    return code;
}

void CodeDialog::accept() {
    const auto changed = disclosure::withCode(m_set, m_before.id, shown());
    if (!changed) {
        m_problem->setText(tr("✗ %1").arg(QString::fromStdString(changed.error().message)));
        m_id->setFocus();
        return;
    }
    m_set = *changed;
    QDialog::accept();
}

}  // namespace withheld::ui
