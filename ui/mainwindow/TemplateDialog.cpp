#include "mainwindow/TemplateDialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "common/CaseModel.h"
#include "common/DialogSize.h"
#include "common/EmptyWords.h"
#include "common/Theme.h"
#include "release/FormTemplates.h"

namespace withheld::ui {

TemplateDialog::TemplateDialog(const CaseModel& model, const QString& document, int page, const templates::TemplateFolder& folder,
                               QWidget* parent)
    : QDialog(parent),
      m_model(model),
      m_document(document.toStdString()),
      m_page(page),
      m_folder(folder),
      m_name(new QLineEdit),
      m_words(new QListWidget),
      m_state(new QLabel),
      m_save(nullptr) {
    setObjectName(QStringLiteral("templateDialog"));
    setWindowTitle(tr("Save marks of this page as template"));
    resize(dialogSize(*this, {520, 520}));
    m_name->setObjectName(QStringLiteral("templateName"));
    m_name->setMaxLength(80);
    m_name->setPlaceholderText(tr("For instance: CIA form v2"));
    m_words->setObjectName(QStringLiteral("templateAnchors"));
    m_words->setAccessibleName(tr("Printed words"));
    m_words->setAccessibleDescription(tr("Space ticks and unticks"));
    m_state->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("templateState"));
    auto* about = new QLabel(
        tr("The form is known again by these words, wherever a scanner put them. Tick what is printed on every copy, and nothing "
           "that was typed in. Words under marks and suggestions are not offered; none of them gets into the template."));
    about->setWordWrap(true);
    auto* fields = new QFormLayout;
    fields->addRow(tr("&Name"), m_name);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("Save template"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("templateSave"));
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addLayout(fields);
    layout->addWidget(about);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    new EmptyWords(*m_words, tr("No printed words here to know the form by."));
    fillWords();
    connect(m_name, &QLineEdit::textChanged, this, &TemplateDialog::describe);
    connect(m_words, &QListWidget::itemChanged, this, &TemplateDialog::describe);
    describe();
}

void TemplateDialog::fillWords() {
    const casefile::Document* document = m_model.state().document(m_document);
    const auto text = m_model.pageText(QString::fromStdString(m_document), m_page);
    if (document == nullptr || !text || m_page < 1 || m_page > document->pageCount()) {
        return;
    }
    const casefile::Case& file = m_model.caseFile();
    const auto chosen = release::templateOfPage(file, m_document, m_page, "chosen");
    for (const templates::AnchorCandidate& candidate : templates::anchorCandidates(
             *text, document->pages[static_cast<std::size_t>(m_page - 1)], release::keptBackOn(file, m_document, *text))) {
        const bool isChosen =
            chosen && std::find(chosen->anchors.begin(), chosen->anchors.end(), candidate.anchor) != chosen->anchors.end();
        auto* item = new QListWidgetItem(QString::fromStdString(candidate.anchor.text), m_words);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, candidate.word);
    }
}

void TemplateDialog::setName(const QString& name) {
    m_name->setText(name);
}

Expected<templates::Template> TemplateDialog::result() const {
    std::vector<int> words;
    for (int i = 0; i < m_words->count(); ++i) {
        if (m_words->item(i)->checkState() == Qt::Checked) {
            words.push_back(m_words->item(i)->data(Qt::UserRole).toInt());
        }
    }
    if (words.size() < templates::fewestAnchors) {
        return Error{ErrorCode::InvalidInput,
                     tr("Tick at least %1 printed words").arg(templates::fewestAnchors).toStdString(),
                     "",
                     0,
                     "",
                     ""};
    }
    return release::templateOfPage(m_model.caseFile(), m_document, m_page, m_name->text().toStdString(), words);
}

void TemplateDialog::describe() {
    const auto form = result();
    m_save->setEnabled(form.hasValue());
    if (!form) {
        m_state->setText(m_name->text().trimmed().isEmpty() ? tr("Give it a name.")
                                                            : QString::fromStdString(form.error().text()));
        return;
    }
    const bool replaces = m_folder.has(form->name);
    const QString marks = form->fields.size() == 1 ? tr("1 mark") : tr("%1 marks").arg(form->fields.size());
    m_state->setText(tr("%1, known by %2 words.").arg(marks).arg(form->anchors.size()) +
                     (replaces ? QLatin1Char(' ') + tr("Replaces the template of this name.") : QString()));
}

}  // namespace withheld::ui
