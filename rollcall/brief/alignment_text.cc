// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "rollcall/base/text.h"
#include "rollcall/brief/alignment.h"
#include "rollcall/brief/figure_text.h"
#include "rollcall/brief/text_page.h"

namespace rollcall::brief {
namespace {

using analysis::Absences;
using analysis::Agreement;

constexpr std::size_t kNameColumns = 26;
constexpr std::size_t kSharedColumns = 7;
constexpr std::size_t kShareColumns = 22;
constexpr std::size_t kScoreColumns = 25;
constexpr std::size_t kKappaColumns = 11;

std::string named(const model::Voter& voter) {
  return voter.name.empty() || voter.name == voter.id
             ? harmless(voter.id)
             : harmless(fmt::format("{} ({})", voter.name, voter.id));
}

std::string heading(std::string_view first, Absences absences) {
  const bool scaled = absences == Absences::excluded;
  return ended(padded(first, kNameColumns) + padded_left("shared", kSharedColumns) + "   " +
               padded("voted alike (95%)", kShareColumns) +
               padded(scaled ? "S (95%)" : "", scaled ? kScoreColumns : 0) +
               padded("kappa", kKappaColumns) + "pi");
}

std::string row(std::string_view first, const Agreement& agreement, Absences absences) {
  const bool scaled = absences == Absences::excluded;
  std::string line = padded(first, kNameColumns) +
                     padded_left(fmt::format("{}", agreement.shared), kSharedColumns) + "   ";
  if (agreement.shared == 0) return ended(line + "nothing to compare");
  line += padded(percent_within(agreement.share.value, agreement.share.interval), kShareColumns);
  if (!scaled) {
    return ended(line + padded(hundredths(agreement.kappa.value), kKappaColumns + 1) +
                 hundredths(agreement.pi.value));
  }
  return ended(line + padded(hundredths_within(agreement.s_linear), kScoreColumns) +
               padded(hundredths(agreement.kappa_linear.value), kKappaColumns) +
               hundredths(agreement.pi_linear.value));
}

std::string foot(Absences absences, const Selected& selected) {
  return std::string(
             absences == Absences::excluded
                 ? "\nS: 1 always alike, 0 half way, -1 always opposite; an abstention is one step "
                   "from yes and from no.\nkappa, pi: 0 is what the habits of these two alone "
                   "would "
                   "give, 1 always alike. Roll calls on\nwhich one of the two did not vote are "
                   "left "
                   "out. Intervals take roll calls for independent draws.\n"
                 : "\nNot voting counts as a fourth choice. kappa, pi: 0 is what the habits of "
                   "these "
                   "two alone would\ngive, 1 always alike. Intervals take roll calls for "
                   "independent "
                   "draws.\n") +
         bodies_line(selected) + coverage_line(selected.coverage) + "\n";
}

std::string pair_rows(const std::vector<PairLine>& lines, Absences absences) {
  std::string text;
  for (const PairLine& line : lines) text += row(line.span, line.agreement, absences);
  return text;
}

// "the members of the European Union", but "the Permanent members …" as they are.
std::string members_of(const model::Group& group) {
  if (group.kind != model::GroupKind::permanent) return "the members of the " + group.name;
  return "the " + ascii_lower(group.name.substr(0, 1)) + group.name.substr(1);
}

// The ends of the range, named; one figure where all members stand alike.
std::string range_of(const std::vector<Beside>& members) {
  if (members.empty()) return {};
  const Beside& most = members.front();
  const Beside& least = members.back();
  const std::string low = percent(least.agreement.share.value);
  const std::string high = percent(most.agreement.share.value);
  if (low == high) return fmt::format("each of {} {}", members.size(), low);
  return fmt::format("{} {} … {} {}", harmless(least.voter.name), low, harmless(most.voter.name),
                     high);
}

std::string group_rows(const std::vector<GroupSpan>& spans) {
  std::string text;
  for (const GroupSpan& span : spans) {
    std::string line = padded(span.span, kNameColumns);
    if (!span.share) {
      text += ended(line + padded_left("0", kSharedColumns) + "   nothing to compare");
      continue;
    }
    line += padded_left(fmt::format("{}", span.share->count), kSharedColumns) + "   " +
            padded(percent_within(span.share->value, span.share->interval), kShareColumns);
    line += range_of(span.members);
    text += ended(std::move(line));
  }
  return text;
}

std::string beside_rows(const std::vector<Beside>& others, Absences absences) {
  std::string text;
  for (const Beside& other : others) text += row(named(other.voter), other.agreement, absences);
  return text;
}

// "on the losing side in 310 of its 500 votes, 4 times alone; 15.2% of the others with it there".
std::string isolation_line(const analysis::IsolationRecord& isolation) {
  std::string line =
      fmt::format("Outvoted on {} of its {} votes", isolation.losing, isolation.votes);
  if (!isolation.company) return line + "\n";
  return line +
         fmt::format(", {} alone; on average {} of the others that voted were with it then\n",
                     isolation.alone == 1   ? "once"
                     : isolation.alone == 0 ? "never"
                                            : fmt::format("{} times", isolation.alone),
                     percent_within(isolation.company->value, isolation.company->interval));
}

}  // namespace

std::string alignment_text(const PairAlignment& found) {
  std::string text = fmt::format("{} and {}\n{}\n\n", named(found.first), named(found.second),
                                 selected_line(found.selected));
  text += heading("", found.absences) + pair_rows(found.spans, found.absences);
  if (!found.periods.empty()) text += "\n" + pair_rows(found.periods, found.absences);
  return text + foot(found.absences, found.selected);
}

std::string alignment_text(const GroupAlignment& found) {
  std::string text = fmt::format("{} beside {} on the day of each vote\n{}\n\n", named(found.voter),
                                 members_of(*found.group), selected_line(found.selected));
  text += ended(padded("", kNameColumns) + padded_left("votes", kSharedColumns) + "   " +
                padded("voted alike (95%)", kShareColumns) + "least … most alike");
  text += group_rows(found.spans);
  if (!found.periods.empty()) text += "\n" + group_rows(found.periods);
  text += "\n" + heading("each member, all", found.absences) +
          beside_rows(found.spans.front().members, found.absences);
  return text +
         "\nvoted alike: on each roll call the share of the group's members voting that voted "
         "alike; then the mean\nover roll calls." +
         foot(found.absences, found.selected);
}

std::string alignment_text(const RankedAlignment& found) {
  return fmt::format("{} beside all others\n{}\n{}\n", named(found.voter),
                     selected_line(found.selected), isolation_line(found.isolation)) +
         heading("", found.absences) + beside_rows(found.others, found.absences) +
         foot(found.absences, found.selected);
}

}  // namespace rollcall::brief
