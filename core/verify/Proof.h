// One verification: opens both files, looks at every page, searches the file, and makes the report.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verify/FileStrings.h"
#include "verify/FontLeftovers.h"
#include "verify/LiftedCopy.h"
#include "verify/Needles.h"
#include "verify/PageView.h"
#include "verify/PdfFile.h"
#include "verify/PopplerPages.h"
#include "verify/Structure.h"
#include "verify/Verify.h"

namespace withheld::verify {

/// What one page gave.
struct PageResult {
    Findings textInBoxes, pixelsInBoxes, underBoxes, pixelsOutside, wordsOutside, emptyMarks;
    int straddled = 0;
    bool withoutText = false;
    /// Withheld words that the output's page shows or holds outside boxes.
    struct Standing {
        std::size_t needle = 0;
        Rect rect;
        bool visible = true;
    };
    std::vector<Standing> standing;
};

class Proof {
public:
    Proof(std::string_view source, std::string sourceName, std::string_view output, std::string outputName,
          const std::vector<Mark>& marks, const VerifyOptions& options, const ProgressCallback& progress, const Cancel& cancel);
    [[nodiscard]] Expected<Report> run();

private:
    struct Readers;  // the Poppler documents of one thread

    [[nodiscard]] Expected<void> openFiles();
    [[nodiscard]] Expected<void> makeCopies();
    [[nodiscard]] Expected<void> readSourceText();
    void collectWithheld();
    [[nodiscard]] Expected<void> judgeAll();
    void judgePage(Readers& readers, std::size_t index);
    void judgeStored();
    void judgeGapTraces();
    void findStanding(const PageView& view, PageResult& result) const;
    void report(Report& report) const;
    void reportWords(Report& report) const;
    void reportStructure(Report& report) const;
    [[nodiscard]] std::size_t comparablePages() const;
    [[nodiscard]] Error cancelled() const;
    void tell(const std::string& stage);

    std::string_view m_sourceBytes;
    std::string m_sourceName;
    std::string_view m_outputBytes;
    std::string m_outputName;
    const std::vector<Mark>& m_marks;
    const VerifyOptions& m_options;
    const ProgressCallback& m_progress;
    const Cancel& m_cancel;

    std::optional<PdfFile> m_source;
    std::optional<PdfFile> m_output;
    std::vector<PageBoxes> m_boxes;
    std::vector<LabelText> m_labels;
    std::vector<Rect> m_regions;
    std::vector<std::vector<Rect>> m_removedAnnotations;  ///< by page
    std::vector<std::vector<Rect>> m_frozenFields;        ///< by page
    int m_comments = 0;                                   ///< of the source, that a release removes
    Bytes m_sourceCopy, m_sourceAllLayers, m_outputCopy, m_outputAllLayers;
    LiftedCopy m_lifted;
    std::map<int, const LiftedPage*> m_liftedByPage;
    std::vector<PageGlyphs> m_sourceText, m_sourceTextAllLayers;
    Needles m_needles;
    std::vector<PageResult> m_results;
    std::vector<StructureFinding> m_structure;
    Findings m_tagTexts, m_sameAddresses, m_gapTraces;
    std::vector<FontLeftover> m_fontLeftovers;
    std::size_t m_fonts = 0;
    StoredText m_stored;
    std::mutex m_progressMutex;
    int m_done = 0;
};

}  // namespace withheld::verify
