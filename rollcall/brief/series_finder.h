// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "rollcall/analysis/series.h"
#include "rollcall/base/result.h"
#include "rollcall/record/store.h"

namespace rollcall::brief {

// The series of a store, found when first asked for and then kept: the texts of the whole record
// are read once, however many votes a brief has. One thread; must not outlive the store.
class SeriesFinder {
 public:
  explicit SeriesFinder(const record::Store& store) : store_(&store) {}

  // Fails with `store.…`. Cost: the first time one query and some tens of milliseconds.
  [[nodiscard]] Result<const analysis::SeriesIndex*> index();

  [[nodiscard]] const record::Store& store() const { return *store_; }

 private:
  const record::Store* store_;
  std::optional<analysis::SeriesIndex> index_;
};

}  // namespace rollcall::brief
