// What the library goes on with, until its function returns, when a closure of a cell has failed where the
// library cannot pass the error on. Nothing of it reaches the cell: the error stops it.

internal import Display

func fallback(for type: Int.Type) -> Int { 0 }
func fallback(for type: Double.Type) -> Double { 0 }
func fallback(for type: Float.Type) -> Float { 0 }
func fallback(for type: Bool.Type) -> Bool { false }
func fallback(for type: MIMEBundle.Type) -> MIMEBundle { MIMEBundle(text: "") }
func fallback(for type: String.Type) -> String { "" }
func fallback<Element>(for type: [Element].Type) -> [Element] { [] }
func fallback<Wrapped>(for type: Wrapped?.Type) -> Wrapped? { nil }
