struct Celsius { let v: Double; init?(_ v: Double) { if v < -273.15 { return nil }; self.v = v } 
  init?(text: String) { guard let d = Double(text) else { return nil }; self.init(d) } }
print(Celsius(-300) == nil, Celsius(20)!.v, Celsius(text: "3")?.v ?? 0)
enum Level: Int { case low = 1, high = 2 }
print(Level(rawValue: 2)!, Level(rawValue: 5) as Any)
class Doc { var name: String; init?(name: String) { if name.isEmpty { return nil }; self.name = name } }
class Auto: Doc { override init?(name: String) { super.init(name: name); self.name += "!" } }
print(Auto(name: "")?.name ?? "nil", Auto(name: "x")!.name)
struct E: Error {}
struct Thr { init(_ ok: Bool) throws { if !ok { throw E() } } }
do { _ = try Thr(true); _ = try Thr(false) } catch { print("caught \(error)") }

// expect: true 20.0 3.0
// expect: high nil
// expect: nil x!
// expect: caught E()
