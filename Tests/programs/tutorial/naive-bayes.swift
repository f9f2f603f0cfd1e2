import Foundation

enum Label: String, CaseIterable {
  case spam, ham
}

final class NaiveBayes {
  private var wordCounts: [Label: [String: Int]] = [:]
  private var documents: [Label: Int] = [:]
  private var vocabulary = Set<String>()

  private func tokens(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }

  func train(_ text: String, as label: Label) {
    documents[label, default: 0] += 1
    for token in tokens(text) {
      wordCounts[label, default: [:]][token, default: 0] += 1
      vocabulary.insert(token)
    }
  }

  func score(_ text: String, _ label: Label) -> Double {
    let total = documents.values.reduce(0, +)
    var result = log(Double(documents[label] ?? 0) / Double(total))
    let counts = wordCounts[label] ?? [:]
    let all = counts.values.reduce(0, +) + vocabulary.count
    for token in tokens(text) {
      result += log(Double((counts[token] ?? 0) + 1) / Double(all))
    }
    return result
  }

  func classify(_ text: String) -> Label {
    Label.allCases.max { score(text, $0) < score(text, $1) } ?? .ham
  }
}

let filter = NaiveBayes()
filter.train("Win money now!", as: .spam)
filter.train("Free money, win a prize", as: .spam)
filter.train("Meeting at noon about the project", as: .ham)
filter.train("Lunch at noon?", as: .ham)
filter.train("The project is late", as: .ham)
for text in ["win a free lunch", "project meeting", "money money money", "noon"] {
  print(text, "->", filter.classify(text).rawValue)
  for label in Label.allCases {
    print("  \(label): \(String(format: "%.3f", filter.score(text, label)))")
  }
}

// expect: win a free lunch -> spam
// expect:   spam: -10.973
// expect:   ham: -13.146
// expect: project meeting -> ham
// expect:   spam: -7.187
// expect:   ham: -5.383
// expect: money money money -> spam
// expect:   spam: -7.027
// expect:   ham: -10.507
// expect: noon -> ham
// expect:   spam: -4.052
// expect:   ham: -2.744
