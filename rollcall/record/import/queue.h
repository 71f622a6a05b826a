// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace rollcall::record {

// Hands values from one thread to another, a bounded number at a time, so that the faster of the
// two waits and memory stays small. Thread-safe.
template <typename Value>
class BoundedQueue {
 public:
  explicit BoundedQueue(std::size_t capacity) : capacity_(capacity) {}

  // False when the other side gave up.
  bool push(Value value) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return closed_ || values_.size() < capacity_; });
    if (closed_) return false;
    values_.push_back(std::move(value));
    lock.unlock();
    ready_.notify_one();
    return true;
  }

  // nullopt when the queue was closed and is empty.
  std::optional<Value> pop() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return closed_ || !values_.empty(); });
    if (values_.empty()) return std::nullopt;
    Value value = std::move(values_.front());
    values_.pop_front();
    lock.unlock();
    room_.notify_one();
    return value;
  }

  // No more comes, or no more is wanted: wakes both sides. What is queued can still be popped.
  void close() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    room_.notify_all();
    ready_.notify_all();
  }

 private:
  std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable ready_;
  std::deque<Value> values_;
  bool closed_ = false;
};

}  // namespace rollcall::record
