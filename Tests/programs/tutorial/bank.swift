struct Transaction {
  let amount: Double
  let text: String
}

struct Account {
  let owner: String
  private(set) var balance: Double = 0
  private(set) var history: [Transaction] = []

  init(owner: String, opening: Double = 0) {
    self.owner = owner
    if opening > 0 { deposit(opening, "opening") }
  }

  mutating func deposit(_ amount: Double, _ text: String = "deposit") {
    balance += amount
    history.append(Transaction(amount: amount, text: text))
  }

  mutating func withdraw(_ amount: Double) -> Bool {
    guard amount <= balance else { return false }
    balance -= amount
    history.append(Transaction(amount: -amount, text: "withdrawal"))
    return true
  }

  var statement: String {
    var lines = ["Account of \(owner)"]
    for (number, entry) in history.enumerated() {
      let sign = entry.amount < 0 ? "-" : "+"
      lines.append("  \(number + 1). \(sign)\(abs(entry.amount)) \(entry.text)")
    }
    lines.append("  balance \(balance)")
    return lines.joined(separator: "\n")
  }
}

func transfer(_ amount: Double, from source: inout Account, to target: inout Account) -> Bool {
  guard source.withdraw(amount) else { return false }
  target.deposit(amount, "from \(source.owner)")
  return true
}

var anna = Account(owner: "Anna", opening: 100)
var ben = Account(owner: "Ben")
print(transfer(30.5, from: &anna, to: &ben))
print(transfer(500, from: &anna, to: &ben))
ben.deposit(9.5)
print(anna.statement)
print(ben.statement)
let copy = anna
anna.deposit(1)
print(copy.balance, anna.balance)

// expect: true
// expect: false
// expect: Account of Anna
// expect:   1. +100.0 opening
// expect:   2. -30.5 withdrawal
// expect:   balance 69.5
// expect: Account of Ben
// expect:   1. +30.5 from Anna
// expect:   2. +9.5 deposit
// expect:   balance 40.0
// expect: 69.5 70.5
