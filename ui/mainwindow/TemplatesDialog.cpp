#include "mainwindow/TemplatesDialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "base/Files.h"
#include "common/DialogSize.h"
#include "common/Theme.h"

namespace withheld::ui {

TemplatesDialog::TemplatesDialog(const templates::TemplateFolder& folder, QWidget* parent)
    : QDialog(parent), m_folder(folder), m_list(new QListWidget), m_state(new QLabel) {
    setObjectName(QStringLiteral("templatesDialog"));
    setWindowTitle(tr("Templates"));
    resize(dialogSize(*this, {560, 380}));
    m_list->setAccessibleName(tr("Templates"));
    m_state->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("templatesState"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* import = buttons->addButton(tr("&Import…"), QDialogButtonBox::ActionRole);
    m_export = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    m_remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::ActionRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    const auto lastFolder = [] { return QSettings().value(QStringLiteral("templates/lastFolder")).toString(); };
    connect(import, &QPushButton::clicked, this, [this, lastFolder] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Import a template"), lastFolder(), tr("Templates (*.json)"));
        if (!path.isEmpty()) {
            importFile(path);
        }
    });
    connect(m_export, &QPushButton::clicked, this, [this, lastFolder] {
        const QString name = QString::fromStdString(chosen()->form.name).replace(QLatin1Char('/'), QLatin1Char('-'));
        const QString path = QFileDialog::getSaveFileName(
            this, tr("Export the template"), QFileInfo(lastFolder(), name + QStringLiteral(".template.json")).filePath(),
            tr("Templates (*.json)"));
        if (!path.isEmpty()) {
            exportTo(path);
        }
    });
    connect(m_remove, &QPushButton::clicked, this, &TemplatesDialog::removeChosen);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplatesDialog::describe);
    reload();
}

const templates::StoredTemplate* TemplatesDialog::chosen() const {
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_stored.size()) ? &m_stored[static_cast<std::size_t>(row)] : nullptr;
}

void TemplatesDialog::reload() {
    std::vector<Error> problems;
    m_stored = m_folder.load(&problems);
    m_list->clear();
    for (const templates::StoredTemplate& each : m_stored) {
        const QString marks = each.form.fields.size() == 1 ? tr("1 mark") : tr("%1 marks").arg(each.form.fields.size());
        m_list->addItem(
            tr("%1 · %2, known by %3 words").arg(QString::fromStdString(each.form.name), marks).arg(each.form.anchors.size()));
    }
    m_list->setCurrentRow(m_stored.empty() ? -1 : 0);
    m_state->setText(!problems.empty() ? QString::fromStdString(problems.front().text())
                     : m_stored.empty()
                         ? tr("No templates yet. Mark a page of a form, then save its marks as template (menu Mark, Templates).")
                         : tr("A template holds places, codes and printed words; no word that was withheld."));
    describe();
}

void TemplatesDialog::describe() {
    m_export->setEnabled(chosen() != nullptr);
    m_remove->setEnabled(chosen() != nullptr);
}

bool TemplatesDialog::importFile(const QString& path) {
    QSettings().setValue(QStringLiteral("templates/lastFolder"), QFileInfo(path).absolutePath());
    const auto form = templates::readTemplate(path.toStdString());
    const auto saved = form ? m_folder.save(*form) : Expected<std::filesystem::path>(form.error());
    if (!saved) {
        m_state->setText(QString::fromStdString(saved.error().text()));
        return false;
    }
    reload();
    m_state->setText(tr("%1 imported.").arg(QString::fromStdString(form->name)));
    return true;
}

bool TemplatesDialog::exportTo(const QString& path) {
    QSettings().setValue(QStringLiteral("templates/lastFolder"), QFileInfo(path).absolutePath());
    const templates::StoredTemplate* stored = chosen();
    const Expected<void> written = stored == nullptr
                                       ? Expected<void>(Error{})
                                       : writeFileAtomically(path.toStdString(), templates::templateToJson(stored->form));
    m_state->setText(written ? tr("Written to %1.").arg(path) : QString::fromStdString(written.error().text()));
    return written.hasValue();
}

void TemplatesDialog::removeChosen() {
    if (const templates::StoredTemplate* stored = chosen()) {
        std::error_code failed;
        std::filesystem::remove(stored->file, failed);
        reload();
        if (failed) {
            m_state->setText(QString::fromStdString(failed.message()));
        }
    }
}

}  // namespace withheld::ui
