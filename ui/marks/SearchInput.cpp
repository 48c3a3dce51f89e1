#include "marks/SearchInput.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "common/ChipFlow.h"
#include "common/FilterChip.h"
#include "common/Theme.h"
#include "detect/SearchPattern.h"
#include "detect/TermList.h"
#include "disclosure/Exemptions.h"

namespace withheld::ui {

namespace {

constexpr int kListLines = 4;
constexpr qint64 kLargestList = qint64{1} << 20;  // bytes

}  // namespace

SearchInput::SearchInput(const disclosure::Catalogue& catalogue, QWidget* parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_words(new QLineEdit(this)),
      m_list(new QPlainTextEdit(this)),
      m_preset(new QComboBox(this)),
      m_regex(new QLineEdit(this)),
      m_problem(new QLabel(this)),
      m_wholeWords(new QCheckBox(tr("Whole words"), this)),
      m_matchCase(new QCheckBox(tr("Match case"), this)) {
    auto* modes = new QHBoxLayout;
    modes->setSpacing(4);
    auto* group = new QButtonGroup(this);
    for (const QString& words : {tr("Words"), tr("List"), tr("Pattern"), tr("Regex")}) {
        auto* chip = new FilterChip(words, this);
        chip->setCheckable(true);
        chip->setAccessibleName(tr("Search for: %1").arg(words));
        group->addButton(chip);
        modes->addWidget(chip);
        m_modes.append(chip);
        connect(chip, &FilterChip::clicked, this, [this] { setFocus(); });
        connect(chip, &FilterChip::toggled, this, [this](bool on) {
            if (on) {
                showMode();
            }
        });
    }
    modes->addStretch();
    auto* rules = new FilterChip(tr("Rules"), this);
    rules->setObjectName(QStringLiteral("searchRules"));
    rules->setMenuArrow(true);
    rules->setAccessibleName(tr("Rules: searches that are kept"));
    rules->setToolTip(tr("Searches that are kept under a name"));
    connect(rules, &FilterChip::clicked, this,
            [this, rules] { emit rulesRequested(rules->mapToGlobal(QPoint(0, rules->height()))); });
    modes->addWidget(rules);
    m_words->setPlaceholderText(tr("Words to find"));
    m_words->setAccessibleName(tr("Words to find"));
    m_words->setClearButtonEnabled(true);
    m_list->setPlaceholderText(tr("A term a line; a tab and a code behind it if it has its own"));
    m_list->setAccessibleName(tr("List of terms to find"));
    m_list->setTabChangesFocus(false);
    m_list->setFixedHeight(kListLines * m_list->fontMetrics().lineSpacing() + 14);
    m_preset->setAccessibleName(tr("Pattern to find"));
    for (const detect::Preset& preset : detect::presets()) {
        m_preset->addItem(QCoreApplication::translate("SearchPreset", preset.name), QString::fromLatin1(preset.id));
    }
    m_regex->setPlaceholderText(tr("Regular expression, such as \\bOp(eration)? \\w+"));
    m_regex->setAccessibleName(tr("Regular expression to find"));
    m_regex->setClearButtonEnabled(true);
    m_openList = new QPushButton(tr("Open a list…"), this);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    constexpr int mostLines = 3;
    m_options = new ChipFlow(mostLines, this);
    m_options->add(m_wholeWords);
    m_options->add(m_matchCase);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(modes);
    for (QWidget* field : std::initializer_list<QWidget*>{m_words, m_list, m_preset, m_regex}) {
        column->addWidget(field);
    }
    column->addWidget(m_openList, 0, Qt::AlignLeft);
    column->addWidget(m_problem);
    column->addWidget(m_options);
    setFocusProxy(m_words);

    connect(m_words, &QLineEdit::textChanged, this, &SearchInput::check);
    connect(m_list, &QPlainTextEdit::textChanged, this, &SearchInput::check);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &SearchInput::check);
    connect(m_regex, &QLineEdit::textChanged, this, &SearchInput::check);
    connect(m_wholeWords, &QCheckBox::toggled, this, &SearchInput::check);
    connect(m_matchCase, &QCheckBox::toggled, this, &SearchInput::check);
    connect(m_openList, &QPushButton::clicked, this, &SearchInput::readList);
    m_modes.front()->setChecked(true);
}

void SearchInput::setMode(Mode mode) {
    m_modes[static_cast<int>(mode)]->setChecked(true);
}

void SearchInput::addOption(QWidget* control) {
    m_options->add(control);
}

SearchInput::Mode SearchInput::mode() const {
    return m_mode;
}

void SearchInput::showMode() {
    const auto checked = std::find_if(m_modes.begin(), m_modes.end(), [](const FilterChip* chip) { return chip->isChecked(); });
    m_mode = static_cast<Mode>(checked - m_modes.begin());
    m_words->setVisible(m_mode == Mode::Words);
    m_list->setVisible(m_mode == Mode::List);
    m_openList->setVisible(m_mode == Mode::List);
    m_preset->setVisible(m_mode == Mode::Pattern);
    m_regex->setVisible(m_mode == Mode::Regex);
    m_wholeWords->setVisible(mode() == Mode::Words || mode() == Mode::List);
    m_matchCase->setVisible(mode() != Mode::Pattern);
    setFocusProxy(mode() == Mode::Words   ? static_cast<QWidget*>(m_words)
                  : mode() == Mode::List  ? static_cast<QWidget*>(m_list)
                  : mode() == Mode::Regex ? static_cast<QWidget*>(m_regex)
                                          : m_preset);
    check();
}

void SearchInput::setWords(const QString& words) {
    setMode(Mode::Words);
    m_words->setText(words);
}

void SearchInput::focusField() {
    setFocus();
    m_words->selectAll();
}

search::SearchRule SearchInput::rule() const {
    search::SearchRule rule;
    rule.kind = static_cast<search::SearchRule::Kind>(mode());
    rule.text = (mode() == Mode::Words     ? m_words->text()
                 : mode() == Mode::List    ? m_list->toPlainText()
                 : mode() == Mode::Pattern ? m_preset->currentData().toString()
                                           : m_regex->text())
                    .toStdString();
    rule.wholeWords = !m_wholeWords->isHidden() && m_wholeWords->isChecked();
    rule.ignoreCase = m_matchCase->isHidden() || !m_matchCase->isChecked();
    return rule;
}

void SearchInput::setRule(const search::SearchRule& rule) {
    blockSignals(true);
    const QString text = QString::fromStdString(rule.text);
    m_wholeWords->setChecked(rule.wholeWords);
    m_matchCase->setChecked(!rule.ignoreCase);
    switch (rule.kind) {
        case search::SearchRule::Kind::Words:
            m_words->setText(text);
            break;
        case search::SearchRule::Kind::List:
            m_list->setPlainText(text);
            break;
        case search::SearchRule::Kind::Pattern:
            m_preset->setCurrentIndex(m_preset->findData(text));
            break;
        case search::SearchRule::Kind::Regex:
            m_regex->setText(text);
            break;
    }
    setMode(static_cast<Mode>(rule.kind));
    blockSignals(false);
    check();
}

SearchQuery SearchInput::query() const {
    return {m_words->text().toStdString(), m_wholeWords->isChecked(), !m_matchCase->isChecked()};
}

bool SearchInput::isEmpty() const {
    switch (mode()) {
        case Mode::Words:
            return m_words->text().trimmed().isEmpty();
        case Mode::List:
            return detect::parseTermList(m_list->toPlainText().toStdString()).empty();
        case Mode::Regex:
            return m_regex->text().isEmpty();
        case Mode::Pattern:
            break;
    }
    return false;
}

std::optional<PageFinder> SearchInput::finder() const {
    if (isEmpty() || !problem().isEmpty()) {
        return std::nullopt;
    }
    switch (mode()) {
        case Mode::List:
            return search::listFinder(detect::parseTermList(m_list->toPlainText().toStdString()), m_wholeWords->isChecked(),
                                      !m_matchCase->isChecked());
        case Mode::Pattern:
            return search::patternFinder(detect::SearchPattern::ofPreset(m_preset->currentData().toString().toStdString()));
        case Mode::Regex:
            return search::patternFinder(detect::SearchPattern::ofRegex(m_regex->text(), !m_matchCase->isChecked()));
        case Mode::Words:
            break;
    }
    return std::nullopt;
}

QString SearchInput::name() const {
    switch (mode()) {
        case Mode::List:
            return tr("list of %1 terms").arg(detect::parseTermList(m_list->toPlainText().toStdString()).size());
        case Mode::Pattern:
            return m_preset->currentText();
        case Mode::Regex:
            return tr("regular expression");
        case Mode::Words:
            break;
    }
    return m_words->text();
}

QString SearchInput::problem() const {
    if (mode() == Mode::Regex && !m_regex->text().isEmpty()) {
        const auto pattern = detect::SearchPattern::ofRegex(m_regex->text(), !m_matchCase->isChecked());
        return pattern.isValid() ? QString() : tr("At character %1: %2").arg(pattern.problemAt() + 1).arg(pattern.problem());
    }
    if (mode() == Mode::List) {
        for (const detect::ListedTerm& term : detect::parseTermList(m_list->toPlainText().toStdString())) {
            if (!term.exemption.empty() && m_catalogue.find(term.exemption) == nullptr) {
                return tr("Line %1: “%2” is no code of the set").arg(term.line).arg(QString::fromStdString(term.exemption));
            }
        }
    }
    return {};
}

void SearchInput::check() {
    const QString words = problem();
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
    QPalette coloured;
    coloured.setColor(m_problem->foregroundRole(), Theme::instance().colour(Colour::Bad));
    m_problem->setPalette(coloured);
    QWidget* field = focusProxy();
    field->setAccessibleDescription(words);
    emit changed();
}

void SearchInput::readList() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a list of terms"), {}, tr("Lists (*.txt *.tsv *.csv);;All files (*)"));
    QFile file(path);
    if (!path.isEmpty() && file.open(QIODevice::ReadOnly)) {
        m_list->setPlainText(QString::fromUtf8(file.read(kLargestList)));
    }
}

}  // namespace withheld::ui
