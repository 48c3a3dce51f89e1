#include "mainwindow/DocumentsPanel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "common/CaseModel.h"
#include "common/RenderService.h"
#include "common/Theme.h"
#include "mainwindow/ThumbnailModel.h"

namespace withheld::ui {

namespace {

enum DocumentRole { IdRole = Qt::UserRole, CountRole };

/// Name on the left, count on the right.
class DocumentDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        Theme& theme = Theme::instance();
        painter->save();
        if ((option.state & QStyle::State_Selected) != 0) {
            painter->fillRect(option.rect, theme.colour(Colour::SelectedRow));
        } else if ((option.state & QStyle::State_MouseOver) != 0) {
            painter->fillRect(option.rect, theme.colour(Colour::Hover));
        }
        const QRect inside = option.rect.adjusted(12, 0, -12, 0);
        const QString count = index.data(CountRole).toString();
        painter->setPen(theme.colour(Colour::QuietText));
        painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter, count);
        painter->setPen(theme.colour(Colour::Text));
        const int room = inside.width() - option.fontMetrics.horizontalAdvance(count) - 10;
        painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, room));
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override {
        return {80, std::max(metrics::row, option.fontMetrics.height() + 8)};
    }
};

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    QFont font = Theme::instance().small();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(12, 8, 12, 4);
    return label;
}

}  // namespace

DocumentsPanel::DocumentsPanel(CaseModel& model, RenderService& renderer, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_renderer(renderer),
      m_documents(new QListWidget),
      m_pages(new QListView),
      m_none(new QLabel(tr("No documents yet"))),
      m_thumbnails(new ThumbnailModel(model, this)),
      m_pictures(new ThumbnailDelegate(model, renderer, m_pages)) {
    setObjectName(QStringLiteral("documentsPanel"));
    m_documents->setObjectName(QStringLiteral("documentList"));
    m_documents->setAccessibleName(tr("Documents"));
    m_documents->setFrameShape(QFrame::NoFrame);
    m_documents->setMouseTracking(true);
    m_documents->setItemDelegate(new DocumentDelegate(m_documents));
    m_documents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->setObjectName(QStringLiteral("pageList"));
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setModel(m_thumbnails);
    m_pages->setItemDelegate(m_pictures);
    m_pages->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_pages->setContextMenuPolicy(Qt::CustomContextMenu);
    m_documents->setContextMenuPolicy(Qt::CustomContextMenu);
    m_pages->installEventFilter(this);
    m_documents->installEventFilter(this);
    setPictureSize(QSettings().value(QStringLiteral("view/pictures"), 1).toInt());
    m_pages->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->setResizeMode(QListView::Adjust);
    m_pages->setLayoutMode(QListView::Batched);

    m_none->setObjectName(QStringLiteral("noDocuments"));
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setContentsMargins(12, 4, 12, 4);
    m_none->setWordWrap(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(heading(tr("Documents")));
    layout->addWidget(m_documents);
    layout->addWidget(m_none);
    layout->addWidget(heading(tr("Pages")));
    layout->addWidget(m_pages, 1);
    setAttribute(Qt::WA_StyledBackground);

    connect(m_documents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr && !m_isFollowing) {
            emit documentChosen(item->data(IdRole).toString());
        }
    });
    const auto openPage = [this](const QModelIndex& index) {
        if (index.isValid() && !m_isFollowing) {
            emit pageChosen(index.row() + 1);
        }
    };
    connect(m_pages->selectionModel(), &QItemSelectionModel::currentChanged, this, openPage);
    connect(m_pages->verticalScrollBar(), &QScrollBar::valueChanged, this, &DocumentsPanel::wantVisible);
    connect(m_thumbnails, &QAbstractItemModel::modelReset, this,
            [this] { QTimer::singleShot(0, this, &DocumentsPanel::wantVisible); });
    connect(&renderer, &RenderService::ready, this, [this] { m_pages->viewport()->update(); });
    connect(&model, &CaseModel::documentsChanged, this, &DocumentsPanel::reloadDocuments);
    connect(&model, &CaseModel::viewsChanged, this, [this] { m_pages->viewport()->update(); });
    for (const auto signal : {&CaseModel::marksChanged, &CaseModel::suggestionsChanged}) {
        connect(&model, signal, this, [this] {
            updateCounts();
            m_pages->viewport()->update();
        });
    }
    connect(m_pages, &QWidget::customContextMenuRequested, this, &DocumentsPanel::showPageMenu);
    connect(m_documents, &QWidget::customContextMenuRequested, this, &DocumentsPanel::showDocumentMenu);
    reloadDocuments();
}

DocumentsPanel::~DocumentsPanel() {
    m_renderer.forget(this);
}

void DocumentsPanel::reloadDocuments() {
    const QString current = m_thumbnails->document();
    m_isFollowing = true;
    m_documents->clear();
    for (const casefile::Document& document : m_model.state().documents) {
        auto* item = new QListWidgetItem(QString::fromStdString(document.fileName), m_documents);
        item->setData(IdRole, QString::fromStdString(document.id));
        item->setToolTip(item->text());
        if (item->data(IdRole).toString() == current) {
            m_documents->setCurrentItem(item);
        }
    }
    m_isFollowing = false;
    updateCounts();
    m_none->setVisible(m_documents->count() == 0);
    m_documents->setVisible(m_documents->count() > 0);
    // Up to seven documents show without scrolling; the pages get the rest.
    constexpr int kShown = 7;
    const int rows = std::clamp(m_documents->count(), 1, kShown);
    m_documents->setFixedHeight(rows * std::max(metrics::row, fontMetrics().height() + 8) + 2);
}

void DocumentsPanel::updateCounts() {
    for (int row = 0; row < m_documents->count(); ++row) {
        QListWidgetItem* item = m_documents->item(row);
        const QString id = item->data(IdRole).toString();
        const bool isRead = m_readPercent >= 0 && id == m_readDocument;
        const auto marks = m_model.marks(id, 0).size();
        item->setData(CountRole, isRead ? tr("%1 %").arg(m_readPercent) : QString::number(marks));
        item->setData(Qt::AccessibleTextRole, isRead ? tr("%1, being read, %2 percent").arg(item->text()).arg(m_readPercent)
                                                     : tr("%1, %2 marks").arg(item->text()).arg(marks));
    }
}

void DocumentsPanel::showOcrProgress(const QString& document, int percent) {
    m_readDocument = document;
    m_readPercent = percent;
    updateCounts();
}

void DocumentsPanel::setCurrent(const QString& document, int page) {
    m_isFollowing = true;
    if (m_thumbnails->document() != document) {
        m_thumbnails->setDocument(document);
        for (int row = 0; row < m_documents->count(); ++row) {
            if (m_documents->item(row)->data(IdRole).toString() == document) {
                m_documents->setCurrentRow(row);
            }
        }
    }
    const QModelIndex index = m_thumbnails->index(page - 1);
    if (m_pages->currentIndex() != index) {
        // Several chosen pages stay chosen while the page view is scrolled.
        const bool hasSeveral = m_pages->selectionModel()->selectedRows().size() > 1;
        m_pages->selectionModel()->setCurrentIndex(
            index, hasSeveral ? QItemSelectionModel::NoUpdate : QItemSelectionModel::ClearAndSelect);
        m_pages->scrollTo(index);
    }
    m_isFollowing = false;
    wantVisible();
}

QString DocumentsPanel::neighbour(int step) const {
    const QListWidgetItem* item = m_documents->item(m_documents->currentRow() + step);
    return item == nullptr ? QString() : item->data(IdRole).toString();
}

void DocumentsPanel::wantVisible() {
    if (!isVisible() || m_thumbnails->rowCount() == 0) {
        return;
    }
    const QRect seen = m_pages->viewport()->rect();
    const QModelIndex first = m_pages->indexAt(QPoint(seen.center().x(), seen.top() + 1));
    std::vector<TileKey> keys;
    constexpr int kAhead = 3;
    for (int row = std::max(0, first.isValid() ? first.row() : 0); row < m_thumbnails->rowCount(); ++row) {
        const QRect place = m_pages->visualRect(m_thumbnails->index(row));
        keys.push_back(m_thumbnails->key(row, m_pictures->width(), devicePixelRatioF()));
        if (place.top() > seen.bottom() + kAhead * place.height()) {
            break;
        }
    }
    m_renderer.setWanted(this, {{}, keys});
}

void DocumentsPanel::setPictureSize(int size) {
    m_pictureSize = std::clamp(size, 0, static_cast<int>(ThumbnailDelegate::kWidths.size()) - 1);
    m_pictures->setWidth(ThumbnailDelegate::kWidths[static_cast<std::size_t>(m_pictureSize)]);
    QSettings().setValue(QStringLiteral("view/pictures"), m_pictureSize);
    m_pages->doItemsLayout();
    m_pages->scrollTo(m_pages->currentIndex());
    QTimer::singleShot(0, this, &DocumentsPanel::wantVisible);
    emit pictureSizeChanged(m_pictureSize);
}

std::vector<int> DocumentsPanel::chosenPages() const {
    std::vector<int> pages;
    for (const QModelIndex& index : m_pages->selectionModel()->selectedIndexes()) {
        pages.push_back(index.row() + 1);
    }
    std::sort(pages.begin(), pages.end());
    return pages;
}

bool DocumentsPanel::isWithheld(int page) const {
    const auto& marks = m_model.marks(m_thumbnails->document(), page);
    return std::any_of(marks.begin(), marks.end(),
                       [](const casefile::CaseMark* mark) { return mark->mark.shape == MarkShape::Page; });
}

void DocumentsPanel::showPageMenu(const QPoint& at) {
    const std::vector<int> pages = chosenPages();
    if (pages.empty()) {
        return;
    }
    QMenu menu(this);
    const QString count = pages.size() == 1 ? tr("page %1").arg(pages.front()) : tr("%1 pages").arg(pages.size());
    QAction* withhold = menu.addAction(tr("&Withhold %1").arg(count) + QStringLiteral("\tM"), this,
                                       [this, pages] { emit withholdRequested(pages, {}); });
    QMenu* as = menu.addMenu(tr("Withhold %1 &as").arg(count));
    for (const disclosure::Exemption& exemption : m_model.catalogue().exemptions) {
        const QString id = QString::fromStdString(exemption.id);
        as->addAction(id + QStringLiteral("  ") + QString::fromStdString(exemption.title), this,
                      [this, pages, id] { emit withholdRequested(pages, id); });
    }
    QAction* release =
        menu.addAction(tr("&No longer withhold %1").arg(count), this, [this, pages] { emit releaseRequested(pages); });
    const bool mayEdit = m_model.isEditable();
    withhold->setEnabled(mayEdit);
    as->setEnabled(mayEdit);
    release->setEnabled(mayEdit && std::any_of(pages.begin(), pages.end(), [this](int page) { return isWithheld(page); }));
    menu.addSeparator();
    int size = 0;
    for (const QString& words : {tr("&Small pictures"), tr("&Middle-sized pictures"), tr("&Large pictures")}) {
        QAction* action = menu.addAction(words, this, [this, size] { setPictureSize(size); });
        action->setCheckable(true);
        action->setChecked(size == m_pictureSize);
        ++size;
    }
    menu.exec(m_pages->viewport()->mapToGlobal(at));
}

void DocumentsPanel::showDocumentMenu(const QPoint& at) {
    const QListWidgetItem* item = m_documents->currentItem();
    if (item == nullptr) {
        return;
    }
    QMenu menu(this);
    const QString id = item->data(IdRole).toString();
    QAction* remove = menu.addAction(tr("&Remove “%1” from the case").arg(item->text()) + QLatin1Char('\t') + tr("Del"), this,
                                     [this, id] { emit removeRequested(id); });
    remove->setEnabled(m_model.isEditable());
    menu.exec(m_documents->viewport()->mapToGlobal(at));
}

bool DocumentsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && m_model.isEditable()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (watched == m_pages && isPlain && key->key() == Qt::Key_M && !chosenPages().empty()) {
            emit withholdRequested(chosenPages(), {});
            return true;
        }
        if (watched == m_documents && isPlain && key->key() == Qt::Key_Delete && m_documents->currentItem() != nullptr) {
            emit removeRequested(m_documents->currentItem()->data(IdRole).toString());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DocumentsPanel::focusDocuments() {
    m_documents->setFocus(Qt::ShortcutFocusReason);
}

void DocumentsPanel::focusPages() {
    m_pages->setFocus(Qt::ShortcutFocusReason);
}

void DocumentsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    QTimer::singleShot(0, this, &DocumentsPanel::wantVisible);
}

void DocumentsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    QTimer::singleShot(0, this, &DocumentsPanel::wantVisible);
}

}  // namespace withheld::ui
