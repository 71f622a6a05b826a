// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/across.h"

#include "rollcall/coverage/across_conflicts.h"
#include "rollcall/coverage/across_copies.h"
#include "rollcall/coverage/across_wordings.h"

namespace rollcall::coverage {

struct Comparison::Impl {
  CopyFinder copies{kReportsKept, kSentencesKept};
  ConflictFinder conflicts;
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
  impl_->wordings.add(checked);
}

Across Comparison::finish() const {
  Across across;
  across.copies = impl_->copies.copies();
  across.conflicts = impl_->conflicts.conflicts();
  across.quotes = impl_->wordings.wordings();
  across.reports = impl_->reports;
  across.forgotten = impl_->copies.forgotten();
  return across;
}

}  // namespace rollcall::coverage
