// SPDX-License-Identifier: Apache-2.0
// The voting data that the UN Digital Library publishes: one row per member and roll call, in four
// header layouts since September 2024, for the Assembly and the Council. Names of columns are
// matched loosely, since the library's own description and its files disagree.
//
// The files hold adopted texts alone, which is what states the outcome. Rows of one roll call stand
// together; those that do not are handed on as they come, under the library's id, and the writer
// joins them.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "rollcall/base/text.h"
#include "rollcall/record/facts.h"
#include "rollcall/record/import/clean.h"
#include "rollcall/record/import/importers.h"
#include "rollcall/record/import/member_cache.h"

namespace rollcall::record {
namespace {

enum class Body : std::uint8_t { assembly, council };

struct UndlColumns {
  explicit UndlColumns(const Columns& columns)
      : id(columns.find({"undlid"})),
        code(columns.find({"mscode", "mscodes"})),
        name(columns.find({"msname", "msnames"})),
        vote(columns.find({"msvote", "msvotes"})),
        permanent(columns.find({"permanentmember"})),
        date(columns.find({"date"})),
        session(columns.find({"session"})),
        resolution(columns.find({"resolution", "resolutions"})),
        draft(columns.find({"draft", "drafts"})),
        meeting(columns.find({"meeting", "meetings"})),
        title(columns.find({"title", "description"})),
        agenda(columns.find({"agendatitle", "agendatitles", "agenda"})),
        note(columns.find({"votenote"})),
        yes(columns.find({"totalyes", "yes"})),
        no(columns.find({"totalno", "no"})),
        abstain(columns.find({"totalabstentions", "abstentions"})),
        absent(columns.find({"totalnonvoting", "nonvoting"})),
        members(columns.find({"totalms", "totalvoting"})),
        url(columns.find({"undllink"})) {}

  using Place = std::optional<std::size_t>;
  Place id, code, name, vote, permanent, date, session, resolution, draft, meeting, title, agenda;
  Place note, yes, no, abstain, absent, members, url;
};

bool fits_any(const Columns& columns) {
  return columns.has({"msvote", "msvotes"}) && columns.has({"mscode", "mscodes", "msname"}) &&
         columns.has({"resolution", "resolutions"}) && columns.has({"undlid"});
}

bool is_council(const Columns& columns) {
  return columns.has({"permanentmember"}) ||
         (columns.has({"description"}) && !columns.has({"committeereport"}));
}

bool starts_with_id(std::string_view field) {
  return !field.empty() && field.size() < 12 &&
         field.find_first_not_of("0123456789") == std::string_view::npos;
}

// The library's letters. A damaged one is read where only one reading is possible; else nullopt.
struct ReadChoice {
  std::optional<CastCode> code;
  bool damaged = false;
};
ReadChoice read_choice(std::string_view text) {
  if (text.size() == 1) {
    switch (text.front()) {
      case 'Y':
        return {CastCode::yes};
      case 'N':
        return {CastCode::no};
      case 'A':
        return {CastCode::abstain};
      case 'X':
        return {CastCode::absent};
      default:
        break;
    }
  }
  const std::string upper = ascii_upper(trim(text));
  if (upper.empty() || upper == "NV") return {CastCode::absent, !upper.empty() && upper != text};
  if (upper.size() != 1) return {};
  if (upper == text) return {};
  return {read_choice(upper).code, true};
}

class UndlReader {
 public:
  UndlReader(Body body, CsvReader& csv, Emitter& emitter)
      : body_(body), csv_(csv), emitter_(emitter), columns_(Columns(csv.header())) {}

  Result<void> run() {
    csv_.set_may_start(starts_with_id);
    set_leading();
    for (;;) {
      const auto more = csv_.next();
      if (!more) return tl::unexpected(more.error());
      if (csv_.has_oddities() && !emitter_.oddities(csv_.take_oddities())) return stopped();
      if (!*more) break;
      if (begins_another()) {
        if (!flush()) return stopped();
        begin();
      }
      take_row();
    }
    return flush() ? Result<void>() : stopped();
  }

 private:
  using Place = UndlColumns::Place;

  // A chunk bounds the memory that a file with one endless roll call takes.
  static constexpr std::size_t kChunk = 4096;

  [[nodiscard]] std::string_view raw(Place place) const {
    return place ? csv_.fields()[*place] : std::string_view();
  }

  void set_leading() {
    std::size_t leading = 0;
    for (const Place place :
         {columns_.id, columns_.code, columns_.name, columns_.vote, columns_.permanent}) {
      if (place) leading = std::max(leading, *place + 1);
    }
    csv_.set_leading(leading);
  }

  [[nodiscard]] bool begins_another() {
    if (!telling_ || telling_->casts.size() >= kChunk) return true;
    if (raw(columns_.id) != id_ || id_.empty()) return raw(columns_.id) != id_ || !csv_.same_tail();
    // The same record with other columns: only another symbol makes it another vote.
    return !csv_.same_tail() && raw(columns_.resolution) != resolution_;
  }

  std::string text(Place place) {
    Cleaned cleaned = clean(raw(place));
    if (cleaned.damaged) {
      odd("import.damaged_text",
          fmt::format("bytes that are not UTF-8 text were replaced: {}", printable(raw(place))));
    }
    return std::move(cleaned.text);
  }

  void odd(std::string code, std::string what) {
    telling_->oddities.push_back({std::move(code), csv_.line(), std::move(what)});
  }

  model::Symbol symbol(Place place, std::string_view kind) {
    const std::string cell = text(place);
    if (cell.empty()) return {};
    const NamedDocument named = read_document(cell);
    if (named.symbol.empty()) {
      odd("import.unread_symbol", fmt::format("{} \"{}\" is no symbol", kind, printable(cell)));
    }
    return named.symbol;
  }

  void begin() {
    if (csv_.same_tail()) {
      begin_again();
      return;
    }
    telling_.emplace();
    id_ = raw(columns_.id);
    resolution_ = raw(columns_.resolution);
    Telling& told = *telling_;
    told.line = csv_.line();
    model::RollCall& vote = told.vote;
    vote.body = model::BodyId(body_ == Body::assembly ? "GA" : "SC");
    vote.symbol = symbol(columns_.resolution, "resolution");
    vote.draft = symbol(columns_.draft, "draft");
    vote.meeting = symbol(columns_.meeting, "meeting");
    told.own_id = own_id(vote);
    read_date();
    vote.session = clean_session(raw(columns_.session));
    if (vote.session.empty()) vote.session = vote.symbol.session();
    vote.title = clean_title(text(columns_.title));
    vote.agenda_item = clean_agenda(text(columns_.agenda));
    if (std::string note = text(columns_.note); !note.empty()) vote.notes.push_back(note);
    told.url = text(columns_.url);
    told.ballots = BallotState::complete;
    read_totals();
    if (vote.symbol.empty()) {
      odd("import.no_symbol", fmt::format("record {} has no symbol", printable(told.own_id)));
    } else {
      vote.stated = model::StatedOutcome::adopted;
      vote.stated_by = "UN Digital Library: adopted resolutions";
    }
    // Our own export writes both organs in the Assembly's columns.
    const model::Symbol& named = vote.symbol.empty() ? vote.draft : vote.symbol;
    if (named.organ() == 'S') vote.body = model::BodyId("SC");
  }

  // The library's id; where there is none, or one stands for two texts, what else tells them apart.
  [[nodiscard]] std::string own_id(const model::RollCall& vote) {
    std::string id = clean(id_).text;
    const std::string name = vote.key().empty() ? fmt::format("line {}", csv_.line()) : vote.key();
    const bool repeated = !id.empty() && id == last_own_id_;
    last_own_id_ = id;
    if (id.empty()) return name;
    return repeated ? id + " " + name : id;
  }

  // A chunk of the roll call before, or a record whose other columns are those of the one before.
  void begin_again() {
    const bool same_id = raw(columns_.id) == id_;
    telling_.emplace(head_);
    telling_->line = csv_.line();
    if (same_id) return;
    id_ = raw(columns_.id);
    telling_->own_id = own_id(telling_->vote);
  }

  void read_date() {
    const std::string_view cell = trim(raw(columns_.date));
    if (cell.empty()) {
      odd("import.no_date", "the record has no date");
      return;
    }
    auto date = Date::parse(cell);
    if (!date) date = Date::parse_loose(cell);
    if (date) {
      telling_->vote.date = *date;
    } else {
      odd("import.unread_date", fmt::format("\"{}\" is no day", printable(cell)));
    }
  }

  void read_totals() {
    model::RollCall& vote = telling_->vote;
    const auto yes = read_count(raw(columns_.yes));
    const auto no = read_count(raw(columns_.no));
    const auto abstain = read_count(raw(columns_.abstain));
    const auto absent = read_count(raw(columns_.absent));
    if (yes && no && abstain) {
      vote.announced = model::Tally{*yes, *no, *abstain, absent.value_or(0), absent.has_value()};
    }
    if (const auto members = read_count(raw(columns_.members)); members && *members > 0) {
      vote.members = *members;
    }
  }

  void take_row() {
    ++rows_;
    Telling& told = *telling_;
    const std::string_view code = raw(columns_.code);
    const std::string_view name = raw(columns_.name);
    const auto member = cache_.find(code, name, told.vote.date);
    if (!member) {
      const bool nobody = code.empty() && name.empty() && raw(columns_.vote).empty();
      if (nobody) return;  // a vote known by its tally alone, as our own export writes it
      odd("import.unknown_member",
          fmt::format("no member is known as {} \"{}\", who voted \"{}\" in {}", printable(code),
                      printable(name), printable(raw(columns_.vote)), told.vote.name()));
      return;
    }
    const std::string_view letter = raw(columns_.vote);
    const ReadChoice choice = read_choice(letter);
    if (!choice.code) {
      const model::MemberId id = members().all()[*member].id;
      odd("import.unknown_choice", fmt::format("{} has \"{}\" in {}: not a vote", id.view(),
                                               printable(letter), told.vote.name()));
      told.vote.unclear.push_back(id);
      return;
    }
    if (choice.damaged) {
      odd("import.damaged_choice",
          fmt::format("{} has \"{}\" in {}, read as \"{}\"", members().all()[*member].id.view(),
                      printable(letter), told.vote.name(), ascii_upper(trim(letter))));
    }
    told.casts.push_back({*member, *choice.code});
  }

  bool flush() {
    emitter_.rows(std::exchange(rows_, 0));
    if (!telling_) return true;
    // Kept without its ballots for a chunk that goes on with the same columns.
    std::vector<Cast> casts = std::move(telling_->casts);
    std::vector<Oddity> oddities = std::move(telling_->oddities);
    std::vector<model::MemberId> unclear = std::move(telling_->vote.unclear);
    telling_->casts.clear();
    telling_->oddities.clear();
    telling_->vote.unclear.clear();
    head_ = *telling_;
    telling_->casts = std::move(casts);
    telling_->oddities = std::move(oddities);
    telling_->vote.unclear = std::move(unclear);
    const bool going = emitter_.telling(std::move(*telling_));
    telling_.reset();
    return going;
  }

  Body body_;
  CsvReader& csv_;
  Emitter& emitter_;
  UndlColumns columns_;
  MemberCache cache_;
  std::optional<Telling> telling_;
  Telling head_;
  std::string id_;
  std::string resolution_;
  std::string last_own_id_;
  std::int64_t rows_ = 0;
};

}  // namespace

bool fits_undl_assembly(const Columns& columns) {
  return fits_any(columns) && !is_council(columns);
}
bool fits_undl_council(const Columns& columns) { return fits_any(columns) && is_council(columns); }

Result<void> run_undl_assembly(CsvReader& csv, Emitter& emitter) {
  return UndlReader(Body::assembly, csv, emitter).run();
}

Result<void> run_undl_council(CsvReader& csv, Emitter& emitter) {
  return UndlReader(Body::council, csv, emitter).run();
}

}  // namespace rollcall::record
