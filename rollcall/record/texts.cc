// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/texts.h"

#include "rollcall/record/filter_sql.h"
#include "rollcall/record/store_impl.h"

namespace rollcall::record {

Result<std::vector<VoteText>> vote_texts(const Store& store, const Filter& filter) {
  constexpr std::string_view kColumns =
      "r.body, r.key, coalesce(r.symbol, r.draft), r.date, r.title, r.agenda_item, r.series";
  constexpr std::string_view kWhole =
      " AND r.kind IN ('resolution', 'whole_after_parts') AND r.part IS NULL"
      " AND coalesce(r.symbol, r.draft) IS NOT NULL AND r.date IS NOT NULL"
      " AND coalesce(r.yes, 0) + coalesce(r.no, 0) + coalesce(r.abstain, 0) > 0";
  auto query = query_of(store.impl().db, kColumns, filter, kWhole);
  if (!query) return tl::unexpected(query.error());
  std::vector<VoteText> texts;
  for (;;) {
    const auto row = query->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return texts;
    const auto date = Date::parse(query->text(3));
    if (!date) continue;
    texts.push_back({model::BodyId(query->text(0)), query->str(1), query->str(2), *date,
                     query->str(4), query->str(5), query->str(6)});
  }
}

}  // namespace rollcall::record
