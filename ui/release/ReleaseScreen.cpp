#include "release/ReleaseScreen.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "common/CaseModel.h"
#include "release/ContentsStep.h"
#include "release/MakingStep.h"
#include "release/ReadyStep.h"
#include "release/ResultStep.h"
#include "release/StepList.h"
#include "release/StepWidgets.h"
#include "review/ConsistencyWatch.h"
#include "review/WrappedTextDelegate.h"

namespace withheld::ui {

namespace {

/// Side panels are of the panel's colour.
QWidget* sidePanel(QWidget* content, int width) {
    content->setFixedWidth(width);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    return content;
}

QWidget* verticalLine() {
    auto* line = new QWidget;
    line->setFixedWidth(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

}  // namespace

ReleaseScreen::ReleaseScreen(CaseModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_steps(new StepList({tr("Ready?"), tr("What goes out"), tr("Make and prove"), tr("Result")})),
      m_stack(new QStackedWidget),
      m_ready(new ReadyStep),
      m_contents(new ContentsStep(model)),
      m_making(new MakingStep),
      m_result(new ResultStep) {
    setObjectName(QStringLiteral("releaseScreen"));
    for (QWidget* step : std::initializer_list<QWidget*>{m_ready, m_contents, m_making, m_result}) {
        m_stack->addWidget(step);
    }
    auto* middle = new QWidget;
    auto* middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(32, 24, 24, 24);
    // With large text a step is higher than a small window.
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_stack);
    middleLayout->addWidget(scroll);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* steps = new QWidget;
    auto* stepsColumn = new QVBoxLayout(steps);
    stepsColumn->setContentsMargins(0, 8, 0, 0);
    stepsColumn->addWidget(m_steps);
    layout->addWidget(sidePanel(steps, Theme::instance().paneWidth(metrics::leftDock)));
    layout->addWidget(verticalLine());
    layout->addWidget(middle, 1);
    layout->addWidget(verticalLine());
    layout->addWidget(sidePanel(makePackPanel(), metrics::rightDock));

    connect(m_steps, &StepList::stepChosen, this, &ReleaseScreen::goTo);
    connect(m_ready, &ReadyStep::showRequested, this, &ReleaseScreen::showRequested);
    connect(m_ready, &ReadyStep::nextRequested, this, [this] { goTo(WhatGoesOut); });
    connect(m_contents, &ContentsStep::makeRequested, this, [this](const QString& packFolder) {
        if (m_picturesOf != m_model.state().setHash()) {
            m_pictures.clear();
        }
        m_packFolder = packFolder;
        emit releaseRequested(packFolder);
    });
    connect(m_result, &ResultStep::pictureRequested, this, &ReleaseScreen::releaseAsPicture);
    connect(m_making, &MakingStep::cancelRequested, this, &ReleaseScreen::cancelRequested);
    connect(m_result, &ResultStep::againRequested, this, [this] {
        m_hasResult = false;
        reload();
    });
    connect(&model, &CaseModel::stageChanged, this, [this] {
        m_hasResult = m_hasResult && m_model.state().stage == casefile::Stage::Released;
        if (isVisible() && !m_isRunning) {
            reload();
        }
    });
    connect(&ConsistencyWatch::of(model), &ConsistencyWatch::updated, this, [this] {
        if (const auto& board = ConsistencyWatch::of(m_model).board()) {
            m_ready->reload(m_model.state(), m_model.caseFile().user(), m_isReadOnly, &*board);
        }
    });
    if (model.state().stage == casefile::Stage::Released && model.state().release) {
        m_result->showEarlier(model.state());
        m_hasResult = true;
    }
    reload();
}

QWidget* ReleaseScreen::makePackPanel() {
    m_packTitle = new QLabel;
    m_packTitle->setFont(Theme::instance().semibold());
    m_packTitle->setForegroundRole(QPalette::PlaceholderText);
    m_packTitle->setContentsMargins(12, 14, 12, 4);
    m_pack = new QListWidget;
    m_pack->setObjectName(QStringLiteral("releasePack"));
    m_pack->setAccessibleName(tr("In the pack"));
    m_pack->setFrameShape(QFrame::NoFrame);
    m_pack->setItemDelegate(new WrappedTextDelegate(12, m_pack));
    connect(m_pack, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        if (m_hasResult && !m_result->packFolder().isEmpty()) {
            QDesktopServices::openUrl(QUrl::fromLocalFile(QDir(m_result->packFolder()).filePath(item->text())));
        }
    });
    auto* panel = new QWidget;
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_packTitle);
    layout->addWidget(m_pack, 1);
    return panel;
}

void ReleaseScreen::setReadOnly(bool isReadOnly) {
    if (m_isReadOnly != isReadOnly) {
        m_isReadOnly = isReadOnly;
        reload();
    }
}

void ReleaseScreen::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ConsistencyWatch::of(m_model).request();
}

void ReleaseScreen::reload() {
    const auto& board = ConsistencyWatch::of(m_model).board();
    m_ready->reload(m_model.state(), m_model.caseFile().user(), m_isReadOnly, board ? &*board : nullptr);
    m_contents->reload(m_ready->isPassable(), !m_isRunning);
    showPack();
    if (m_isRunning) {
        return;
    }
    m_steps->setReachable(m_hasResult ? Result : m_ready->isPassable() ? WhatGoesOut : Ready);
    goTo(m_hasResult ? Result : Ready);
}

void ReleaseScreen::showPack() {
    m_packTitle->setText(m_hasResult ? tr("In the pack") : tr("Will be in the pack"));
    m_pack->clear();
    if (m_hasResult) {
        m_pack->addItems(m_result->files());
    } else {
        const auto documents = static_cast<int>(m_model.state().documents.size());
        for (int number = 1; number <= documents; ++number) {
            m_pack->addItem(QStringLiteral("%1-document.pdf").arg(number, 2, 10, QLatin1Char('0')));
        }
        m_pack->addItems({tr("schedule of redactions"), tr("refusal notice"), tr("verification report"),
                          QStringLiteral("manifest-sha256.txt")});
    }
    for (int row = 0; row < m_pack->count(); ++row) {
        m_pack->item(row)->setSizeHint({0, metrics::row});
    }
}

void ReleaseScreen::goTo(int step) {
    const int shown = m_isRunning ? static_cast<int>(MakeAndProve) : step;
    // Only the step that is shown asks for room.
    for (int index = 0; index < m_stack->count(); ++index) {
        const QSizePolicy::Policy policy = index == shown ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_stack->widget(index)->setSizePolicy(policy, policy);
    }
    m_stack->setCurrentIndex(shown);
    m_steps->setProgress(shown, shown == Result && !m_result->files().isEmpty());
    if (isVisible()) {
        focusMainControl(*m_stack->currentWidget());
    }
}

void ReleaseScreen::proceed() {
    switch (m_stack->currentIndex()) {
        case Ready:
            if (m_ready->isPassable()) {
                goTo(WhatGoesOut);
            }
            break;
        case WhatGoesOut:
            m_contents->make();
            break;
        case Result:
            m_result->openFolder();
            break;
        default:
            break;
    }
}

void ReleaseScreen::showStarted() {
    m_isRunning = true;
    m_hasResult = false;
    m_making->start();
    m_steps->setReachable(MakeAndProve);
    goTo(MakeAndProve);
}

void ReleaseScreen::showProgress(const Progress& progress, double perSecond) {
    m_making->showProgress(progress, perSecond);
}

void ReleaseScreen::showOutcome(const release::Outcome& outcome) {
    m_result->showOutcome(outcome, m_model.state());
    m_pictures.clear();
    finish();
}

void ReleaseScreen::releaseAsPicture(const QString& fileName, int page) {
    const casefile::Document* document = m_model.state().documentNamed(fileName.toStdString());
    if (document == nullptr || m_packFolder.isEmpty()) {
        return;
    }
    if (m_picturesOf != m_model.state().setHash()) {
        m_pictures.clear();
        m_picturesOf = m_model.state().setHash();
    }
    std::vector<int>& pages = m_pictures[document->id];
    if (std::find(pages.begin(), pages.end(), page) == pages.end()) {
        pages.insert(std::upper_bound(pages.begin(), pages.end(), page), page);
    }
    emit releaseRequested(m_packFolder);
}

void ReleaseScreen::showFailure(const Error& error) {
    m_result->showFailure(error);
    finish();
}

void ReleaseScreen::finish() {
    m_isRunning = false;
    m_hasResult = true;
    reload();
}

}  // namespace withheld::ui
