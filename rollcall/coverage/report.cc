// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/report.h"

namespace rollcall::coverage {

std::string_view to_string(LineKind kind) {
  switch (kind) {
    case LineKind::metadata:
      return "metadata";
    case LineKind::headline:
      return "headline";
    case LineKind::byline:
      return "byline";
    case LineKind::credit:
      return "credit";
    case LineKind::body:
      return "body";
    case LineKind::item:
      return "item";
    case LineKind::boilerplate:
      return "boilerplate";
  }
  return "";
}

std::string_view to_string(DateFrom from) {
  switch (from) {
    case DateFrom::none:
      return "none";
    case DateFrom::metadata:
      return "metadata";
    case DateFrom::text:
      return "text";
    case DateFrom::option:
      return "option";
  }
  return "";
}

}  // namespace rollcall::coverage
