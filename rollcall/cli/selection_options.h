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
  void setup(Arguments& arguments);
  // Fails as FilterOptions::filter() does.
  [[nodiscard]] Result<brief::Selection> selection() const;

 private:
  FilterOptions filter_;
  std::string by_;
  bool contested_ = false;
};

}  // namespace rollcall::cli
