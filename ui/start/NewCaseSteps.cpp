// The four steps of a new case, as they are drawn.
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>

#include "disclosure/FoiClock.h"
#include "settings/CodeSets.h"
#include "settings/User.h"
#include "start/NewCaseDialog.h"
#include "start/QuietLabel.h"

namespace withheld::ui {

namespace {

/// Takes what room there is, and asks for little: a scrolled form is as high as its fields ask for.
class RequestField : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;
    [[nodiscard]] QSize sizeHint() const override { return {QPlainTextEdit::sizeHint().width(), 4 * fontMetrics().height()}; }
};

QFormLayout* stepForm(QWidget* panel) {
    auto* form = new QFormLayout(panel);
    form->setContentsMargins(0, 0, 8, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(4);
    return form;
}

QString defaultParentFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString usual = QDir(documents).exists() && !documents.isEmpty() ? documents : QDir::homePath();
    return QSettings().value(QStringLiteral("cases/folder"), usual).toString();
}

}  // namespace

QWidget* NewCaseDialog::makeRequest() {
    m_reference = new QLineEdit;
    m_reference->setObjectName(QStringLiteral("caseReference"));
    m_reference->setPlaceholderText(tr("For instance: %1").arg(QStringLiteral("FOI/2026/0412")));
    m_reference->setAccessibleName(tr("Reference"));
    m_received = new QDateEdit(QDate::currentDate());
    m_received->setObjectName(QStringLiteral("caseReceived"));
    m_received->setCalendarPopup(true);
    m_received->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_received->setMaximumDate(QDate::currentDate());
    m_received->setAccessibleName(tr("Received"));
    m_due = quietLabel();
    m_due->setObjectName(QStringLiteral("caseDue"));
    m_title = new QLineEdit;
    m_title->setObjectName(QStringLiteral("caseTitle"));
    m_title->setPlaceholderText(tr("For instance: %1").arg(tr("Community Impact Assessments")));
    m_title->setAccessibleName(tr("Title"));
    m_otherDue = new QCheckBox(tr("&Another last day"));
    m_otherDue->setObjectName(QStringLiteral("caseOtherDue"));
    m_dueDay = new QDateEdit;
    m_dueDay->setObjectName(QStringLiteral("caseDueDay"));
    m_dueDay->setCalendarPopup(true);
    m_dueDay->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_dueDay->setAccessibleName(tr("Another last day"));
    m_dueBecause = new QLineEdit;
    m_dueBecause->setObjectName(QStringLiteral("caseDueBecause"));
    m_dueBecause->setAccessibleName(tr("Reason for another last day"));
    m_dueBecause->setPlaceholderText(tr("Why, for the record: “Public interest, letter of 3 March”"));
    m_body = new QLineEdit(QSettings().value(QStringLiteral("cases/publicBody")).toString());
    m_body->setPlaceholderText(tr("Whose letterhead the reply carries"));
    m_body->setAccessibleName(tr("Public body"));
    m_codeSet = makeCodeSets(QStringLiteral("caseCodeSet"));
    m_codeSet->setAccessibleName(tr("Exemptions"));
    m_request = new RequestField;
    m_request->setObjectName(QStringLiteral("caseRequest"));
    m_request->setPlaceholderText(tr("The applicant's own words, for the refusal notice"));
    m_request->setTabChangesFocus(true);
    m_request->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_request->setAccessibleName(tr("Request"));
    m_parent = new QLineEdit(defaultParentFolder());
    m_parent->setObjectName(QStringLiteral("caseFolder"));
    m_parent->setAccessibleName(tr("Keep the case in"));
    auto* browse = new QPushButton(tr("Browse…"));
    browse->setAutoDefault(false);
    auto* parentRow = new QHBoxLayout;
    parentRow->setSpacing(8);
    parentRow->addWidget(m_parent, 1);
    parentRow->addWidget(browse);
    m_folder = quietLabel();

    auto* panel = new QWidget;
    QFormLayout* form = stepForm(panel);
    const auto addGap = [form] { form->addItem(new QSpacerItem(0, 6)); };
    form->addRow(tr("&Reference"), m_reference);
    addGap();
    form->addRow(tr("Re&ceived"), m_received);
    form->addRow(m_due);
    auto* other = new QHBoxLayout;
    other->setSpacing(8);
    other->addWidget(m_otherDue);
    other->addWidget(m_dueDay);
    other->addWidget(m_dueBecause, 1);
    form->addRow(other);
    addGap();
    form->addRow(tr("&Title"), m_title);
    addGap();
    form->addRow(tr("Re&quest"), m_request);

    const auto showDue = [this] {
        m_due->setText(dueLine(m_received->date()));
        const QDate computed = disclosure::clockFace(m_received->date(), QDate::currentDate()).due;
        // Nobody may take days away from himself by mistake; a later day is what the law lets a body set.
        m_dueDay->setMinimumDate(computed.addDays(1));
        if (!m_otherDue->isChecked()) {
            m_dueDay->setDate(disclosure::dueDate(computed));
        }
    };
    const auto turnDue = [this] {
        m_dueDay->setVisible(m_otherDue->isChecked());
        m_dueBecause->setVisible(m_otherDue->isChecked());
        updateState();
    };
    showDue();
    turnDue();
    connect(m_otherDue, &QCheckBox::toggled, this, turnDue);
    connect(m_dueBecause, &QLineEdit::textChanged, this, &NewCaseDialog::updateState);
    connect(m_received, &QDateEdit::dateChanged, this, showDue);
    connect(m_reference, &QLineEdit::textChanged, this, &NewCaseDialog::updateFolder);
    connect(m_parent, &QLineEdit::textChanged, this, &NewCaseDialog::updateFolder);
    connect(browse, &QPushButton::clicked, this, &NewCaseDialog::browseFolder);
    m_place = parentRow;
    return panel;
}

QWidget* NewCaseDialog::makePeople() {
    m_reviewer = new QComboBox;
    m_reviewer->setObjectName(QStringLiteral("caseReviewer"));
    m_reviewer->setAccessibleName(tr("Reviewer"));
    m_reviewer->setEditable(true);
    m_reviewer->setInsertPolicy(QComboBox::NoInsert);
    m_reviewer->addItem(QString());
    for (const User& known : knownUsers()) {
        if (known.name != m_user) {
            m_reviewer->addItem(known.name);
        }
    }
    m_reviewer->lineEdit()->setPlaceholderText(tr("Not known yet"));
    connect(m_reviewer, &QComboBox::editTextChanged, this, &NewCaseDialog::updateState);
    auto* panel = new QWidget;
    QFormLayout* form = stepForm(panel);
    const auto addGap = [form] { form->addItem(new QSpacerItem(0, 6)); };
    form->addRow(tr("&Public body"), m_body);
    addGap();
    if (!m_user.isEmpty()) {
        form->addRow(quietLabel(tr("Officer: %1").arg(m_user)));
        addGap();
    }
    form->addRow(tr("&Reviewer"), m_reviewer);
    form->addRow(quietLabel(tr("A second person has to approve. It can't be who marks.")));
    addGap();
    auto* parentTitle = new QLabel(tr("&Keep the case in"));
    parentTitle->setBuddy(m_parent);
    form->addRow(parentTitle, m_place);
    form->addRow(m_folder);
    return panel;
}

QWidget* NewCaseDialog::makeCodes() {
    m_ocrLanguage = new QComboBox;
    m_ocrLanguage->setObjectName(QStringLiteral("caseOcrLanguage"));
    m_ocrLanguage->setAccessibleName(tr("Language of the pages"));
    m_ocrLanguage->addItem(tr("English"), QStringLiteral("eng"));
    m_ocrLanguage->addItem(tr("Welsh"), QStringLiteral("cym"));
    m_ocrLanguage->addItem(tr("English and Welsh"), QStringLiteral("eng+cym"));
    m_ocrLanguage->setCurrentIndex(
        std::max(0, m_ocrLanguage->findData(QSettings().value(QStringLiteral("ocr/language"), QStringLiteral("eng")))));
    m_find = new QCheckBox(tr("&Find personal data afterwards, in the background"));
    m_find->setObjectName(QStringLiteral("caseFind"));
    m_templates = new QCheckBox(tr("Propose the marks of known for&ms (templates)"));
    m_templates->setObjectName(QStringLiteral("caseTemplates"));
    auto* panel = new QWidget;
    QFormLayout* form = stepForm(panel);
    const auto addGap = [form] { form->addItem(new QSpacerItem(0, 6)); };
    form->addRow(tr("&Exemptions"), m_codeSet);
    form->addRow(quietLabel(tr("The case keeps this set. Codes are edited in the settings.")));
    addGap();
    form->addRow(m_files->reading());
    form->addRow(tr("&Language of the pages"), m_ocrLanguage);
    addGap();
    form->addRow(m_find);
    form->addRow(m_templates);
    return panel;
}

QWidget* NewCaseDialog::makeFiles() {
    m_files = new CaseFiles(tr("&Files"), tr("Files of the new case"));
    return m_files;
}

}  // namespace withheld::ui
