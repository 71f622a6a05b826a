// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_list.h"

#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/text_page.h"
#include "rollcall/cli/filter_options.h"
#include "rollcall/cli/json_text.h"
#include "rollcall/cli/open_record.h"

namespace rollcall::cli {
namespace {

constexpr std::size_t kNameColumns = 22;
constexpr std::size_t kOutcomeColumns = 13;
constexpr std::size_t kTallyColumns = 11;

// Padded or cut to a number of columns, by whole code points.
std::string column(std::string_view text, std::size_t columns) {
  std::string cell;
  std::size_t used = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t next = i + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) ++next;
    const std::string_view letter = text.substr(i, next - i);
    if (used + display_width(letter) > columns - 1 && next < text.size()) {
      return cell + "…";
    }
    cell += letter;
    used += display_width(letter);
    i = next;
  }
  if (used < columns) cell.append(columns - used, ' ');
  return cell;
}

std::string outcome_of(const brief::Judged& judged) {
  if (judged.ruling.cause == rules::Cause::veto) return "vetoed";
  return brief::outcome_word(judged.vote.kind, judged.ruling.outcome);
}

std::string row(const brief::Judged& judged, int columns) {
  const model::RollCall& vote = judged.vote;
  const auto tally = vote.tally();
  const std::string counted =
      tally ? fmt::format("{}-{}-{}", tally->yes, tally->no, tally->abstain) : "–";
  std::string line =
      fmt::format("{:<10} {:<4}{} {} {} ", vote.date ? vote.date->iso() : "", vote.body.view(),
                  column(brief::harmless(vote.name()), kNameColumns),
                  column(outcome_of(judged), kOutcomeColumns), column(counted, kTallyColumns));
  const std::size_t used = display_width(line);
  const auto wide = static_cast<std::size_t>(columns);
  line += column(squeeze(brief::harmless(vote.title)), wide > used + 20 ? wide - used : 20);
  while (line.ends_with(' ')) line.pop_back();
  return line + "\n";
}

class ListCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "list"; }
  [[nodiscard]] std::string_view summary() const override {
    return "Roll calls that meet conditions, a line each, by date";
  }

  void setup(Arguments& arguments) override {
    filter_.setup(arguments);
    arguments.word("--outcome", outcome_, {"adopted", "not_adopted", "vetoed", "undetermined"},
                   "That the rules give this outcome");
    arguments.word("--stated", stated_, {"adopted", "not_adopted", "vetoed"},
                   "That a source states this outcome");
    arguments.number("--limit", limit_, "N", "At most so many; 0, the default, for all");
    arguments.flag("--json", json_, "Print JSON, with ballots and rulings");
    arguments.examples(
        "  rollcall list --body SC --outcome vetoed\n"
        "  rollcall list --from 2025-02-24 --to 2025-02-24 --member USA --choice no\n"
        "  rollcall list --words 'Ukraine peace' --json | jq -r '.votes[].symbol'");
  }

  Result<ExitCode> run(Console& console) override {
    auto filter = filter_.filter();
    if (!filter) return tl::unexpected(filter.error());
    // The outcome is the rules' to give, so the limit counts what is left after asking them.
    if (outcome_.empty() && stated_.empty()) filter->limit = limit_;
    auto reading = open_reading(console);
    if (!reading) return tl::unexpected(reading.error());
    if (auto known = FilterOptions::check(*filter, reading->store); !known) {
      return tl::unexpected(known.error());
    }
    if (json_) {
      console.print("{\n  \"record\": " + indented(brief::coverage_json(reading->coverage), 2) +
                    ",\n  \"votes\": [");
    }
    std::int64_t shown = 0;
    std::int64_t stated_only = 0;
    auto walked = reading->store.for_each(*filter, [&](const model::RollCall& vote) {
      const auto judged = brief::judge(vote, reading->rulebooks, brief::WithWhatIf::no);
      if (!wanted(judged)) {
        if (is_stated_only(judged)) ++stated_only;
        return true;
      }
      ++shown;
      return print_vote(console, judged, shown) && (limit_ == 0 || shown < limit_);
    });
    if (!walked) return tl::unexpected(walked.error());
    console.print(json_ ? "\n  ]\n}\n"
                        : fmt::format("{}{} shown · {}\n", shown == 0 ? "" : "\n", shown,
                                      brief::coverage_line(reading->coverage)) +
                              stated_line(stated_only));
    return ExitCode::ok;
  }

 private:
  bool print_vote(Console& console, const brief::Judged& judged, std::int64_t shown) const {
    if (!json_) return console.print(row(judged, console.columns()));
    return console.print((shown == 1 ? "\n    " : ",\n    ") +
                         indented(brief::vote_json(judged), 4));
  }

  // What was asked for, by the word of a source alone: its tally is not held or is not enough.
  [[nodiscard]] bool is_stated_only(const brief::Judged& judged) const {
    return judged.ruling.outcome == rules::Outcome::undetermined && stated_.empty() &&
           model::to_string(judged.vote.stated) == outcome_;
  }

  [[nodiscard]] std::string stated_line(std::int64_t number) const {
    if (number == 0) return {};
    std::string word = outcome_;
    std::ranges::replace(word, '_', ' ');
    return fmt::format(
        "{} more {} stated as {} by a source, but what is held does not decide it: --stated {} "
        "lists all so stated\n",
        number, number == 1 ? "is" : "are", word, outcome_);
  }

  [[nodiscard]] bool wanted(const brief::Judged& judged) const {
    const rules::Ruling& ruling = judged.ruling;
    if (!stated_.empty() && model::to_string(judged.vote.stated) != stated_) return false;
    if (outcome_.empty()) return true;
    if (outcome_ == "vetoed") return ruling.cause == rules::Cause::veto;
    return rules::to_string(ruling.outcome) == outcome_;
  }

  FilterOptions filter_;
  std::string outcome_;
  std::string stated_;
  std::int64_t limit_ = 0;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_list() { return std::make_unique<ListCommand>(); }

}  // namespace rollcall::cli
