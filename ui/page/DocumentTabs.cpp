#include "page/DocumentTabs.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>

#include "common/CaseModel.h"
#include "common/Theme.h"
#include "page/PageView.h"

namespace withheld::ui {

DocumentTabs::DocumentTabs(CaseModel& model, PageView& view, QWidget* parent) : QTabBar(parent), m_model(model), m_view(view) {
    setObjectName(QStringLiteral("documentTabs"));
    setAccessibleName(tr("Open documents"));
    setAutoHide(true);
    setDocumentMode(true);
    setExpanding(false);
    setElideMode(Qt::ElideMiddle);
    setMovable(true);
    setUsesScrollButtons(true);
    connect(&view, &PageView::documentChanged, this, &DocumentTabs::follow);
    connect(&model, &CaseModel::marksChanged, this, [this](const QString& document) {
        if (document == m_view.document()) {
            keep(document);
        }
    });
    connect(&model, &CaseModel::documentsChanged, this, &DocumentTabs::dropMissing);
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0) {
            m_view.showAgain(tabData(index).toString());
        }
    });
    connect(this, &QTabBar::tabBarDoubleClicked, this, [this](int index) { keep(tabData(index).toString()); });
    connect(this, &QTabBar::tabMoved, this, [this](int, int to) { keep(tabData(to).toString()); });
    if (!view.document().isEmpty()) {
        follow(view.document());
    }
}

QStringList DocumentTabs::documents() const {
    QStringList all;
    for (int i = 0; i < count(); ++i) {
        all.append(tabData(i).toString());
    }
    return all;
}

int DocumentTabs::indexOf(const QString& document) const {
    return static_cast<int>(documents().indexOf(document));
}

void DocumentTabs::follow(const QString& document) {
    int index = indexOf(document);
    if (index < 0) {
        index = m_passing.isEmpty() ? -1 : indexOf(m_passing);
        m_passing = document;
        if (index < 0) {
            // The first tab becomes current, and asks what it shows, while it is inserted.
            const QSignalBlocker quiet(this);
            index = addTab(QString());
        }
        setTabData(index, document);
    }
    setCurrentIndex(index);
    for (int i = 0; i < count(); ++i) {
        describe(i);
    }
}

void DocumentTabs::open(const QStringList& documents) {
    const QSignalBlocker quiet(this);
    for (const QString& document : documents) {
        if (indexOf(document) < 0 && m_model.document(document) != nullptr) {
            setTabData(addTab(QString()), document);
        }
        keep(document);
    }
    for (int i = 0; i < count(); ++i) {
        describe(i);
    }
}

void DocumentTabs::describe(int index) {
    const QString id = tabData(index).toString();
    const casefile::Document* document = m_model.document(id);
    if (document == nullptr) {
        return;
    }
    const QString name = QString::fromStdString(document->fileName);
    QString text = name;
    setTabText(index, text.replace(QLatin1Char('&'), QLatin1String("&&")));
    setTabToolTip(index,
                  isKept(id)
                      ? name
                      : tr("%1\nShown in passing: the next document takes its place. Double-click to keep it here.").arg(name));
    QWidget* closer = closerOf(index);
    closer->setAccessibleName(tr("Close %1").arg(name));
    closer->setToolTip(tr("Close %1").arg(name));
}

QWidget* DocumentTabs::closerOf(int index) {
    QWidget* present = tabButton(index, RightSide);
    if (present != nullptr) {
        return present;
    }
    auto* closer = new QToolButton(this);
    const auto showIcon = [closer] { closer->setIcon(Theme::instance().icon(QStringLiteral("cross"))); };
    showIcon();
    connect(&Theme::instance(), &Theme::changed, closer, showIcon);
    closer->setAutoRaise(true);
    closer->setFocusPolicy(Qt::NoFocus);
    connect(closer, &QToolButton::clicked, this, [this, closer] {
        for (int i = 0; i < count(); ++i) {
            if (tabButton(i, RightSide) == closer) {
                close(i);
                return;
            }
        }
    });
    setTabButton(index, RightSide, closer);
    return closer;
}

void DocumentTabs::keep(const QString& document) {
    if (!document.isEmpty() && document == m_passing) {
        m_passing.clear();
        describe(indexOf(document));
    }
}

void DocumentTabs::step(int by) {
    if (count() > 1) {
        setCurrentIndex((currentIndex() + by % count() + count()) % count());
    }
}

void DocumentTabs::close(int index) {
    if (count() < 2 || index < 0 || index >= count()) {
        return;
    }
    if (tabData(index).toString() == m_passing) {
        m_passing.clear();
    }
    removeTab(index);
}

void DocumentTabs::closeCurrent() {
    close(currentIndex());
}

void DocumentTabs::closeOthers(int index) {
    const QString kept = tabData(index).toString();
    setCurrentIndex(index);
    for (int i = count() - 1; i >= 0; --i) {
        if (tabData(i).toString() != kept) {
            close(i);
        }
    }
}

void DocumentTabs::dropMissing() {
    for (int i = count() - 1; i >= 0; --i) {
        if (m_model.document(tabData(i).toString()) == nullptr) {
            close(i);
        } else {
            describe(i);
        }
    }
}

void DocumentTabs::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::MiddleButton) {
        close(tabAt(event->pos()));
        event->accept();
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

void DocumentTabs::contextMenuEvent(QContextMenuEvent* event) {
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int index = isByKey ? currentIndex() : tabAt(event->pos());
    if (index >= 0) {
        openMenu(index, isByKey ? mapToGlobal(tabRect(index).bottomLeft()) : event->globalPos());
    }
}

void DocumentTabs::openMenu(int index, const QPoint& place) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString document = tabData(index).toString();
    QAction* keeping = menu->addAction(tr("&Keep this tab"), this, [this, document] { keep(document); });
    keeping->setEnabled(!isKept(document));
    menu->addSeparator();
    QAction* closing = menu->addAction(tr("&Close"), this, [this, document] { close(indexOf(document)); });
    QAction* others = menu->addAction(tr("Close &others"), this, [this, document] { closeOthers(indexOf(document)); });
    closing->setEnabled(count() > 1);
    others->setEnabled(count() > 1);
    menu->popup(place);
}

}  // namespace withheld::ui
