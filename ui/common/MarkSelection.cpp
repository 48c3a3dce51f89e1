#include "common/MarkSelection.h"

namespace withheld::ui {

void MarkSelection::set(const QStringList& ids) {
    if (ids != m_ids) {
        m_ids = ids;
        emit changed();
    }
}

void MarkSelection::toggle(const QString& id) {
    if (!m_ids.removeOne(id)) {
        m_ids << id;
    }
    emit changed();
}

void MarkSelection::reveal(const QString& id) {
    set({id});
    emit revealRequested(id);
}

void StickyCode::set(const QString& code) {
    const QStringList codes = code.isEmpty() ? QStringList() : QStringList(code);
    if (codes != m_codes) {
        m_codes = codes;
        emit changed(code);
    }
}

void StickyCode::toggle(const QString& code) {
    if (code.isEmpty() || m_codes == QStringList(code)) {
        return;
    }
    if (m_codes.removeAll(code) == 0) {
        m_codes.append(code);
    }
    emit changed(this->code());
}

}  // namespace withheld::ui
