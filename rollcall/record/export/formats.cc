// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/export/formats.h"

namespace rollcall::record {

std::unique_ptr<Exporter> exporter_of(ExportFormat format) {
  switch (format) {
    case ExportFormat::csv:
      return csv_exporter();
    case ExportFormat::json:
      return json_exporter();
    case ExportFormat::tidy:
      return tidy_exporter();
  }
  return json_exporter();
}

void append_csv(std::string& out, std::string_view field) {
  const bool quote = field.find_first_of(",\"\r\n") != std::string_view::npos ||
                     field.starts_with(' ') || field.ends_with(' ');
  if (!quote) {
    out += field;
    return;
  }
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace rollcall::record
