import Foundation
import Gradus

// operations INPUTS RESULTS: computes every operation of the table once and writes the results; then, for every line "NAME SIZE" that
// arrives at standard input, the seconds of a call.
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("usage: operations INPUTS RESULTS")
  exit(2)
}

/// Of the clock, or of the processor where there is one thread: other work does not change these.
func now() -> Double {
  var time = timespec()
  clock_gettime(Threads.count == 1 ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Seconds of one call: the fastest of five timings, each long enough to be measured.
func seconds(_ body: () -> Void) -> Double {
  body()
  var calls = 1
  var best = Double.infinity
  var samples = 0
  while samples < 5 {
    let start = now()
    for _ in 0..<calls { body() }
    let time = now() - start
    if time < 0.004 {
      calls *= 2
      continue
    }
    best = min(best, time / Double(calls))
    samples += 1
  }
  return best
}

let file = try SafetensorsFile(contentsOf: arguments[1])
let inputs = try [100, 10_000, 1_000_000].map { size in try Inputs(file, size) }
var results: [NamedTensor] = []
for input in inputs {
  for (name, operation) in operations {
    let result = operation(input)
    results.append(
      NamedTensor("\(name)/\(input.size)", result.dtype == .bool ? result.to(.int32) : result))
  }
}
try SafetensorsFile.write(results, to: arguments[2])
print("ready")
fflush(stdout)
while let line = readLine() {
  guard let cut = line.lastIndex(of: " "), let size = Int(line[line.index(after: cut)...]),
    let input = inputs.first(where: { $0.size == size }),
    let operation = operations.first(where: { $0.0 == String(line[..<cut]) })?.1
  else { continue }
  print(withoutGradients { seconds { _ = operation(input) } })
  fflush(stdout)
}
