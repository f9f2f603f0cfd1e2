import Gradus
import JSON
import Testing

@Suite struct CSVTableTests {
  @Test func readsNumbersAndNames() {
    let table = CSVTable(text: "a, b ,kind\n1,2.5,x\n-3e2, 4 ,y\n0,1,x\n")
    #expect(table.columnNames == ["a", "b", "kind"])
    #expect(table.rowCount == 3)
    #expect(table.column("b") == [2.5, 4, 1])
    #expect(table.tensor(columns: ["b", "a"]) == Tensor([[2.5, 1], [4, -300], [1, 0]]))
    let (labels, names) = table.labels(column: "kind")
    #expect(labels == [0, 1, 0] && names == ["x", "y"])
  }

  /// The seven rules of RFC 4180, section 2, and what files in the wild add: a byte order mark,
  /// other line ends, empty lines.
  @Test(arguments: [
    ("a,b\r\n1,2\r\n", ["1", "2"]),
    ("a,b\n1,2", ["1", "2"]),
    ("a,b\r1,2\r", ["1", "2"]),
    ("\u{FEFF}a,b\n\n1,2\n\n", ["1", "2"]),
    ("a,b\n\"1\",\"2\"\n", ["1", "2"]),
    ("a,b\n\"x, y\",\"line 1\r\nline 2\"\n", ["x, y", "line 1\r\nline 2"]),
    ("a,b\n\"say \"\"hi\"\"\",\"\"\n", ["say \"hi\"", ""]),
    ("a,b\n,\n", ["", ""]),
    ("a,b\n x ,y\"z\n", [" x ", "y\"z"]),
    ("\"a\",\"b\"\n\"\",\"ÆØÅ 漢\"", ["", "ÆØÅ 漢"]),
  ])
  func followsTheStandard(_ example: (text: String, fields: [String])) {
    let table = CSVTable(text: example.text)
    #expect(table.columnNames == ["a", "b"])
    #expect(table.columnNames.flatMap { table.text(column: $0) } == example.fields)
  }

  private func sentence(_ body: () -> Void) -> String? {
    do {
      try catchingTensorErrors(body)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("", "the table is empty; its first line must name the columns"),
    ("a\n\"x", "a quotation mark opened in line 2 is never closed"),
    (
      "a\n\"x\"y",
      "text follows a closing quotation mark in line 2; a quotation mark inside a field is written twice"
    ),
    ("a,b\n1,2\n3", "line 3 has 1 field, but the table has 2 columns"),
    ("a\n1,2", "line 2 has 2 fields, but the table has 1 column"),
  ])
  func saysWhatIsWrongWithTheText(_ example: (text: String, sentence: String)) {
    #expect(sentence { _ = CSVTable(text: example.text) } == example.sentence)
  }

  @Test func saysWhichColumnsThereAre() {
    let table = CSVTable(text: "petal_length,species\n1.4,setosa\n,virginica")
    #expect(
      sentence { _ = table.tensor(columns: ["petal"]) }
        == "the table has no column 'petal'; it has 'petal_length', 'species'")
    #expect(
      sentence { _ = table.column("species") }
        == "line 2 of column 'species' is 'setosa', which is not a number")
    #expect(
      sentence { _ = table.column("petal_length") } == "line 3 of column 'petal_length' is empty")
  }

  @Test func saysWhichFilesThereAre() {
    #expect(
      sentence { _ = CSVTable(contentsOf: "/nowhere/at/all.csv") }
        == "there is no file '/nowhere/at/all.csv' and no folder '/nowhere/at'")
    let folder = Self.irisPath.dropLast("/iris.csv".count)
    #expect(
      sentence { _ = CSVTable(contentsOf: "\(folder)/irs.csv") }
        == "there is no file '\(folder)/irs.csv'; the folder '\(folder)' holds 'README.md', 'iris.csv'"
    )
    #expect(
      sentence { _ = CSVTable(contentsOf: String(folder)) }
        == "the file '\(folder)' cannot be read: Is a directory")
  }

  @Test func showsItsFirstRows() {
    let table = CSVTable(text: "n,name\n1,a\n22,<b>\n3,c\n4,d\n5,e\n6,f\n")
    #expect(
      table.mimeBundle.plainText == """
         n  name
         1  a
        22  <b>
         3  c
         4  d
         5  e
         …  …
        6 rows, 2 columns
        """)
    let html = table.mimeBundle.data[.html]?.string ?? ""
    #expect(html.contains("&lt;b&gt;") && !html.contains("<b>"))
  }

  static let irisPath: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/notebooks/data/iris.csv"
  }()

  /// Means and class counts as in R. A. Fisher's paper (table of 1936); the means of all 150 flowers
  /// are 5.843, 3.057, 3.758, 1.199.
  @Test func holdsFishersIrises() throws {
    let iris = try catchingTensorErrors { CSVTable(contentsOf: Self.irisPath) }
    #expect(iris.rowCount == 150)
    let means = iris.columnNames.dropLast().map { name in
      (iris.column(name).reduce(0, +) / 150 * 1000).rounded() / 1000
    }
    #expect(means == [5.843, 3.057, 3.758, 1.199])
    let (labels, names) = iris.labels(column: "species")
    #expect(names == ["setosa", "versicolor", "virginica"])
    #expect((0..<3).map { label in labels.count { $0 == label } } == [50, 50, 50])
  }
}
