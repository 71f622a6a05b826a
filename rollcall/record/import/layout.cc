// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/import/layout.h"

#include <algorithm>
#include <array>

#include "rollcall/record/import/importers.h"
#include "rollcall/record/weigh.h"

namespace rollcall::record {
namespace {

constexpr std::array<Layout, 8> kLayouts = {{
    {"undl-sc", "UN Digital Library, Security Council voting data (record 4055387)", kRankLibrary,
     AllAbsent::without_vote, fits_undl_council, run_undl_council},
    {"undl-ga", "UN Digital Library, General Assembly voting data (record 4060887)", kRankLibrary,
     AllAbsent::unusable, fits_undl_assembly, run_undl_assembly},
    {"undl-ga-outcomes", "UN Digital Library, General Assembly resolutions (record 4060945)",
     kRankLibraryOutcomes, AllAbsent::ordinary, fits_undl_outcomes, run_undl_outcomes},
    {"sc-items", "Security Council items with each member's vote, 1994 on (oliverunv)",
     kRankCouncilItems, AllAbsent::ordinary, fits_council_items, run_council_items},
    {"sc-failed", "Security Council drafts that failed (unsc_for_us)", kRankFailedDrafts,
     AllAbsent::ordinary, fits_failed_drafts, run_failed_drafts},
    {"vetoes", "Vetoes in the Security Council (World Politics Data Lab)", kRankVetoes,
     AllAbsent::ordinary, fits_vetoes, run_vetoes},
    {"voeten", "E. Voeten, United Nations General Assembly roll calls", kRankVoeten,
     AllAbsent::ordinary, fits_voeten_roll_calls, run_voeten_roll_calls},
    {"voeten-votes", "E. Voeten, United Nations General Assembly votes", kRankVoeten,
     AllAbsent::unusable, fits_voeten_votes, run_voeten_votes},
}};

}  // namespace

Columns::Columns(std::span<const std::string> header) {
  for (const std::string& name : header) names_.push_back(column_name(name));
}

std::optional<std::size_t> Columns::find(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found != names_.end()) return static_cast<std::size_t>(found - names_.begin());
  }
  return std::nullopt;
}

bool Columns::has_all(std::initializer_list<std::string_view> names) const {
  return std::all_of(names.begin(), names.end(),
                     [this](std::string_view name) { return has({name}); });
}

std::span<const Layout> layouts() { return kLayouts; }

const Layout* layout_of(const Columns& columns) {
  for (const Layout& layout : kLayouts) {
    if (layout.fits(columns)) return &layout;
  }
  return nullptr;
}

const Layout* layout_named(std::string_view name) {
  for (const Layout& layout : kLayouts) {
    if (layout.name == name) return &layout;
  }
  return nullptr;
}

tl::unexpected<Error> stopped() { return fail("import.cancelled", "the import was stopped"); }

}  // namespace rollcall::record
