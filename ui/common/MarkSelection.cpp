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
    if (code != m_code) {
        m_code = code;
        emit changed(code);
    }
}

}  // namespace withheld::ui
