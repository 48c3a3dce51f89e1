// After the burn: fonts keep only what the text that stayed shows. A subset that holds exactly the letters of a name tells it.
#pragma once

#include <string>
#include <vector>

#include "burn/BurnContext.h"

namespace withheld::burn {

/// Notes the fonts of content that goes as a whole: a form, or a dictionary of them as /AP is. Which codes it showed is not
/// noted.
void noteRemovedContent(BurnContext& context, const pdf::Object& content);

/// Cuts every font of which the burn removed glyphs that no text of the file shows any more down to what is shown: program,
/// ToUnicode, widths, encoding differences, glyph procedures (ISO 32000-1 9.6–9.10). Everything unused goes, not only what the
/// burn removed, so that the gap does not tell. What can't be cut stays, and `notes` says so. Call it last: it reads the content
/// as it will be written. Returns how many fonts were cut.
int cutFontsToWhatIsShown(BurnContext& context, std::vector<std::string>& notes);

}  // namespace withheld::burn
