// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rollcall/base/result.h"
#include "rollcall/brief/selected.h"
#include "rollcall/cli/arguments.h"
#include "rollcall/cli/filter_options.h"

namespace rollcall::cli {

// The conditions of FilterOptions, contested votes, and what a period is: for commands on
// alignment.
class SelectionOptions {
 public:
  // `fallback` is what a period is where --by is not given.
  void setup(Arguments& arguments, record::Periods fallback);
  // Fails as FilterOptions::filter() does.
  [[nodiscard]] Result<brief::Selection> selection() const;

 private:
  FilterOptions filter_;
  record::Periods fallback_ = record::Periods::year;
  std::string by_;
  bool contested_ = false;
};

}  // namespace rollcall::cli
