import Foundation

print("  padded \n".trimmingCharacters(in: .whitespacesAndNewlines) + "|", "  x ".trimmingCharacters(in: .whitespaces), "--x--".trimmingCharacters(in: CharacterSet(charactersIn: "-")))
print("a, b,c".components(separatedBy: ", "), "a-b".components(separatedBy: "-"), "abc".components(separatedBy: "x"), "a b".components(separatedBy: .whitespaces))
print("aXbX".replacingOccurrences(of: "X", with: "--"), "été".replacingOccurrences(of: "é", with: "e"), "hello world-foo".capitalized)
print(String(format: "%.2f", 3.14159), String(format: "%d items", 5), String(format: "%5d|%-5d|%05d", 42, 42, 42), String(format: "%@ and %@", "a", "b"))
print(String(format: "%x %X %o %c %e %g %G %+d %8.3f| %%", 255, 255, 8, 65, 12345.678, 0.0001, 1e20, 5, 3.14159))
print(String(format: "%ld %*d %.3e %5.1f%%", 1 << 40, 6, 42, 0.00012345, 99.5), String(format: "plain"))
print("abc".contains("b"), "x=1".contains("="))
