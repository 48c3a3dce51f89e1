// Suggestions of a document or of the whole case, open or refused, in reading order, each knowing its equals.
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QString>
#include <vector>

#include "common/CaseModel.h"
#include "marks/ListScope.h"

namespace withheld::ui {

class SuggestionsModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// WhereRole: "page 4", with the file where several documents are shown.
    enum Role { IdRole = Qt::UserRole, WhyRole, PageRole, CodeRole, GroupRole, WhereRole };
    explicit SuggestionsModel(CaseModel& model, QObject* parent = nullptr);
    void setDocument(const QString& document);
    void setScope(ListScope scope);
    [[nodiscard]] ListScope scope() const { return m_scope; }
    /// Those that were refused instead of the open ones.
    void showRefused(bool refused);
    [[nodiscard]] bool showsRefused() const { return m_isRefused; }
    [[nodiscard]] int openCount() const { return m_openCount; }
    [[nodiscard]] int refusedCount() const { return m_refusedCount; }
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString idAt(int row) const;
    [[nodiscard]] int rowOf(const QString& id) const;
    /// All suggestions shown with the same text (or, without text, just the one).
    [[nodiscard]] QStringList groupOf(int row) const;

    /// Where it comes from, or who misses it and why.
    [[nodiscard]] static QString whyOf(const casefile::CaseSuggestion& suggestion);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

signals:
    void refreshed();

private:
    void rebuild();
    [[nodiscard]] QString groupKey(const casefile::CaseSuggestion& suggestion) const;
    [[nodiscard]] std::vector<const casefile::CaseSuggestion*> refused() const;
    CaseModel& m_model;
    QString m_document;
    ListScope m_scope = ListScope::Document;
    bool m_isRefused = false;
    int m_openCount = 0;
    int m_refusedCount = 0;
    QStringList m_ids;
    /// What makes suggestions equal is their text, which never changes: read once.
    mutable QHash<QString, QString> m_keys;
    QHash<QString, QStringList> m_groups;
};

}  // namespace withheld::ui
