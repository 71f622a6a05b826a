// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/quotes/terms_of_office.h"

#include <fmt/format.h>

namespace rollcall::coverage {

std::string written(const Office& office) {
  std::string text = office.name + ": " + office.role;
  if (!office.organisation.empty()) text += ", " + office.organisation;
  text += ", from " + office.period.from.written();
  if (office.period.to != Period().to) text += " to " + office.period.to.written();
  return text;
}

Holding held_on(std::string_view person, std::optional<Date> day, const FactSource& facts) {
  Holding holding;
  if (!day || person.empty()) return holding;
  std::string others;
  for (const Office& office : facts.offices()) {
    if (office.person != person) continue;
    if (office.period.contains(*day)) return {true, written(office)};
    holding.held = false;
    others += (others.empty() ? "" : "; ") + written(office);
  }
  if (holding.held) {
    holding.why = fmt::format("no office known on {}; known: {}", day->written(), others);
  }
  return holding;
}

}  // namespace rollcall::coverage
