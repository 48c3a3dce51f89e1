// Open suggestions of a document, in reading order, each knowing its equals.
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QString>
#include <vector>

#include "common/CaseModel.h"

namespace withheld::ui {

class SuggestionsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, WhyRole, PageRole, CodeRole, GroupRole };
    explicit SuggestionsModel(CaseModel& model, QObject* parent = nullptr);
    void setDocument(const QString& document);
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString idAt(int row) const;
    [[nodiscard]] int rowOf(const QString& id) const;
    /// All suggestions of the document with the same text (or, without text, just the one).
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
    CaseModel& m_model;
    QString m_document;
    QStringList m_ids;
    QHash<QString, QStringList> m_groups;
};

}  // namespace withheld::ui
