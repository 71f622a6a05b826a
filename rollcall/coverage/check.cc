// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "rollcall/coverage/claims/binder.h"
#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/claims/judge.h"
#include "rollcall/coverage/quotes/speakers.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kClaimsForDay = 60;

// Whether a sentence can hold a claim at all: most of a newspaper's cannot, and are not read
// further.
bool may_claim(const Lexicon& lexicon, std::span<const Token> tokens) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [&](const Token& token) { return lexicon.opens_claim(token.word); });
}

bool has_number(std::span<const Cell> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool near =
        i + 1 < cells.size() && (cells[i + 1].is(Term::counted) || cells[i + 1].is(Term::votes) ||
                                 cells[i + 1].is(Term::chose));
    if (cells[i].is_number() && near) return true;
  }
  return false;
}

}  // namespace

struct Checker::Impl {
  const Lexicon* lexicon;
  const FactSource* facts;
  LineTokens tokens;  // of the report that is being checked
  std::optional<VoteIndex> index;

  void find_claims(const SentenceView& view, std::vector<Claim>& claims) const {
    find_tallies(view, claims);
    find_positions(view, claims);
    find_outcomes(view, claims);
    find_rules(view, claims);
    find_dates(view, claims);
    find_sponsors(view, claims);
    find_comparisons(view, claims);
    find_identities(view, claims);
    find_speakers(view, claims);
  }

  // What lists beside a tally say of its open figures: "10 in favour, while France, Greece and
  // three others abstained". A joined count ("six countries joining Chad") is a figure as it
  // stands; a list of names is one where its length is the record's figure, for else it may not be
  // whole.
  void complete_tallies(std::vector<Claim>& claims, const std::vector<Binding>& bounds) const {
    for (std::size_t t = 0; t < claims.size(); ++t) {
      Claim& tally = claims[t];
      if (tally.type != ClaimType::tally || !bounds[t].vote) continue;
      const VoteFact& vote = facts->votes()[*bounds[t].vote];
      if (!vote.tally) continue;
      // "Rejected by 71 votes to 31": the larger side is named first, whichever it is.
      if (tally.what == "rejected" && tally.yes && tally.no &&
          tally.yes->number == vote.tally->no && tally.no->number == vote.tally->yes) {
        std::swap(tally.yes, tally.no);
      }
      for (std::size_t i = 0; i < claims.size(); ++i) {
        const Claim& other = claims[i];
        if (bounds[i].vote != bounds[t].vote || !other.choice || other.negated) continue;
        std::optional<Count>& open = slot(tally, *other.choice);
        if (open || *other.choice == model::Choice::absent) continue;
        if (other.type == ClaimType::joined) {
          open = Count{total_of(other)};
        } else if (const int number = number_of(other); number == vote.tally->of(*other.choice)) {
          open = Count{number};
        }
      }
      if (tally.unanimous && vote.body == model::BodyId("SC")) {
        tally.yes = Count{static_cast<int>(facts->seats(vote.body, vote.date).size())};
      }
    }
  }

  // "Chad was among the 25": the choice that 25 made, where only one has that number.
  void find_choices(std::vector<Claim>& claims, const std::vector<Binding>& bounds) const {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      Claim& claim = claims[i];
      const bool open = claim.type == ClaimType::position || claim.type == ClaimType::list;
      if (!open || claim.choice || !claim.reference || !bounds[i].vote) continue;
      const VoteFact& vote = facts->votes()[*bounds[i].vote];
      int found = 0;
      for (const model::Choice choice :
           {model::Choice::yes, model::Choice::no, model::Choice::abstain}) {
        if (!vote.tally || vote.tally->of(choice) != claim.reference) continue;
        ++found;
        claim.choice = choice;
      }
      if (found != 1) claim.choice.reset();
    }
  }

  static int number_of(const Claim& claim) {
    if (claim.type == ClaimType::group_count) {
      const std::optional<Count> count = slot(claim, *claim.choice);
      return count ? count->number : -1;
    }
    return static_cast<int>(claim.members.size());
  }

  // Whether a claim stands within a quotation of more than a few words.
  static bool stands_in_quotes(std::span<const Cell> cells, const Claim& claim) {
    constexpr std::uint32_t kFewWords = 24;  // bytes: “yes”, “constructive step”
    const Cell* opened = nullptr;
    for (const Cell& cell : cells) {
      if (!cell.is_mark('"')) continue;
      if (opened == nullptr) {
        opened = &cell;
        continue;
      }
      const bool within = opened->begin <= claim.begin && claim.end <= cell.end;
      if (within && cell.begin - opened->end > kFewWords) return true;
      opened = nullptr;
    }
    // Opened at the beginning and closed in another sentence.
    return opened != nullptr && opened == cells.data() && opened->begin <= claim.begin;
  }

  // Whether a claim may be of something else than the vote: "Had Chad voted against, it would have
  // counted" tells what might have been (but "Chad abstained, saying that the text would do harm"
  // does not, and a tally counts whatever its text would do); "of the 27 EU members 14 voted yes"
  // may count that group alone.
  static bool may_be_other(std::span<const Cell> cells, const Claim& claim) {
    for (const Cell& cell : cells) {
      const bool behind = cell.begin >= claim.end;
      if (claim.type == ClaimType::tally && cell.is(Term::group) && !behind) return true;
      if (behind && (cell.is(Term::speaking) || claim.type == ClaimType::tally)) return false;
      if (cell.is(Term::future)) return true;
    }
    return false;
  }

  // Who held an office that day, but not the one that the report gives, was not in that office.
  static void mark_wrong_offices(CheckedReport& checked) {
    for (const Judgement& judged : checked.claims) {
      if (judged.claim.type != ClaimType::speaker || judged.verdict != Verdict::contradicted)
        continue;
      for (Quote& quote : checked.quotes) {
        if (quote.person != judged.claim.person) continue;
        quote.in_office = false;
        quote.in_office_why = judged.why;
      }
    }
  }

  // The claims of one sentence, with their cues; none where it holds none.
  void read_sentence(const CheckedReport& checked, std::size_t i, CellReader& reader,
                     std::vector<Claim>& claims, bool& numbers) {
    claims.clear();
    numbers = false;
    const Sentence& sentence = checked.report.sentences[i];
    const std::string_view text = checked.report.text(sentence);
    const std::span<const Token> cut =
        reader.tokenize(tokens, sentence.line, checked.report.lines[sentence.line].text,
                        sentence.begin, sentence.end);
    if (!may_claim(*lexicon, cut)) return;
    const std::span<const Cell> cells = reader.read_tokens(text);
    const SentenceView view{text, cells, checked.report.published, reader.symbols()};
    find_claims(view, claims);
    numbers = has_number(cells);
    std::vector<std::string> words;
    if (!claims.empty()) words = title_words(view);
    for (Claim& claim : claims) {
      claim.sentence = i;
      claim.cue = cue_of(view, claim, words);
      claim.quoted = stands_in_quotes(cells, claim);
      claim.weak = claim.weak || may_be_other(cells, claim);
    }
  }

  [[nodiscard]] static bool is_read(const Line& line, const CheckOptions& options) {
    return line.kind != LineKind::metadata && line.kind != LineKind::credit &&
           (line.kind != LineKind::boilerplate || options.judge_boilerplate);
  }

  // A report without a date is read twice: first for the day that it may be about.
  void infer_day(CheckedReport& checked, const CheckOptions& options, CellReader& reader,
                 Binder& binder) {
    std::vector<Claim> all;
    std::vector<Claim> claims;
    bool numbers = false;
    for (std::size_t i = 0; i < checked.report.sentences.size() && all.size() < kClaimsForDay;
         ++i) {
      if (!is_read(checked.report.lines[checked.report.sentences[i].line], options)) continue;
      read_sentence(checked, i, reader, claims, numbers);
      all.insert(all.end(), claims.begin(), claims.end());
    }
    const std::optional<Date> day = binder.likely_day(all);
    if (!day) return;
    binder.set_day(*day);
    checked.report.findings.push_back(
        fmt::format("no date of publication: by its figures it is about {}", day->written()));
  }

  void check_sentences(CheckedReport& checked, const CheckOptions& options) {
    const Report& report = checked.report;
    const JudgeContext context{*facts, report};
    CellReader reader(*lexicon, report.language, report.published);
    std::optional<Binder> binder;
    std::vector<Claim> claims;
    bool numbers = false;
    for (std::size_t i = 0; i < report.sentences.size(); ++i) {
      if (!is_read(report.lines[report.sentences[i].line], options)) continue;
      read_sentence(checked, i, reader, claims, numbers);
      if (claims.empty()) {
        if (numbers) checked.unread.push_back({i, "a number of votes or members, and no claim"});
        continue;
      }
      if (!index) index.emplace(*facts);
      if (!binder) {
        binder.emplace(*index, *facts, report);
        if (!report.published) {
          infer_day(checked, options, reader, *binder);
          read_sentence(checked, i, reader, claims, numbers);
        }
      }
      const std::vector<Binding> bounds = binder->bind(claims);
      complete_tallies(claims, bounds);
      find_choices(claims, bounds);
      for (std::size_t c = 0; c < claims.size(); ++c) {
        checked.claims.push_back(judge(claims[c], bounds[c], context));
      }
    }
  }
};

int CheckedReport::contradicted() const {
  return static_cast<int>(std::count_if(claims.begin(), claims.end(), [](const Judgement& claim) {
    return claim.verdict == Verdict::contradicted;
  }));
}

Checker::Checker(const Lexicon& lexicon, const FactSource& facts)
    : impl_(std::make_unique<Impl>(Impl{&lexicon, &facts, LineTokens(lexicon), std::nullopt})) {}
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;
Checker::~Checker() = default;

CheckedReport Checker::check(std::string file, std::string_view bytes,
                             const CheckOptions& options) {
  CheckedReport checked;
  checked.report =
      read_report(std::move(file), bytes, *impl_->lexicon, options.read, impl_->tokens);
  impl_->check_sentences(checked, options);
  checked.quotes = find_quotes(checked.report, *impl_->lexicon, *impl_->facts, impl_->tokens);
  Impl::mark_wrong_offices(checked);
  return checked;
}

}  // namespace rollcall::coverage
