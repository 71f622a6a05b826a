// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/hash.h"

#include <sodium.h>

#include <array>

#include "rollcall/base/check.h"

namespace rollcall::record {

constexpr std::size_t kHashBytes = 32;

struct Hasher::State {
  crypto_generichash_state hash;
};

Hasher::Hasher() : state_(std::make_unique<State>()) {
  // Chooses the fastest code for this processor; safe to call from several threads, again and
  // again.
  ROLLCALL_CHECK(sodium_init() >= 0, "libsodium could not start");
  crypto_generichash_init(&state_->hash, nullptr, 0, kHashBytes);
}

Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;
Hasher::~Hasher() = default;

void Hasher::add(std::string_view bytes) {
  crypto_generichash_update(
      &state_->hash, static_cast<const unsigned char*>(static_cast<const void*>(bytes.data())),
      bytes.size());
}

std::string Hasher::hex() {
  std::array<unsigned char, kHashBytes> digest{};
  crypto_generichash_final(&state_->hash, digest.data(), digest.size());
  std::string text(2 * kHashBytes + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
  text.pop_back();
  return text;
}

}  // namespace rollcall::record
