struct Sale {
  let region: String
  let product: String
  let units: Int
  let price: Double
  var revenue: Double { Double(units) * price }
}

let sales = [
  Sale(region: "north", product: "pen", units: 10, price: 1.5),
  Sale(region: "south", product: "pen", units: 4, price: 1.5),
  Sale(region: "north", product: "book", units: 2, price: 20),
  Sale(region: "east", product: "lamp", units: 1, price: 35.25),
  Sale(region: "south", product: "book", units: 3, price: 19.5),
]

let byRegion = Dictionary(grouping: sales, by: { $0.region })
for region in byRegion.keys.sorted() {
  let own = byRegion[region]!
  let revenue = own.map(\.revenue).reduce(0, +)
  print(region, own.count, revenue)
}

let best = sales.max(by: { $0.revenue < $1.revenue })
print(best?.product ?? "-", best?.revenue ?? 0)

let totals = sales.reduce(into: [String: Int]()) { result, sale in
  result[sale.product, default: 0] += sale.units
}
print(totals.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })

let cheap = sales.filter { $0.price < 10 }.map { $0.region }
print(cheap, Set(cheap).count)
print(sales.contains { $0.units > 9 }, sales.allSatisfy { $0.units > 0 })
print(sales.first { $0.region == "south" }?.product ?? "none")
print(sales.firstIndex { $0.product == "lamp" } as Any)
let sortedNames = sales.sorted { ($0.product, $0.units) < ($1.product, $1.units) }
print(sortedNames.map { "\($0.product)\($0.units)" })
let (few, many) = (sales.filter { $0.units < 3 }, sales.filter { $0.units >= 3 })
print(few.count, many.count)
print(sales.prefix(2).map(\.product) + sales.suffix(1).map(\.product))
print(totals.mapValues { $0 * 2 }["pen"]!, totals.filter { $0.value > 3 }.count)
print(sales.map(\.product).reduce("") { $0.isEmpty ? $1 : $0 + "," + $1 })
let matrix = ["north", "south"].map { r in ["pen", "book"].map { p in sales.filter { $0.region == r && $0.product == p }.map(\.units).reduce(0, +) } }
print(matrix)

// expect: east 1 35.25
// expect: north 2 55.0
// expect: south 2 64.5
// expect: book 58.5
// expect: ["book=5", "lamp=1", "pen=14"]
// expect: ["north", "south"] 2
// expect: true true
// expect: pen
// expect: Optional(3)
// expect: ["book2", "book3", "lamp1", "pen4", "pen10"]
// expect: 2 3
// expect: ["pen", "pen", "book"]
// expect: 28 2
// expect: pen,pen,book,lamp,book
// expect: [[10, 2], [4, 3]]
