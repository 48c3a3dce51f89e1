// What ReviewPanel is made of. For its own sources only.
#pragma once

#include <QTimer>
#include <optional>

#include "review/ReviewPanel.h"

class QGridLayout;
class QLabel;
class QListView;
class QListWidget;
class QTabWidget;

namespace withheld::ui {

class AnswerBox;
class DecisionModel;
class EmptyWords;
class GateList;
class KeyButton;
class MarkFacts;

struct ReviewPanel::Parts {
    QTabWidget* tabs = nullptr;
    QLabel* progress = nullptr;
    DecisionModel* decisions = nullptr;
    QListView* list = nullptr;
    EmptyWords* noMarks = nullptr;
    QListWidget* pages = nullptr;
    EmptyWords* noPages = nullptr;
    QWidget* viewTab = nullptr;
    GateList* warnings = nullptr;
    GateList* brief = nullptr;
    QString briefedOn;  ///< submission whose brief was put before the reviewer
    MarkFacts* facts = nullptr;
    AnswerBox* answer = nullptr;
    QString answered;       ///< mark that the answer is about; "" = the case
    QString lastReason;     ///< of the mark that was returned last
    bool hadFocus = false;  ///< the list, not the page, when the answer was begun
    KeyButton* agree = nullptr;
    KeyButton* giveBack = nullptr;
    KeyButton* later = nullptr;
    QGridLayout* buttons = nullptr;
    std::optional<bool> isWide;  ///< whether the buttons stand in one row
    QTimer reload;
    bool isStale = true;  ///< something changed while nobody looked
    bool isFollowing = false;
    QLabel* meaning = nullptr;
    QWidget* search = nullptr;
    QString viewKey = QStringLiteral("Ctrl+Space");
};

}  // namespace withheld::ui
