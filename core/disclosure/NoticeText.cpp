// What the letter says.
#include <QLocale>
#include <algorithm>
#include <set>

#include "disclosure/FoiClock.h"
#include "disclosure/RefusalNotice.h"
#include "disclosure/Regime.h"

namespace withheld::disclosure {

namespace {

using Kind = NoticeBlock::Kind;

std::string longDate(QDate date) {
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, QStringLiteral("d MMMM yyyy")).toStdString();
}

std::string counted(std::size_t n, const char* one, const char* many) {
    return std::to_string(n) + " " + (n == 1 ? one : many);
}

std::string joinedInWords(const std::vector<std::string>& parts) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    }
    return out;
}

/// "s.31(1)(a)" → "Section 31(1)(a)"; other code sets write their own ids out.
std::string provision(const std::string& id) {
    return id.starts_with("s.") ? "Section " + id.substr(2) : id;
}

std::string lowered(std::string text) {
    const bool acronym = text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
    if (!text.empty() && !acronym && text[0] >= 'A' && text[0] <= 'Z') {
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    }
    return text;
}

/// Where one exemption was used, from the rows of the schedule.
struct Use {
    std::size_t marks = 0;
    std::vector<std::string> kinds;  ///< in order of first use
    std::set<std::pair<std::string, int>> pages;
};

Use useOf(const Schedule& schedule, const std::string& id) {
    Use use;
    for (const ScheduleRow& row : schedule.rows) {
        if (std::find(row.exemptions.begin(), row.exemptions.end(), id) != row.exemptions.end()) {
            ++use.marks;
            use.pages.insert({row.document, row.page});
            const std::string kind = lowered(row.information);
            if (std::find(use.kinds.begin(), use.kinds.end(), kind) == use.kinds.end()) {
                use.kinds.push_back(kind);
            }
        }
    }
    return use;
}

class Letter {
public:
    Letter(const casefile::CaseState& state, const Schedule& schedule, const Catalogue& catalogue, QDate date)
        : m_state(state), m_schedule(schedule), m_catalogue(catalogue), m_date(date), m_regime(regimeOf(catalogue.id)) {}

    Notice write() {
        findExemptions();
        writeOpening();
        writeDecision();
        if (m_notice.isRefusal) {
            writeRefusal();
        }
        writeRights();
        return std::move(m_notice);
    }

private:
    void add(Kind kind, std::string text) { m_notice.blocks.push_back({kind, std::move(text)}); }
    void paragraph(std::string text) { add(Kind::Paragraph, std::move(text)); }

    void findExemptions() {
        for (const auto& [id, count] : m_schedule.byExemption) {
            const Exemption* known = m_catalogue.find(id);
            (known == nullptr || known->isExemption ? m_notice.exemptions : m_otherCodes).push_back(id);
        }
        m_notice.isRefusal = !m_notice.exemptions.empty();
    }

    void writeOpening() {
        const casefile::CaseFacts& facts = m_state.facts;
        if (!facts.publicBody.empty()) {
            paragraph(facts.publicBody);
        }
        paragraph("Date: " + longDate(m_date));
        paragraph("Our reference: " + facts.reference);
        add(Kind::Title, std::string(m_regime.act) + ": " + (facts.title.empty() ? "request for information" : facts.title));
        const QDate received = QDate::fromString(QString::fromStdString(facts.received), Qt::ISODate);
        paragraph("I write in connection with your request for information, which was received on " + longDate(received) +
                  ". The twentieth working day following receipt is " + longDate(dueDate(received)) + ".");
        if (!facts.requestText.empty()) {
            add(Kind::Heading, "Your request");
            paragraph(facts.requestText);
        }
    }

    void writeDecision() {
        add(Kind::Heading, "Decision");
        if (m_notice.isRefusal) {
            paragraph(
                "I have decided to disclose the information requested in part. Some of it is exempt and has been withheld.");
        } else {
            paragraph(
                "I have decided to disclose the information requested. No information within the request has been withheld.");
        }
        std::string attached = "Please see attached: " + counted(m_schedule.byDocument.size(), "document", "documents");
        attached +=
            m_schedule.rows.empty() ? "." : ", and a schedule which lists each redaction with its page and the reason for it.";
        paragraph(attached);
        for (const auto& [name, marks] : m_schedule.byDocument) {
            add(Kind::Item, name + (marks == 0 ? ", disclosed in full"
                                               : ", " + counted(static_cast<std::size_t>(marks), "redaction", "redactions")));
        }
        for (const std::string& id : m_otherCodes) {
            const Exemption* code = m_catalogue.find(id);
            const Use use = useOf(m_schedule, id);
            paragraph(code->title + ": " + counted(use.marks, "passage is", "passages are") + " marked \"" + id + "\". " +
                      code->wording);
        }
    }

    void writeRefusal() {
        add(Kind::Heading, "Refusal");
        paragraph(m_regime.duty);
        paragraph(m_regime.refusal);
        paragraph("The information withheld is exempt by virtue of the following " + std::string(m_regime.exemption) +
                  (m_notice.exemptions.size() == 1 ? ":" : "s:"));
        for (const std::string& id : m_notice.exemptions) {
            const Exemption* exemption = m_catalogue.find(id);
            add(Kind::Item, provision(id) + (exemption == nullptr ? "" : " - " + exemption->title));
        }
        for (const std::string& id : m_notice.exemptions) {
            writeExemption(id);
        }
        if (m_notice.exemptions.size() > 1) {
            paragraph(overlap());
        }
    }

    void writeExemption(const std::string& id) {
        const Exemption* exemption = m_catalogue.find(id);
        add(Kind::Heading, provision(id) + (exemption == nullptr ? "" : " - " + exemption->title));
        if (exemption != nullptr) {
            paragraph(exemption->wording);
        }
        const Use use = useOf(m_schedule, id);
        paragraph("It has been applied in " + counted(use.marks, "place", "places") + " on " +
                  counted(use.pages.size(), "page", "pages") + ". Kinds of information withheld: " + joinedInWords(use.kinds) +
                  ".");
        if (exemption == nullptr) {
            return;
        }
        if (!exemption->harm.empty()) {
            paragraph("Evidence of harm. " + exemption->harm);
        }
        if (exemption->absolute) {
            paragraph(m_regime.noTest);
            return;
        }
        paragraph(m_regime.test);
        paragraph("Considerations favouring disclosure. " + exemption->interestFor);
        paragraph("Considerations favouring the maintenance of the " + std::string(m_regime.exemption) + ". " +
                  exemption->interestAgainst);
        paragraph(
            "Balance. Having weighed these considerations, I find that in all the circumstances of the case the public interest "
            "in "
            "maintaining the " +
            std::string(m_regime.exemption) + " outweighs the public interest in disclosing the information.");
    }

    /// Whether one piece of information is withheld under several exemptions: the applicant can challenge each by itself.
    [[nodiscard]] std::string overlap() const {
        const bool shared = std::any_of(m_schedule.rows.begin(), m_schedule.rows.end(), [this](const ScheduleRow& row) {
            return std::count_if(row.exemptions.begin(), row.exemptions.end(), [this](const std::string& id) {
                       return std::find(m_notice.exemptions.begin(), m_notice.exemptions.end(), id) != m_notice.exemptions.end();
                   }) > 1;
        });
        return shared
                   ? "Where more than one of these provisions applies to the same information, the schedule names each of them."
                   : "These provisions have not been applied to the same pieces of information; the schedule shows which applies "
                     "where.";
    }

    void writeRights() {
        add(Kind::Heading, "Your right to complain");
        paragraph(m_regime.review);
        paragraph(std::string(m_regime.commissioner) + informationCommissioner() + ".");
    }

    const casefile::CaseState& m_state;
    const Schedule& m_schedule;
    const Catalogue& m_catalogue;
    QDate m_date;
    const Regime& m_regime;
    Notice m_notice;
    std::vector<std::string> m_otherCodes;  ///< used, but no exemptions: out of scope, duplicate
};

}  // namespace

Notice noticeFor(const casefile::CaseState& state, const Schedule& schedule, const Catalogue& catalogue, QDate date) {
    return Letter(state, schedule, catalogue, date).write();
}

}  // namespace withheld::disclosure
