// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/base/result.h"
#include "rollcall/model/group.h"
#include "rollcall/model/meeting.h"
#include "rollcall/model/member.h"
#include "rollcall/model/roll_call.h"

namespace rollcall::record {

// What a store holds and to which date it reaches, for the line that every output carries.
struct Coverage {
  std::string name;  // "embedded" or the file's path
  std::int64_t roll_calls = 0;
  std::int64_t ballots = 0;
  std::optional<Date> first;
  std::optional<Date> last;
  struct Source {
    std::string id;  // hash-independent name: "undl-ga", "sc-items", "facts"
    std::string title;
    std::string file;       // base name as imported, "" for the embedded facts
    std::string hash;       // BLAKE2b-256 of the bytes, hex
    std::string retrieved;  // ISO day that the user or the file states, else ""
    std::int64_t accounts = 0;
  };
  std::vector<Source> sources;
};

// Conditions on roll calls; those left empty do not restrict. All must hold.
struct Filter {
  std::optional<model::BodyId> body;
  std::optional<Date> from;               // included
  std::optional<Date> to;                 // included
  std::optional<model::MemberId> member;  // who cast…
  std::optional<model::Choice> choice;    // …this choice; REQUIRES member
  std::vector<std::string> words;         // each found, folded, in title, agenda item or symbol
  std::optional<std::string> series;
  std::optional<std::string> agenda_item;  // exactly
  std::optional<std::string> issue;        // as Voeten codes it: "me", "nu", "di", "hr", "co", "ec"
  bool important = false;                  // only what the US Department of State named important
  std::int64_t limit = 0;                  // 0: no limit
};

// A record of roll calls in one SQLite file; docs/store.md describes its tables and views.
// Move-only. One thread at a time; any number of processes may read while one imports.
class Store {
 public:
  enum class Mode : std::uint8_t { read_only, read_write };

  // Opens a store. `read_write` creates the file, its folder and its tables where missing and loads
  // the embedded facts first. Fails with `store.missing`, `store.not_a_store`, `store.corrupt`,
  // `store.locked`, `store.read_only`, `store.newer_schema`, each naming the file and what to try.
  static Result<Store> open(const std::filesystem::path& file, Mode mode);

  // A store in memory that holds the embedded facts alone.
  static Result<Store> embedded();

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  [[nodiscard]] Result<Coverage> coverage() const;

  // By symbol, draft or meeting and ordinal; several where one draft was voted in parts.
  [[nodiscard]] Result<std::vector<model::RollCall>> find(const model::Symbol& symbol) const;
  // By RollCall::key().
  [[nodiscard]] Result<std::optional<model::RollCall>> find_key(model::BodyId body,
                                                                std::string_view key) const;
  // In order of date, body, meeting and ordinal. Ballots are filled. Cost: one indexed query, and
  // one per roll call for its ballots; use for_each for more than a few hundred.
  [[nodiscard]] Result<std::vector<model::RollCall>> list(const Filter& filter) const;
  // Like list, one at a time in bounded memory; stops when `visit` returns false.
  template <typename Visit>
  Result<void> for_each(const Filter& filter, Visit visit) const {
    return visit_each(
        filter,
        [](void* v, model::RollCall roll_call) {
          return (*static_cast<Visit*>(v))(std::move(roll_call));
        },
        &visit);
  }

  [[nodiscard]] Result<std::vector<model::Meeting>> meetings_on(Date day) const;
  // The meetings in whose order a roll call stands.
  [[nodiscard]] Result<std::vector<model::Meeting>> meetings_with(model::BodyId body,
                                                                  std::string_view key) const;

  // The SQLite handle for this room's importers and exporters.
  class Impl;
  [[nodiscard]] Impl& impl() { return *impl_; }
  [[nodiscard]] const Impl& impl() const { return *impl_; }

 private:
  explicit Store(std::unique_ptr<Impl> impl);
  Result<void> visit_each(const Filter& filter, bool (*visit)(void*, model::RollCall),
                          void* context) const;

  std::unique_ptr<Impl> impl_;
};

}  // namespace rollcall::record
