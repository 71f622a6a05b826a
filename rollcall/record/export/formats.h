// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "rollcall/model/roll_call.h"
#include "rollcall/record/export.h"

namespace rollcall::record {

// One way of writing roll calls as text. `out` is appended to.
class Exporter {
 public:
  virtual ~Exporter() = default;
  virtual void begin(std::string& out) = 0;
  virtual void add(const model::RollCall& vote, std::string& out) = 0;
  virtual void end(std::string& out) = 0;
};

[[nodiscard]] std::unique_ptr<Exporter> exporter_of(ExportFormat format);

[[nodiscard]] std::unique_ptr<Exporter> csv_exporter();
[[nodiscard]] std::unique_ptr<Exporter> json_exporter();
[[nodiscard]] std::unique_ptr<Exporter> tidy_exporter();

}  // namespace rollcall::record
