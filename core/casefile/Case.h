// A case on disk: a folder NAME.withheld with
//   case.sqlite          SQLite (WAL, synchronous=FULL): append-only, hash-chained events; words of pages
//   sources/SHA256.pdf   the documents as they came, read-only, never changed
//   working/SHA256.pdf   their normalised (decrypted) copies, named by the source's hash
//   case.head            number and hash of the last event, to notice when the database lost its end
// Every decision is one appended event, on disk when the call returns; CaseState is their projection. No PDF library here.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/PageText.h"
#include "casefile/CaseState.h"
#include "casefile/History.h"

namespace withheld::casefile {

struct Event {
    std::uint64_t number = 0;  ///< from 1, no gaps
    std::string time;          ///< ISO date-time, UTC
    std::string user;
    std::string type;     ///< "mark-added", "page-viewed", …
    std::string payload;  ///< JSON
    std::string hash;     ///< SHA-256 over the previous hash and this event's fields
};

/// Result of walking the chain.
struct Audit {
    std::vector<Event> events;
    bool intact = true;
    std::vector<std::string> problems;  ///< in words: "Event 14 was changed after it was written"
};

/// A document ready to be added: what worker::Client::intake and inspect said of it.
struct NewDocument {
    std::string fileName;
    Bytes source;
    Bytes working;
    std::vector<PageGeometry> pages;
    bool wasEncrypted = false;
    std::vector<std::string> notes;
    std::string findings;  ///< inspect::Report as JSON text, with the words that it found; secret
};

enum class OpenMode { ReadWrite, ReadOnly };

/// Not thread-safe. Errors: Io, DiskFull, NotAllowed, InvalidInput, Tampered.
class Case {
public:
    /// `folder` must not exist. `user`: display name under which events are written.
    [[nodiscard]] static Expected<std::unique_ptr<Case>> create(const std::filesystem::path& folder, const CaseFacts& facts,
                                                                const std::string& user);
    /// Checks the chain while it builds the projection; fails with Tampered when it is broken (OpenMode::ReadOnly opens anyway).
    [[nodiscard]] static Expected<std::unique_ptr<Case>> open(const std::filesystem::path& folder, const std::string& user,
                                                              OpenMode mode = OpenMode::ReadWrite);
    ~Case();
    Case(const Case&) = delete;
    Case& operator=(const Case&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const;
    [[nodiscard]] const std::string& user() const;
    void setUser(const std::string& user);
    [[nodiscard]] const CaseState& state() const;
    /// Steps that can be undone, of everybody and of every session.
    [[nodiscard]] const History& history() const;
    /// Until it is set anew, changes of marks and suggestions belong to this step; nothing = to none.
    void setAct(std::optional<ActNote> note);
    [[nodiscard]] bool hasAct() const;
    /// What is wrong with a case that was opened read-only although its chain does not hold; "" if nothing.
    [[nodiscard]] const std::string& problem() const;
    /// Called after every change with the number of the last event; one observer.
    void setObserver(std::function<void()> observer);
    /// Takes in events that another process appended. True when there were any.
    [[nodiscard]] Expected<bool> refresh();

    // Documents. A file name already in the case gets " (2)"; the same bytes twice fail with InvalidInput.
    [[nodiscard]] Expected<std::string> addDocument(const NewDocument& document);
    /// What inspection says of a document that is in the case already (NewDocument::findings). No event when it says the same.
    [[nodiscard]] Expected<void> storeFindings(const std::string& document, const std::string& findings);
    [[nodiscard]] std::filesystem::path sourcePath(const Document& document) const;
    /// Into the case's bin, with its marks and suggestions; its files stay. Withdraws an approval.
    [[nodiscard]] Expected<void> removeDocument(const std::string& id);
    /// Back to its place, with all that was removed with it. InvalidInput when the same file, or one of its name, is there again.
    [[nodiscard]] Expected<void> restoreDocument(const std::string& id);
    /// Path of the normalised copy; checked against its recorded hash once per opening (Tampered).
    [[nodiscard]] Expected<std::filesystem::path> workingPath(const Document& document) const;

    // Words of pages (not events: they can be read again; OCR is recorded by the event "ocr-read").
    [[nodiscard]] Expected<void> storePageText(const std::string& document, const PageText& text);
    [[nodiscard]] Expected<void> storePageTexts(const std::string& document,
                                                const std::vector<PageText>& texts);  ///< one transaction
    [[nodiscard]] Expected<std::optional<PageText>> pageText(const std::string& document, int page) const;

    // Marks. Each call is one transaction and one step of undo. Marks without id get one; author is set to user().
    // A change after approval appends "approval-withdrawn" first; a change after submission takes the case back to Marking.
    [[nodiscard]] Expected<std::vector<std::string>> addMarks(const std::string& document, std::vector<Mark> marks);
    [[nodiscard]] Expected<void> changeMarks(const std::vector<Mark>& marks);  ///< by id: new quads, exemptions, note, kind
    [[nodiscard]] Expected<void> removeMarks(const std::vector<std::string>& ids);
    /// Brings removed marks back under their old ids (undo of removeMarks).
    [[nodiscard]] Expected<void> restoreMarks(const std::vector<CaseMark>& marks);

    // Marks on copies of a page that stand for each other. What is linked is left to whoever changes marks: nothing here follows.
    struct PlacedMark {
        std::string document;
        Mark mark;
    };
    /// One step. Marks of each group become one link; those whose id is in the case already are only linked. A group of one is a
    /// mark like any other. Returns the ids of all, group by group.
    [[nodiscard]] Expected<std::vector<std::vector<std::string>>> addLinkedMarks(std::vector<std::vector<PlacedMark>> groups);
    [[nodiscard]] Expected<void> linkMarks(const std::vector<std::vector<std::string>>& groups);
    [[nodiscard]] Expected<void> unlinkMarks(const std::vector<std::string>& ids);
    /// From now on the pages are kept in step, or no longer. The order of the two does not matter.
    [[nodiscard]] Expected<void> linkPages(PageLink link, bool isLinked = true);

    // Suggestions.
    struct NewSuggestion {
        Mark proposed;
        float confidence = 1;
    };
    /// Suggestions equal (page, quads) to one already there or lying under an existing mark are left out. Returns how many were
    /// added.
    [[nodiscard]] Expected<int> addSuggestions(const std::string& document, const std::vector<NewSuggestion>& suggestions);
    /// Makes a mark (with `exemptions` if not empty, else the proposed). Returns the mark's id.
    [[nodiscard]] Expected<std::string> acceptSuggestion(const std::string& id, const std::vector<std::string>& exemptions = {});
    [[nodiscard]] Expected<void> refuseSuggestion(const std::string& id);
    [[nodiscard]] Expected<void> reopenSuggestion(const std::string& id);  ///< undo of both; removes the mark accepting made

    [[nodiscard]] Expected<std::string> addComment(const std::string& markId, const std::string& text);
    /// The same words on each of these marks, in one step.
    [[nodiscard]] Expected<void> addComments(const std::vector<std::string>& markIds, const std::string& text);
    /// No event when this user has already seen the page.
    [[nodiscard]] Expected<void> recordPageView(const std::string& document, int page);

    // Building block for review:: and release::, which hold the rules. Payloads:
    //   ocr-read            {"document": id, "pages": [1, 2]}     (storePageTexts writes it by itself for pages read by OCR)
    //   suggestion-added    {"id": …, "document": id, "proposed": mark, "words": why}     (a second person's; addSuggestions
    //                       writes those of finders and lists, which have no "words")
    //   submitted           {"setHash": …, "note": …}             returned  {"because": …}
    //   decision            {"mark": id, "decision": "agreed" | "returned" | "undecided", "reason": …,
    //                        "exemptions": [those that the second person thinks right]}
    //                       in bulk: {"marks": [ids], "unseenPages": ["file.pdf, page 3"], "decision": …}
    //   consistency-decided {"finding": id, "shown": masked, "decision": "left-open" | "different-person" | "undecided",
    //                        "reason": …, "places": [keys]}
    //   approved            {"setHash": …, "unseenBecause": …, "unseenPages": ["file.pdf, page 3"], "byPin": bool}
    //   approval-withdrawn  {"because": …}
    //   released            {"setHash": …, "manifestSha256": …, "folder": …}
    //   clock-stopped       {"on": date, "reason": "clarification" | "fee", "note": …}
    //   clock-started       {"on": date, "note": …}
    //   clock-extended      {"on": date, "until": date, "reason": …, "note": …}
    //   codes-kept          {"codes": JSON of the code set as text}            takes the place of the one before
    //   rules-kept          {"rules": JSON of search::SearchRules as text}     takes the place of those before
    //   marks-exported      {"rows": n, "format": "csv" | "html", "full": true}
    //   review-imported     {"copy": Merge's CopyState, "packageSha256": …, "conflicts": [words], "changesTheSet": bool}
    [[nodiscard]] Expected<void> append(const std::string& type, const std::string& payloadJson);
    /// Appends only if `condition` holds for the state as it is on disk at that moment, other processes locked out; else its
    /// error.
    using Condition = std::function<Expected<void>(const CaseState& state)>;
    [[nodiscard]] Expected<void> appendIf(const std::string& type, const std::string& payloadJson, const Condition& condition);

    // Work goes on when the disk does not (full, read-only, locked by another program, gone).
    /// From now on changes of marks and suggestions, links, comments, decisions and views that cannot be written are kept in
    /// memory, in order, and in `rescueFile` (another disk; "" = none). Takes in what that file holds of an earlier session;
    /// returns how many steps that were. What other steps need the disk for (submit, approve, documents) still fails.
    [[nodiscard]] Expected<std::size_t> holdWhatCannotBeWritten(const std::filesystem::path& rescueFile);
    /// Steps that are not on disk yet; why not.
    [[nodiscard]] std::size_t heldSteps() const;
    [[nodiscard]] const Error& heldBecause() const;
    /// Writes them in their order, after what others appended meanwhile; waits for nobody. All or none.
    [[nodiscard]] Expected<void> writeHeld();
    /// A copy of the case with the held steps in it; they are then no longer held here. `folder` must not exist.
    [[nodiscard]] Expected<void> saveElsewhere(const std::filesystem::path& folder);

    /// Walks the whole chain again from disk.
    [[nodiscard]] Expected<Audit> audit() const;

private:
    struct Implementation;
    explicit Case(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m;
};

}  // namespace withheld::casefile
