// SPDX-License-Identifier: Apache-2.0
// Around the name of somebody known, in three forms:
//
//   Chad's UN ambassador Amina Sow       a State and an office in the run of words before the name
//   Amina Sow, Chad's envoy to the UN,   or in the apposition behind it
//   Amina Sow said for Chad              or as whom she spoke for
//
// Counter-examples: "Chad's former ambassador Amina Sow" claims nothing of today; "In 2019 Chad's
// ambassador Amina Sow said" claims it of 2019; "the ambassador met Amina Sow" gives her no office.
#include "rollcall/coverage/quotes/speakers.h"

#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/coverage/quotes/speech_words.h"
#include "rollcall/coverage/quotes/terms_of_office.h"
#include "rollcall/coverage/words/tokens.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kReach = 12;  // cells of an office and its State
constexpr int kGraceDays = 45;
constexpr int kGraceDaysWithSuccessor = 14;

class Finder {
 public:
  Finder(const SentenceView& sentence, std::vector<Claim>& claims)
      : sentence_(sentence), cells_(sentence.cells), claims_(claims) {}

  void run() {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (!cells_[i].is(Term::person) || cells_[i].possessive) continue;
      before_name(i) || behind_name(i) || spoke_for(i);
    }
  }

 private:
  [[nodiscard]] std::uint32_t roles(const Cell& cell) {
    const bool small = cell.is(Term::stop) || cell.is(Term::by) || cell.is(Term::to) ||
                       cell.is(Term::preposition) || cell.is(Term::first) || cell.is(Term::before);
    if (cell.kind != CellKind::word && !small) return 0;
    folded_.clear();
    fold_word(sentence_.text.substr(cell.begin, cell.end - cell.begin), folded_);
    std::string_view word = folded_;
    if (word.ends_with('.')) word.remove_suffix(1);
    return office_role(word) | (SpeechWords::of("en").role(word) & (kLink | kArticle));
  }
  static bool is_state(const Cell& cell) {
    return cell.is(Term::state) || cell.is(Term::adjective);
  }

  // What a walk over an office and its State meets.
  struct Seen {
    std::optional<std::size_t> state;
    std::optional<std::size_t> office;
    bool former = false;
    bool several = false;  // two States: whose office is it?
  };

  // Whether a cell can be part of an office's words; notes what it is.
  bool take(std::size_t at, Seen& seen) {
    const Cell& cell = cells_[at];
    if (is_state(cell)) {
      seen.several =
          seen.several || (seen.state && cells_[*seen.state].entry->id != cell.entry->id);
      seen.state = at;
      return true;
    }
    if (cell.is(Term::body) || cell.is_mark('-') || cell.is_mark('\'')) return true;
    const std::uint32_t found = roles(cell);
    seen.former = seen.former || (found & kFormer) != 0;
    if ((found & kOffice) != 0) seen.office = at;
    if (cell.kind == CellKind::word) return true;
    return (found & (kLink | kArticle)) != 0;
  }

  bool before_name(std::size_t name) {
    Seen seen;
    std::size_t at = name;
    const std::size_t least = name > kReach ? name - kReach : 0;
    while (at > least) {
      const Cell& cell = cells_[at - 1];
      if (cell.is_mark(',') && !(at == name && !seen.office)) break;
      if (!cell.is_mark(',') && !take(at - 1, seen)) break;
      // Plain words between: "Chad's ambassador met Amina Sow".
      if (cell.kind == CellKind::word && !cell.capital && roles(cell) == 0) break;
      --at;
      if (seen.state && seen.office && *seen.state < *seen.office) break;
    }
    if (at > 0 && (roles(cells_[at - 1]) & kFormer) != 0) seen.former = true;
    return put(seen, name);
  }

  bool behind_name(std::size_t name) {
    if (name + 2 >= cells_.size() || !cells_[name + 1].is_mark(',')) return false;
    Seen seen;
    const std::size_t reach = std::min(cells_.size(), name + 2 + kReach);
    for (std::size_t at = name + 2; at < reach && !cells_[at].is_mark(','); ++at) {
      if (!take(at, seen)) break;
      const Cell& cell = cells_[at];
      if (cell.kind == CellKind::word && !cell.capital && roles(cell) == 0) break;
      if (seen.state && seen.office && *seen.state < *seen.office) break;
    }
    return put(seen, name);
  }

  bool spoke_for(std::size_t name) {
    const std::size_t reach = std::min(cells_.size(), name + kReach);
    for (std::size_t at = name + 1; at + 1 < reach; ++at) {
      if (cells_[at].is_mark(',') || is_state(cells_[at])) return false;
      if (!cells_[at].is(Term::speaking)) continue;
      std::size_t next = at + 1;
      if (printed(cells_[next]) != "for") continue;
      ++next;
      if (next < reach && printed(cells_[next]) == "the") ++next;
      if (next >= reach || !cells_[next].is(Term::state)) return false;
      Claim claim = claim_of(name, next);
      claim.begin = cells_[name].begin;
      claim.end = cells_[next].end;
      claim.office =
          std::string(sentence_.text.substr(cells_[at].begin, cells_[next].end - cells_[at].begin));
      claims_.push_back(std::move(claim));
      return true;
    }
    return false;
  }

  bool put(const Seen& seen, std::size_t name) {
    if (!seen.state || !seen.office) return false;
    if (seen.former || seen.several) return true;
    const auto [first, last] = std::minmax(*seen.state, *seen.office);
    Claim claim = claim_of(name, *seen.state);
    claim.begin = std::min(cells_[first].begin, cells_[name].begin);
    claim.end = std::max(cells_[last].end, cells_[name].end);
    claim.office = std::string(
        sentence_.text.substr(cells_[first].begin, cells_[last].end - cells_[first].begin));
    claims_.push_back(std::move(claim));
    return true;
  }

  [[nodiscard]] Claim claim_of(std::size_t name, std::size_t state) const {
    Claim claim;
    claim.type = ClaimType::speaker;
    claim.person = cells_[name].entry->id;
    if (const auto id = model::MemberId::parse(cells_[state].entry->id)) {
      claim.members.push_back(*id);
    }
    for (const Cell& cell : cells_) {
      if (cell.days && (!claim.when || cell.days->from < claim.when->from)) claim.when = cell.days;
      // "had said": on some day up to now.
      const bool earlier = cell.is(Term::before) || printed(cell) == "had";
      if (earlier && sentence_.published)
        claim.when = Period{Date(1945, 1, 1), *sentence_.published};
    }
    return claim;
  }

  [[nodiscard]] std::string_view printed(const Cell& cell) const {
    return sentence_.text.substr(cell.begin, cell.end - cell.begin);
  }

  const SentenceView& sentence_;
  std::span<const Cell> cells_;
  std::vector<Claim>& claims_;
  std::string folded_;
};

// Days from the end of a term to a period behind it; 0 where they meet; nothing where the term is
// yet to come: the table may not know an earlier one.
std::optional<int> days_since(const Period& term, const Period& when) {
  if (when.to < term.from) return std::nullopt;
  return std::max(0, when.from.days_since_1970() - term.to.days_since_1970());
}

// Days from a period to the nearest day of a term, 0 where they meet.
int days_apart(const Period& when, const Period& term) {
  if (when.to < term.from) return term.from.days_since_1970() - when.to.days_since_1970();
  if (term.to < when.from) return when.from.days_since_1970() - term.to.days_since_1970();
  return 0;
}

bool fits(const Office& office, const Claim& claim, OfficeKind kind) {
  if (office.person != claim.person || !office.state) return false;
  const bool state =
      std::find(claim.members.begin(), claim.members.end(), *office.state) != claim.members.end();
  return state && (kind == OfficeKind::none || office_kind(office.role) == kind);
}

// Whether somebody else held such an office of that State all the time: then nobody lingered in it.
bool has_successor(const Office& last, const Period& when, const FactSource& facts) {
  const OfficeKind kind = office_kind(last.role);
  const auto deputy = [](const Office& office) {
    const std::string role = ascii_lower(office.role);
    return role.starts_with("deputy") || role.starts_with("vice");
  };
  const auto offices = facts.offices();
  return !deputy(last) && std::any_of(offices.begin(), offices.end(), [&](const Office& office) {
    return office.person != last.person && office.state == last.state &&
           office_kind(office.role) == kind && !deputy(office) &&
           office.period.contains(when.from) && office.period.contains(when.to);
  });
}

}  // namespace

void find_speakers(const SentenceView& sentence, std::vector<Claim>& claims) {
  Finder(sentence, claims).run();
}

Judgement judge_speaker(const Claim& claim, std::optional<Date> reported, const FactSource& facts) {
  Judgement judgement;
  judgement.claim = claim;
  judgement.recorded.type = ClaimType::speaker;
  judgement.recorded.person = claim.person;
  if (!reported) {
    judgement.why = "the report's day is not known";
    return judgement;
  }
  const Period today{*reported, *reported};
  Period when = today;
  if (claim.when) when = *claim.when;
  const bool past = when.to < reported->plus_days(-kGraceDays);
  const bool spoke_for = claim.office.find(" for ") != std::string::npos &&
                         office_kind(claim.office) == OfficeKind::other;
  const OfficeKind kind = spoke_for ? OfficeKind::none : office_kind(claim.office);
  std::optional<int> nearest;
  bool known = false;
  const Office* last = nullptr;
  std::string terms;
  for (const Office& office : facts.offices()) {
    if (!fits(office, claim, kind)) continue;
    const std::optional<int> since = days_since(office.period, when);
    known = true;
    terms += (terms.empty() ? "" : "; ") + written(office);
    judgement.source = office.source;
    if (!nearest || (since && *since < *nearest)) {
      nearest = since;
      last = &office;
      judgement.recorded.office = office.role;
      judgement.recorded.when = office.period;
    }
    if (since != 0) continue;
    judgement.verdict = Verdict::supported;
    judgement.why = written(office);
    return judgement;
  }
  if (!known) {
    judgement.why = "the table of people has no such office for that person";
    return judgement;
  }
  judgement.why = fmt::format("{}; not on {}", terms, when.to.written());
  const bool elsewhere = claim.cue.another || past ||
                         (claim.cue.when && claim.cue.when->to < *reported &&
                          days_apart(*claim.cue.when, today) > kGraceDays);
  const bool long_gone = nearest >= kGraceDays ||
                         (nearest >= kGraceDaysWithSuccessor && has_successor(*last, when, facts));
  if (long_gone && !elsewhere) judgement.verdict = Verdict::contradicted;
  return judgement;
}

}  // namespace rollcall::coverage
