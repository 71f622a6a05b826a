// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/cli/arguments.h"
#include "rollcall/record/store.h"

namespace rollcall::cli {

// The conditions on roll calls that `list`, `export` and `audit` share.
class FilterOptions {
 public:
  void setup(Arguments& arguments);

  // Fails with `cli.…` or `date.…`.
  [[nodiscard]] Result<record::Filter> filter() const;

 private:
  std::string body_;
  std::string from_;
  std::string to_;
  std::string member_;
  std::string choice_;
  std::vector<std::string> words_;
  std::string series_;
  std::string agenda_item_;
};

}  // namespace rollcall::cli
