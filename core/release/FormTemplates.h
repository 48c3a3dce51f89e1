// Templates and a case: one from a marked page of it, and what they propose on its pages.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"
#include "casefile/Case.h"
#include "templates/Anchors.h"
#include "templates/Template.h"

namespace withheld::release {

/// What may not get into a template of this page: its marks, its suggestions that are open, and the words of short marks anywhere
/// in the case. Words of whole paragraphs elsewhere are not counted: they are everybody's.
[[nodiscard]] templates::KeptBack keptBackOn(const casefile::Case& file, const std::string& document, const PageText& text);

/// A template of the marks of the page. Anchors that other copies of the form in this case do not have are left out, unless
/// `words` (indices in the page's words) names them. Fails with InvalidInput as makeTemplate does.
[[nodiscard]] Expected<templates::Template> templateOfPage(const casefile::Case& file, const std::string& document, int page,
                                                           const std::string& name, const std::vector<int>& words = {});

/// What templates propose on the pages of a case, by document.
struct FormProposals {
    std::map<std::string, std::vector<casefile::Case::NewSuggestion>> byDocument;
    int pages = 0;  ///< that are copies of one of the forms
    [[nodiscard]] int count() const;
};
/// Looks through all pages; each gets the marks of the template that fits it best. Changes nothing in the case. Fails with
/// Cancelled.
[[nodiscard]] Expected<FormProposals> proposalsOf(const casefile::Case& file, const std::vector<templates::Template>& forms,
                                                  const ProgressCallback& progress = {}, const Cancel& cancel = {});

}  // namespace withheld::release
