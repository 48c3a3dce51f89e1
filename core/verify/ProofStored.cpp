// What the proof asks of the objects of a file, apart from its pages' pixels and words.
#include "verify/GapTraces.h"
#include "verify/LostParts.h"
#include "verify/Proof.h"
#include "verify/Remedies.h"
#include "verify/TagTexts.h"
#include "verify/UnpaintedObjects.h"

namespace withheld::verify {

void Proof::judgeStored() {
    tell("Searching the file");
    for (std::vector<StructureFinding> found :
         {judgeFileBytes(m_outputBytes, m_output->qpdf()), judgeStructure(*m_source, *m_output, m_boxes),
          judgeUnpainted(*m_source, *m_output, m_boxes), judgeLostParts(*m_source, *m_output, m_boxes, m_needles)}) {
        m_structure.insert(m_structure.end(), found.begin(), found.end());
    }
    m_tagTexts = judgeTagTexts(*m_source, *m_output, m_boxes, m_labels, m_options.picturePages, m_needles);
    judgeGapTraces();
    m_sameAddresses = sameAddresses(*m_source, *m_output, m_boxes);
    const FontUses resultFonts = fontUses(m_output->qpdf(), true);
    m_fonts = resultFonts.size();
    m_fontLeftovers = fontLeftovers(fontUses(m_source->qpdf(), false), resultFonts);
    m_stored = searchStored(*m_output, m_outputBytes, m_needles, m_cancel);
}

void Proof::judgeGapTraces() {
    const std::vector<QPDFObjectHandle> before = m_source->qpdf().getAllPages();
    const std::vector<QPDFObjectHandle> after = m_output->qpdf().getAllPages();
    for (std::size_t i = 0; i < m_boxes.size() && i < before.size() && i < after.size(); ++i) {
        if (m_boxes[i].empty()) {
            continue;
        }
        const GapTraces then = gapTraces(before[i], m_boxes[i]);
        const GapTraces now = gapTraces(after[i], m_boxes[i]);
        const auto tell = [&](int more, const std::string& what) {
            if (more > 0) {
                m_gapTraces.push_back({static_cast<int>(i) + 1, {}, std::to_string(more) + " " + what, burnAgain});
            }
        };
        tell(now.moves - then.moves, "moves in gaps tell how wide each letter or word was");
        tell(now.settings - then.settings, "spacings of text that is gone are left");
        tell(now.clips - then.clips, "frames of what is gone are left under boxes");
    }
}

}  // namespace withheld::verify
