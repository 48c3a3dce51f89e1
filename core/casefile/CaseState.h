// The case as it stands: a projection of its events. Plain values; copy freely.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/PageSpace.h"
#include "marks/Mark.h"

namespace withheld::casefile {

enum class Stage { Marking, InReview, Returned, Approved, Released };
[[nodiscard]] const char* name(Stage stage);         ///< "marking", "in-review", …
[[nodiscard]] const char* displayName(Stage stage);  ///< "Marking", "In review", …

struct CaseFacts {
    std::string reference;    ///< "FOI/2026/0412"
    std::string received;     ///< ISO date YYYY-MM-DD
    std::string title;        ///< "Community Impact Assessments, facial recognition"
    std::string requestText;  ///< the applicant's words; may be empty
    std::string publicBody;   ///< whose letterhead; may be empty
    std::string codeSet = "foia-2000";
    std::string codeSetVersion;
};

struct Document {
    std::string id;             ///< UUID
    std::string fileName;       ///< as added, without folder
    std::string sha256;         ///< of the source bytes
    std::string workingSha256;  ///< of the normalised (decrypted) copy that is shown and burned
    std::vector<PageGeometry> pages;
    bool wasEncrypted = false;
    std::vector<std::string> notes;  ///< intake's notes
    std::string findings;            ///< inspect::Report as JSON text, with the words that it found; secret
    [[nodiscard]] int pageCount() const { return static_cast<int>(pages.size()); }
};

enum class ReviewDecision { Undecided, Agreed, Returned };

/// A mark in its case.
struct CaseMark {
    Mark mark;
    std::string document;  ///< Document::id
    std::string created;   ///< ISO date-time, UTC
    std::string changed;
    std::set<std::string> authors;  ///< everyone who made or changed it: none of them may approve
    ReviewDecision decision = ReviewDecision::Undecided;
    std::string decisionBy;
    std::string decisionReason;
    bool decidedInBulk = false;  ///< with others of its group, by one key
    std::string decisionTime;
    std::set<std::string> versions;  ///< stamps of the contents it had before (casefile/Merge)
    /// With a returned mark: the exemptions that the second person thinks right; empty = none were named.
    std::vector<std::string> proposedExemptions;
};

struct RemovedMark {
    CaseMark mark;  ///< as it was
    std::string by;
    std::string time;
};

/// Marks as the second person last gave them back: returned, or approved.
struct ReviewedSet {
    std::string by;
    std::string time;
    bool wasApproved = false;
    std::map<std::string, CaseMark> marks;
};

/// Many marks decided by one key.
struct BulkDecision {
    std::string by;
    std::string time;
    std::vector<std::string> marks;        ///< ids
    std::vector<std::string> unseenPages;  ///< pages of these marks that `by` had not viewed then: "file.pdf, page 3"
};

/// Somebody looked at a finding of the consistency board and leaves it as it is. Places that turn up later are open again.
struct ConsistencyDecision {
    std::string finding;   ///< consistency::Finding::id
    std::string shown;     ///< the string, masked
    std::string decision;  ///< "left-open" or "different-person"
    std::string reason;
    std::set<std::string> places;  ///< consistency::placeKey of each
    std::string by;
    std::string time;
};

enum class SuggestionState { Open, Accepted, Refused };

struct CaseSuggestion {
    std::string id;
    std::string document;
    Mark proposed;  ///< quads, kind, text, proposed exemption; origin = why in the user's words
    float confidence = 1;
    SuggestionState state = SuggestionState::Open;
    std::string markId;  ///< of the mark that accepting made
    std::string decidedBy;
    std::string proposedBy;  ///< the second person who missed this mark; "" when a finder, a list or the officer proposed it
    std::string words;       ///< why, in that person's words
};

struct Comment {
    std::string id;
    std::string markId;  ///< "" = on the case
    std::string author;
    std::string time;
    std::string text;
};

struct PageView {
    std::string user;
    std::string document;
    int page = 0;
    friend auto operator<=>(const PageView&, const PageView&) = default;
};

/// Two copies of a page that are kept in step: what is marked on one is marked on the other. The smaller place first.
struct PageLink {
    std::string document;
    int page = 0;
    std::string otherDocument;
    int otherPage = 0;
    friend auto operator<=>(const PageLink&, const PageLink&) = default;
};

/// A document in the case's bin, with what was decided about it: all of it comes back with it.
struct RemovedDocument {
    Document document;
    std::size_t place = 0;  ///< among the documents
    std::map<std::string, CaseMark> marks;
    std::map<std::string, CaseSuggestion> suggestions;
    std::set<PageLink> pageLinks;
    std::string by;
    std::string time;
};

struct Submission {
    std::string by;
    std::string time;
    std::string setHash;
    std::string note;
};

struct Approval {
    std::string by;
    std::string time;
    std::string setHash;
    std::string unseenBecause;             ///< reason given for pages the approver never had on screen
    std::vector<std::string> unseenPages;  ///< "file.pdf, page 3"
    bool byPin = false;                    ///< the approver gave the PIN that is kept under this name on the computer
};

struct Release {
    std::string by;
    std::string time;
    std::string setHash;
    std::string manifestSha256;
    std::string folder;
};

/// The time limit was stopped, started again or extended (disclosure/CaseClock has the rules).
struct ClockChange {
    enum class Kind { Stopped, Started, Extended };
    Kind kind = Kind::Stopped;
    std::string on;      ///< ISO date from which it holds
    std::string reason;  ///< of a stop: "clarification", "fee"; of an extension: "public-interest"
    std::string until;   ///< of an extension: ISO date of the new last day
    std::string note;    ///< in the officer's words
    std::string by;
    std::string time;  ///< when it was written down
};

struct CaseState {
    std::string caseId;  ///< the same in every copy of the case
    CaseFacts facts;
    std::string createdBy;
    Stage stage = Stage::Marking;
    std::vector<Document> documents;                ///< in order of adding
    std::vector<RemovedDocument> removedDocuments;  ///< in order of removing
    std::map<std::string, CaseMark> marks;          ///< by mark id
    std::map<std::string, CaseSuggestion> suggestions;
    std::vector<Comment> comments;
    std::set<PageLink> pageLinks;
    std::map<std::string, std::string>
        markLinks;  ///< mark → its link; marks of one link stand for each other on copies of a page
    std::set<PageView> views;
    std::set<std::string> viewers;                    ///< everyone in `views`, as they write their names
    std::map<std::string, std::string> removedBy;     ///< removed mark → who removed it, when somebody else had made it
    std::map<std::string, RemovedMark> removedMarks;  ///< those that are not in `marks`
    std::optional<Submission> submission;             ///< the last one
    std::optional<Approval> approval;                 ///< only while it holds
    std::string withdrawnBecause;  ///< set when an approval was withdrawn by an edit, until the next submission
    std::string returnedBy;
    std::string returnedBecause;  ///< reason of the last return, while stage is Returned
    std::optional<Release> release;
    std::optional<ReviewedSet> reviewed;  ///< of the round before the present one
    std::vector<BulkDecision> bulkDecisions;
    std::map<std::string, ConsistencyDecision> consistencyDecisions;  ///< by finding
    std::map<std::string, std::set<int>> ocrPages;                    ///< document → pages whose words came from OCR
    std::vector<ClockChange> clock;                                   ///< in the order they were written
    std::string codes;        ///< JSON of the code set that the case brings along; "" = the built-in one of facts.codeSet
    std::string searchRules;  ///< JSON of search::SearchRules that are kept with the case; "" = none
    std::uint64_t lastEvent = 0;
    /// Document → how many events changed its marks or suggestions. An event that is counted here once changed nothing else that
    /// a view of marks shows; one that is not may have changed every document.
    std::map<std::string, std::uint64_t> touches;

    [[nodiscard]] const Document* document(const std::string& id) const;
    [[nodiscard]] const Document* documentNamed(const std::string& fileName) const;
    /// In reading order: page, then top to bottom, left to right as the page is seen.
    [[nodiscard]] std::vector<const CaseMark*> marksOf(const std::string& document, int page = 0) const;
    [[nodiscard]] std::vector<const CaseSuggestion*> openSuggestionsOf(const std::string& document, int page = 0) const;
    /// The marks that stand for this one on other pages, as far as they are in the case.
    [[nodiscard]] std::vector<std::string> inStepWith(const std::string& mark) const;
    /// Document and page of the copies that are kept in step with this page.
    [[nodiscard]] std::vector<std::pair<std::string, int>> pagesInStepWith(const std::string& document, int page) const;
    [[nodiscard]] bool viewed(const std::string& user, const std::string& document, int page) const;
    /// MarkSet hash over all documents and marks as they are now.
    [[nodiscard]] std::string setHash() const;
};

}  // namespace withheld::casefile
