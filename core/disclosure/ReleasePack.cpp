#include "disclosure/ReleasePack.h"

#include "disclosure/ApprovalRecord.h"
#include "disclosure/Exemptions.h"
#include "disclosure/RefusalNotice.h"
#include "disclosure/Schedule.h"
#include "review/Review.h"

namespace withheld::disclosure {

std::string releasedName(std::size_t index) {
    const std::string number = std::to_string(index + 1);
    return (number.size() < 2 ? "0" : "") + number + "-document.pdf";
}

Expected<Bag> writeReleasePack(const std::filesystem::path& folder, const casefile::CaseState& state,
                               const PackContents& contents) {
    if (auto allowed = review::mayRelease(state); !allowed) {
        return allowed.error();
    }
    std::vector<BagFile> files;
    ReleasedNames names;
    for (const PackDocument& document : contents.documents) {
        names.emplace_back(document.document, releasedName(names.size()));
        files.push_back({"data/" + names.back().second, "", document.file});
    }
    const Catalogue& catalogue = catalogueOf(state);
    const Schedule schedule = scheduleOf(state, names, catalogue);
    const Notice notice = noticeFor(state, schedule, catalogue, contents.date);
    Expected<Bytes> sheet = toXlsx(schedule);
    Expected<Bytes> odt = toOdt(notice);
    Expected<Bytes> pdf = toPdf(notice);
    for (const Expected<Bytes>* paper : {&sheet, &odt, &pdf}) {
        if (!*paper) {
            return paper->error();
        }
    }
    files.push_back({"data/schedule.csv", toCsv(schedule), {}});
    files.push_back({"data/schedule.xlsx", std::move(*sheet), {}});
    files.push_back({"data/notice.odt", std::move(*odt), {}});
    files.push_back({"data/notice.pdf", std::move(*pdf), {}});
    files.push_back({"approval-record.json", approvalRecordJson(state, names), {}});
    files.push_back({"approval-record.html", approvalRecordHtml(state, names), {}});
    files.push_back({"verification-report.json", contents.verificationJson, {}});
    files.push_back({"verification-report.html", contents.verificationHtml, {}});
    BagInfo info;
    info.externalIdentifier = state.facts.reference;
    info.externalDescription = "Reply to a request for information: released documents, schedule of redactions and notice";
    info.sourceOrganization = state.facts.publicBody;
    info.baggingDate = contents.date.toString(Qt::ISODate).toStdString();
    info.further = {{"Withheld-Set-Hash", state.approval->setHash},
                    {"Withheld-Approved-By", state.approval->by},
                    {"Withheld-Code-Set", catalogue.id + " " + catalogue.version}};
    return writeBag(folder, files, info);
}

}  // namespace withheld::disclosure
