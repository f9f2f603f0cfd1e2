import Foundation
import Gradus

// training WORKLOAD FILE SECONDS ROUNDS: the losses after steps 1, 10 and 50, and then, for every line that arrives at standard
// input, the steps per second of one round.
let arguments = CommandLine.arguments
guard arguments.count == 4, let seconds = Double(arguments[3]) else {
  print("usage: training WORKLOAD FILE SECONDS")
  exit(2)
}
let data = Data(file: try SafetensorsFile(contentsOf: arguments[2]))
let work = try workload(arguments[1], data)
var losses: [String] = []
for step in 1...50 {
  let loss = work.step(step - 1)
  if [1, 10, 50].contains(step) { losses.append("\(loss.item())") }
}
print("losses", losses.joined(separator: " "))
fflush(stdout)
var step = 50
while readLine() != nil {
  let start = ContinuousClock.now
  var count = 0
  var elapsed = 0.0
  repeat {
    _ = work.step(step)
    step += 1
    count += 1
    let duration = (ContinuousClock.now - start).components
    elapsed = Double(duration.seconds) + Double(duration.attoseconds) * 1e-18
  } while elapsed < seconds
  print("rate", Double(count) / elapsed)
  fflush(stdout)
}
