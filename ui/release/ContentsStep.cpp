#include "release/ContentsStep.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "common/CaseModel.h"
#include "common/EmptyWords.h"
#include "release/StepWidgets.h"
#include "review/WrappedTextDelegate.h"

namespace withheld::ui {

ContentsStep::ContentsStep(CaseModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_documents(new QTreeWidget),
      m_folder(new QLineEdit),
      m_problem(makeQuietText()),
      m_make(makePrimaryButton(tr("Make and prove"), QStringLiteral("releaseMake"))) {
    m_documents->setObjectName(QStringLiteral("releaseDocuments"));
    m_documents->setAccessibleName(tr("Documents that go out"));
    m_documents->setHeaderLabels({tr("Document"), tr("Pages"), tr("Marks")});
    m_documents->setRootIsDecorated(false);
    new EmptyWords(*m_documents, tr("No documents yet"));
    m_documents->setItemDelegate(new WrappedTextDelegate(10, m_documents));
    m_documents->header()->setStretchLastSection(false);
    m_documents->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_folder->setObjectName(QStringLiteral("releaseFolder"));
    m_folder->setAccessibleName(tr("Folder of the release pack"));
    auto* folderTitle = new QLabel(tr("&Folder of the release pack (will be made)"));
    folderTitle->setBuddy(m_folder);
    auto* browse = new QPushButton(tr("Browse…"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeHeading(tr("What goes out")));
    layout->addWidget(makeQuietText(
        tr("Every document is burned from its source and the approved marks. Names of files can be secrets too: they "
           "go out under neutral names.")));
    layout->addSpacing(12);
    layout->addWidget(m_documents, 1);
    layout->addSpacing(12);
    layout->addWidget(folderTitle);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    layout->addSpacing(8);
    layout->addWidget(m_make, 0, Qt::AlignLeft);
    setMainControl(this, m_folder);
    connect(browse, &QPushButton::clicked, this, &ContentsStep::browse);
    connect(m_folder, &QLineEdit::textChanged, this, &ContentsStep::checkFolder);
    connect(m_folder, &QLineEdit::returnPressed, this, &ContentsStep::make);
    connect(m_make, &QPushButton::clicked, this, &ContentsStep::make);
}

void ContentsStep::reload(bool isPassable, bool proposeFolder) {
    m_isPassable = isPassable;
    m_documents->clear();
    for (const casefile::Document& document : m_model.state().documents) {
        const auto marks = m_model.marks(QString::fromStdString(document.id), 0).size();
        new QTreeWidgetItem(m_documents, {QString::fromStdString(document.fileName), QString::number(document.pageCount()),
                                          QString::number(marks)});
    }
    if (proposeFolder) {
        m_folder->setText(QDir::toNativeSeparators(proposedFolder()));
    }
    checkFolder();
}

QString ContentsStep::proposedFolder() const {
    const QFileInfo caseFolder(QString::fromStdString(m_model.caseFile().folder().string()));
    const QDir beside = caseFolder.absoluteDir();
    const QString stem =
        caseFolder.completeBaseName() + QStringLiteral("_released_") + QDate::currentDate().toString(Qt::ISODate);
    QString name = stem;
    for (int i = 2; beside.exists(name); ++i) {
        name = stem + QStringLiteral(" (%1)").arg(i);
    }
    return beside.filePath(name);
}

void ContentsStep::browse() {
    const QString parent =
        QFileDialog::getExistingDirectory(this, tr("Where is the pack to go?"), QFileInfo(m_folder->text()).absolutePath());
    if (!parent.isEmpty()) {
        m_folder->setText(QDir::toNativeSeparators(QDir(parent).filePath(QFileInfo(proposedFolder()).fileName())));
    }
}

void ContentsStep::checkFolder() {
    const QFileInfo folder(m_folder->text());
    QString problem;
    if (m_folder->text().isEmpty()) {
        problem = tr("Choose a folder.");
    } else if (folder.exists()) {
        problem = tr("This folder is there already. A pack is always made new.");
    } else if (!folder.absoluteDir().exists()) {
        problem = tr("%1 does not exist.").arg(folder.absolutePath());
    } else if (!QFileInfo(folder.absolutePath()).isWritable()) {
        problem = tr("You may not write into %1.").arg(folder.absolutePath());
    }
    m_problem->setText(problem);
    m_make->setEnabled(problem.isEmpty() && m_isPassable);
}

void ContentsStep::make() {
    if (m_make->isEnabled()) {
        emit makeRequested(QDir::fromNativeSeparators(m_folder->text()));
    }
}

}  // namespace withheld::ui
