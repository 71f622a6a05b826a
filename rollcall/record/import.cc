// SPDX-License-Identifier: Apache-2.0
// Two threads: one reads, hashes and parses the file into tellings; this one takes them into the
// store. The whole import is one transaction, so that every failure on the way, a full disk or a
// pulled plug included, leaves the record as it was.
#include "rollcall/record/import.h"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <system_error>
#include <thread>
#include <unordered_map>
#include <utility>

#include "rollcall/base/text.h"
#include "rollcall/record/account_writer.h"
#include "rollcall/record/facts.h"
#include "rollcall/record/import/importers.h"
#include "rollcall/record/import/queue.h"
#include "rollcall/record/import/retrieved.h"
#include "rollcall/record/import/telling_of.h"
#include "rollcall/record/store_impl.h"

namespace rollcall::record {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kQueued = 64;
constexpr auto kProgressEvery = std::chrono::milliseconds(200);

struct Message {
  std::optional<Telling> telling;
  std::vector<Oddity> oddities;
};

class QueueEmitter : public Emitter {
 public:
  bool telling(Telling telling) override { return queue_.push({std::move(telling), {}}); }
  bool oddities(std::vector<Oddity> oddities) override {
    return queue_.push({std::nullopt, std::move(oddities)});
  }
  void rows(std::int64_t count) override { rows_ += count; }
  std::optional<Date> described_day(const std::string& own_id) const override {
    const auto found = days_.find(own_id);
    return found == days_.end() ? std::nullopt : std::optional<Date>(found->second);
  }

  // REQUIRES: called before the reader starts.
  Result<void> know_days(const Database& db) {
    auto query = db.prepare(
        "SELECT a.own_id, r.date FROM account a JOIN source s ON s.id = a.source "
        "JOIN roll_call r ON r.id = a.roll_call WHERE s.name = 'voeten' AND r.date IS NOT NULL");
    if (!query) return tl::unexpected(query.error());
    for (;;) {
      const auto row = query->step();
      if (!row) return tl::unexpected(row.error());
      if (!*row) return {};
      if (const auto day = Date::parse(query->text(1))) days_.insert_or_assign(query->str(0), *day);
    }
  }

  BoundedQueue<Message>& queue() { return queue_; }
  [[nodiscard]] std::int64_t rows_done() const { return rows_; }

 private:
  BoundedQueue<Message> queue_{kQueued};
  std::atomic<std::int64_t> rows_ = 0;
  std::unordered_map<std::string, Date> days_;
};

// Calls back a few times a second and remembers the answer.
class Progress {
 public:
  Progress(const ImportOptions& options, const ByteInput& input, const QueueEmitter& emitter)
      : options_(options), input_(input), emitter_(emitter) {}

  // False: the user wants to stop.
  bool going() {
    const auto now = std::chrono::steady_clock::now();
    if (!options_.progress || now - last_ < kProgressEvery) return true;
    last_ = now;
    return options_.progress({input_.bytes_done(), input_.bytes_total(), emitter_.rows_done()});
  }

 private:
  const ImportOptions& options_;
  const ByteInput& input_;
  const QueueEmitter& emitter_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

// The name of the source that these very bytes were imported as; "" if they were not.
Result<std::string> imported_as(const Database& db, std::string_view hash) {
  auto query = db.prepare("SELECT name FROM source WHERE hash = ?1");
  if (!query) return tl::unexpected(query.error());
  query->bind(1, hash);
  const auto row = query->step();
  if (!row) return tl::unexpected(row.error());
  return *row ? query->str(0) : std::string();
}

Result<bool> has_size(const Database& db, std::uint64_t bytes) {
  auto query = db.prepare("SELECT 1 FROM source WHERE bytes = ?1 AND name <> 'facts'");
  if (!query) return tl::unexpected(query.error());
  query->bind(1, static_cast<std::int64_t>(bytes));
  return query->step();
}

// A file of a size that was imported before is hashed first: most often it is the same.
Result<std::string> imported_before(const Database& db, const fs::path& file) {
  auto input = ByteInput::open(file);
  if (!input) return tl::unexpected(input.error());
  const auto same_size = has_size(db, input->bytes_total());
  if (!same_size) return tl::unexpected(same_size.error());
  if (!*same_size || input->bytes_total() == 0) return std::string();
  std::vector<char> block(std::size_t{1} << 20U);
  for (;;) {
    const auto got = input->read(block.data(), block.size());
    if (!got) return tl::unexpected(got.error());
    if (*got == 0) break;
  }
  return imported_as(db, input->hash());
}

// What was understood of the file's head: the reader stands after the header.
struct Opened {
  CsvReader csv;
  const Layout* layout;
};

tl::unexpected<Error> unknown_layout(const CsvReader& csv, const fs::path& file) {
  for (const char delimiter : {';', '\t', '|'}) {
    const std::string whole = csv.header().front();
    std::vector<std::string> names;
    for (const std::string_view name : split(whole, delimiter)) names.emplace_back(trim(name));
    if (csv.header().size() == 1 && layout_of(Columns(names)) != nullptr) {
      return fail("import.wrong_delimiter",
                  fmt::format("{} separates its columns by \"{}\"; save it with commas",
                              file.string(), delimiter == '\t' ? "tab" : std::string(1, delimiter)),
                  file.string() + ":1");
    }
  }
  const Columns columns(csv.header());
  if (columns.has({"memberstate"}) && columns.has({"namestatus", "isocode"})) {
    return fail(
        "import.unknown_layout",
        fmt::format("{} is the Library's list of Member State names; it holds no votes, and "
                    "`rollcall members` has its own list",
                    file.string()),
        file.string() + ":1");
  }
  std::string known;
  for (const Layout& layout : layouts())
    known.append(known.empty() ? "" : ", ").append(layout.name);
  return fail("import.unknown_layout",
              fmt::format("{} has none of the layouts known ({}, toml); its columns begin {}",
                          file.string(), known, printable(join(csv.header(), ","), 120)),
              file.string() + ":1");
}

Result<Opened> open_csv(ByteInput& input, const fs::path& file, const ImportOptions& options) {
  CsvReader csv([&input](char* into, std::size_t max) { return input.read(into, max); }, {});
  if (auto done = csv.read_header(); !done) {
    Error error = done.error();
    if (error.where.empty()) error.where = file.string();
    return tl::unexpected(std::move(error));
  }
  const Columns columns(csv.header());
  const Layout* layout = options.layout.empty() ? layout_of(columns) : layout_named(options.layout);
  if (layout == nullptr) return unknown_layout(csv, file);
  if (!layout->fits(columns)) {
    return fail("import.unknown_layout",
                fmt::format("{} lacks columns of the layout {}", file.string(), layout->name),
                file.string() + ":1");
  }
  return Opened{std::move(csv), layout};
}

// Takes what the reader sends until it ends or either side fails.
Result<void> drain(AccountWriter& writer, QueueEmitter& emitter, Progress& progress) {
  while (auto message = emitter.queue().pop()) {
    if (!progress.going()) {
      return fail("import.cancelled", "stopped; the record is as it was before");
    }
    for (const Oddity& oddity : message->oddities) {
      if (auto done = writer.add_finding(oddity); !done) return done;
    }
    if (!message->telling) continue;
    if (auto done = writer.add(std::move(*message->telling)); !done) return done;
  }
  return {};
}

Result<void> read_all(Opened& opened, ByteInput& input, AccountWriter& writer,
                      QueueEmitter& emitter, Progress& progress) {
  Result<void> parsed;
  std::thread parser([&] {
    parsed = opened.layout->run(opened.csv, emitter);
    emitter.queue().close();
  });
  const Result<void> written = drain(writer, emitter, progress);
  if (!written) {
    input.stop();
    emitter.queue().close();
  }
  parser.join();
  return written ? parsed : written;
}

ImportReport unchanged_report(std::string_view layout) {
  ImportReport report;
  report.source_id = layout;
  report.layout = layout;
  report.unchanged = true;
  return report;
}

std::string shown_name(const fs::path& file) {
  return file == "-" ? std::string("standard input") : file.filename().string();
}

Result<ImportReport> import_csv(Database& db, const fs::path& file, const ImportOptions& options) {
  auto input = ByteInput::open(file);
  if (!input) return tl::unexpected(input.error());
  auto opened = open_csv(*input, file, options);
  if (!opened) return tl::unexpected(opened.error());
  auto transaction = Transaction::begin(db);
  if (!transaction) return tl::unexpected(transaction.error());
  const Layout& layout = *opened->layout;
  const SourceInfo source{std::string(layout.name),
                          std::string(layout.title),
                          shown_name(file),
                          retrieved_day(options.retrieved, file.filename().string()),
                          layout.rank,
                          layout.all_absent};
  auto writer = AccountWriter::begin(db, source, options.findings_shown_max);
  if (!writer) return tl::unexpected(writer.error());
  QueueEmitter emitter;
  if (layout.name == "voeten-votes") {
    if (auto done = emitter.know_days(db); !done) return tl::unexpected(done.error());
  }
  Progress progress(options, *input, emitter);
  if (auto done = read_all(*opened, *input, *writer, emitter, progress); !done) {
    Error error = done.error();
    if (error.where.empty()) error.where = file.string();
    return tl::unexpected(std::move(error));
  }
  const std::string hash = input->hash();
  const auto known = imported_as(db, hash);
  if (!known) return tl::unexpected(known.error());
  if (!known->empty()) return unchanged_report(*known);
  auto report =
      writer->finish(hash, static_cast<std::int64_t>(input->bytes_done()), emitter.rows_done());
  if (!report) return report;
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return report;
}

Result<std::string> whole_text(ByteInput& input) {
  constexpr std::size_t kMax = std::size_t{16} << 20U;
  std::string text;
  std::vector<char> block(std::size_t{1} << 16U);
  for (;;) {
    const auto got = input.read(block.data(), block.size());
    if (!got) return tl::unexpected(got.error());
    if (*got == 0) return text;
    text.append(block.data(), *got);
    if (text.size() > kMax) return fail("import.too_long", "a TOML file of more than 16 MB");
  }
}

// Votes that the user wrote down, in the format of data/votes.
Result<ImportReport> import_toml(Database& db, const fs::path& file, const ImportOptions& options) {
  auto input = ByteInput::open(file);
  if (!input) return tl::unexpected(input.error());
  const auto text = whole_text(*input);
  if (!text) return tl::unexpected(text.error());
  const std::string name = file.string();
  auto votes = parse_votes({name, *text});
  if (!votes) return tl::unexpected(votes.error());
  const std::string hash = input->hash();
  const auto known = imported_as(db, hash);
  if (!known) return tl::unexpected(known.error());
  if (!known->empty()) return unchanged_report(*known);
  auto transaction = Transaction::begin(db);
  if (!transaction) return tl::unexpected(transaction.error());
  auto writer = AccountWriter::begin(
      db,
      {"toml", fmt::format("votes written down in {}", shown_name(file)), shown_name(file),
       retrieved_day(options.retrieved, shown_name(file)), kRankUser, AllAbsent::ordinary},
      options.findings_shown_max);
  if (!writer) return tl::unexpected(writer.error());
  std::int64_t rows = 0;
  for (model::RollCall& vote : *votes) {
    ++rows;
    if (auto done = writer->add(telling_of(std::move(vote), fmt::format("vote {}", rows))); !done) {
      return tl::unexpected(done.error());
    }
  }
  auto report = writer->finish(hash, static_cast<std::int64_t>(text->size()), rows);
  if (!report) return report;
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return report;
}

}  // namespace

Result<ImportReport> import_file(Store& store, const fs::path& file, const ImportOptions& options) {
  Database& db = store.impl().db;
  if (sqlite3_db_readonly(db.handle(), "main") == 1) {
    return fail("store.read_only",
                fmt::format("the record {} was opened for reading only", db.file()), db.file());
  }
  if (options.layout == "toml" || file.extension() == ".toml") {
    return import_toml(db, file, options);
  }
  // A pipe can be read but once; opening it to look would take its bytes away.
  std::error_code ignored;
  if (file != "-" && fs::is_regular_file(file, ignored)) {
    const auto before = imported_before(db, file);
    if (!before) return tl::unexpected(before.error());
    if (!before->empty()) return unchanged_report(*before);
  }
  return import_csv(db, file, options);
}

}  // namespace rollcall::record
