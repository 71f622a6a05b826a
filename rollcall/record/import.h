// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/record/store.h"

namespace rollcall::record {

// Something odd in a source that an importer met. Findings are kept in the store beside the data;
// no row is ever dropped without one.
struct Finding {
  std::string code;  // "import.unknown_member", "import.two_votes", …: docs/codes.md
  std::string source;
  std::int64_t line = 0;  // of the file, from 1; 0 for the whole file
  std::string what;       // a sentence with the value read
};

struct ImportProgress {
  std::uint64_t bytes_done = 0;
  std::uint64_t bytes_total = 0;  // 0 when reading a pipe
  std::int64_t rows = 0;
};

struct ImportOptions {
  std::string retrieved;  // ISO day on which the user fetched the file; "" to use the file's name
  std::string layout;     // "" to detect from the header
  std::int64_t findings_shown_max = 20;  // kept in the report; the store keeps all up to a limit
  // Called a few times a second; returning false cancels, and the record stays as it was.
  std::function<bool(const ImportProgress&)> progress;
};

struct ImportReport {
  std::string source_id;
  std::string layout;  // "undl-ga", "undl-sc", "sc-items", "sc-failed", "vetoes", "voeten", "toml"
  std::int64_t rows = 0;
  std::int64_t accounts = 0;  // roll calls as this source tells them
  std::int64_t roll_calls_new = 0;
  std::int64_t roll_calls_changed = 0;
  bool unchanged = false;  // the same bytes were imported before: nothing was done
  std::map<std::string, std::int64_t> findings_by_code;
  std::vector<Finding> findings;  // the first findings_shown_max
};

// Reads one file into the store, all or nothing: after any failure, cancellation or crash the
// record is as it was. Detects the layout from the header. Streams: memory does not grow with the
// file. Voeten's data are two files: give the roll calls first, then the votes.
// Fails with `import.unknown_layout`, `import.unreadable`, `import.cancelled`, `store.…`.
[[nodiscard]] Result<ImportReport> import_file(Store& store, const std::filesystem::path& file,
                                               const ImportOptions& options);

}  // namespace rollcall::record
