class Item {
  let name: String
  var price: Double
  var quantity: Int

  init(name: String, price: Double, quantity: Int) {
    self.name = name
    self.price = price
    self.quantity = quantity
  }

  var total: Double { price * Double(quantity) }
  func describe() -> String { "\(name): \(quantity) at \(price)" }
}

class PerishableItem: Item {
  var daysLeft: Int

  init(name: String, price: Double, quantity: Int, daysLeft: Int) {
    self.daysLeft = daysLeft
    super.init(name: name, price: price, quantity: quantity)
  }

  override var total: Double { daysLeft < 3 ? super.total / 2 : super.total }
  override func describe() -> String { super.describe() + ", \(daysLeft) days left" }
}

class Inventory {
  private var items: [String: Item] = [:]
  var onChange: ((String) -> Void)?

  func add(_ item: Item) {
    items[item.name] = item
    onChange?("added \(item.name)")
  }

  func remove(_ count: Int, of name: String) -> Bool {
    guard let item = items[name], item.quantity >= count else {
      onChange?("cannot remove \(count) of \(name)")
      return false
    }
    item.quantity -= count
    if item.quantity == 0 {
      items[name] = nil
      onChange?("sold out of \(name)")
    }
    return true
  }

  var value: Double { items.values.map { $0.total }.reduce(0, +) }
  var list: [String] { items.keys.sorted().map { items[$0]!.describe() } }
}

let shop = Inventory()
var log: [String] = []
shop.onChange = { log.append($0) }
shop.add(Item(name: "pencil", price: 0.5, quantity: 100))
shop.add(PerishableItem(name: "milk", price: 1.5, quantity: 10, daysLeft: 2))
shop.add(Item(name: "book", price: 12.25, quantity: 2))
print(shop.value)
print(shop.remove(2, of: "book"), shop.remove(11, of: "milk"), shop.remove(1, of: "pen"))
for line in shop.list { print(line) }
print(shop.value)
print(log.joined(separator: "; "))

// expect: 82.0
// expect: true false false
// expect: milk: 10 at 1.5, 2 days left
// expect: pencil: 100 at 0.5
// expect: 57.5
// expect: added pencil; added milk; added book; sold out of book; cannot remove 11 of milk; cannot remove 1 of pen
