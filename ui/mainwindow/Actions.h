// Every command of the window as a QAction, with its words and its key, and the menus they stand in. What they do is connected by
// the window. Single letters belong to the page (PageView); here they are only shown.
#pragma once

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

#include "settings/KeyMap.h"

class QActionGroup;
class QMenu;
class QMenuBar;

namespace withheld::ui {

class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QWidget* window);

    // Case
    QAction* newCase;
    QAction* openCase;
    QAction* closeCase;
    QAction* addDocuments;
    QAction* inspectAgain;
    QAction* readPages;
    QAction* importMarks;
    QAction* exportMarks;
    QAction* bin;
    QAction* caseBin;
    QAction* checkPdf;
    QAction* keep;
    QAction* openFolder;
    QAction* statistics;
    QAction* changeClock;
    QAction* switchUser;
    QAction* reviewPin;
    QAction* quit;
    // Edit
    QAction* undo;
    QAction* redo;
    QAction* deleteMark;
    QAction* selectAll;
    QAction* settings;
    // View
    QAction* modeMark;
    QAction* modeReview;
    QAction* modeRelease;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* fitPage;
    QAction* actualSize;
    QAction* fitWidth;
    QAction* pagesContinuous;
    QAction* pagesSingle;
    QAction* pagesFacing;
    QAction* turnRight;
    QAction* turnLeft;
    QAction* nextScreen;
    QAction* previousScreen;
    QAction* nextPage;
    QAction* previousPage;
    QAction* firstPage;
    QAction* lastPage;
    QAction* goToPage;
    QAction* back;
    QAction* forward;
    QAction* nextTab;
    QAction* previousTab;
    QAction* closeTab;
    QAction* nextDocument;
    QAction* previousDocument;
    QAction* look;
    QAction* reveal;
    QAction* leftPanel;
    QAction* rightPanel;
    QAction* floatLeft;
    QAction* floatRight;
    QAction* nextArea;
    QAction* previousArea;
    QAction* miniBar;
    QAction* picturesSmall;
    QAction* picturesMiddle;
    QAction* picturesLarge;
    QAction* withholdPages;
    QAction* fullScreen;
    QAction* resetLayout;
    QAction* themeSystem;
    QAction* themeLight;
    QAction* themeDark;
    QAction* themeContrast;
    // Mark
    QAction* redactTool;
    QAction* areaTool;
    QAction* selectTool;
    QAction* handTool;
    QAction* markPage;
    QAction* textCaret;
    QAction* markText;
    QAction* markPages;
    QAction* markPictures;
    QAction* markInverse;
    QAction* repeatMark;
    QAction* widenMark;
    QAction* saveTemplate;
    QAction* proposeTemplates;
    QAction* templates;
    QAction* markSame;
    QAction* snapLetters;
    QAction* snapWords;
    QAction* snapExact;
    QAction* nextMark;
    QAction* previousMark;
    QAction* nextReturned;
    QAction* acceptCode;
    QAction* comment;
    // Find
    QAction* find;
    QAction* findNext;
    QAction* findPrevious;
    QAction* searchCase;
    QAction* findPersonal;
    QAction* findFaces;
    // Review
    QAction* consistency;
    QAction* submit;
    QAction* agree;
    QAction* agreeGroup;
    QAction* returnMark;
    QAction* returnAtOnce;
    QAction* proposeCode;
    QAction* decideLater;
    QAction* nextToView;
    QAction* somethingMissing;
    QAction* approve;
    QAction* returnCase;
    QAction* exportReview;
    QAction* importReview;
    QAction* reviewLook;
    QAction* sideBySide;
    QAction* flicker;
    QAction* lockScroll;
    // Release
    QAction* proceedRelease;
    // Help
    QAction* palette;
    QAction* keySheet;
    QAction* help;
    QAction* about;

    void fillMenus(QMenuBar* bar) const;
    /// Those that make no sense without an open case.
    [[nodiscard]] const QList<QAction*>& caseActions() const { return m_needCase; }
    /// Everything for the command palette, in menu order.
    [[nodiscard]] const QList<QAction*>& all() const { return m_all; }
    /// Its words without mnemonic and key.
    [[nodiscard]] static QString plainText(const QAction* action);
    /// The key as shown: the shortcut, or the single letter that the page handles.
    [[nodiscard]] static QString keyText(const QAction* action);

    /// Every command whose key can be changed, those of the page that no QAction stands for included.
    [[nodiscard]] QList<KeyCommand> keyCommands() const;
    /// `hasSingleKeys`: false takes single letters off the commands that have one.
    void setKeys(const KeyChanges& changes, bool hasSingleKeys);

private:
    enum class Needs { Nothing, Case };
    /// `hint`: a single key that is shown, but not bound.
    QAction* add(const char* name, const QString& text, Needs needs, const QList<QKeySequence>& keys = {},
                 const QString& hint = {});

    [[nodiscard]] KeyCommand builtIn(const QAction* action) const;
    static void showKey(QAction* action);

    /// As they are built in.
    struct BuiltInKeys {
        QList<QKeySequence> sequences;
        QString hint;
    };
    QHash<const QAction*, BuiltInKeys> m_builtIn;
    QWidget* m_window;
    QList<QAction*> m_all;
    QList<QAction*> m_needCase;
};

}  // namespace withheld::ui
