// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rollcall/coverage/text/html_tree.h"

namespace rollcall::coverage {

// What the class, id and tag of an element say of its use.

// Why an element is none of the report ("comments", "navigation"), nullptr where nothing says so.
// Linear.
[[nodiscard]] const char* unlikely_reason(const HtmlNode& element);

// Whether it says who wrote the report ("byline"). Linear.
[[nodiscard]] bool names_author(const HtmlNode& element);

// 25 where class or id speak for a report's text ("entry-content"), -25 where they speak against it
// ("sidebar"), both added. Linear.
[[nodiscard]] int class_weight(const HtmlNode& element);

}  // namespace rollcall::coverage
