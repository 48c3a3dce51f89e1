#include "case/NewCase.h"

#include <CLI/CLI.hpp>
#include <QDate>
#include <cstdio>

#include "base/Files.h"
#include "disclosure/FoiClock.h"
#include "disclosure/OwnCatalogues.h"

namespace withheld::cli {

void NewCase::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("--ref", m_reference, "Reference of the request")->required();
    app.add_option("--received", m_received, "Date of receipt, YYYY-MM-DD")->required();
    addUser(app);
    app.add_option("--title", m_title, "What it is about");
    app.add_option("--request", m_requestText, "The applicant's words");
    app.add_option("--public-body", m_publicBody, "Whose letterhead the notice has");
    app.add_option("--code-set", m_codeSet, "foia-2000, eir-2004, dpa-2018, or one of --codes");
    app.add_option("--codes", m_codes, "A file of code sets of one's own; the case brings the chosen one along");
}

Expected<void> NewCase::run() {
    if (!m_codes.empty()) {
        const auto text = readFile(m_codes);
        if (!text) {
            return text.error();
        }
        auto sets = disclosure::parseCatalogues(*text);
        if (!sets) {
            Error error = sets.error();
            error.file = m_codes;
            return error;
        }
        disclosure::useOwnCatalogues(std::move(*sets));
    }
    const disclosure::Catalogue& catalogue = disclosure::catalogueOf(m_codeSet);
    if (catalogue.id != m_codeSet) {
        return Error{ErrorCode::InvalidInput,
                     "There is no code set called " + m_codeSet,
                     m_codes,
                     0,
                     "Use foia-2000, eir-2004 or dpa-2018, or one that stands in the file of --codes.",
                     ""};
    }
    const casefile::CaseFacts facts{m_reference,  m_received,   m_title,          m_requestText,
                                    m_publicBody, catalogue.id, catalogue.version};
    const auto made = casefile::Case::create(m_folder, facts, m_user);
    if (!made) {
        return made.error();
    }
    if (const auto kept = disclosure::keepInCase(**made, catalogue); !kept) {
        return kept.error();
    }
    const auto face =
        disclosure::clockFace(QDate::fromString(QString::fromStdString(m_received), Qt::ISODate), QDate::currentDate());
    std::printf("%s: case %s made. %s\n", m_folder.c_str(), m_reference.c_str(), face.text().c_str());
    return {};
}

}  // namespace withheld::cli
