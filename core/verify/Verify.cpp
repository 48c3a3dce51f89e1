#include "verify/Verify.h"

#include "base/Hash.h"
#include "verify/Proof.h"

namespace withheld::verify {

Expected<Report> verify(std::string_view source, const std::string& sourceName, std::string_view output,
                        const std::string& outputName, const std::vector<Mark>& marks, const VerifyOptions& options,
                        const ProgressCallback& progress, const Cancel& cancel) {
    try {
        Expected<Report> report = Proof(source, sourceName, output, outputName, marks, options, progress, cancel).run();
        if (report) {
            report->sourceSha256 = sha256Hex(source);
            report->outputSha256 = sha256Hex(output);
        }
        return report;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::TooLarge, "There is not enough memory for the proof", outputName, 0, "Split the document", ""};
    } catch (const std::exception&) {
        return Error{
            ErrorCode::Internal, "The proof could not be made", outputName, 0, "Report the file to the makers of Withheld", ""};
    }
}

}  // namespace withheld::verify
