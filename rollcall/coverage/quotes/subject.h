// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "rollcall/coverage/quotes/paragraph.h"
#include "rollcall/coverage/quotes/phrase.h"

namespace rollcall::coverage {

// Finds who does what a verb of a sentence says. One sentence each, one thread. What it is made of
// must outlive it.
class SubjectFinder {
 public:
  SubjectFinder(const Paragraph& paragraph, ItemRange range, const Spelling& spelling)
      : paragraph_(paragraph), items_(paragraph.items), range_(range), spelling_(spelling) {}

  // Whom the sentence is about: the phrase that it begins with, introductions left out.
  [[nodiscard]] Phrase opening() const;
  // The subject left of a verb; as nothing where none is sure. Near O(1): looks kReach items back,
  // and follows kJoints verbs that are joined to one another.
  [[nodiscard]] Phrase subject_before(std::size_t verb) const;
  // The "was" of "was called", near before the verb; nullopt in the active voice.
  [[nodiscard]] std::optional<std::size_t> passive_before(std::size_t verb) const;
  [[nodiscard]] bool is_participle(std::size_t verb) const;
  // A phrase completed by the apposition behind it: `said Sow, Chad's envoy`.
  [[nodiscard]] Phrase with_apposition_behind(Phrase phrase) const;

 private:
  [[nodiscard]] Phrase guarded(Phrase phrase) const;
  [[nodiscard]] bool skips(std::size_t at) const;
  [[nodiscard]] Phrase over_comma(std::size_t comma, std::size_t verb) const;
  [[nodiscard]] Phrase joined_subject(std::size_t conjunction) const;
  [[nodiscard]] Phrase antecedent(std::size_t relative) const;

  const Paragraph& paragraph_;
  const std::vector<Item>& items_;
  ItemRange range_;
  Spelling spelling_;
  mutable int joints_ = 0;  // bounds the depth of joined_subject()
};

}  // namespace rollcall::coverage
