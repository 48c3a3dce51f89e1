#include "burn/Burn.h"

#include <algorithm>

#include "base/Hash.h"
#include "base/PageNumbers.h"
#include "burn/Annotations.h"
#include "burn/AppearanceWords.h"
#include "burn/ButtonStates.h"
#include "burn/ColorProfiles.h"
#include "burn/DamagedStreams.h"
#include "burn/DocumentCleaner.h"
#include "burn/FontSubsets.h"
#include "burn/HiddenContent.h"
#include "burn/PageBurner.h"
#include "burn/ReplacedOriginals.h"
#include "burn/ResourceNames.h"
#include "burn/StructureTree.h"
#include "burn/UnpaintedResources.h"
#include "pdf/Intake.h"

namespace withheld::burn {

namespace {

Expected<void> checkMarks(const std::vector<Mark>& marks, int pages, const std::string& file) {
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const std::string which = "Mark " + std::to_string(i + 1);
        if (marks[i].page < 1 || marks[i].page > pages) {
            return Error{ErrorCode::InvalidInput,
                         which + " is on page " + std::to_string(marks[i].page) + ", but the file has " + std::to_string(pages) +
                             (pages == 1 ? " page" : " pages"),
                         file,
                         0,
                         "Check that the marks belong to this file.",
                         ""};
        }
        if (marks[i].quads.empty()) {
            return Error{ErrorCode::InvalidInput, which + " has no area", file, marks[i].page, "Draw it again.", ""};
        }
    }
    return {};
}

/// What fields show that no mark touches.
void collectWordsOfFields(BurnContext& context, int page) {
    constexpr std::int64_t hidden = 1 << 1;  // 12.5.3
    constexpr std::int64_t noView = 1 << 5;
    for (const pdf::Object& annotation : context.document.page(page).get("Annots").items()) {
        if (!annotation.get("Subtype").isName("Widget") || (annotation.get("F").integer() & (hidden | noView)) != 0) {
            continue;
        }
        const pdf::Object normal = annotation.get("AP").get("N");
        const pdf::Object shown = normal.isStream() ? normal : normal.get(annotation.get("AS").name());
        if (shown.isStream()) {
            readAppearance(context.fonts, shown, context.words, false);
        }
    }
}

void collectAllOpenWords(BurnContext& context, const std::vector<BurnedPage>& pages) {
    for (const BurnedPage& page : pages) {
        if (page.marks == 0) {
            collectOpenWords(context, page.page);
        }
        collectWordsOfFields(context, page.page);
    }
}

/// Of marked and unmarked pages, so that anyone can see which page says what it said.
void hashContents(const pdf::Document& document, std::vector<BurnedPage>& pages) {
    for (BurnedPage& page : pages) {
        if (const Expected<Bytes> content = content::pageContent(document, page.page)) {
            // Without the line feed that ends the last stream.
            page.contentSha256 = sha256Hex(std::string_view(*content).substr(0, content->empty() ? 0 : content->size() - 1));
        }
    }
}

bool repeats(const UnseenState& unseen, const WithheldWords& words) {
    return std::any_of(unseen.words.begin(), unseen.words.end(), [&](const std::string& word) { return words.standIn(word); });
}

bool anythingRepeats(BurnContext& context, const WithheldWords& words) {
    return anyStringRepeats(context, words) || anyProfileRepeats(context, words) || anyButtonStateRepeats(context, words) ||
           std::any_of(context.tags.begin(), context.tags.end(), [&](const std::string& tag) { return words.standIn(tag); }) ||
           std::any_of(context.unseenStates.begin(), context.unseenStates.end(),
                       [&](const UnseenState& unseen) { return repeats(unseen, words); });
}

int dropUnseenStates(BurnContext& context, const WithheldWords& words) {
    int dropped = 0;
    for (const UnseenState& unseen : context.unseenStates) {
        if (repeats(unseen, words)) {
            noteRemovedContent(context, unseen.states.get(unseen.state));
            unseen.states.remove(unseen.state);
            ++dropped;
        }
    }
    return dropped;
}

void addNote(std::vector<std::string>& notes, int count, const std::string& one, const std::string& many) {
    if (count > 0) {
        notes.push_back(std::to_string(count) + ' ' + (count == 1 ? one : many));
    }
}

void notePictures(BurnReport& report, const std::vector<int>& pages) {
    for (BurnedPage& page : report.pages) {
        page.picture = std::find(pages.begin(), pages.end(), page.page) != pages.end();
    }
    if (!pages.empty()) {
        report.notes.push_back((pages.size() == 1 ? "Released as a picture with its open words (safe mode): page "
                                                  : "Released as pictures with their open words (safe mode): pages ") +
                               pageNumbersText(pages));
    }
}

}  // namespace

Expected<BurnResult> burn(std::string_view source, const std::string& file, const std::vector<Mark>& marks,
                          const BurnOptions& options, const ProgressCallback& progress, const Cancel& cancel) {
    Expected<std::unique_ptr<pdf::Document>> loaded = pdf::Document::load(Bytes(source), file);
    if (!loaded) {
        return loaded.error();
    }
    pdf::Document& document = **loaded;
    if (Expected<void> good = checkMarks(marks, document.pageCount(), file); !good) {
        return good.error();
    }
    BurnContext context(document);
    BurnReport report;
    std::vector<std::vector<Quad>> areasByPage(static_cast<std::size_t>(document.pageCount()));
    std::vector<std::vector<const Mark*>> marksByPage(areasByPage.size());
    for (const Mark& mark : marks) {
        const auto index = static_cast<std::size_t>(mark.page) - 1;
        marksByPage[index].push_back(&mark);
        areasByPage[index].insert(areasByPage[index].end(), mark.quads.begin(), mark.quads.end());
    }
    for (const std::string& words : options.withheldWords) {
        context.words.addWithheld(words);
    }

    report.pages.resize(areasByPage.size());
    for (std::size_t i = 0; i < report.pages.size(); ++i) {
        report.pages[i].page = static_cast<int>(i) + 1;
    }
    notePictures(report, options.picturePages);
    context.contentReplaced = !options.picturePages.empty();
    for (std::size_t i = 0; i < report.pages.size(); ++i) {
        if (cancel.requested()) {
            return Error{ErrorCode::Cancelled, "Cancelled", file, 0, "", ""};
        }
        if (progress) {
            progress({"Burning page " + std::to_string(i + 1), static_cast<int>(i), static_cast<int>(report.pages.size())});
        }
        const bool untouched = marksByPage[i].empty() && !context.layers.anyHidden();
        if (untouched) {
            report.pages[i].contentUnchanged = true;
            continue;
        }
        burnPage(context, report.pages[i], marksByPage[i]);
        if (context.failure) {
            return *context.failure;
        }
    }
    if (context.layers.anyHidden()) {
        burnHiddenContent(context);
    }

    AnnotationNotes notes;
    burnAnnotations(context, areasByPage, report.pages, notes);
    addNote(report.notes, clearStructureTexts(context), "text alternative cleared", "text alternatives cleared");
    dropUnpaintedResources(context, report.pages);
    dropReplacedOriginals(context);
    for (const pdf::ObjectId id : context.dead) {
        noteRemovedContent(context, document.object(id).get("AP"));
    }
    buryDead(context);
    addNote(report.notes, context.unreadableTexts, "text or content that cannot be read removed from a marked page",
            "texts or contents that cannot be read removed from marked pages");
    addNote(report.notes, static_cast<int>(context.frozen.size()), "form field under a mark frozen: a picture of the rest stays",
            "form fields under marks frozen: pictures of the rest stay");
    addNote(report.notes, notes.underMarks, "annotation under a mark removed", "annotations under marks removed");
    addNote(report.notes, notes.comments, "comment removed", "comments removed");
    addNote(report.notes, notes.fields, "form field emptied", "form fields emptied");
    addNote(report.notes, notes.otherShowings, "showing of such a field elsewhere emptied",
            "showings of such fields elsewhere emptied");
    addNote(report.notes, notes.signatures, "digital signature removed", "digital signatures removed");
    addNote(report.notes, notes.unseenAppearances, "appearance that a form field shows only when touched removed",
            "appearances that form fields show only when touched removed");
    addNote(report.notes, notes.actions, "action removed", "actions removed");
    for (const std::string& place : notes.sameAddress) {
        report.notes.push_back("Link left that opens the same address as one removed under a mark: " + place);
    }
    cleanDocument(context, report.notes);

    WithheldWords withheldWords(context.words.withheldOnly(), context.words.open());
    if (!withheldWords.empty() && anythingRepeats(context, withheldWords)) {
        // Only now is it worth reading the pages without marks: what stands open there is no secret.
        collectAllOpenWords(context, report.pages);
        withheldWords = WithheldWords(context.words.withheldOnly(), context.words.open());
        addNote(report.notes, renameResources(context, withheldWords, report.pages),
                "resource or tag named after withheld words renamed", "resources or tags named after withheld words renamed");
        addNote(report.notes, dropUnseenStates(context, withheldWords),
                "state of a form field that repeats withheld words removed",
                "states of form fields that repeat withheld words removed");
        addNote(report.notes, renameButtonStates(context, withheldWords), "state of a button named after withheld words renamed",
                "states of buttons named after withheld words renamed");
        report.replaced = cleanStrings(context, withheldWords);
        addNote(report.notes, static_cast<int>(report.replaced.size()),
                "bookmark, link or name that repeated withheld words replaced",
                "bookmarks, links or names that repeated withheld words replaced");
        addNote(report.notes, cleanProfiles(context, withheldWords),
                "text in a colour profile that repeated withheld words blanked",
                "texts in colour profiles that repeated withheld words blanked");
    }

    addNote(report.notes, mendDamagedStreams(context), "damaged stream kept as far as readers decode it",
            "damaged streams kept as far as readers decode them");
    addNote(report.notes, cutFontsToWhatIsShown(context, report.notes), "font cut down to what is still shown",
            "fonts cut down to what is still shown");

    hashContents(document, report.pages);
    Expected<Bytes> written = document.write();
    if (!written) {
        return written.error();
    }
    Expected<Bytes> whole = pdf::rewrite(*written, file, options.objectStreams);
    if (!whole) {
        return whole.error();
    }
    report.sourceSha256 = sha256Hex(source);
    report.outputSha256 = sha256Hex(*whole);
    return BurnResult{std::move(*whole), std::move(report)};
}

}  // namespace withheld::burn
