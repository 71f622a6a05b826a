// SPDX-License-Identifier: Apache-2.0
// The Library's own columns for the Assembly, in the order of 2026, for both organs: what reads the
// official file reads this one. Two things differ where ours says more: a roll call without ballots
// has one row with no member, and an absence whose kind is known is still written X.
#include <fmt/format.h>

#include "rollcall/base/text.h"
#include "rollcall/record/export/formats.h"
#include "rollcall/record/facts.h"

namespace rollcall::record {
namespace {

std::string_view letter(model::Choice choice) {
  switch (choice) {
    case model::Choice::yes:
      return "Y";
    case model::Choice::no:
      return "N";
    case model::Choice::abstain:
      return "A";
    case model::Choice::absent:
      return "X";
  }
  return "";
}

// The library's id at the end of its address, which is all that it needs to stand for itself.
std::string library_id(const model::RollCall& vote) {
  constexpr std::string_view kAddress = "digitallibrary.un.org/record/";
  for (const model::SourceRef& source : vote.sources) {
    const std::size_t at = source.url.find(kAddress);
    const bool about_it = source.gives.find("ballots") != std::string::npos;
    if (at != std::string::npos && about_it) return source.url.substr(at + kAddress.size());
  }
  return {};
}

std::string library_link(const model::RollCall& vote) {
  const std::string id = library_id(vote);
  return id.empty() ? id : "https://digitallibrary.un.org/record/" + id;
}

class CsvExporter : public Exporter {
 public:
  void begin(std::string& out) override {
    out +=
        "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,"
        "title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,"
        "total_non_voting,total_ms,undl_link\n";
  }

  void add(const model::RollCall& vote, std::string& out) override {
    const std::string id = library_id(vote);
    const std::string rest = tail(vote);
    const auto row = [&](std::string_view code, std::string_view name, std::string_view choice) {
      append_csv(out, id);
      out.append(",").append(code).append(",");
      append_csv(out, name);
      out.append(",").append(choice).append(rest);
    };
    if (vote.ballots.empty()) row("", "", "");
    for (const model::Ballot& ballot : vote.ballots) {
      const std::string name =
          ascii_upper(members().name(ballot.member, vote.date.value_or(Date(2025, 1, 1))));
      row(ballot.member.view(), name, letter(ballot.choice));
    }
  }

  void end(std::string& /*out*/) override {}

 private:
  // Everything after the member's vote: the same for each row.
  static std::string tail(const model::RollCall& vote) {
    std::string out = ",";
    const auto field = [&](std::string_view text) {
      append_csv(out, text);
      out += ',';
    };
    field(vote.date ? vote.date->iso() : "");
    field(vote.session);
    field(vote.symbol.normal());
    field(vote.draft.normal());
    field("");
    field(vote.meeting.normal());
    field(vote.title);
    field(vote.agenda_item);
    field("");
    field(join(vote.notes, " "));
    const auto tally = vote.tally();
    const auto count = [&](bool known, int value) {
      field(known ? fmt::format("{}.0", value) : std::string());
    };
    count(tally.has_value(), tally ? tally->yes : 0);
    count(tally.has_value(), tally ? tally->no : 0);
    count(tally.has_value(), tally ? tally->abstain : 0);
    count(tally && tally->absent_known, tally ? tally->absent : 0);
    const bool summed = tally && tally->absent_known;
    count(vote.members || summed, vote.members ? *vote.members : summed ? tally->members() : 0);
    append_csv(out, library_link(vote));
    out += '\n';
    return out;
  }
};

}  // namespace

std::unique_ptr<Exporter> csv_exporter() { return std::make_unique<CsvExporter>(); }

}  // namespace rollcall::record
