#include "burn/ContentBurner.h"
#include "meshes/CutMesh.h"

#include <algorithm>
#include <utility>

#include "burn/FontSubsets.h"
#include "burn/FrozenWidgets.h"

namespace withheld::burn {

using content::GraphicsState;
using content::Operation;

ContentBurner::ContentBurner(BurnContext& context, BurnedPage& page, const std::vector<Quad>& areas, ResourceEdits& resources,
                             pdf::ObjectId owner, std::vector<pdf::ObjectId> forms)
    : m_context(context), m_page(page), m_areas(areas), m_resources(resources), m_owner(owner), m_forms(std::move(forms)) {
    if (!areas.empty()) {
        m_areaBounds = areas.front().bounds();
        for (const Quad& quad : areas) {
            m_areaBounds = m_areaBounds.united(quad.bounds());
        }
    }
}

Bytes ContentBurner::burn(std::string_view content, const GraphicsState& initial) {
    m_content = content;
    m_positioning.start(content);
    content::Interpreter interpreter(m_context.fonts, *this);
    interpreter.run(content, m_resources.resources(), initial);
    m_positioning.finish();
    m_openSaves = interpreter.openSaves();
    followMatrices();
    m_matrices.finish(m_edits);
    burnPatterns(initial.ctm);
    for (const MarkedContent& mark : m_marked) {
        finishMarkedContent(mark);
    }
    m_context.words.endWord();
    if (m_edits.empty() && !(m_forms.empty() && !m_areas.empty())) {
        return Bytes(content);
    }
    // A page that gets boxes is written anew: a Q without q would undo the q put around it, and comments can hold text.
    for (const auto& [begin, end] : m_strayRestores) {
        m_edits.replace(begin, end, "");
    }
    for (const auto& [begin, end] : interpreter.comments()) {
        m_edits.replace(begin, end, "");
    }
    return m_edits.applied(content);
}

void ContentBurner::noteRemoval() {
    m_removedAnything = true;
    touchMarkedContent(m_openMarked);
}

void ContentBurner::touchMarkedContent(const std::vector<std::size_t>& marked) {
    for (const std::size_t at : marked) {
        m_marked[at].touched = true;
    }
}

void ContentBurner::removeOperation(const Operation& operation) {
    m_edits.erase(operation);
    m_states.goes();
    noteRemoval();
}

void ContentBurner::followMatrices() {
    if (m_states.staying() != m_stayingBefore) {
        m_matrices.uses();
    }
    if (m_states.gone() != m_goneBefore) {
        m_matrices.goes();
    }
    m_stayingBefore = m_states.staying();
    m_goneBefore = m_states.gone();
}

void ContentBurner::concatenate(const Operation& operation, const Matrix& matrix) {
    followMatrices();
    m_matrices.concatenate(operation, matrix);
}

/// The colour of what went says that it was a link, or red. Of one that is followed by another before anything is painted that
/// stays, nothing is seen.
void ContentBurner::setColour(const Operation& operation) {
    const char kind = operation.name.back();
    const bool strokes = kind >= 'A' && kind <= 'Z';
    const bool whole = operation.name.size() == 1 || operation.name == "rg" || operation.name == "RG";
    const bool begins = whole || operation.name == "cs" || operation.name == "CS";
    Remembered& last = strokes ? m_strokeColour : m_fillColour;
    if (last.valid && begins && onlyGoneSince(last.staying, last.gone)) {
        m_edits.replace(last.begin, last.end, "");
    }
    last = remembered(operation);
    last.valid = whole;
}

void ContentBurner::saveState(const Operation& operation) {
    m_fillColour.valid = m_strokeColour.valid = false;
    followMatrices();
    m_matrices.save();
    m_positioning.save(operation);
    m_states.save(operation);
}

void ContentBurner::restoreState(const Operation& operation) {
    m_fillColour.valid = m_strokeColour.valid = false;
    followMatrices();
    m_positioning.restore();
    m_matrices.restore(m_states.restore(operation));
}

void ContentBurner::surplusOperands(std::size_t begin, std::size_t end) {
    if (!m_areas.empty()) {
        // What was marked is what one reader showed: now all take the same operands.
        m_edits.replace(begin, end, "");
    }
}

void ContentBurner::lackOperands(const Operation& operation) {
    // In a form it ends the form; on a page the boxes, which come last, would be missing where reading ends here.
    if (!m_areas.empty() && m_forms.empty()) {
        m_context.fail(m_page.page,
                       "The page's content is damaged: readers differ in what they show after an operator without its operands",
                       "operator " + content::nameText(operation.name));
    }
}

void ContentBurner::exceedLimits(const char* what) {
    if (!m_areas.empty()) {
        m_context.fail(m_page.page, std::string(what) + " to be sure of what is under the mark", "content of the page");
    }
}

void ContentBurner::paintXObject(const Operation& operation, const GraphicsState& state, const std::string& name,
                                 const pdf::Object& object) {
    m_states.paints();
    const bool before = std::exchange(m_removedAnything, false);
    burnXObject(operation, state, name, object);
    if (m_removedAnything && object.id().number != 0) {
        m_context.touchedObjects.insert({object.id(), m_context.document.page(m_page.page).id()});
    }
    m_removedAnything = m_removedAnything || before;
}

void ContentBurner::burnXObject(const Operation& operation, const GraphicsState& state, const std::string& name,
                                const pdf::Object& object) {
    if (hidden() || m_context.layers.isHidden(object.get("OC"))) {
        removeOperation(operation);
        noteRemovedContent(m_context, object);
        m_resources.release("XObject", name);
        m_context.replaced.try_emplace(object.id());
        m_context.touchedContent.insert({object.id(), allMarkedContent});
        return;
    }
    if (object.get("Subtype").isName("Image")) {
        if (object.get("ImageMask").boolean()) {
            noteFillPattern(state, mappedBounds({0, 0, 1, 1}, state.ctm), false);
        }
        burnImage(operation, state, name, object);
    } else if (object.get("Subtype").isName("Form")) {
        burnForm(operation, state, name, object);
    } else if (object.isStream() && !m_areas.empty()) {
        // PostScript (8.8.2), or nothing that a reader knows: where a printer would paint is anyone's guess.
        removeOperation(operation);
        m_resources.release("XObject", name);
        m_context.replaced.try_emplace(object.id());
    } else {
        m_resources.keep("XObject", name);
    }
}

void ContentBurner::burnForm(const Operation& operation, const GraphicsState& state, const std::string& name,
                             const pdf::Object& form) {
    // It inherits the text state.
    if (const std::string owed = m_positioning.takeParameters(); !owed.empty()) {
        m_edits.replace(operation.begin, operation.begin, owed);
    }
    if (!m_areas.empty() && std::find(m_forms.begin(), m_forms.end(), form.id()) != m_forms.end()) {
        // A form that paints itself (8.10.1 forbids it): no reader follows, so nothing is seen of it.
        removeOperation(operation);
        m_resources.release("XObject", name);
        return;
    }
    const pdf::Object copy = burnedForm(form, state);
    if (copy.isNull()) {
        m_resources.keep("XObject", name);
        return;
    }
    // Of a form that paints nothing any more the box would tell how large each thing was. What no stream holds is put together
    // for an appearance, which is looked for afterwards.
    if (m_paintsNothing && (m_owner.number != 0 || !m_forms.empty())) {
        m_context.replaced[form.id()] = {};
        m_context.touchedContent.insert({form.id(), allMarkedContent});
        removeOperation(operation);
        m_resources.release("XObject", name);
        return;
    }
    m_edits.replace(operation.begin, operation.end, "/" + m_resources.add("XObject", copy) + " Do");
    m_resources.release("XObject", name);
    noteRemoval();
}

pdf::Object ContentBurner::burnedForm(const pdf::Object& form, const GraphicsState& state) {
    GraphicsState outer = state;
    outer.fillPatternName.clear();
    outer.strokePatternName.clear();
    outer.strokeColour.inherited = true;
    if (form.get("Group").get("S").isName("Transparency")) {
        outer.fillAlpha = outer.strokeAlpha = 1;  // 11.6.6
        outer.blends = outer.masked = false;
    }
    return burnedStream(form, content::formMatrix(form).then(state.ctm), std::move(outer), m_areas);
}

pdf::Object ContentBurner::burnedStream(const pdf::Object& form, const Matrix& toUser, GraphicsState inner,
                                        const std::vector<Quad>& areas) {
    constexpr std::size_t depthLimit = 40;
    constexpr int runLimit = 20000;
    const pdf::ObjectId id = form.id();
    if (std::find(m_forms.begin(), m_forms.end(), id) != m_forms.end()) {
        m_context.fail(m_page.page, "A form paints itself", "object " + id.text());
        return {};
    }
    if (m_forms.size() >= depthLimit || ++m_context.formRuns > runLimit) {
        m_context.fail(m_page.page, "Forms are nested too deeply to be sure of what is under the mark", "object " + id.text());
        return {};
    }
    Expected<Bytes> content = form.decodedStream();
    if (!content) {
        m_context.fail(m_page.page, "A form on this page cannot be decoded", "object " + id.text());
        return {};
    }
    inner.ctm = toUser;
    if (const pdf::Object box = form.get("BBox"); box.size() == 4) {
        inner.clip.narrow(Rect{box.at(0).number(), box.at(1).number(), box.at(2).number(), box.at(3).number()}.normalized(),
                          toUser);
    }
    std::vector<pdf::ObjectId> chain = m_forms;
    chain.push_back(id);
    const bool ownResources = form.get("Resources").isDictionary();
    ResourceEdits formResources(m_context.document, form.get("Resources"));
    ResourceEdits& resources = ownResources ? formResources : m_resources;
    ContentBurner burner(m_context, m_page, areas, resources, id, std::move(chain));
    burner.m_window = m_window;
    m_context.words.endWord();
    const Bytes burned = burner.burn(*content, inner);
    m_paintsNothing = burner.m_states.staying() == 0 && burner.m_states.gone() > 0;
    if (!burner.changed()) {
        return {};
    }
    pdf::Object copy = m_context.document.clone(form);
    copy.setStreamCompressed(burned);
    if (ownResources) {
        resources.dropReleased();
        if (resources.changed()) {
            copy.set("Resources", resources.resources());
        }
    }
    for (const char* key : {"Metadata", "PieceInfo", "LastModified", "OPI", "Ref", "AF"}) {
        copy.remove(key);
    }
    m_context.replaced[id] = copy;
    return copy;
}

void ContentBurner::setExtGState(const Operation& operation, const GraphicsState& state, const std::string& name,
                                 const pdf::Object& dictionary) {
    if (dictionary.has("Font")) {
        m_positioning.fontOfState();
    }
    const pdf::Object mask = dictionary.get("SMask");
    const pdf::Object group = mask.get("G");
    if (group.isStream()) {
        followMatrices();
        m_matrices.uses();  // the mask stands where it is set (11.6.5.2)
    }
    if (!group.isStream()) {
        m_resources.keep("ExtGState", name);
        return;
    }
    const pdf::Object copy = burnedForm(group, state);
    if (copy.isNull()) {
        m_resources.keep("ExtGState", name);
        return;
    }
    const pdf::Object maskCopy = m_context.document.clone(mask);
    maskCopy.set("G", copy);
    const pdf::Object stateCopy = m_context.document.clone(dictionary);
    stateCopy.set("SMask", maskCopy);
    m_edits.replace(operation.begin, operation.end, "/" + m_resources.add("ExtGState", stateCopy) + " gs");
    m_resources.release("ExtGState", name);
    noteRemoval();
}

void ContentBurner::paintShading(const Operation& operation, const GraphicsState& state, const pdf::Object& shading) {
    const std::string name = operation.operands.empty() ? std::string() : operation.operands.front().bytes;
    m_states.paints();
    if (hidden()) {
        m_resources.release("Shading", name);
        removeOperation(operation);
        return;
    }
    if (isCovered(state.clip.bounds, m_areas)) {
        m_resources.release("Shading", name);
        removeOperation(operation);
        return;
    }
    if (refusesPicture(shading, state.clip.bounds)) {
        return;
    }
    // Types 4 to 7 hold geometry point by point (8.7.4.5.5); the others are a rule for the whole plane.
    const pdf::Object copy = !m_areas.empty() && meshes::isMesh(shading) ? cutMesh(shading, state.ctm) : pdf::Object();
    if (copy.isNull()) {
        m_resources.keep("Shading", name);
        return;
    }
    m_edits.replace(operation.begin, operation.end, "/" + m_resources.add("Shading", copy) + " sh");
    m_resources.release("Shading", name);
    noteRemoval();
}

}  // namespace withheld::burn
