// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/plot_file.h"

#include "rollcall/base/text.h"
#include "rollcall/cli/written_file.h"

namespace rollcall::cli {

Result<void> write_plot(Console& console, const std::string& path, std::string_view svg) {
  if (path.empty() || path == "-") {
    return fail("cli.no_plot_file", "a plot needs a file: standard output holds the answer itself",
                "--plot \"" + path + "\": write --plot plot.svg");
  }
  auto file = WrittenFile::create(path);
  if (!file) return tl::unexpected(file.error());
  file->write(svg);
  if (auto written = file->finish(); !written) return tl::unexpected(written.error());
  console.note("written: " + printable(path, 400));
  return {};
}

}  // namespace rollcall::cli
