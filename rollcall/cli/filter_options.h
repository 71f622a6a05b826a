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

  // Fails with `cli.…` or `date.…`; `cli.reversed_dates` where --from is after --to.
  [[nodiscard]] Result<record::Filter> filter() const;

  // That the body and the series are known: to the rulebooks, our facts or the record itself. An
  // empty answer would hide a slip of the keyboard. Fails with `cli.unknown_body` or
  // `cli.unknown_series`.
  [[nodiscard]] static Result<void> check(const record::Filter& filter, const record::Store& store);

 private:
  std::string body_;
  std::string from_;
  std::string to_;
  std::string member_;
  std::string choice_;
  std::vector<std::string> words_;
  std::string series_;
  std::string agenda_item_;
  std::string issue_;
  bool important_ = false;
};

}  // namespace rollcall::cli
