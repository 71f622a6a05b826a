// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/rulebook.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <string>
#include <utility>

#include "rollcall/base/text.h"

namespace rollcall::rules {
namespace {

// No number in a rulebook is larger, so that sums of weights and products with shares stay exact.
constexpr std::int64_t kNumberMax = 2'000'000;
constexpr std::size_t kEntriesMax = 1000;  // members, numbers or rules in one file

// Inside this file a refusal is thrown as an Error and caught once, in Rulebook::parse: every
// reader below stays one line, and nothing escapes the module.
class Fields {
 public:
  // Refuses every key that is not allowed.
  Fields(const toml::table& table, std::string_view file,
         std::initializer_list<std::string_view> allowed)
      : table_(table), file_(file) {
    for (const auto& [key, value] : table) {
      if (std::find(allowed.begin(), allowed.end(), key.str()) != allowed.end()) continue;
      refuse("rulebook.unknown_key",
             fmt::format("unknown key \"{}\"; known here: {}", printable(key.str()),
                         fmt::join(allowed, ", ")),
             key.source());
    }
  }

  [[noreturn]] void refuse(std::string code, std::string message,
                           const toml::source_region& at) const {
    throw Error{std::move(code), std::move(message), fmt::format("{}:{}", file_, at.begin.line)};
  }

  [[noreturn]] void bad(std::string_view key, std::string_view wanted) const {
    const toml::node* node = table_.get(key);
    std::string shown = "nothing";
    if (node != nullptr) {
      shown = "a " + std::string(kind_of(*node));
      if (const auto text = node->value<std::string>()) shown = '"' + printable(*text) + '"';
      if (const auto number = node->as_integer()) shown = std::to_string(number->get());
      if (const auto truth = node->as_boolean()) shown = truth->get() ? "true" : "false";
    }
    refuse("rulebook.bad_value", fmt::format("\"{}\" should be {}, not {}", key, wanted, shown),
           node == nullptr ? table_.source() : node->source());
  }

  [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }
  [[nodiscard]] std::string_view file() const { return file_; }

  [[nodiscard]] std::string text(std::string_view key) const {
    const toml::node* node = table_.get(key);
    if (node == nullptr || !node->is_string()) bad(key, "a text");
    std::string value = **node->as_string();
    if (value.empty() || value.size() > 500) bad(key, "a text of 1 to 500 bytes");
    return value;
  }
  [[nodiscard]] std::string text_or(std::string_view key, std::string_view otherwise) const {
    return has(key) ? text(key) : std::string(otherwise);
  }
  [[nodiscard]] int number(std::string_view key, std::int64_t least) const {
    const toml::node* node = table_.get(key);
    const auto* value = node == nullptr ? nullptr : node->as_integer();
    const auto wanted = fmt::format("a whole number from {} to {}", least, kNumberMax);
    if (value == nullptr || value->get() < least || value->get() > kNumberMax) bad(key, wanted);
    return static_cast<int>(value->get());
  }
  [[nodiscard]] int number_or(std::string_view key, std::int64_t least, int otherwise) const {
    return has(key) ? number(key, least) : otherwise;
  }
  [[nodiscard]] bool truth_or(std::string_view key, bool otherwise) const {
    const toml::node* node = table_.get(key);
    if (node == nullptr) return otherwise;
    if (!node->is_boolean()) bad(key, "true or false");
    return node->as_boolean()->get();
  }
  [[nodiscard]] Period period() const {
    Period period;
    if (has("from")) period.from = day("from");
    if (has("to")) period.to = day("to");
    if (period.to < period.from) bad("to", "a day not before \"from\"");
    return period;
  }
  // One of the words; the index of the one found.
  [[nodiscard]] std::size_t word(std::string_view key,
                                 std::initializer_list<std::string_view> words) const {
    const std::string value = text(key);
    const auto found = std::find(words.begin(), words.end(), value);
    if (found == words.end()) bad(key, fmt::format("one of {}", fmt::join(words, ", ")));
    return static_cast<std::size_t>(found - words.begin());
  }
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> values;
    for (const toml::node& node : elements(key, "a list of texts")) {
      if (!node.is_string()) bad(key, "a list of texts");
      values.push_back(**node.as_string());
    }
    return values;
  }
  // The tables of [[key]]; none where the key is absent.
  [[nodiscard]] std::vector<const toml::table*> tables(std::string_view key) const {
    std::vector<const toml::table*> values;
    for (const toml::node& node : elements(key, "a list of tables")) {
      if (!node.is_table()) bad(key, "a list of tables");
      values.push_back(node.as_table());
    }
    return values;
  }
  [[nodiscard]] const toml::table* table(std::string_view key) const {
    const toml::node* node = table_.get(key);
    if (node == nullptr) return nullptr;
    if (!node->is_table()) bad(key, "a table");
    return node->as_table();
  }
  [[nodiscard]] Citation citation(std::string_view key) const {
    const toml::table* inner = table(key);
    return inner == nullptr ? Citation{} : citation_of(*inner);
  }
  [[nodiscard]] Citation citation_of(const toml::table& inner) const {
    const Fields fields(inner, file_, {"instrument", "provision"});
    return {fields.text("instrument"), fields.text_or("provision", "")};
  }
  [[nodiscard]] std::vector<Citation> citations(std::string_view key) const {
    std::vector<Citation> values;
    for (const toml::table* inner : tables(key)) values.push_back(citation_of(*inner));
    return values;
  }

 private:
  static std::string_view kind_of(const toml::node& node) {
    if (node.is_table()) return "table";
    if (node.is_array()) return "list";
    if (node.is_floating_point()) return "fraction";
    return node.is_date() || node.is_time() || node.is_date_time() ? "date or time" : "value";
  }

  [[nodiscard]] Date day(std::string_view key) const {
    const toml::node* node = table_.get(key);
    if (node == nullptr || !node->is_date()) bad(key, "a day such as 1966-01-01");
    const toml::date value = **node->as_date();
    const auto parsed =
        Date::parse(fmt::format("{:04}-{:02}-{:02}", value.year, int{value.month}, int{value.day}));
    if (!parsed) bad(key, "a day that exists");
    return *parsed;
  }

  [[nodiscard]] const toml::array& elements(std::string_view key, std::string_view wanted) const {
    static const toml::array kNone;
    const toml::node* node = table_.get(key);
    if (node == nullptr) return kNone;
    if (!node->is_array()) bad(key, wanted);
    if (node->as_array()->size() > kEntriesMax) bad(key, "a list of at most 1000 entries");
    return *node->as_array();
  }

  const toml::table& table_;
  std::string_view file_;
};

// "2/3" into a share between nothing (excluded) and the whole.
void read_share(const Fields& fields, Threshold& threshold) {
  const std::string text = fields.text("share");
  const auto pieces = split(text, '/');
  const auto whole = [](std::string_view digits, int& value) {
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    return error == std::errc{} && stop == end;
  };
  const bool read = pieces.size() == 2 && whole(pieces[0], threshold.numerator) &&
                    whole(pieces[1], threshold.denominator);
  if (!read || threshold.numerator < 1 || threshold.denominator < threshold.numerator ||
      threshold.denominator > 1000) {
    fields.bad("share", "a share such as \"2/3\", its denominator at most 1000");
  }
}

Threshold read_threshold(const toml::table& table, std::string_view file) {
  const Fields fields(table, file, {"base", "unit", "share", "test", "votes", "citation"});
  Threshold threshold;
  switch (fields.word("base", {"present_and_voting", "all_members", "fixed"})) {
    case 0:
      threshold.base = ThresholdBase::present_and_voting;
      break;
    case 1:
      threshold.base = ThresholdBase::all_members;
      break;
    default:
      threshold.base = ThresholdBase::fixed;
      break;
  }
  if (fields.has("unit") && fields.word("unit", {"members", "weight"}) == 1) {
    threshold.unit = ThresholdUnit::weight;
  }
  threshold.citation = fields.citation("citation");
  if (threshold.base == ThresholdBase::fixed) {
    if (fields.has("share")) fields.bad("share", "absent: a fixed number is given by \"votes\"");
    if (fields.has("test")) fields.bad("test", "absent: a fixed number is always \"at least\"");
    threshold.numerator = fields.number("votes", 1);
    threshold.denominator = 1;
    threshold.more_than = false;
    return threshold;
  }
  if (fields.has("votes")) fields.bad("votes", "absent: only a fixed number has \"votes\"");
  read_share(fields, threshold);
  threshold.more_than = fields.word("test", {"more_than", "at_least"}) == 0;
  if (threshold.more_than && threshold.numerator == threshold.denominator) {
    fields.bad("share", "less than the whole, since more than it is asked for");
  }
  return threshold;
}

GenericRule read_rule(const toml::table& table, std::string_view file) {
  const Fields fields(
      table, file,
      {"kinds", "threshold", "veto", "blocking_members_min", "tie", "force", "citations"});
  GenericRule rule;
  for (const std::string& kind : fields.texts("kinds")) {
    const auto parsed = model::parse_question_kind(kind);
    if (!parsed) {
      fields.bad("kinds",
                 fmt::format("a list of kinds of question (\"{}\" is none)", printable(kind)));
    }
    rule.kinds.push_back(*parsed);
  }
  for (const toml::table* inner : fields.tables("threshold")) {
    rule.thresholds.push_back(read_threshold(*inner, file));
  }
  if (rule.thresholds.empty()) fields.bad("threshold", "at least one [[rule.threshold]]");
  rule.veto = fields.truth_or("veto", false);
  rule.blocking_members_min = fields.number_or("blocking_members_min", 0, 0);
  if (fields.has("tie") && fields.word("tie", {"rejected", "chair_casts"}) == 1) {
    rule.tie = TieRule::chair_casts;
  }
  if (fields.has("force")) {
    const auto force = model::parse_force(fields.text("force"));
    if (!force) fields.bad("force", "a kind of legal force");
    rule.force = *force;
  }
  rule.citations = fields.citations("citations");
  return rule;
}

void read_member(const toml::table& table, std::string_view file, Rulebook& book) {
  const Fields fields(table, file, {"id", "name", "weight", "permanent", "from", "to"});
  const auto id = model::MemberId::parse(fields.text("id"));
  if (!id) fields.bad("id", "an id of 1 to 15 letters, digits, '-', '.' or '_'");
  model::Term term;
  term.member = *id;
  term.period = fields.period();
  if (fields.truth_or("permanent", false)) term.kind = model::SeatKind::permanent;
  for (const model::Term& other : book.terms) {
    const bool overlap = other.member == *id && other.period.from <= term.period.to &&
                         term.period.from <= other.period.to;
    if (overlap) fields.bad("id", "a member listed once for any day");
  }
  book.terms.push_back(term);
  if (fields.has("name")) book.names[*id] = fields.text("name");
  if (fields.has("weight")) book.weights[*id] = fields.number("weight", 0);
}

void read_numbers(const toml::table& table, std::string_view file, Rulebook& book) {
  const Fields fields(table, file, {"from", "to", "members", "votes_needed", "citation"});
  DatedNumbers numbers;
  numbers.period = fields.period();
  numbers.members = fields.number_or("members", 1, 0);
  numbers.votes_needed = fields.number_or("votes_needed", 1, 0);
  numbers.citation = fields.citation("citation");
  if (book.law == Law::security_council && (numbers.members == 0 || numbers.votes_needed == 0)) {
    fields.bad("votes_needed", "given, and \"members\" as well: this law counts on both");
  }
  if (numbers.members > 0 && numbers.votes_needed > numbers.members) {
    fields.bad("votes_needed", "no more than \"members\"");
  }
  for (const DatedNumbers& other : book.numbers) {
    if (other.period.from <= numbers.period.to && numbers.period.from <= other.period.to) {
      fields.bad("from", "outside every other period of [[numbers]]");
    }
  }
  book.numbers.push_back(numbers);
}

// A weight threshold needs weights; weights need members.
void check_generic(const Fields& fields, const Rulebook& book) {
  if (book.rules.empty()) fields.bad("rule", "at least one [[rule]]");
  int catch_all = 0;
  for (const GenericRule& rule : book.rules) {
    catch_all += rule.kinds.empty() ? 1 : 0;
    for (const Threshold& threshold : rule.thresholds) {
      const bool weighed = threshold.unit == ThresholdUnit::weight;
      if (weighed && book.weights.size() != book.names.size() && book.weights.empty()) {
        fields.bad("member", "a list of members with weights, since a threshold counts weight");
      }
      if (weighed && book.weights.empty()) {
        fields.bad("member", "a list of members with weights, since a threshold counts weight");
      }
    }
  }
  if (catch_all > 1) fields.bad("rule", "a list with at most one rule without \"kinds\"");
}

Rulebook read_book(const toml::table& table, std::string_view file) {
  const Fields fields(table, file,
                      {"id", "name", "law", "rules_of_procedure", "sources", "numbers", "rule",
                       "member", "quorum"});
  Rulebook book;
  const auto id = model::BodyId::parse(fields.text("id"));
  if (!id) fields.bad("id", "an id of 1 to 15 letters, digits, '-', '.' or '_'");
  book.id = *id;
  book.name = fields.text("name");
  constexpr std::array kLaws = {Law::general_assembly, Law::main_committee, Law::security_council,
                                Law::generic};
  book.law = kLaws[fields.word(
      "law", {"general_assembly", "main_committee", "security_council", "generic"})];
  book.rules_of_procedure = fields.text_or("rules_of_procedure", "");
  book.sources = fields.texts("sources");
  for (const toml::table* inner : fields.tables("numbers")) read_numbers(*inner, file, book);
  if (book.law != Law::generic) {
    for (const std::string_view key : {"rule", "member", "quorum"}) {
      if (fields.has(key)) fields.bad(key, "absent: the code of this law says it");
    }
    if (book.law == Law::security_council && book.numbers.empty()) {
      fields.bad("numbers", "given: this law counts on them");
    }
    return book;
  }
  for (const toml::table* inner : fields.tables("rule")) {
    book.rules.push_back(read_rule(*inner, file));
  }
  for (const toml::table* inner : fields.tables("member")) read_member(*inner, file, book);
  if (const toml::table* quorum = fields.table("quorum")) {
    book.quorum = read_threshold(*quorum, file);
  }
  check_generic(fields, book);
  return book;
}

}  // namespace

Result<Rulebook> Rulebook::parse(std::string_view toml, std::string_view where) {
  try {
    const toml::table table = toml::parse(toml, where);
    return read_book(table, where);
  } catch (const toml::parse_error& error) {
    return fail("rulebook.malformed", fmt::format("not TOML: {}", error.description()),
                fmt::format("{}:{}", where, error.source().begin.line));
  } catch (Error& error) {
    return tl::unexpected(std::move(error));
  }
}

const DatedNumbers* Rulebook::numbers_on(Date day) const {
  const auto found = std::find_if(numbers.begin(), numbers.end(), [&](const DatedNumbers& dated) {
    return dated.period.contains(day);
  });
  return found == numbers.end() ? nullptr : &*found;
}

std::vector<model::Seat> Rulebook::seats_on(Date day) const {
  std::vector<model::Seat> seats;
  for (const model::Term& term : terms) {
    if (term.period.contains(day)) seats.push_back({term.member, term.kind});
  }
  std::sort(seats.begin(), seats.end());
  return seats;
}

}  // namespace rollcall::rules
