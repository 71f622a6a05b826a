// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "tools/tidy/checks.h"

namespace rollcall::tidy {
namespace {

using Rooms = std::map<std::string, std::set<std::string>>;

std::string trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '`')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '`' || text.back() == '/')) {
    text.remove_suffix(1);
  }
  return std::string(text);
}

std::vector<std::string> pieces(std::string_view text, std::string_view separator) {
  std::vector<std::string> list;
  while (true) {
    const std::size_t at = text.find(separator);
    if (const std::string piece = trimmed(text.substr(0, at)); !piece.empty()) {
      list.push_back(piece);
    }
    if (at == std::string_view::npos) return list;
    text.remove_prefix(at + separator.size());
  }
}

// "a, b", "meeting, brief and what brief may", "all", "all but cli and serve".
std::set<std::string> allowed(const std::string& cell, const Rooms& rooms) {
  std::set<std::string> all;
  for (const auto& [room, may] : rooms) all.insert(room);
  if (cell == "all") return all;
  if (cell.starts_with("all but ")) {
    for (const std::string& room : pieces(cell.substr(8), " and ")) all.erase(room);
    return all;
  }
  std::set<std::string> may;
  for (const std::string& part : pieces(cell, ",")) {
    for (const std::string& word : pieces(part, " and ")) {
      if (word.starts_with("what ") && word.ends_with(" may")) {
        const auto other = rooms.find(word.substr(5, word.size() - 9));
        if (other != rooms.end()) may.insert(other->second.begin(), other->second.end());
      } else {
        may.insert(word);
      }
    }
  }
  return may;
}

// The rows after the heading "| room | may include |".
Rooms table_of(const File& file) {
  Rooms rooms;
  std::vector<std::pair<std::string, std::string>> rows;
  bool inside = false;
  for (const std::string_view line : file.lines) {
    if (line.starts_with("| room | may include")) inside = true;
    if (inside && !line.starts_with("|")) break;
    if (!inside || line.starts_with("| room ") || line.starts_with("|--")) continue;
    const std::size_t bar = line.find('|', 1);
    const std::size_t end = line.find('|', bar + 1);
    const std::string cell = trimmed(line.substr(bar + 1, end - bar - 1));
    for (const std::string& room : pieces(line.substr(1, bar - 1), ",")) {
      rooms[room];
      rows.emplace_back(room, cell);
    }
  }
  for (const auto& [room, cell] : rows) rooms[room] = allowed(cell, rooms);
  return rooms;
}

std::string included(std::string_view line, std::string_view opening) {
  if (!line.starts_with(opening)) return {};
  const char closing = opening.back() == '<' ? '>' : '"';
  line.remove_prefix(opening.size());
  return std::string(line.substr(0, line.find(closing)));
}

bool does_io(const std::string& header) {
  constexpr auto kBanned = std::to_array<std::string_view>(
      {"cstdio", "ctime", "filesystem", "fstream", "iostream", "random", "thread", "unistd.h"});
  return std::ranges::find(kBanned, header) != kBanned.end();
}

// Standard headers have no folder; tl/expected.hpp is the one exception that base lends to all.
bool is_third_party(const std::string& header) {
  if (header.starts_with("tl/") || header.starts_with("sys/")) return false;
  return header.find('/') != std::string::npos || header == "sqlite3.h" || header == "sodium.h";
}

void check_file(const File& file, const std::string& room, const Rooms& rooms,
                Complaints& complaints) {
  const bool pure = room == "model" || room == "rules";
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const auto complain = [&](std::string what) {
      complaints.push_back({file.path, i + 1, std::move(what)});
    };
    const std::string ours = included(file.lines[i], "#include \"");
    const std::string theirs = included(file.lines[i], "#include <");
    if (ours.starts_with("rollcall/")) {
      const std::string other = ours.substr(9, ours.find('/', 9) - 9);
      if (other != room && other != "base" && !rooms.at(room).contains(other)) {
        complain("room " + room + " may not include " + other);
      }
    }
    if (pure && !is_test(file) && does_io(theirs)) {
      complain("room " + room + " does no I/O and reads no clock: <" + theirs + ">");
    }
    if (pure && !is_test(file) && file.lines[i].find("system_clock") != std::string::npos) {
      complain("room " + room + " reads no clock");
    }
  }
}

// A header with a third party's types may serve its own room, and no other.
void check_third_parties(const Tree& tree, const File& header, const std::string& room,
                         Complaints& complaints) {
  for (std::size_t i = 0; i < header.lines.size(); ++i) {
    const std::string theirs = included(header.lines[i], "#include <");
    if (!is_third_party(theirs)) continue;
    for (const File& file : tree.files()) {
      if (!is_cxx(file) || file.path.starts_with("rollcall/" + room + "/")) continue;
      if (file.text.find("#include \"" + header.path + "\"") == std::string::npos) continue;
      complaints.push_back({header.path, i + 1,
                            "<" + theirs + "> reaches " + file.path + ", which is another room's"});
    }
  }
}

// The room of a source of ours: its folder under rollcall/, or python. "" for any other file.
std::string room_of(const std::string& path) {
  if (path.starts_with("python/")) return "python";
  if (!path.starts_with("rollcall/")) return {};
  return path.substr(9, path.find('/', 9) - 9);
}

}  // namespace

Complaints check_layers(const Tree& tree) {
  const File* architecture = tree.find("ARCHITECTURE.md");
  if (architecture == nullptr) return {{"ARCHITECTURE.md", 0, "is missing"}};
  Rooms rooms = table_of(*architecture);
  if (rooms.empty()) return {{"ARCHITECTURE.md", 0, "has no table \"| room | may include |\""}};
  rooms["base"];
  Complaints complaints;
  for (const File& file : tree.files()) {
    const std::string room = room_of(file.path);
    if (room.empty() || !is_cxx(file)) continue;
    if (!rooms.contains(room)) {
      complaints.push_back({file.path, 0, "room " + room + " is not in the table"});
      continue;
    }
    check_file(file, room, rooms, complaints);
    if (file.path.ends_with(".h") && room != "python")
      check_third_parties(tree, file, room, complaints);
  }
  return complaints;
}

}  // namespace rollcall::tidy
