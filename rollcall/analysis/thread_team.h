// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace rollcall::analysis {

// A few threads that wait between short pieces of work: a sampler hands them one every few
// milliseconds, and starting threads anew would cost as much as the work. Used from one thread;
// the work itself runs on all.
class ThreadTeam {
 public:
  // The caller is the first member, so one member starts no thread. REQUIRES: members >= 1.
  explicit ThreadTeam(int members);
  ~ThreadTeam();
  ThreadTeam(const ThreadTeam&) = delete;
  ThreadTeam& operator=(const ThreadTeam&) = delete;

  [[nodiscard]] int members() const { return static_cast<int>(threads_.size()) + 1; }

  // Calls work(member) once for each member, at the same time, and returns when all are done.
  // REQUIRES: work does not throw.
  void run(const std::function<void(int)>& work);

 private:
  void wait_for_work(int member);

  std::mutex mutex_;
  std::condition_variable begin_;
  std::condition_variable end_;
  const std::function<void(int)>* work_ = nullptr;
  std::uint64_t round_ = 0;
  int running_ = 0;
  bool stop_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace rollcall::analysis
