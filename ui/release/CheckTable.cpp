#include "release/CheckTable.h"

#include <QHeaderView>

#include "common/Theme.h"
#include "review/WrappedTextDelegate.h"

namespace withheld::ui {

namespace {

enum CheckColumn { TitleColumn, MethodColumn, ScopeColumn, ResultColumn };

}  // namespace

CheckTable::CheckTable(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(QStringLiteral("releaseChecks"));
    setAccessibleName(tr("Checks"));
    setHeaderLabels({tr("Check"), tr("How"), tr("Scope"), tr("Result")});
    setRootIsDecorated(false);
    setIndentation(0);
    setWordWrap(true);
    setUniformRowHeights(false);
    setItemDelegate(new WrappedTextDelegate(10, this));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(MethodColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(ScopeColumn, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(ResultColumn, QHeaderView::Stretch);
    // Rows are as high as their wrapped text, which depends on the widths.
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); });
}

void CheckTable::setReports(const std::vector<ProvedDocument>& documents) {
    clear();
    for (const ProvedDocument& document : documents) {
        if (documents.size() > 1) {
            auto* heading = new QTreeWidgetItem(
                this, {document.name + QStringLiteral(" – ") + QString::fromStdString(document.report.verdict())});
            heading->setFirstColumnSpanned(true);
            heading->setFont(TitleColumn, Theme::instance().semibold());
        }
        addChecks(document.report);
    }
}

void CheckTable::addChecks(const verify::Report& report) {
    Theme& theme = Theme::instance();
    for (const verify::Check& check : report.checks) {
        const QString sign = check.outcome == verify::Outcome::Passed   ? QStringLiteral("✓ ")
                             : check.outcome == verify::Outcome::Failed ? QStringLiteral("✗ ")
                                                                        : QStringLiteral("! ");
        auto* row = new QTreeWidgetItem(this, {QString::fromStdString(check.title), QString::fromStdString(check.method),
                                               QString::fromStdString(check.scope), sign + QString::fromStdString(check.result)});
        row->setForeground(MethodColumn, theme.colour(Colour::QuietText));
        row->setForeground(ResultColumn, theme.colour(check.outcome == verify::Outcome::Passed   ? Colour::Good
                                                      : check.outcome == verify::Outcome::Failed ? Colour::Bad
                                                                                                 : Colour::Care));
        QStringList findings;
        for (const verify::Finding& finding : check.findings) {
            findings.append(tr("Page %1: %2 %3")
                                .arg(finding.page)
                                .arg(QString::fromStdString(finding.evidence), QString::fromStdString(finding.remedy)));
        }
        row->setToolTip(ResultColumn, findings.join(QLatin1Char('\n')));
    }
}

}  // namespace withheld::ui
