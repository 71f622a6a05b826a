// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_export.h"

#include <fmt/format.h>

#include <optional>

#include "rollcall/brief/brief.h"
#include "rollcall/cli/filter_options.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/written_file.h"
#include "rollcall/record/export.h"

namespace rollcall::cli {
namespace {

record::ExportFormat format_of(const std::string& word) {
  if (word == "json") return record::ExportFormat::json;
  if (word == "tidy") return record::ExportFormat::tidy;
  return record::ExportFormat::csv;
}

class ExportCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "export"; }
  [[nodiscard]] std::string_view summary() const override {
    return "Roll calls for other programs: CSV, JSON, or tidy rows for R and pandas";
  }

  void setup(Arguments& arguments) override {
    arguments.word("--format", format_, {"csv", "json", "tidy"},
                   "csv: the official columns, a row per ballot; json: an object per roll call; "
                   "tidy: short rows for R and pandas");
    arguments.option("-o,--output", output_, "FILE", "Write to a file instead of standard output");
    filter_.setup(arguments);
    arguments.examples(
        "  rollcall export --format tidy -o votes.csv\n"
        "  rollcall export --format csv --body SC --from 2025-01-01\n"
        "  rollcall export --format json --words Ukraine | jq length");
  }

  Result<ExitCode> run(Console& console) override {
    auto filter = filter_.filter();
    if (!filter) return tl::unexpected(filter.error());
    auto store = open_record(console);
    if (!store) return tl::unexpected(store.error());
    if (auto known = FilterOptions::check(*filter, *store); !known) {
      return tl::unexpected(known.error());
    }
    auto coverage = store->coverage();
    if (!coverage) return tl::unexpected(coverage.error());
    auto rows = write(console, *store, *filter);
    if (!rows) return tl::unexpected(rows.error());
    console.note(fmt::format("{} written · {}", *rows, brief::coverage_line(*coverage)));
    return ExitCode::ok;
  }

 private:
  Result<std::int64_t> write(Console& console, const record::Store& store,
                             const record::Filter& filter) const {
    if (output_.empty() || output_ == "-") {
      return record::export_roll_calls(
          store, filter, format_of(format_),
          [&](std::string_view bytes) { return console.print(bytes); });
    }
    auto file = WrittenFile::create(output_);
    if (!file) return tl::unexpected(file.error());
    auto rows =
        record::export_roll_calls(store, filter, format_of(format_),
                                  [&](std::string_view bytes) { return file->write(bytes); });
    if (!rows) return rows;
    if (auto finished = file->finish(); !finished) return tl::unexpected(finished.error());
    return rows;
  }

  FilterOptions filter_;
  std::string format_ = "csv";
  std::string output_;
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<ExportCommand>(); }

}  // namespace rollcall::cli
