// reject
class Account {
  let owner: String
  private(set) var balance: Double

  init(owner: String, balance: Double = 0) {
    self.owner = owner
    self.balance = balance
  }

  func deposit(_ amount: Double) { balance += amount }
  func summary() -> String { "\(owner): \(balance)" }
}

final class Savings: Account {
  let rate: Double

  init(owner: String, rate: Double) {
    self.rate = rate
    super.init(owner: owner)
  }

  func addInterest() { deposit(balance * rate) }
  override func summary() -> String { super.summary() + " at \(rate)" }
}

let account = Savings(owner: "Ada", rate: 0.25)
account.deposit(100)
account.addInterest()
print(account.summary())
let accounts: [Account] = [account, Account(owner: "Bo")]
print(accounts[0] == accounts[1])

// error: 32:19: binary operator '==' cannot be applied to two 'Account' operands
// swiftc: 32:19: referencing operator function '==' on 'Equatable' requires that 'Account' conform to 'Equatable'
