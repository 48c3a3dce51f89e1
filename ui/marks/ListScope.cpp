#include "marks/ListScope.h"

#include <QMenu>
#include <QSettings>

#include "common/CaseModel.h"

namespace withheld::ui {

ScopeChip::ScopeChip(CaseModel& model, const QString& key, QWidget* parent, ListScope first)
    : FilterChip(QString(), parent),
      m_model(model),
      m_key(key),
      m_scope(QSettings().value(key, int(first)).toInt() == int(ListScope::Case) ? ListScope::Case : ListScope::Document) {
    setMenuArrow(true);
    connect(this, &FilterChip::clicked, this, [this] {
        QMenu menu(this);
        menu.setObjectName(QStringLiteral("scopeMenu"));
        for (const auto& [words, scope] :
             {std::pair{tr("This document"), ListScope::Document}, std::pair{tr("Whole case"), ListScope::Case}}) {
            QAction* action = menu.addAction(words, this, [this, scope = scope] { setScope(scope); });
            action->setCheckable(true);
            action->setChecked(scope == m_scope);
        }
        menu.exec(mapToGlobal(QPoint(0, height())));
    });
    connect(&model, &CaseModel::documentsChanged, this, &ScopeChip::say);
    say();
}

void ScopeChip::setScope(ListScope scope) {
    if (scope == m_scope) {
        return;
    }
    m_scope = scope;
    QSettings().setValue(m_key, int(scope));
    say();
    emit scopeChanged(scope);
}

void ScopeChip::say() {
    setText(m_scope == ListScope::Case ? tr("Whole case") : tr("This document"));
    setAccessibleName(tr("Rows from: %1").arg(text()));
    setToolTip(tr("Rows of this document, or of every document of the case"));
    setVisible(m_model.state().documents.size() > 1);
    updateGeometry();
}

}  // namespace withheld::ui
