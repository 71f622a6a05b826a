// SPDX-License-Identifier: Apache-2.0
// Erik Voeten's roll calls of the Assembly, with amendments, paragraphs and drafts that were lost.
// Its resolution numbers ("R/26/2775F") repeat for several votes on one text and do not say which
// was the vote on the whole. A roll call is therefore only matched to a resolution when nothing
// speaks against it: neither amendment nor paragraph, and no other vote has the number; the writer
// compares the tallies as well. All others keep the number of the data set.
#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "rollcall/record/import/row_reader.h"

namespace rollcall::record {
namespace {

// The file has six thousand rows; one of a million is something else.
constexpr std::size_t kRollCallsMax = 200000;

constexpr int kFirstReliableYear = 2000;

// The Middle East, nuclear matters, disarmament, human rights, colonialism, the economy.
constexpr std::array<std::string_view, 6> kIssues = {"me", "nu", "di", "hr", "co", "ec"};

std::string roman(int number) {
  constexpr std::array<std::string_view, 10> kOnes = {"",  "I",  "II",  "III",  "IV",
                                                      "V", "VI", "VII", "VIII", "IX"};
  constexpr std::array<std::string_view, 4> kTens = {"", "X", "XX", "XXX"};
  return std::string(kTens[static_cast<std::size_t>(number / 10) % 4])
      .append(kOnes[static_cast<std::size_t>(number % 10)]);
}

// "R/26/2775F", "R/42/209/D", "ESS/5/100", "SS/1/176A", "A/RES/71/5" as a resolution.
model::Symbol read_number(std::string_view cell) {
  const std::string text = clean(cell).text;
  if (text.starts_with("A/RES/")) return read_document(text).symbol;
  std::vector<std::string_view> pieces = split(text, '/');
  if (pieces.size() < 3) return {};
  const auto session = read_count(pieces[1]);
  if (!session || *session < 1 || *session > 199) return {};
  const std::size_t letters = pieces[2].find_first_not_of("0123456789");
  const std::string_view number = pieces[2].substr(0, letters);
  std::string part(letters == std::string_view::npos ? "" : pieces[2].substr(letters));
  for (std::size_t i = 3; i < pieces.size(); ++i) {
    part.append(part.empty() ? "" : "-").append(pieces[i]);
  }
  if (number.empty()) return {};
  std::string symbol;
  if (pieces[0] == "R") {
    symbol = *session <= 30 ? fmt::format("A/RES/{} ({})", number, roman(*session))
                            : fmt::format("A/RES/{}/{}", *session, number);
  } else if (pieces[0] == "ESS") {
    symbol = *session <= 5 ? fmt::format("A/RES/{} (ES-{})", number, roman(*session))
                           : fmt::format("A/RES/ES-{}/{}", *session, number);
  } else if (pieces[0] == "SS") {
    symbol = *session <= 6 ? fmt::format("A/RES/{} (S-{})", number, roman(*session))
                           : fmt::format("A/RES/S-{}/{}", *session, number);
  } else {
    return {};
  }
  if (!part.empty()) symbol += fmt::format(" [{}]", part);
  const auto parsed = model::Symbol::parse(symbol);
  return parsed ? *parsed : model::Symbol();
}

Telling read_row(const RowReader& row) {
  Telling told;
  told.line = row.line();
  told.own_id = row.text({"rcid"});
  model::RollCall& vote = told.vote;
  vote.body = model::BodyId("GA");
  vote.symbol = read_number(row.raw({"unres"}));
  vote.session = row.text({"session"});
  if (const auto date = Date::parse(trim(row.raw({"date"})))) {
    vote.date = *date;
    told.date_certain = date->year() >= kFirstReliableYear;
  } else {
    row.odd(told, "import.unread_date",
            fmt::format("\"{}\" is no day", printable(row.raw({"date"}))));
  }
  vote.title = clean_title(row.text({"descr"}));
  if (vote.title.empty()) vote.title = clean_title(row.text({"short"}));
  const auto yes = read_count(row.raw({"yes"}));
  const auto no = read_count(row.raw({"no"}));
  const auto abstain = read_count(row.raw({"abstain"}));
  if (yes && no && abstain) {
    vote.announced = model::Tally{*yes, *no, *abstain, 0, false};
  } else {
    // "NA" may stand for none or for not known: a tally with a hole in it is not taken.
    row.odd(told, "import.unread_tally",
            fmt::format("roll call {}: {} yes, {} no and {} abstentions are no tally", told.own_id,
                        printable(row.raw({"yes"})), printable(row.raw({"no"})),
                        printable(row.raw({"abstain"}))));
  }
  for (const std::string_view issue : kIssues) {
    if (trim(row.raw({issue})) == "1") told.issues.emplace_back(issue);
  }
  told.important = trim(row.raw({"importantvote"})) == "1";
  const bool amendment = trim(row.raw({"amend"})) == "1";
  const bool paragraph = trim(row.raw({"para"})) == "1";
  told.kind_stated = amendment || paragraph;
  if (told.kind_stated) {
    vote.kind = amendment ? model::QuestionKind::amendment : model::QuestionKind::part;
    vote.amends = vote.symbol.normal();
  }
  told.match = Match::near_tally;
  return told;
}

// Leaves the symbol to roll calls that alone bear it and are votes on a whole text.
void settle_names(std::vector<Telling>& all) {
  std::map<std::string, int> bearers;
  for (const Telling& told : all) ++bearers[told.vote.symbol.key()];
  for (Telling& told : all) {
    model::RollCall& vote = told.vote;
    const bool sure = !vote.symbol.empty() && !told.kind_stated && bearers[vote.symbol.key()] == 1;
    if (sure) continue;
    vote.symbol = {};
    vote.part = fmt::format("roll call {} of Voeten's data", told.own_id);
  }
}

std::optional<CastCode> read_choice(std::string_view cell) {
  cell = trim(cell);
  if (cell == "1" || cell == "yes") return CastCode::yes;
  if (cell == "2" || cell == "abstain") return CastCode::abstain;
  if (cell == "3" || cell == "no") return CastCode::no;
  if (cell == "8") return CastCode::absent;
  return std::nullopt;
}

class VoetenVotes {
 public:
  VoetenVotes(CsvReader& csv, Emitter& emitter)
      : row_(csv, emitter), roll_call_(*Columns(csv.header()).find({"rcid"})), csv_(csv) {
    const Columns columns(csv.header());
    state_ = *columns.find({"ccode", "cowcode"});
    vote_ = *columns.find({"vote"});
  }

  Result<void> run() {
    for (;;) {
      const auto more = row_.next();
      if (!more) return tl::unexpected(more.error());
      if (!*more) break;
      const auto fields = csv_.fields();
      if (!told_ || told_->own_id != fields[roll_call_]) {
        if (!flush()) return stopped();
        begin(fields[roll_call_]);
      }
      take_row(fields[state_], fields[vote_]);
    }
    return flush() ? Result<void>() : stopped();
  }

 private:
  void begin(std::string_view id) {
    told_.emplace();
    told_->own_id = std::string(id);
    told_->line = row_.line();
    told_->vote.body = model::BodyId("GA");
    told_->ballots = BallotState::complete;
    told_->belongs_to_described = true;
    day_ = row_.emitter().described_day(told_->own_id);
  }

  void take_row(std::string_view state, std::string_view cell) {
    if (cell == "9") return;  // not a member of the United Nations then: not a choice
    const auto choice = read_choice(cell);
    const auto code = read_count(state);
    const model::Member* member = code ? members().by_cow(*code, day_) : nullptr;
    if (member == nullptr) {
      row_.odd(*told_, "import.unknown_member",
               fmt::format("no member has the code \"{}\" in roll call {}", printable(state),
                           told_->own_id));
    } else if (!choice) {
      row_.odd(*told_, "import.unknown_choice",
               fmt::format("{} has \"{}\" in roll call {}: not a vote", member->id.view(),
                           printable(cell), told_->own_id));
    } else {
      told_->casts.push_back(
          {static_cast<std::uint32_t>(member - members().all().data()), *choice});
    }
  }

  // A seat can stand in the data under two numbers at once (China's in October 1971): the number
  // under which it did not vote says nothing of it.
  void join_numbers() {
    std::vector<Cast>& casts = told_->casts;
    std::stable_sort(casts.begin(), casts.end(),
                     [](const Cast& a, const Cast& b) { return a.member < b.member; });
    for (std::size_t i = 1; i < casts.size();) {
      const bool same = casts[i - 1].member == casts[i].member;
      const bool first_absent = casts[i - 1].code == CastCode::absent;
      if (!same || (!first_absent && casts[i].code != CastCode::absent)) {
        ++i;
        continue;
      }
      row_.odd(*told_, "import.two_numbers",
               fmt::format("{} stands under two numbers in roll call {}; the one with a vote holds",
                           members().all()[casts[i].member].id.view(), told_->own_id));
      casts.erase(casts.begin() + static_cast<std::ptrdiff_t>(first_absent ? i - 1 : i));
    }
  }

  bool flush() {
    if (!told_) return true;
    join_numbers();
    const bool going = row_.emitter().telling(std::move(*told_));
    told_.reset();
    return going;
  }

  RowReader row_;
  std::size_t roll_call_;
  std::size_t state_ = 0;
  std::size_t vote_ = 0;
  CsvReader& csv_;
  std::optional<Telling> told_;
  std::optional<Date> day_;
};

}  // namespace

bool fits_voeten_roll_calls(const Columns& columns) {
  return columns.has_all({"rcid", "session", "date", "unres"}) && !columns.has({"ccode"});
}

Result<void> run_voeten_roll_calls(CsvReader& csv, Emitter& emitter) {
  RowReader row(csv, emitter);
  std::vector<Telling> all;
  for (;;) {
    const auto more = row.next();
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
    all.push_back(read_row(row));
    if (all.size() > kRollCallsMax) {
      return fail("import.too_long", fmt::format("more than {} roll calls", kRollCallsMax));
    }
  }
  settle_names(all);
  for (Telling& told : all) {
    if (!emitter.telling(std::move(told))) return stopped();
  }
  return {};
}

bool fits_voeten_votes(const Columns& columns) {
  return columns.has_all({"rcid", "vote"}) && columns.has({"ccode", "cowcode"});
}

Result<void> run_voeten_votes(CsvReader& csv, Emitter& emitter) {
  return VoetenVotes(csv, emitter).run();
}

}  // namespace rollcall::record
