#include "page/EmptyPane.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "common/Theme.h"

namespace withheld::ui {

EmptyPane::EmptyPane(QWidget* pages) : QWidget(pages) {
    auto* title = new QLabel(tr("No documents yet"), this);
    QFont large = Theme::instance().semibold();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    title->setFont(large);
    auto* words = new QLabel(tr("Add the PDFs that answer the request, or drop them here. They are copied into the case; the "
                                "originals are never changed."),
                             this);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto* add = new QPushButton(tr("Add documents…"), this);
    add->setProperty("primary", true);  // the window's style sheet gives it the accent
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(48, 24, 48, 24);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(words);
    column->addWidget(add, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(add, &QPushButton::clicked, this, &EmptyPane::documentsRequested);
    pages->installEventFilter(this);
    setGeometry(pages->rect());
}

bool EmptyPane::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace withheld::ui
