// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "rollcall/base/result.h"
#include "rollcall/brief/brief.h"

namespace rollcall::cli {

// Standard output and standard error, and what the user's terminal can show. One thread.
// Data goes to standard output; notes and progress go to standard error.
class Console {
 public:
  // Reads NO_COLOR, TERM and COLUMNS, and asks the terminal for its width.
  Console();

  void forbid_colour() { colour_ = false; }
  void choose_record(std::string db) { db_ = std::move(db); }
  // The value of --db: "" where it was not given.
  [[nodiscard]] const std::string& db() const { return db_; }

  // Buffers and writes. Returns false once writing has failed; finish() says why.
  bool print(std::string_view text);
  void note(std::string_view line);
  // Replaces the last line of a terminal's standard error; nothing where that is no terminal.
  void progress(std::string_view line);

  // Writes what is buffered. Fails with `cli.output_failed` if any write did: disk full, pipe
  // closed.
  [[nodiscard]] Result<void> finish();

  [[nodiscard]] bool shows_progress() const { return error_is_terminal_; }
  [[nodiscard]] brief::TextOptions text_options() const;
  [[nodiscard]] int columns() const { return columns_; }

 private:
  void flush();
  void clear_progress();

  std::string db_;
  std::string buffer_;
  int columns_ = 100;
  int failed_with_ = 0;  // errno of the first failed write
  bool colour_ = false;
  bool error_is_terminal_ = false;
  bool progress_shown_ = false;
};

}  // namespace rollcall::cli
