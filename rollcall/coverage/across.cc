// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/across.h"

#include "rollcall/coverage/across_conflicts.h"
#include "rollcall/coverage/across_copies.h"
#include "rollcall/coverage/across_spellings.h"
#include "rollcall/coverage/across_wordings.h"

namespace rollcall::coverage {

std::string_view to_string(ConflictKind kind) {
  switch (kind) {
    case ConflictKind::value:
      return "value";
    case ConflictKind::first:
      return "first";
    case ConflictKind::spelling:
      return "spelling";
  }
  return "";
}

struct Comparison::Impl {
  CopyFinder copies{kReportsKept, kSentencesKept, kCopiesListed};
  ConflictFinder conflicts;
  SpellingFinder spellings;
  WordingFinder wordings;
  std::size_t reports = 0;
};

Comparison::Comparison() : impl_(std::make_unique<Impl>()) {}
Comparison::~Comparison() = default;
Comparison::Comparison(Comparison&&) noexcept = default;
Comparison& Comparison::operator=(Comparison&&) noexcept = default;

void Comparison::add(const CheckedReport& checked, const FactSource& facts) {
  ++impl_->reports;
  impl_->copies.add(checked.report);
  impl_->conflicts.add(checked, facts);
  impl_->spellings.add(checked, facts);
  impl_->wordings.add(checked);
}

Across Comparison::finish() const {
  Across across;
  across.copies = impl_->copies.copies();
  across.more_copies = impl_->copies.more_copies();
  across.conflicts = impl_->conflicts.conflicts();
  if (impl_->reports < 2) {  // a report that stands alone has its verdicts
    std::erase_if(across.conflicts,
                  [](const Conflict& conflict) { return conflict.kind == ConflictKind::first; });
  }
  for (Conflict& conflict : impl_->spellings.conflicts()) {
    across.conflicts.push_back(std::move(conflict));
  }
  across.quotes = impl_->wordings.wordings();
  across.reports = impl_->reports;
  across.forgotten = impl_->copies.forgotten();
  return across;
}

}  // namespace rollcall::coverage
