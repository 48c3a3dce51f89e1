#include "mainwindow/Actions.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace withheld::ui {

namespace {

constexpr const char* kHintProperty = "keyHint";

QList<QKeySequence> keys(std::initializer_list<const char*> names) {
    QList<QKeySequence> list;
    for (const char* name : names) {
        list.append(QKeySequence(QLatin1String(name)));
    }
    return list;
}

void makeCheckable(std::initializer_list<QAction*> actions, QActionGroup* group = nullptr) {
    for (QAction* action : actions) {
        action->setCheckable(true);
        if (group != nullptr) {
            group->addAction(action);
        }
    }
}

}  // namespace

QAction* Actions::add(const char* name, const QString& text, Needs needs, const QList<QKeySequence>& sequences,
                      const QString& hint) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setIconText(QString(text).remove(QLatin1Char('&')).remove(QStringLiteral("…")));
    action->setShortcuts(sequences);
    action->setProperty(kHintProperty, hint);
    m_builtIn[action] = {sequences, hint};
    showKey(action);
    m_window->addAction(action);
    m_all.append(action);
    if (needs == Needs::Case) {
        m_needCase.append(action);
    }
    return action;
}

void Actions::showKey(QAction* action) {
    const QString key = keyText(action);
    // Menus show what stands behind a tab as the key: single letters are no shortcuts, and would not be seen else.
    const QString text = action->text().section(QLatin1Char('\t'), 0, 0);
    action->setText(action->shortcut().isEmpty() && !key.isEmpty() ? text + QLatin1Char('\t') + key : text);
    action->setToolTip(key.isEmpty() ? action->iconText() : tr("%1 (%2)").arg(action->iconText(), key));
}

QString Actions::plainText(const QAction* action) {
    return action->text().section(QLatin1Char('\t'), 0, 0).remove(QLatin1Char('&'));
}

QString Actions::keyText(const QAction* action) {
    const QString hint = action->property(kHintProperty).toString();
    return hint.isEmpty() ? action->shortcut().toString(QKeySequence::NativeText) : hint;
}

Actions::Actions(QWidget* window) : QObject(window), m_window(window) {
    const Needs none = Needs::Nothing;
    const Needs open = Needs::Case;
    newCase = add("newCase", tr("&New case…"), none, keys({"Ctrl+N"}));
    openCase = add("openCase", tr("&Open case…"), none, keys({"Ctrl+O"}));
    closeCase = add("closeCase", tr("&Close case"), open, keys({"Ctrl+W"}));
    addDocuments = add("addDocuments", tr("&Add documents…"), open, keys({"Ctrl+Shift+O"}));
    readPages = add("readPages", tr("&Read pages without text"), open, keys({"Ctrl+Shift+R"}));
    inspectAgain = add("inspectAgain", tr("Look again for hi&dden content"), open);
    importMarks = add("importMarks", tr("&Import marks…"), open, keys({"Ctrl+Shift+I"}));
    exportMarks = add("exportMarks", tr("E&xport marks…"), open);
    bin = add("bin", tr("&Bin of this case…"), open);
    caseBin = add("caseBin", tr("B&in of cases…"), none);
    checkPdf = add("checkPdf", tr("Check a released &PDF…"), none, keys({"Ctrl+Shift+V"}));
    keep = add("keep", tr("&Keep"), open, keys({"Ctrl+S"}));
    openFolder = add("openFolder", tr("Open case &folder"), open);
    statistics = add("statistics", tr("Statistics and &time…"), open, keys({"Ctrl+Shift+T"}));
    changeClock = add("changeClock", tr("Stop or start the c&lock…"), open);
    switchUser = add("switchUser", tr("Switch &user…"), none, keys({"Ctrl+Shift+U"}));
    reviewPin = add("reviewPin", tr("Re&view PIN…"), none);
    quit = add("quit", tr("&Quit"), none, keys({"Ctrl+Q"}));

    undo = add("undo", tr("&Undo"), open, keys({"Ctrl+Z"}));
    redo = add("redo", tr("&Redo"), open, keys({"Ctrl+Y", "Ctrl+Shift+Z"}));
    deleteMark = add("deleteMark", tr("&Delete mark"), open, {}, tr("Del"));
    settings = add("settings", tr("&Settings…"), none, keys({"Ctrl+,"}));
    selectAll = add("selectAll", tr("Select &all marks of this page"), open, {}, tr("Ctrl+A"));

    modeMark = add("modeMark", tr("&Mark"), open, keys({"Alt+1"}));
    modeReview = add("modeReview", tr("&Review"), open, keys({"Alt+2"}));
    modeRelease = add("modeRelease", tr("Re&lease"), open, keys({"Alt+3", "Ctrl+Shift+E"}));
    zoomIn = add("zoomIn", tr("Zoom &in"), open, keys({"Ctrl++", "Ctrl+="}));
    zoomOut = add("zoomOut", tr("Zoom &out"), open, keys({"Ctrl+-"}));
    fitPage = add("fitPage", tr("Fit &page"), open, keys({"Ctrl+0"}));
    actualSize = add("actualSize", tr("&100 %"), open, keys({"Ctrl+1"}));
    fitWidth = add("fitWidth", tr("Fit &width"), open, keys({"Ctrl+2"}));
    pagesContinuous = add("pagesContinuous", tr("Pages &below each other"), open, keys({"Ctrl+6"}));
    pagesSingle = add("pagesSingle", tr("&One page at a time"), open, keys({"Ctrl+7"}));
    pagesFacing = add("pagesFacing", tr("&Two pages beside each other"), open, keys({"Ctrl+8"}));
    turnRight = add("turnRight", tr("&Turn view right"), open, keys({"Ctrl+Shift++"}));
    turnLeft = add("turnLeft", tr("Turn vie&w left"), open, keys({"Ctrl+Shift+-"}));
    nextScreen = add("nextScreen", tr("Next &screen"), open, {}, tr("PgDown"));
    previousScreen = add("previousScreen", tr("Previous sc&reen"), open, {}, tr("PgUp"));
    nextPage = add("nextPage", tr("&Next page"), open, keys({"Ctrl+Down"}));
    previousPage = add("previousPage", tr("Pre&vious page"), open, keys({"Ctrl+Up"}));
    firstPage = add("firstPage", tr("&First page"), open, keys({"Ctrl+Home"}));
    lastPage = add("lastPage", tr("&Last page"), open, keys({"Ctrl+End"}));
    goToPage = add("goToPage", tr("&Go to page…"), open, keys({"Ctrl+G", "Ctrl+Shift+N"}));
    back = add("back", tr("&Back"), open, keys({"Alt+Left"}));
    forward = add("forward", tr("F&orward"), open, keys({"Alt+Right"}));
    nextDocument = add("nextDocument", tr("Next &document"), open, keys({"Alt+PgDown"}));
    previousDocument = add("previousDocument", tr("Previous do&cument"), open, keys({"Alt+PgUp"}));
    nextTab = add("nextTab", tr("Next ta&b"), open, keys({"Ctrl+Tab"}));
    previousTab = add("previousTab", tr("Previous tab"), open, keys({"Ctrl+Shift+Tab"}));
    closeTab = add("closeTab", tr("Close tab"), open, keys({"Ctrl+F4"}));
    look = add("look", tr("&Look"), open, {}, QStringLiteral("T"));
    reveal = add("reveal", tr("Re&veal"), open, {}, QStringLiteral("Q"));
    leftPanel = add("leftPanel", tr("&Documents and pages"), open, keys({"F4"}));
    rightPanel = add("rightPanel", tr("&Marks and details"), open, keys({"F8"}));
    floatLeft = add("floatLeft", tr("Documents in a window of their own"), open);
    floatRight = add("floatRight", tr("Marks in a window of their own"), open);
    nextArea = add("nextArea", tr("Next area"), none, keys({"F6"}));
    previousArea = add("previousArea", tr("Previous area"), none, keys({"Shift+F6"}));
    miniBar = add("miniBar", tr("Commands &beside marks"), none);
    picturesSmall = add("picturesSmall", tr("&Small page pictures"), open);
    picturesMiddle = add("picturesMiddle", tr("&Middle-sized page pictures"), open);
    picturesLarge = add("picturesLarge", tr("&Large page pictures"), open);
    withholdPages = add("withholdPages", tr("Withhold the pages chosen at the &left"), open);
    fullScreen = add("fullScreen", tr("F&ull screen"), none, keys({"F11"}));
    resetLayout = add("resetLayout", tr("Reset la&yout"), open);
    themeSystem = add("themeSystem", tr("Colours of the &system"), none);
    themeLight = add("themeLight", tr("&Light"), none);
    themeDark = add("themeDark", tr("&Dark"), none);
    themeContrast = add("themeContrast", tr("&High contrast"), none);

    redactTool = add("redactTool", tr("&Redact"), open, {}, QStringLiteral("R"));
    areaTool = add("areaTool", tr("&Area"), open, {}, QStringLiteral("F"));
    selectTool = add("selectTool", tr("&Select"), open, {}, QStringLiteral("V"));
    handTool = add("handTool", tr("&Hand"), open, {}, QStringLiteral("H"));
    markPage = add("markPage", tr("&Page"), open, {}, QStringLiteral("M"));
    textCaret = add("textCaret", tr("Caret in the te&xt"), open, keys({"F7"}));
    markText = add("markText", tr("Mark selected &text"), open, {}, QStringLiteral("M"));
    markPictures = add("markPictures", tr("P&ictures of this page"), open);
    markPages = add("markPages", tr("Pa&ges…"), open, keys({"Ctrl+Shift+M"}));
    markInverse = add("markInverse", tr("All &but a box"), open, {}, QStringLiteral("I"));
    repeatMark = add("repeatMark", tr("Repeat on pages…"), open, {}, QStringLiteral("X"));
    widenMark = add("widenMark", tr("&Whole words"), open, {}, QStringLiteral("W"));
    saveTemplate = add("saveTemplate", tr("&Save marks of this page as template…"), open);
    proposeTemplates = add("proposeTemplates", tr("&Propose on all pages"), open);
    templates = add("templates", tr("&Templates…"), open);
    snapLetters = add("snapLetters", tr("Snap to whole &letters"), open);
    snapWords = add("snapWords", tr("Snap to whole &words"), open);
    snapExact = add("snapExact", tr("Boxes &exactly as drawn"), open);
    markSame = add("markSame", tr("All the sa&me"), open, {}, QStringLiteral("A"));
    nextMark = add("nextMark", tr("&Next mark"), open, {}, QStringLiteral("J"));
    previousMark = add("previousMark", tr("Pre&vious mark"), open, {}, QStringLiteral("K"));
    nextReturned = add("nextReturned", tr("Next retu&rned mark"), open, keys({"Ctrl+J"}));
    acceptCode = add("acceptCode", tr("Take o&ver the reviewer’s code"), open, {}, QStringLiteral("E"));
    comment = add("comment", tr("&Comment…"), open, {}, QStringLiteral("C"));

    find = add("find", tr("&Find in this document"), open, keys({"Ctrl+F"}));
    findNext = add("findNext", tr("Find &next"), open, keys({"F3"}));
    findPrevious = add("findPrevious", tr("Find &previous"), open, keys({"Shift+F3"}));
    searchCase = add("searchCase", tr("&Search the case"), open, keys({"Ctrl+Shift+F"}));
    findPersonal = add("findPersonal", tr("Find &personal data"), open, keys({"Ctrl+Shift+D"}));
    findFaces = add("findFaces", tr("Find &faces in pictures"), open);

    consistency = add("consistency", tr("&Consistency…"), open, keys({"Ctrl+Shift+C"}));
    submit = add("submit", tr("&Submit for review…"), open, keys({"Ctrl+Return"}));
    agree = add("agree", tr("&Approve mark"), open, keys({"Y"}));
    agreeGroup = add("agreeGroup", tr("Approve &group…"), open, keys({"Shift+Y"}));
    returnMark = add("returnMark", tr("&Return mark…"), open, keys({"N"}));
    returnAtOnce = add("returnAtOnce", tr("Return for the same reaso&n"), open, keys({"Shift+N"}));
    proposeCode = add("proposeCode", tr("Propose another c&ode…"), open, keys({"E"}));
    decideLater = add("decideLater", tr("Decide &later"), open, keys({"U"}));
    nextToView = add("nextToView", tr("Next page to &view"), open, keys({"Ctrl+Space"}));
    somethingMissing = add("somethingMissing", tr("Suggest a &mark…"), open, keys({"Ctrl+M"}));
    approve = add("approve", tr("A&pprove the set…"), open, keys({"Ctrl+Shift+A"}));
    returnCase = add("returnCase", tr("Return to the &officer…"), open, keys({"Ctrl+Shift+B"}));
    exportReview = add("exportReview", tr("Write a review pac&kage…"), open);
    importReview = add("importReview", tr("Take in a review packa&ge…"), open);
    reviewLook = add("reviewLook", tr("Next loo&k"), open, {}, QStringLiteral("T"));
    sideBySide = add("sideBySide", tr("Side &by side"), open, keys({"Ctrl+\\"}));
    flicker = add("flicker", tr("&Flicker"), open, {}, QStringLiteral("D"));
    lockScroll = add("lockScroll", tr("Lock &scroll"), open, keys({"Ctrl+Shift+\\"}));

    proceedRelease = add("proceedRelease", tr("&Next step"), open, keys({"Alt+N"}));

    palette = add("palette", tr("&Command palette"), none, keys({"Ctrl+K"}));
    keySheet = add("keySheet", tr("&Keys"), none, keys({"Shift+?"}));
    help = add("help", tr("Help &pages"), none, keys({"F1"}));
    about = add("about", tr("&About Withheld"), none);

    makeCheckable(
        {leftPanel, rightPanel, floatLeft, floatRight, fullScreen, reveal, sideBySide, flicker, lockScroll, textCaret, miniBar});
    makeCheckable({modeMark, modeReview, modeRelease}, new QActionGroup(this));
    makeCheckable({themeSystem, themeLight, themeDark, themeContrast}, new QActionGroup(this));
    makeCheckable({pagesContinuous, pagesSingle, pagesFacing}, new QActionGroup(this));
    makeCheckable({picturesSmall, picturesMiddle, picturesLarge}, new QActionGroup(this));
    makeCheckable({snapLetters, snapWords, snapExact}, new QActionGroup(this));
    makeCheckable({redactTool, areaTool, selectTool, handTool}, new QActionGroup(this));
    lockScroll->setChecked(true);
    // Single letters act where the marks are, never in a text field or another mode: the window puts these on its review parts.
    for (QAction* action : {agree, agreeGroup, returnMark, returnAtOnce, proposeCode, decideLater}) {
        m_window->removeAction(action);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    }
}

void Actions::fillMenus(QMenuBar* bar) const {
    const auto fill = [bar](const QString& title, const QList<QAction*>& actions) {
        QMenu* menu = bar->addMenu(title);
        for (QAction* action : actions) {
            if (action == nullptr) {
                menu->addSeparator();
            } else {
                menu->addAction(action);
            }
        }
        return menu;
    };
    fill(tr("&Case"), {newCase,     openCase, closeCase, nullptr,    addDocuments, readPages,  inspectAgain, importMarks,
                       exportMarks, nullptr,  keep,      openFolder, nullptr,      statistics, changeClock,  bin,
                       caseBin,     nullptr,  checkPdf,  nullptr,    switchUser,   reviewPin,  nullptr,      quit});
    fill(tr("&Edit"), {undo, redo, nullptr, deleteMark, selectAll, nullptr, settings});
    QMenu* view = fill(
        tr("&View"), {modeMark,    modeReview, modeRelease, nullptr,   zoomIn,     zoomOut,        fitPage,          actualSize,
                      fitWidth,    turnRight,  turnLeft,    nullptr,   nextScreen, previousScreen, nextPage,         previousPage,
                      firstPage,   lastPage,   goToPage,    back,      forward,    nextDocument,   previousDocument, nextTab,
                      previousTab, closeTab,   nullptr,     leftPanel, rightPanel});
    view->addMenu(tr("Arran&gement of pages"))->addActions({pagesContinuous, pagesSingle, pagesFacing});
    view->addMenu(tr("Page p&ictures"))->addActions({picturesSmall, picturesMiddle, picturesLarge});
    QMenu* panels = view->addMenu(tr("&Panels"));
    panels->addActions({floatLeft, floatRight, nextArea, previousArea, resetLayout});
    QMenu* colours = view->addMenu(tr("&Colours"));
    colours->addActions({themeSystem, themeLight, themeDark, themeContrast});
    view->addActions({miniBar, fullScreen});
    QMenu* mark = fill(
        tr("&Mark"), {redactTool,   areaTool,      selectTool,  handTool, nullptr,    textCaret, markText, markPage, markPictures,
                      markPages,    withholdPages, markInverse, markSame, repeatMark, widenMark, nullptr,  nextMark, previousMark,
                      nextReturned, acceptCode,    comment,     nullptr,  look,       reveal,    nullptr});
    mark->addMenu(tr("T&emplates"))->addActions({saveTemplate, proposeTemplates, templates});
    mark->addMenu(tr("S&nap to"))->addActions({snapLetters, snapWords, snapExact});
    fill(tr("&Find"), {find, findNext, findPrevious, nullptr, searchCase, nullptr, findPersonal, findFaces});
    fill(tr("&Review"),
         {consistency,  submit,     nullptr,          agree,      agreeGroup, returnMark, returnAtOnce, proposeCode,
          decideLater,  nextToView, somethingMissing, nullptr,    approve,    returnCase, nullptr,      exportReview,
          importReview, nullptr,    reviewLook,       sideBySide, flicker,    lockScroll});
    fill(tr("Re&lease"), {modeRelease, proceedRelease});
    fill(tr("&Help"), {help, keySheet, palette, nullptr, about});
}

KeyCommand Actions::builtIn(const QAction* action) const {
    const BuiltInKeys& keys = m_builtIn[action];
    KeyCommand command{action->objectName(), plainText(action).remove(QStringLiteral("…")), {}, false};
    if (!keys.sequences.isEmpty()) {
        command.key = keys.sequences.first();
        command.isSingle = command.key.toString().size() == 1;
    } else if (keys.hint.size() == 1) {
        command.key = QKeySequence(keys.hint);
        command.isSingle = true;
    }
    return command;
}

QList<KeyCommand> Actions::keyCommands() const {
    QList<KeyCommand> commands;
    for (const QAction* action : m_all) {
        // What only the page knows as a longer key (Del, Ctrl+A) stays as it is.
        const BuiltInKeys& keys = m_builtIn[action];
        if (!keys.sequences.isEmpty() || keys.hint.size() <= 1) {
            commands.append(builtIn(action));
        }
    }
    commands.append({QStringLiteral("cycleZoom"), tr("Zoom: width, page, 100 %"), QKeySequence(Qt::Key_Z), true});
    for (int digit = 0; digit <= 9; ++digit) {
        commands.append({QStringLiteral("code%1").arg(digit),
                         digit == 0 ? tr("More codes") : tr("Code %1 of the palette").arg(digit), QKeySequence(Qt::Key_0 + digit),
                         true});
    }
    return commands;
}

void Actions::setKeys(const KeyChanges& changes, bool hasSingleKeys) {
    for (QAction* action : m_all) {
        const BuiltInKeys& keys = m_builtIn[action];
        const KeyCommand command = builtIn(action);
        const bool isPages = keys.sequences.isEmpty() && command.isSingle;
        const bool isChanged = changes.contains(command.name);
        const QKeySequence now = keyOf(command, changes);
        if (isPages) {
            const QString hint = hasSingleKeys ? now.toString(QKeySequence::NativeText) : QString();
            action->setProperty(kHintProperty, hint);
            // Menus that show the letter behind a tab show the new one.
            if (const QString text = action->text(); text.contains(QLatin1Char('\t'))) {
                action->setText(text.section(QLatin1Char('\t'), 0, 0) + QLatin1Char('\t') + hint);
            }
        } else if (!hasSingleKeys && (command.isSingle || command.key.toString() == QLatin1String("Shift+Y") ||
                                      command.key.toString() == QLatin1String("Shift+N"))) {
            action->setShortcuts(QList<QKeySequence>());
        } else {
            action->setShortcuts(isChanged ? QList<QKeySequence>{now} : keys.sequences);
            action->setProperty(kHintProperty, isChanged ? QString() : keys.hint);
        }
        showKey(action);
    }
}

}  // namespace withheld::ui
