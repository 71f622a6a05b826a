// SPDX-License-Identifier: Apache-2.0
// Around the name of somebody known, in three forms:
//
//   Chad's UN ambassador Amina Sow       a State and an office in the run of words before the name
//   Amina Sow, Chad's envoy to the UN,   or in the apposition behind it
//   Amina Sow said for Chad              or as whom she spoke for
//
// Offices of no Member State are read by their titles ("UN Secretary-General Amina Sow"), or by a
// word with a capital that is like the organisation's in the table ("the Utopian envoy").
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
constexpr std::size_t kStem = 6;    // letters that an adjective shares with its country
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
    return put(seen, name) || put_unowned(seen, name, at, name);
  }

  bool behind_name(std::size_t name) {
    if (name + 2 >= cells_.size() || !cells_[name + 1].is_mark(',')) return false;
    Seen seen;
    const std::size_t reach = std::min(cells_.size(), name + 2 + kReach);
    std::size_t at = name + 2;
    for (; at < reach && !cells_[at].is_mark(','); ++at) {
      if (!take(at, seen)) break;
      const Cell& cell = cells_[at];
      if (cell.kind == CellKind::word && !cell.capital && roles(cell) == 0) break;
      if (seen.state && seen.office && *seen.state < *seen.office) break;
    }
    return put(seen, name) || put_unowned(seen, name, name + 2, std::min(at, cells_.size()));
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
    if (seen.former || seen.several || is_where(*seen.state)) return true;
    const auto [first, last] = std::minmax(*seen.state, *seen.office);
    Claim claim = claim_of(name, *seen.state);
    claim.weak = !is_outright(seen, name);
    claim.begin = std::min(cells_[first].begin, cells_[name].begin);
    claim.end = std::max(cells_[last].end, cells_[name].end);
    claim.office = std::string(
        sentence_.text.substr(cells_[first].begin, cells_[last].end - cells_[first].begin));
    claims_.push_back(std::move(claim));
    return true;
  }

  // "the ambassador to Chad": where somebody serves, not for whom.
  [[nodiscard]] bool is_where(std::size_t state) const {
    std::size_t at = state;
    while (at > 0 && cells_[at - 1].is(Term::stop) && printed(cells_[at - 1]) == "the") --at;
    if (at == 0) return false;
    const std::string_view link = printed(cells_[at - 1]);
    return link == "to" || link == "in" || link == "at";
  }

  // Whether the words can mean nothing but that the office is that person's, and that State's.
  // "Responding to Chad's ambassador, Ada Lam said" and "Syria envoy Ada Lam" do not.
  [[nodiscard]] bool is_outright(const Seen& seen, std::size_t name) {
    const Cell& state = cells_[*seen.state];
    const bool topic = !state.possessive && *seen.state < *seen.office &&
                       !state.is(Term::adjective) &&
                       !ascii_lower(printed(cells_[*seen.office])).ends_with("ambassador");
    if (topic) return false;
    const auto [first, last] = std::minmax(*seen.state, *seen.office);
    std::size_t end = last + 1;
    while (first > name && end < cells_.size() && end < last + 6 &&
           cells_[end].kind != CellKind::mark) {
      ++end;
    }
    return is_apposition(name, first, end);
  }
  // An office from `first` up to `end` that stands with a name, before it or behind.
  [[nodiscard]] bool is_apposition(std::size_t name, std::size_t first, std::size_t end) const {
    if (first > name) return opens(name) && closes(end);
    return !cells_[name - 1].is_mark(',') || (opens(first) && closes(name + 1));
  }
  // Nothing before governs it.
  [[nodiscard]] bool opens(std::size_t at) const {
    while (at > 0 && cells_[at - 1].is(Term::stop)) --at;
    return at == 0 || cells_[at - 1].kind == CellKind::mark ||
           cells_[at - 1].kind == CellKind::date || cells_[at - 1].is(Term::speaking);
  }
  // An apposition ends here, and no list goes on.
  [[nodiscard]] bool closes(std::size_t at) const {
    if (at >= cells_.size()) return true;
    if (!cells_[at].is_mark(',')) return cells_[at].kind == CellKind::mark;
    if (at + 1 >= cells_.size()) return true;
    const Cell& next = cells_[at + 1];
    return next.is(Term::speaking) || next.is(Term::stop) || next.is_mark('"') ||
           (next.kind == CellKind::word && !next.capital);
  }

  // An office of no Member State: of the United Nations ("UN Secretary-General Ada Lam"), or of an
  // observer, whose name no list of States holds ("Ada Lam, the Utopian envoy").
  bool put_unowned(const Seen& seen, std::size_t name, std::size_t first, std::size_t end) {
    while (first < end && (cells_[first].is(Term::stop) || cells_[first].kind == CellKind::mark)) {
      ++first;
    }
    while (end > first && cells_[end - 1].kind == CellKind::mark) --end;
    if (seen.state || first >= end || seen.former) return false;
    const std::string_view office =
        sentence_.text.substr(cells_[first].begin, cells_[end - 1].end - cells_[first].begin);
    const bool title = !united_nations_title(office).empty();
    if (!title && !(seen.office && is_observers(first, *seen.office))) return false;
    Claim claim = claim_of(name);
    claim.begin = std::min(cells_[first].begin, cells_[name].begin);
    claim.end = std::max(cells_[end - 1].end, cells_[name].end);
    claim.office = std::string(office);
    claim.weak = title ? !speaks(name, first, end) : !is_apposition(name, first, end);
    claims_.push_back(std::move(claim));
    return true;
  }
  // A word with a capital that is nothing known, before the office of an envoy or a minister.
  [[nodiscard]] bool is_observers(std::size_t first, std::size_t office) {
    const OfficeKind kind = office_kind(printed(cells_[office]));
    const bool of_states = kind == OfficeKind::envoy || kind == OfficeKind::president;
    const Cell& cell = cells_[first];
    return of_states && first < office && cell.kind == CellKind::word && cell.capital &&
           cell.end - cell.begin >= kStem && roles(cell) == 0;
  }
  // Whether the sentence lets that person speak now, rather than telling of a time long past.
  [[nodiscard]] bool speaks(std::size_t name, std::size_t first, std::size_t end) const {
    const std::size_t begin = std::min(name, first);
    const std::size_t behind = std::max(name + 1, end);
    if (!opens(begin)) return false;
    std::size_t before = begin;
    while (before > 0 && cells_[before - 1].is(Term::stop)) --before;
    if (before > 0 && cells_[before - 1].is(Term::speaking)) return true;
    std::size_t next = behind;
    while (next < cells_.size() && (cells_[next].is_mark(',') || cells_[next].is(Term::stop) ||
                                    cells_[next].kind == CellKind::date)) {
      ++next;
    }
    return next < cells_.size() && cells_[next].is(Term::speaking);
  }

  [[nodiscard]] Claim claim_of(std::size_t name, std::size_t state) const {
    Claim claim = claim_of(name);
    if (const auto id = model::MemberId::parse(cells_[state].entry->id)) {
      claim.members.push_back(*id);
    }
    return claim;
  }
  [[nodiscard]] Claim claim_of(std::size_t name) const {
    Claim claim;
    claim.type = ClaimType::speaker;
    claim.person = cells_[name].entry->id;
    claim.name = printed(cells_[name]);
    bool spoke = false;
    for (const Cell& cell : cells_) {
      spoke = spoke || (cell.is(Term::speaking) && cell.begin > cells_[name].begin);
      if (cell.days && (!claim.when || cell.days->from < claim.when->from)) claim.when = cell.days;
      // "had said": on some day up to now. "Said that it had failed": today.
      const bool earlier = cell.is(Term::before) || (printed(cell) == "had" && !spoke);
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

// "Utopian envoy" and "Republic of Utopia".
bool shares_stem(std::string_view claimed, std::string_view organisation) {
  const std::string ours = fold(claimed);
  const std::string theirs = fold(organisation);
  for (const std::string_view word : split(ours, ' ')) {
    if (word.size() < kStem) continue;
    for (const std::string_view other : split(theirs, ' ')) {
      if (other.size() >= kStem && other.substr(0, kStem) == word.substr(0, kStem)) return true;
    }
  }
  return false;
}

bool is_united_nations(const Office& office) {
  return !office.state && office.organisation == "United Nations";
}

bool fits(const Office& office, const Claim& claim, OfficeKind kind) {
  if (office.person != claim.person) return false;
  if (claim.members.empty()) {
    const std::string_view title = united_nations_title(claim.office);
    if (!title.empty()) {
      return is_united_nations(office) && united_nations_title(office.role) == title;
    }
    return !office.state && kind == office_kind(office.role) &&
           shares_stem(claim.office, office.organisation);
  }
  if (!office.state) return false;
  const bool state =
      std::find(claim.members.begin(), claim.members.end(), *office.state) != claim.members.end();
  return state && (kind == OfficeKind::none || office_kind(office.role) == kind);
}

// Whether somebody else held such an office of that State all the time: then nobody lingered in it.
bool has_successor(const Office& last, const Period& when, const FactSource& facts) {
  if (!last.state) return false;
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

// "The Utopian envoy", where the table has an envoy of the Republic of Utopia.
bool is_of_observer(const Claim& claim, OfficeKind kind, const FactSource& facts) {
  const auto offices = facts.offices();
  return claim.members.empty() && united_nations_title(claim.office).empty() &&
         std::any_of(offices.begin(), offices.end(), [&](const Office& office) {
           return !office.state && !is_united_nations(office) && office_kind(office.role) == kind &&
                  shares_stem(claim.office, office.organisation);
         });
}

// The office of that kind, of another State, in which the table has that person on the report's
// day: "Norway's ambassador Ada Lam" of Chad's. nullptr where the words may mean something else,
// where the name is not given in full, or somebody else in the table has it too.
const Office* held_elsewhere(const Claim& claim, OfficeKind kind, Date day,
                             const FactSource& facts) {
  const bool of_states = kind == OfficeKind::envoy || kind == OfficeKind::foreign_minister ||
                         kind == OfficeKind::head_of_government || kind == OfficeKind::president;
  const std::string name = fold(claim.name);
  const bool narrowed = fold(claim.office).find("special") != std::string::npos;
  const bool known_state = !claim.members.empty() || is_of_observer(claim, kind, facts);
  if (!of_states || claim.weak || narrowed || !known_state || name.find(' ') == std::string::npos) {
    return nullptr;
  }
  const Office* held = nullptr;
  const auto offices = facts.offices();
  const auto first = std::find_if(offices.begin(), offices.end(), [&](const Office& office) {
    return office.person == claim.person;
  });
  const std::string_view own = first == offices.end() ? std::string_view() : first->name;
  for (const Office& office : offices) {
    if (office.person != claim.person) {
      if (office.name == claim.name || office.name == own) return nullptr;
      continue;
    }
    if (office_kind(office.role) != kind || !office.period.contains(day)) continue;
    const bool envoy_to_un = office.role.find("United Nations") != std::string::npos;
    const bool same = claim.members.empty() && shares_stem(claim.office, office.organisation);
    if (same || is_united_nations(office) || (kind == OfficeKind::envoy && !envoy_to_un)) continue;
    held = &office;
  }
  return held;
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
  const bool another_day = claim.cue.another || past ||
                           (claim.cue.when && claim.cue.when->to < *reported &&
                            days_apart(*claim.cue.when, today) > kGraceDays);
  if (!known) {
    judgement.why = "the table of people has no such office for that person";
    const bool now = !another_day && when.from >= reported->plus_days(-kGraceDays);
    const Office* held = now ? held_elsewhere(claim, kind, *reported, facts) : nullptr;
    if (held == nullptr) return judgement;
    judgement.verdict = Verdict::contradicted;
    judgement.why = written(*held);
    judgement.source = held->source;
    judgement.recorded.office = held->role;
    judgement.recorded.when = held->period;
    if (held->state) judgement.recorded.members.push_back(*held->state);
    return judgement;
  }
  judgement.why = fmt::format("{}; not on {}", terms, when.to.written());
  const bool long_gone = nearest >= kGraceDays ||
                         (nearest >= kGraceDaysWithSuccessor && has_successor(*last, when, facts));
  const bool unowned = claim.members.empty() && claim.weak;
  if (long_gone && !another_day && !unowned) judgement.verdict = Verdict::contradicted;
  return judgement;
}

}  // namespace rollcall::coverage
