enum BankError: Error, Equatable {
  case insufficientFunds(missing: Int)
  case unknownAccount(String)
  case invalidAmount
}

struct Transaction {
  enum Kind { case deposit, withdrawal, transfer(to: String) }
  let kind: Kind
  let amount: Int
}

final class Account {
  let owner: String
  private(set) var balance: Int
  private(set) var history: [Transaction] = []

  init(owner: String, balance: Int = 0) {
    self.owner = owner
    self.balance = balance
  }

  func deposit(_ amount: Int) throws {
    guard amount > 0 else { throw BankError.invalidAmount }
    balance += amount
    history.append(Transaction(kind: .deposit, amount: amount))
  }

  func withdraw(_ amount: Int, as kind: Transaction.Kind = .withdrawal) throws {
    guard amount > 0 else { throw BankError.invalidAmount }
    guard balance >= amount else { throw BankError.insufficientFunds(missing: amount - balance) }
    balance -= amount
    history.append(Transaction(kind: kind, amount: amount))
  }
}

struct Bank {
  private var accounts: [String: Account] = [:]
  private(set) var failures = 0

  mutating func open(_ owner: String, with amount: Int = 0) -> Account {
    let account = Account(owner: owner, balance: amount)
    accounts[owner] = account
    return account
  }

  func account(of owner: String) throws -> Account {
    guard let account = accounts[owner] else { throw BankError.unknownAccount(owner) }
    return account
  }

  mutating func transfer(_ amount: Int, from: String, to: String) throws {
    defer { print("tried to move \(amount) from \(from) to \(to)") }
    do {
      let (source, target) = (try account(of: from), try account(of: to))
      try source.withdraw(amount, as: .transfer(to: to))
      try target.deposit(amount)
    } catch {
      failures += 1
      throw error
    }
  }
}

var bank = Bank()
let ada = bank.open("Ada", with: 100)
_ = bank.open("Bob")
try bank.transfer(60, from: "Ada", to: "Bob")
for (amount, from, to) in [(60, "Ada", "Bob"), (5, "Ada", "Eve"), (-1, "Bob", "Ada")] {
  do {
    try bank.transfer(amount, from: from, to: to)
  } catch BankError.insufficientFunds(let missing) {
    print("  missing \(missing)")
  } catch let error as BankError where error == .invalidAmount {
    print("  not an amount")
  } catch {
    print("  \(error)")
  }
}
print(ada.balance, (try? bank.account(of: "Bob").balance) ?? 0, (try? bank.account(of: "Eve")) == nil)
print("failures:", bank.failures)
for transaction in ada.history {
  switch transaction.kind {
  case .transfer(let name): print("to \(name):", transaction.amount)
  case .deposit, .withdrawal: print(transaction.amount)
  }
}

// expect: tried to move 60 from Ada to Bob
// expect: tried to move 60 from Ada to Bob
// expect:   missing 20
// expect: tried to move 5 from Ada to Eve
// expect:   unknownAccount("Eve")
// expect: tried to move -1 from Bob to Ada
// expect:   not an amount
// expect: 40 60 true
// expect: failures: 3
// expect: to Bob: 60
