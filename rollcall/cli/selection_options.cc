// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/selection_options.h"

namespace rollcall::cli {

void SelectionOptions::setup(Arguments& arguments, record::Periods fallback) {
  fallback_ = fallback;
  filter_.setup(arguments);
  arguments.flag("--contested", contested_,
                 "Only votes with at least 2.5% of the votes cast against the commonest choice");
  arguments.word("--by", by_, {"year", "session", "none"},
                 fallback == record::Periods::session
                     ? "A period is a session of the Assembly (the default), a year, or everything"
                     : "A line for each year (the default) or session of the Assembly, or none");
}

Result<brief::Selection> SelectionOptions::selection() const {
  auto filter = filter_.filter();
  if (!filter) return tl::unexpected(filter.error());
  brief::Selection selection;
  selection.filter = std::move(*filter);
  selection.contested = contested_;
  selection.periods = fallback_;
  if (by_ == "year") selection.periods = record::Periods::year;
  if (by_ == "session") selection.periods = record::Periods::session;
  if (by_ == "none") selection.periods = record::Periods::one;
  return selection;
}

}  // namespace rollcall::cli
