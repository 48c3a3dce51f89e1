// What is chosen: marks on the page and in the tables are the same selection; the sticky code is what the next mark gets.
#pragma once

#include <QObject>
#include <QStringList>

namespace withheld::ui {

/// Ids of marks or of open suggestions, in the order they were chosen; the last one is current.
class MarkSelection : public QObject {
    Q_OBJECT
public:
    explicit MarkSelection(QObject* parent = nullptr) : QObject(parent) {}
    [[nodiscard]] const QStringList& ids() const { return m_ids; }
    [[nodiscard]] bool contains(const QString& id) const { return m_ids.contains(id); }
    [[nodiscard]] bool isEmpty() const { return m_ids.isEmpty(); }
    [[nodiscard]] QString current() const { return m_ids.isEmpty() ? QString() : m_ids.back(); }
    void set(const QStringList& ids);
    void toggle(const QString& id);
    void clear() { set({}); }
    /// Choose it and bring it into view.
    void reveal(const QString& id);

signals:
    void changed();
    /// A view that shows pages scrolls to the mark, opening its document if need be.
    void revealRequested(const QString& id);

private:
    QStringList m_ids;
};

/// The codes that new marks get, in the officer's order; none yet at first. Mostly one.
class StickyCode : public QObject {
    Q_OBJECT
public:
    explicit StickyCode(QObject* parent = nullptr) : QObject(parent) {}
    [[nodiscard]] const QStringList& codes() const { return m_codes; }
    /// The first; "" = none yet.
    [[nodiscard]] QString code() const { return m_codes.value(0); }
    /// "s.40(2), s.38"; "" = none yet.
    [[nodiscard]] QString text() const { return m_codes.join(QStringLiteral(", ")); }
    void set(const QString& code);
    /// Adds it as a further one, or takes it off; the last one stays.
    void toggle(const QString& code);

signals:
    void changed(const QString& code);

private:
    QStringList m_codes;
};

}  // namespace withheld::ui
