// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rollcall/analysis/ideal_input.h"
#include "rollcall/base/result.h"
#include "rollcall/brief/selected.h"
#include "rollcall/cli/arguments.h"
#include "rollcall/cli/console.h"
#include "rollcall/cli/selection_options.h"

namespace rollcall::cli {

// Where `rollcall ideal` takes its votes from: a part of the record, or files. One thread.
struct IdealVotes {
  std::optional<brief::Selected> selected;
  std::vector<std::string> files;
  std::int64_t odd_rows = 0;
  std::int64_t repeated_rows = 0;
  bool numbered = false;  // voters are Correlates of War numbers
  analysis::IdealInput input;
};

class IdealSource {
 public:
  void setup(Arguments& arguments);

  // Fails with `cli.usage` where record and files are mixed, with `cli.unknown_item` where a pair
  // of matches names nothing at all, and as the readers do.
  [[nodiscard]] Result<IdealVotes> load(const Console& console) const;

  // Voters of the first operand's text, by id or name. Fails with `cli.unknown_voter`.
  [[nodiscard]] static Result<std::int32_t> find_voter(const analysis::IdealInput& input,
                                                       const std::string& word);
  // Fails with `cli.unknown_period`, naming the first and last.
  [[nodiscard]] static Result<std::int32_t> find_period(const analysis::IdealInput& input,
                                                        const std::string& word);

 private:
  [[nodiscard]] Result<IdealVotes> load_files() const;
  [[nodiscard]] Result<IdealVotes> load_record(const Console& console) const;

  SelectionOptions selection_;
  std::string votes_;
  std::string matches_;
  bool published_input_ = false;
  bool bridge_ = false;
};

}  // namespace rollcall::cli
