// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "rollcall/base/result.h"

namespace rollcall::cli {

// Press reports as users name them: files, folders, standard input. One thread.

// A report is read whole, since its date may stand at its end; one larger than this is refused.
inline constexpr std::size_t kReportBytesMax = std::size_t{2} << 30;

// What "-" and no operand at all stand for.
inline constexpr const char* kStandardInput = "-";

// The files behind the operands, in their order; a folder gives its *.txt, *.html, *.htm and
// *.xhtml at any depth, by path. What is not there is kept, so that reading it names it. Fails with
// `cli.no_reports` for a folder that holds none or cannot be listed.
[[nodiscard]] Result<std::vector<std::string>> report_files(
    const std::vector<std::string>& operands);

// The bytes of a file, pipe or device. Fails with `cli.report_unreadable` or
// `cli.report_too_large`.
[[nodiscard]] Result<std::string> read_report_bytes(const std::string& path);

// Reports from standard input: one, or as many as NUL bytes end.
class InputReports {
 public:
  enum class Ends : std::uint8_t { at_end_of_input, at_nul };

  InputReports(int descriptor, Ends ends) : descriptor_(descriptor), ends_(ends) {}

  // The next report; nullopt at the end. An input without a byte is one empty report, but nothing
  // follows the last NUL. Fails as read_report_bytes does; nothing can be read after that.
  [[nodiscard]] Result<std::optional<std::string>> next();

 private:
  int descriptor_;
  Ends ends_;
  std::string rest_;       // what was read last
  std::size_t given_ = 0;  // bytes of it that went out as reports
  bool ended_ = false;
  bool begun_ = false;
};

}  // namespace rollcall::cli
