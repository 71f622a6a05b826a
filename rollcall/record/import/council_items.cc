// SPDX-License-Identifier: Apache-2.0
// The Council's items since 1994 with each member's vote, collected by a third party: the one
// source that holds the ballots of drafts that failed. What it gets wrong is known
// (docs/sources.md): day and month swapped, elected members of another year in 1995, members
// dropped or listed twice, drafts under the wrong item. It therefore never outranks the Library,
// and says so in findings.
#include <array>
#include <utility>

#include "rollcall/record/import/row_reader.h"

namespace rollcall::record {
namespace {

struct ReadDate {
  std::optional<Date> date;
  bool certain = false;
};

// A day that could as well be a month may have been swapped with it: 327 of 1,738 were.
ReadDate read_date(std::string_view cell) {
  cell = trim(cell);
  ReadDate read;
  if (const auto date = Date::parse(cell)) {
    read.date = *date;
  } else if (cell.size() == 10 && cell[2] == '/' && cell[5] == '/') {
    const auto date_of_later_edition =
        Date::parse(fmt::format("{}-{}-{}", cell.substr(6), cell.substr(3, 2), cell.substr(0, 2)));
    if (date_of_later_edition) read.date = *date_of_later_edition;
  }
  read.certain = read.date && (read.date->day() > 12 || read.date->day() == read.date->month());
  return read;
}

// "893 (1994)", "S/RES/2776/2025", "Resolution 2618 (2022)", "2541 (2020": a number and a year.
model::Symbol read_resolution(std::string_view cell) {
  const std::string text = clean(cell).text;
  const std::string lower = ascii_lower(text);
  std::size_t at = 0;
  for (const std::string_view prefix : {"resolution ", "s/res/"}) {
    if (lower.starts_with(prefix)) at = prefix.size();
  }
  const std::size_t number = text.find_first_not_of("0123456789", at);
  if (number == std::string::npos || number == at) return {};
  const std::size_t year = text.find_first_of("0123456789", number);
  if (year == std::string::npos) return {};
  const auto symbol = model::Symbol::parse(fmt::format(
      "S/RES/{} ({})", text.substr(at, number - at), std::string_view(text).substr(year, 4)));
  return symbol ? *symbol : model::Symbol();
}

// "3326", "PV.8780", "S/PV.8956", "S/PV9180". "V005" is a vote by correspondence in 2020: no
// meeting.
model::Symbol read_meeting(std::string_view cell) {
  const std::string text = clean(cell).text;
  std::string symbol = text;
  if (!text.empty() && text.find_first_not_of("0123456789") == std::string::npos) {
    symbol = "S/PV." + text;
  } else if (text.starts_with("PV")) {
    symbol = "S/" + text;
  } else if (text.starts_with("S/PV") && text.size() > 4 && text[4] != '.') {
    symbol = "S/PV." + text.substr(4);
  }
  const auto parsed = model::Symbol::parse(symbol);
  return parsed && parsed->kind() == model::SymbolKind::meeting ? *parsed : model::Symbol();
}

std::optional<CastCode> read_choice(std::string_view cell) {
  const std::string folded = fold(cell);
  if (folded == "yes") return CastCode::yes;
  if (folded == "no") return CastCode::no;
  if (folded == "abstain") return CastCode::abstain;
  return std::nullopt;
}

void read_outcome(std::string_view cell, Telling& told) {
  const std::string folded = fold(cell);
  model::RollCall& vote = told.vote;
  vote.stated_by = "Council items: outcome";
  if (folded.starts_with("not adopted veto")) {
    vote.stated = model::StatedOutcome::vetoed;
  } else if (folded.starts_with("not adopted")) {
    vote.stated = model::StatedOutcome::not_adopted;
  } else if (folded.starts_with("adopted")) {
    vote.stated = model::StatedOutcome::adopted;
    told.manner_stated = folded.find("consensus") != std::string::npos ||
                         folded.find("acclamation") != std::string::npos;
    if (told.manner_stated) vote.manner = model::Manner::without_vote;
  } else {
    vote.stated_by.clear();
  }
}

// What stands behind a draft's symbol says whether the draft itself was put to the vote.
void read_remark(std::string remark, Telling& told) {
  model::RollCall& vote = told.vote;
  const std::string folded = fold(remark);
  if (folded.find("amendment") != std::string::npos) {
    told.kind_stated = true;
    vote.kind = model::QuestionKind::amendment;
    vote.amends = vote.draft.normal();
    vote.part = vote.draft.empty() ? remark : "amendment";
  } else if (folded.starts_with("para") && !vote.draft.empty()) {
    vote.part = vote.symbol.empty() ? remark : "";
  }
}

class CouncilItems {
 public:
  CouncilItems(CsvReader& csv, Emitter& emitter) : row_(csv, emitter) {}

  Result<void> run() {
    for (;;) {
      const auto more = row_.next();
      if (!more) return tl::unexpected(more.error());
      if (!*more) break;
      const std::string id = row_.text({"id"});
      if (!told_ || told_->own_id != id || told_->casts.size() > 1000) {
        if (!flush()) return stopped();
        begin(id);
      }
      take_row();
    }
    return flush() ? Result<void>() : stopped();
  }

 private:
  void begin(const std::string& id) {
    told_.emplace();
    Telling& told = *told_;
    told.own_id = id;
    told.line = row_.line();
    told.ballots = BallotState::complete;
    model::RollCall& vote = told.vote;
    vote.body = model::BodyId("SC");
    const ReadDate date = read_date(row_.raw({"date"}));
    vote.date = date.date;
    told.date_certain = date.certain;
    vote.symbol = read_resolution(row_.raw({"resolution"}));
    NamedDocument draft = read_document(row_.raw({"draft"}));
    if (draft.symbol.kind() == model::SymbolKind::resolution && !draft.symbol.empty()) {
      row_.odd(told, "import.swapped_columns",
               fmt::format("{} stands in the column of drafts", draft.symbol.normal()));
      vote.symbol = draft.symbol;
      draft = read_document(row_.raw({"resolution"}));
    }
    vote.draft = draft.symbol;
    vote.meeting = read_meeting(row_.raw({"meeting"}));
    vote.agenda_item = row_.text({"agendaitem"});
    take_sponsors(told);
    read_outcome(row_.raw({"outcomeresults"}), told);
    read_remark(draft.remark, told);
    settle_name(told);
  }

  // In 2022 one cell was cut in two ("Russian Federation and United", "States"): from the second
  // half to the end of the year each item has the sponsors of the item before it.
  void take_sponsors(Telling& told) {
    model::RollCall& vote = told.vote;
    std::string sponsors = row_.text({"submittedby"});
    const int year = vote.date ? vote.date->year() : 0;
    if (sponsors == "States") sponsors_late_in_ = year;
    if (sponsors.empty()) return;
    if (sponsors_late_in_ == year) {
      row_.odd(told, "import.late_sponsors",
               fmt::format("\"{}\" belongs to the item before: not taken", sponsors));
      return;
    }
    vote.sponsors.push_back(std::move(sponsors));
  }

  // An adopted text has a number. Where the file has none, its draft is most often that of a
  // neighbouring item (S/1995/394 stands under items 75 and 104), so it names nothing,
  // unless it repeats that item ballot by ballot.
  void settle_name(Telling& told) const {
    model::RollCall& vote = told.vote;
    const bool adopted = vote.stated == model::StatedOutcome::adopted;
    if (adopted && vote.symbol.empty()) {
      row_.odd(told, "import.adopted_without_symbol",
               fmt::format("item {} is called adopted, but names no resolution (draft \"{}\")",
                           told.own_id, vote.draft.normal()));
      told.repeats = std::exchange(vote.draft, {});
      vote.stated = model::StatedOutcome::unstated;
      vote.stated_by.clear();
    }
    if (vote.symbol.empty() && vote.draft.empty() && vote.part.empty()) {
      vote.part = fmt::format("Council item {}", told.own_id);
    }
  }

  void take_row() {
    const std::string_view cell = row_.raw({"vote"});
    if (const auto choice = read_choice(cell)) {
      row_.cast(*told_, row_.raw({"memberstate"}), told_->vote.date, *choice);
    } else {
      row_.odd(*told_, "import.unknown_choice",
               fmt::format("\"{}\" of {} is not a vote", printable(cell),
                           printable(row_.raw({"memberstate"}))));
    }
  }

  bool flush() {
    if (!told_) return true;
    const bool going = row_.emitter().telling(std::move(*told_));
    told_.reset();
    return going;
  }

  RowReader row_;
  std::optional<Telling> told_;
  std::optional<int> sponsors_late_in_;  // the year
};

}  // namespace

bool fits_council_items(const Columns& columns) {
  return columns.has_all(
      {"resolution", "draft", "meeting", "outcomeresults", "vote", "memberstate", "id"});
}

Result<void> run_council_items(CsvReader& csv, Emitter& emitter) {
  return CouncilItems(csv, emitter).run();
}

}  // namespace rollcall::record
