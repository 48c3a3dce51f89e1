// Interactive forms (ISO 32000-1 12.7): a field one of whose widgets lies under a mark loses its value everywhere.
#pragma once

#include <vector>

#include "burn/Annotations.h"
#include "burn/BurnContext.h"

namespace withheld::burn {

/// `widgets`: those under marks (or that no reader shows); they become dead. XFA, scripts and signature values go in any case.
void burnFormFields(BurnContext& context, const std::vector<pdf::Object>& widgets, AnnotationNotes& notes);
/// After burnFormFields. `widgets`: those that stay, where a reader sees them. What has no appearance is drawn from its value, so
/// the value's words are open.
void readDrawnValues(BurnContext& context, const std::vector<pdf::Object>& widgets);

}  // namespace withheld::burn
