// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/test_folder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <system_error>
#include <vector>

#include "rollcall/record/sqlite.h"

namespace rollcall::record {

namespace fs = std::filesystem;

TestFolder::TestFolder() {
  std::string name = (fs::temp_directory_path() / "rollcall_record_XXXXXX").string();
  const char* made = mkdtemp(name.data());
  EXPECT_NE(made, nullptr) << "cannot make a folder for the test";
  path_ = name;
}

TestFolder::~TestFolder() {
  std::error_code ignored;
  fs::permissions(path_, fs::perms::owner_all, ignored);
  fs::remove_all(path_, ignored);
}

fs::path TestFolder::file(std::string_view name, std::string_view bytes) const {
  const fs::path path = path_ / name;
  std::ofstream stream(path, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  EXPECT_TRUE(stream.good());
  return path;
}

std::string read_bytes(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string dump(const fs::path& record) {
  const auto db = Database::open(record, Database::Access::read_only);
  if (!db) return db.error().message;
  std::string text;
  for (const char* table : {"meta", "member", "source", "roll_call", "account", "ballot", "unclear",
                            "fact", "reference", "finding", "meeting", "meeting_item"}) {
    auto rows = db->prepare(std::string("SELECT * FROM ") + table + " ORDER BY 1, 2");
    if (!rows) return rows.error().message;
    for (;;) {
      const auto row = rows->step();
      if (!row) return row.error().message;
      if (!*row) break;
      text += table;
      for (int column = 0; column < sqlite3_column_count(rows->handle()); ++column) {
        text.append("|").append(rows->text(column));
      }
      text += '\n';
    }
  }
  return text;
}

fs::path shared_data() {
  const char* named = std::getenv("ROLLCALL_SHARED");
  std::vector<fs::path> folders;
  if (named != nullptr) {
    folders.emplace_back(named);
  } else {
    folders.emplace_back(fs::path(ROLLCALL_SOURCE_DIR).parent_path() / "shared");
  }
  for (const fs::path& folder : folders) {
    std::error_code ignored;
    if (fs::is_directory(folder / "data", ignored)) return folder / "data";
  }
  return {};
}

}  // namespace rollcall::record
