#include "common/EmptyWords.h"

#include <QAbstractItemView>
#include <QEvent>

namespace withheld::ui {

namespace {

constexpr int kAround = 24;  // pixels round the words

}  // namespace

EmptyWords::EmptyWords(QAbstractItemView& view, const QString& words) : QLabel(view.viewport()), m_view(view) {
    setObjectName(view.objectName() + QStringLiteral("Empty"));
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setWordWrap(true);
    setMargin(kAround);  // margins of contents are lost when a style sheet comes
    setForegroundRole(QPalette::PlaceholderText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    view.viewport()->installEventFilter(this);
    const QAbstractItemModel* model = view.model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyWords::follow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyWords::follow);
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyWords::follow);
    connect(model, &QAbstractItemModel::layoutChanged, this, &EmptyWords::follow);
    setWords(words);
}

void EmptyWords::setWords(const QString& words) {
    setText(words);
    follow();
}

void EmptyWords::follow() {
    const bool isEmpty = m_view.model()->rowCount(m_view.rootIndex()) == 0;
    setGeometry(m_view.viewport()->rect());
    setVisible(isEmpty);
    // Whoever hears the list hears why there is nothing in it.
    m_view.setAccessibleDescription(isEmpty ? text() : QString());
}

bool EmptyWords::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        setGeometry(m_view.viewport()->rect());
    }
    return QLabel::eventFilter(watched, event);
}

}  // namespace withheld::ui
