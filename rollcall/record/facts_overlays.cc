// SPDX-License-Identifier: Apache-2.0
// questions.toml: what official files leave out about the votes whose ballots they hold.
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/record/facts.h"
#include "rollcall/record/facts_fields.h"

namespace rollcall::record {
namespace {

using facts::Faults;
using facts::Fields;

std::vector<std::string> folded(std::vector<std::string> phrases) {
  for (std::string& phrase : phrases) phrase = fold(phrase);
  return phrases;
}

// What an overlay is compared with, made once for all overlays. The texts are folded and padded so
// that only whole words are found: " admission of " is not in " readmission of ".
struct Words {
  explicit Words(const model::RollCall& vote)
      : key(vote.key()),
        title(" " + fold(vote.title) + " "),
        agenda(" " + fold(vote.agenda_item) + " ") {}

  std::string key;
  std::string title;
  std::string agenda;
};

bool holds_all(std::string_view padded, const std::vector<std::string>& phrases) {
  return std::ranges::all_of(phrases, [&](const std::string& phrase) {
    return padded.find(" " + phrase + " ") != std::string_view::npos;
  });
}

// A reason is what makes the entry worth believing, so none goes without.
void require_reason(Fields& entry, bool given, std::string_view what, const model::Basis& basis) {
  if (given && basis.reason.empty()) {
    entry.report("facts.missing_key", fmt::format("a question lacks `{}_reason`", what));
  }
}

Overlay read_overlay(Fields& entry) {
  Overlay overlay;
  overlay.body = entry.body("body");
  overlay.session = entry.text_or_empty("session");
  overlay.title_words = folded(entry.texts("title_words"));
  overlay.agenda_words = folded(entry.texts("agenda_words"));
  overlay.period = entry.period();
  overlay.kind = entry.choice_of("kind", model::parse_question_kind);
  overlay.manner = entry.choice_of("manner", model::parse_manner);
  overlay.majority = entry.choice_of("majority", model::parse_majority);
  overlay.majority_basis = entry.basis("majority");
  overlay.nature = entry.choice_of("nature", model::parse_nature);
  overlay.nature_basis = entry.basis("nature");
  overlay.force = entry.choice_of("force", model::parse_force);
  overlay.force_basis = entry.basis("force");
  overlay.series = entry.text_or_empty("series");
  require_reason(entry, overlay.majority.has_value(), "majority", overlay.majority_basis);
  require_reason(entry, overlay.nature.has_value(), "nature", overlay.nature_basis);
  require_reason(entry, overlay.force.has_value(), "force", overlay.force_basis);
  return overlay;
}

// One overlay for each vote that the entry names, or a single one that names none.
void read_entry(Fields& entry, std::vector<Overlay>& overlays) {
  Overlay overlay = read_overlay(entry);
  const std::vector<model::Symbol> votes = entry.symbols("votes");
  if (votes.empty() && overlay.session.empty() && overlay.title_words.empty() &&
      overlay.agenda_words.empty()) {
    entry.report("facts.missing_key", "a question names no vote");
  }
  if (votes.empty()) overlays.push_back(overlay);
  for (const model::Symbol& vote : votes) {
    overlay.key = vote.key();
    overlays.push_back(overlay);
  }
}

// An entry that names no single vote speaks of texts: "every vote of the session" is not meant for
// its motions.
bool is_text(model::QuestionKind kind) {
  using enum model::QuestionKind;
  return kind == resolution || kind == amendment || kind == part || kind == whole_after_parts;
}

bool matches(const Overlay& overlay, const model::RollCall& vote, const Words& words) {
  if (overlay.body != vote.body) return false;
  if (overlay.key.empty() ? !is_text(vote.kind) : overlay.key != words.key) return false;
  if (!overlay.session.empty() && overlay.session != vote.session) return false;
  if (overlay.period != Period() && !(vote.date && overlay.period.contains(*vote.date))) {
    return false;
  }
  return holds_all(words.title, overlay.title_words) &&
         holds_all(words.agenda, overlay.agenda_words);
}

void fill(model::RollCall& vote, const Overlay& overlay) {
  // Files know texts, parts and amendments at most, by their titles: we know better where we say
  // so.
  if (overlay.kind && is_text(vote.kind)) vote.kind = *overlay.kind;
  if (overlay.manner && vote.manner == model::Manner::recorded) vote.manner = *overlay.manner;
  if (overlay.majority && vote.majority == model::Majority::unknown) {
    vote.majority = *overlay.majority;
    vote.majority_basis = overlay.majority_basis;
  }
  if (overlay.nature && vote.nature == model::Nature::unknown) {
    vote.nature = *overlay.nature;
    vote.nature_basis = overlay.nature_basis;
  }
  // Force is a matter of adopted texts as a whole.
  const bool whole = vote.kind != model::QuestionKind::amendment;
  if (overlay.force && whole && vote.force_basis.reason.empty()) {
    vote.force = *overlay.force;
    vote.force_basis = overlay.force_basis;
  }
  if (vote.series.empty()) vote.series = overlay.series;
}

}  // namespace

Result<std::vector<Overlay>> parse_overlays(const EmbeddedFile& file) {
  const Result<toml::table> root = facts::parse_file(file);
  if (!root) return tl::unexpected(root.error());
  Faults faults(file.path);
  Fields fields(*root, "the file", faults);
  std::vector<Overlay> overlays;
  fields.each("question", "a question", [&](Fields& entry) { read_entry(entry, overlays); });
  fields.close();
  if (faults.any()) return tl::unexpected(faults.first());
  return overlays;
}

bool speaks_of(const Overlay& overlay, const model::RollCall& vote) {
  return matches(overlay, vote, Words(vote));
}

void lay_over(model::RollCall& vote) {
  const Words words(vote);
  for (const bool by_key : {true, false}) {
    for (const Overlay& overlay : overlays()) {
      if (overlay.key.empty() != by_key && matches(overlay, vote, words)) fill(vote, overlay);
    }
  }
}

}  // namespace rollcall::record
