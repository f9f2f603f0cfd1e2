class Customer {
  let name: String
  var card: Card?
  init(name: String) { self.name = name }
  deinit { print("customer gone") }
}
class Card {
  let number: Int
  unowned let customer: Customer
  init(number: Int, customer: Customer) { self.number = number; self.customer = customer }
  deinit { print("card gone") }
}
var john: Customer? = Customer(name: "John")
john!.card = Card(number: 1234, customer: john!)
print(john!.card!.customer.name)
john = nil

// expect: John
// expect: customer gone
// expect: card gone
