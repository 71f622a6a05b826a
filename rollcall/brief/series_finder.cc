// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/series_finder.h"

#include <utility>
#include <vector>

#include "rollcall/record/texts.h"

namespace rollcall::brief {

Result<const analysis::SeriesIndex*> SeriesFinder::index() {
  if (!index_) {
    auto held = record::vote_texts(*store_, {});
    if (!held) return tl::unexpected(held.error());
    std::vector<analysis::SeriesText> texts;
    texts.reserve(held->size());
    for (record::VoteText& text : *held) {
      texts.push_back({std::move(text.key), std::move(text.name), text.body, text.date,
                       std::move(text.title), std::move(text.agenda_item), std::move(text.series)});
    }
    index_.emplace(std::move(texts));
  }
  return &*index_;
}

}  // namespace rollcall::brief
