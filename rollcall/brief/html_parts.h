// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rollcall/brief/brief.h"

namespace rollcall::brief {

// The parts of the page, each a fragment of HTML that closes every tag that it opens.

// "93 yes 18 no …" in large figures, the bar and the mark of the votes needed.
[[nodiscard]] std::string tally_figure(const Judged& judged);

// All members in alphabetical seats, coloured and marked. "" where no ballots are held.
[[nodiscard]] std::string board(const Judged& judged);

// How each group voted, with those that left its line. "" without groups.
[[nodiscard]] std::string groups_table(const VoteBrief& vote);

// The vote beside the earlier ones of its series. "" without points.
[[nodiscard]] std::string series_figure(const SeriesView& series);

// Who surprised, who moved and how blocs split. "" where nothing is known of any of them.
[[nodiscard]] std::string unusual_section(const VoteBrief& vote);

// One vote in full; `id` is its anchor.
[[nodiscard]] std::string vote_article(const VoteBrief& vote, const std::string& id, int of);

// The votes of a meeting as a numbered strip. Each links to `prefix` + its number where the page
// holds its article.
[[nodiscard]] std::string sequence_strip(const MeetingBrief& meeting, const std::string& prefix,
                                         const std::string& focus);

// "kept", "lost" or "open": the class that colours a verdict.
[[nodiscard]] std::string verdict_class(const rules::Ruling& ruling);

// "two vetoes"; "" where there was none.
[[nodiscard]] std::string vetoes_phrase(const Brief& brief);

// The day's story in two or three sentences, computed from the rulings.
[[nodiscard]] std::string standfirst(const Brief& brief);

}  // namespace rollcall::brief
