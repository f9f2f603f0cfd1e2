enum ScheduleError: Error {
  case cycle(among: [String])
  case unknown(String, neededBy: String)
}

struct Schedule {
  private var requirements: [String: [String]] = [:]

  mutating func add(_ task: String, after others: String...) {
    requirements[task, default: []] += others
  }

  func order() throws -> [String] {
    var waiting: [String: Int] = [:]
    var followers: [String: [String]] = [:]
    for (task, needed) in requirements {
      waiting[task] = needed.count
      for other in needed {
        guard requirements[other] != nil else { throw ScheduleError.unknown(other, neededBy: task) }
        followers[other, default: []].append(task)
      }
    }
    var ready = waiting.filter { $0.value == 0 }.map(\.key).sorted()
    var result: [String] = []
    while !ready.isEmpty {
      let task = ready.removeFirst()
      result.append(task)
      for follower in followers[task] ?? [] {
        waiting[follower]! -= 1
        if waiting[follower] == 0 {
          let position = ready.firstIndex { $0 > follower } ?? ready.endIndex
          ready.insert(follower, at: position)
        }
      }
    }
    if result.count < requirements.count {
      throw ScheduleError.cycle(among: requirements.keys.filter { !result.contains($0) }.sorted())
    }
    return result
  }
}

func report(_ schedule: Schedule) {
  do {
    print(try schedule.order().joined(separator: " -> "))
  } catch ScheduleError.cycle(let tasks) {
    print("a cycle among", tasks)
  } catch let ScheduleError.unknown(name, neededBy: task) {
    print("\(task) needs \(name), which is unknown")
  } catch {
    print("something else: \(error)")
  }
}

var training = Schedule()
training.add("data")
training.add("model")
training.add("tokenise", after: "data")
training.add("batches", after: "tokenise")
training.add("train", after: "model", "batches")
training.add("evaluate", after: "train", "data")
report(training)
training.add("data", after: "evaluate")
report(training)
var broken = Schedule()
broken.add("plot", after: "numbers")
report(broken)

// expect: data -> model -> tokenise -> batches -> train -> evaluate
// expect: a cycle among ["batches", "data", "evaluate", "tokenise", "train"]
// expect: plot needs numbers, which is unknown
