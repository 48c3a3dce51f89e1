#include "review/ConsistencyModel.h"

#include <algorithm>
#include <map>
#include <set>

#include "common/CaseModel.h"
#include "common/MaskedText.h"
#include "consistency/Decide.h"

namespace withheld::ui {

using consistency::Finding;
using consistency::Issue;
using consistency::Match;
using consistency::Place;

namespace {

/// Words are open that are redacted elsewhere: they can be proposed.
bool isReadable(const Finding& finding) {
    return finding.issue == Issue::Readable || finding.issue == Issue::SameParagraph;
}

bool isOpenPlace(const Place& place) {
    return !place.isSuggested && !place.isDecided;
}

QString matchWords(Match match) {
    switch (match) {
        case Match::Split:
            return ConsistencyModel::tr("over two lines");
        case Match::Hyphenated:
            return ConsistencyModel::tr("hyphenated");
        case Match::Reversed:
            return ConsistencyModel::tr("surname first");
        case Match::Initials:
            return ConsistencyModel::tr("initials");
        case Match::Titled:
            return ConsistencyModel::tr("title and surname");
        case Match::Email:
            return ConsistencyModel::tr("e-mail address");
        case Match::FileName:
            return ConsistencyModel::tr("file name");
        case Match::Property:
            return ConsistencyModel::tr("bookmark, property or link");
        case Match::FormValue:
            return ConsistencyModel::tr("form field");
        case Match::Paragraph:
            return ConsistencyModel::tr("same paragraph");
        case Match::Marked:
        case Match::Same:
            break;
    }
    return ConsistencyModel::tr("same words");
}

QString kindWords(const Finding& finding) {
    switch (finding.issue) {
        case Issue::DifferentCodes:
            return ConsistencyModel::tr("different codes");
        case Issue::CodeUsedOnce:
            return ConsistencyModel::tr("code used once");
        case Issue::HarmMissing:
            return ConsistencyModel::tr("no harm noted");
        case Issue::EqualWidths:
            return ConsistencyModel::tr("equal widths beside labels");
        case Issue::SameParagraph:
        case Issue::Readable:
            break;
    }
    QStringList words;
    for (const Place& place : finding.places) {
        if (const QString word = matchWords(place.match); !words.contains(word)) {
            words << word;
        }
    }
    return words.join(QStringLiteral(", "));
}

}  // namespace

ConsistencyModel::ConsistencyModel(CaseModel& model, QObject* parent) : QAbstractTableModel(parent), m_model(model) {}

void ConsistencyModel::setBoard(consistency::Board board) {
    m_board = std::move(board);
    rebuild();
}

void ConsistencyModel::setFilter(BoardFilter filter) {
    m_filter = filter;
    rebuild();
}

void ConsistencyModel::setRevealed(bool revealed) {
    m_isRevealed = revealed;
    if (rowCount() > 0) {
        emit dataChanged(index(0, String), index(rowCount() - 1, String), {Qt::DisplayRole});
    }
}

void ConsistencyModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    for (std::size_t i = 0; i < m_board.findings.size(); ++i) {
        if (fits(m_board.findings[i], m_filter)) {
            m_rows.push_back(i);
        }
    }
    endResetModel();
}

bool ConsistencyModel::fits(const Finding& finding, BoardFilter filter) const {
    const bool isDone = finding.open() == 0;
    switch (filter) {
        case BoardFilter::Readable:
            return !isDone && finding.issue == Issue::Readable;
        case BoardFilter::Codes:
            return !isDone && (finding.issue == Issue::DifferentCodes || finding.issue == Issue::CodeUsedOnce ||
                               finding.issue == Issue::HarmMissing);
        case BoardFilter::Paragraphs:
            return !isDone && finding.issue == Issue::SameParagraph;
        case BoardFilter::Widths:
            return !isDone && finding.issue == Issue::EqualWidths;
        case BoardFilter::Decided:
            return isDone;
        case BoardFilter::Open:
            break;
    }
    return !isDone;
}

int ConsistencyModel::countOf(BoardFilter filter) const {
    return static_cast<int>(std::count_if(m_board.findings.begin(), m_board.findings.end(),
                                          [&](const Finding& finding) { return fits(finding, filter); }));
}

int ConsistencyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConsistencyModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

const Finding* ConsistencyModel::findingAt(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &m_board.findings[m_rows[static_cast<std::size_t>(row)]];
}

int ConsistencyModel::rowOf(const std::string& finding) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (findingAt(row)->id == finding) {
            return row;
        }
    }
    return -1;
}

QString ConsistencyModel::shown(const Finding& finding) const {
    const bool isCode = finding.issue == Issue::CodeUsedOnce || finding.issue == Issue::HarmMissing;
    return isCode || m_isRevealed ? oneLine(finding.text, 40) : maskedText(finding.text);
}

/// "annex.pdf p. 2, 5 · report.pdf"
QString ConsistencyModel::places(const Finding& finding) const {
    QStringList words;
    for (const casefile::Document& document : m_model.state().documents) {
        std::set<int> pages;
        bool isHere = false;
        for (const Place& place : finding.places) {
            if (place.document == document.id && (finding.open() == 0 || isOpenPlace(place))) {
                isHere = true;
                pages.insert(place.page);
            }
        }
        pages.erase(0);
        QStringList numbers;
        for (const int page : pages) {
            numbers << QString::number(page);
        }
        if (isHere) {
            const QString name = QString::fromStdString(document.fileName);
            words << (numbers.isEmpty() ? name : tr("%1 p. %2").arg(name, numbers.join(QStringLiteral(", "))));
        }
    }
    return words.join(QStringLiteral(" · "));
}

QString ConsistencyModel::decisionWords(const Finding& finding) const {
    QStringList words;
    const casefile::ConsistencyDecision* decision = finding.decision(m_model.state());
    if (decision != nullptr && decision->decision == "different-person") {
        words << tr("Different person");
    } else if (decision != nullptr) {
        words << tr("Left open: %1").arg(QString::fromStdString(decision->reason));
    }
    if (finding.suggested() > 0) {
        words << tr("%1 suggested").arg(finding.suggested());
    }
    return words.join(QStringLiteral(" · "));
}

QString ConsistencyModel::text(const Finding& finding, int column) const {
    switch (column) {
        case String:
            return shown(finding);
        case Marked:
            return QString::number(finding.marked);
        case Open:
            return isReadable(finding) ? QString::number(finding.open()) : QStringLiteral("–");
        case Where:
            return places(finding);
        case Kind:
            return kindWords(finding);
        default:
            break;
    }
    return decisionWords(finding);
}

QVariant ConsistencyModel::data(const QModelIndex& index, int role) const {
    const Finding* finding = index.isValid() ? findingAt(index.row()) : nullptr;
    if (finding == nullptr) {
        return {};
    }
    const bool isNumber = index.column() == Marked || index.column() == Open;
    switch (role) {
        case Qt::DisplayRole:
            return text(*finding, index.column());
        case Qt::ToolTipRole:
            return isNumber || index.column() == String ? QVariant() : text(*finding, index.column());
        case Qt::AccessibleTextRole:
            return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + ' ' + text(*finding, index.column());
        case Qt::TextAlignmentRole:
            return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        default:
            break;
    }
    return {};
}

QVariant ConsistencyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
        case String:
            return tr("String");
        case Marked:
            return tr("Redacted");
        case Open:
            return tr("Open");
        case Where:
            return tr("Where");
        case Kind:
            return tr("Kind");
        default:
            break;
    }
    return tr("Decision");
}

const Place* ConsistencyModel::nextPlace(int row, int& after) const {
    const Finding* finding = findingAt(row);
    if (finding == nullptr) {
        return nullptr;
    }
    const int count = static_cast<int>(finding->places.size());
    for (int step = 1; step <= count; ++step) {
        const int at = (std::max(after, -1) + step) % count;
        const Place& place = finding->places[static_cast<std::size_t>(at)];
        if (place.page > 0 && (isOpenPlace(place) || finding->open() == 0)) {
            after = at;
            return &place;
        }
    }
    return nullptr;
}

int ConsistencyModel::propose(int row) {
    const Finding* finding = findingAt(row);
    if (finding == nullptr || !isReadable(*finding)) {
        return 0;
    }
    const auto proposals = consistency::proposals(*finding);
    if (proposals.empty()) {
        return 0;
    }
    return m_model.propose(proposals, tr("Propose every “%1”").arg(maskedText(finding->text)));
}

bool ConsistencyModel::leaveOpen(int row, const QString& reason) {
    const Finding* found = findingAt(row);
    if (found == nullptr || reason.trimmed().isEmpty()) {
        return false;
    }
    const casefile::ConsistencyDecision* known = found->decision(m_model.state());
    const auto before = known == nullptr ? std::nullopt : std::optional(*known);
    return m_model.carryOutStep(
        tr("Leave “%1” open").arg(maskedText(found->text)),
        [finding = *found, words = reason.trimmed().toStdString()](casefile::Case& file) {
            return consistency::decide(file, finding, consistency::Decision::LeftOpen, words);
        },
        [id = found->id, before](casefile::Case& file) { return consistency::restore(file, id, before); });
}

bool ConsistencyModel::differentPerson(int row) {
    const Finding* found = findingAt(row);
    if (found == nullptr || found->issue != Issue::Readable) {
        return false;
    }
    const casefile::ConsistencyDecision* known = found->decision(m_model.state());
    const auto before = known == nullptr ? std::nullopt : std::optional(*known);
    return m_model.carryOutStep(
        tr("“%1” is a different person").arg(maskedText(found->text)),
        [finding = *found](casefile::Case& file) {
            return consistency::decide(file, finding, consistency::Decision::DifferentPerson);
        },
        [id = found->id, before](casefile::Case& file) { return consistency::restore(file, id, before); });
}

bool ConsistencyModel::reopen(int row) {
    const Finding* found = findingAt(row);
    const casefile::ConsistencyDecision* known = found == nullptr ? nullptr : found->decision(m_model.state());
    if (known == nullptr) {
        return false;
    }
    return m_model.carryOutStep(
        tr("Open “%1” again").arg(maskedText(found->text)),
        [id = found->id](casefile::Case& file) { return consistency::restore(file, id, std::nullopt); },
        [id = found->id, before = *known](casefile::Case& file) { return consistency::restore(file, id, before); });
}

}  // namespace withheld::ui
