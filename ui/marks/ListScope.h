// Which part of the case a list of marks shows: the document on screen, or all of them. Each list remembers its own.
#pragma once

#include <QString>

#include "common/FilterChip.h"

namespace withheld::ui {

class CaseModel;

enum class ListScope { Document, Case };

/// Says the scope, and offers the other. Hidden while the case has no second document.
class ScopeChip : public FilterChip {
    Q_OBJECT
public:
    /// `key`: of the settings, such as "marks/scope"; `first`: as long as nobody chose.
    ScopeChip(CaseModel& model, const QString& key, QWidget* parent = nullptr, ListScope first = ListScope::Document);
    [[nodiscard]] ListScope scope() const { return m_scope; }
    void setScope(ListScope scope);

signals:
    void scopeChanged(withheld::ui::ListScope scope);

private:
    void say();

    CaseModel& m_model;
    QString m_key;
    ListScope m_scope;
};

}  // namespace withheld::ui
