import LanguageRuntime
import NotebookBindings
import NotebookSession
import Testing

/// What `%save` keeps and `%restore` brings back. Expected values are those of the session that was saved.
@Suite(.serialized) struct StorageTests {
  /// Saves a session and restores it into one that has run nothing.
  private func restored(_ notebook: TestNotebook) -> TestNotebook {
    let path = notebook.file("session.gradus", "")
    #expect(notebook.run("%save \(path)") == "")
    let fresh = TestNotebook()
    #expect(fresh.run("%restore \(path)") == "")
    return fresh
  }

  @Test func valuesOfEveryKindComeBack() {
    let notebook = TestNotebook()
    let cell = """
      enum Kind { case a, b(Int, String) }
      enum Color: String { case red, blue }
      struct P { var x = 1; var name = "p"; var kind = Kind.b(3, "z") }
      struct Pair<A, B> { var a: A; var b: B }
      let n = -7, d = 0.1, f: Float = 1.5, yes = true, text = "é\\n", character: Character = "é"
      let list = [[1, 2], []], texts = ["a", ""], none: Int? = nil, some: String? = "s", five: Int? = 5
      let tuple = (1, two: "2"), range = 1...5, color = Color.blue, p = P(), pair = Pair(a: 1, b: [p])
      let mixed: [Any] = [1, "a", P()], family: Character = "👨‍👩‍👧‍👦", part = "abc".prefix(2)
      let bits: [Double] = [.nan, -0.0, .infinity]
      """
    #expect(notebook.run(cell) == "")
    let shown = """
      print(n, d, f, yes, text, character, list, texts, none as Any, some as Any, five as Any)
      print(tuple, range, color, p, pair, mixed, family, part, bits, bits[1].sign)
      """
    #expect(notebook.run(shown) == "")
    let expected = notebook.output
    let fresh = restored(notebook)
    #expect(fresh.run(shown) == "")
    #expect(fresh.output == expected)
  }

  @Test func dictionariesAndSetsFindTheirKeysAgain() {
    let notebook = TestNotebook()
    _ = notebook.run(
      """
      struct Key: Hashable { var a: Int; var b: String }
      var counts: [Key: Int] = [:]
      for i in 0..<200 { counts[Key(a: i, b: "k\\(i)")] = i }
      let seen: Set<String> = ["x", "y"], nested = ["a": ["b": [1, 2]]]
      """)
    let fresh = restored(notebook)
    #expect(
      fresh.run(
        "(0..<200).allSatisfy { counts[Key(a: $0, b: \"k\\($0)\")] == $0 } && counts.count == 200")
        == "true")
    #expect(
      fresh.run("seen.contains(\"y\") && !seen.contains(\"z\") && nested[\"a\"]![\"b\"]! == [1, 2]")
        == "true")
    #expect(fresh.run("counts[Key(a: 5, b: \"k5\")] = nil; counts.count") == "199")
  }

  @Test func objectsKeepTheirIdentityAndTheirCycles() {
    let notebook = TestNotebook()
    _ = notebook.run(
      """
      class Node { var next: Node?; let value: Int; init(_ value: Int) { self.value = value } }
      final class Leaf: Node { var extra = [1.5] }
      let a = Leaf(1), b = Node(2)
      a.next = b
      b.next = a
      let again: Node = a, all = [a, b, a]
      """)
    let fresh = restored(notebook)
    #expect(fresh.run("a.next === b && b.next === a && again === a && all[0] === all[2]") == "true")
    #expect(fresh.run("(again as! Leaf).extra") == "[1.5]")
  }

  @Test func weakReferencesStayWeak() {
    let notebook = TestNotebook()
    _ = notebook.run(
      """
      final class Child { weak var parent: Parent?; init() {} }
      final class Parent { let child = Child(); init() { child.parent = self } }
      var parent: Parent? = Parent()
      let child = parent!.child
      """)
    let fresh = restored(notebook)
    #expect(fresh.run("child.parent === parent") == "true")
    _ = fresh.run("parent = nil")
    #expect(fresh.run("child.parent == nil") == "true")
  }

  @Test func aLongListIsKeptOrNamedAndNeverEndsTheProcess() {
    let notebook = TestNotebook()
    _ = notebook.run(
      """
      final class Link { var next: Link?; init(_ next: Link?) { self.next = next } }
      var head = Link(nil)
      for _ in 0..<1_000_000 { head = Link(head) }
      let small = 1
      """)
    let path = notebook.file("session.gradus", "")
    #expect(notebook.run("%save \(path)") == "")
    let isKept = !notebook.output.contains("Not saved: 'head', because it is nested too deeply.")
    let fresh = TestNotebook()
    #expect(fresh.run("%restore \(path)") == "")
    #expect(fresh.run("small") == "1")
    #expect(fresh.run("head.next === nil").hasPrefix("false") == isKept)
  }

  @Test func functionsTypesAndHiddenDeclarationsComeBack() {
    let notebook = TestNotebook()
    _ = notebook.run("let base = 100; func plus(_ x: Int) -> Int { x + base }")
    _ = notebook.run("struct P { static var made = 0; var x = 1 }; let old = P(x: 42); P.made = 7")
    _ = notebook.run("let base = \"hidden\"; struct P { var y = 2 }")
    _ = notebook.run("extension Int { var doubled: Int { self * 2 } }")
    _ = notebook.run("nonsense")
    let fresh = restored(notebook)
    #expect(fresh.run("plus(1)") == "101")
    #expect(fresh.run("old.x") == "42")
    #expect(fresh.run("P()") == "P(y: 2)")
    #expect(fresh.run("base") == "\"hidden\"")
    #expect(fresh.run("21.doubled + 1") == "43")
    #expect(fresh.run("struct Q { static let shared = 5 }; Q.shared") == "5")
  }

  @Test func staticPropertiesKeepTheirValues() {
    let notebook = TestNotebook()
    _ = notebook.run("final class Counter { static var made = 0; static var names = [\"a\"] }")
    _ = notebook.run("Counter.made = 3; Counter.names.append(\"b\")")
    let fresh = restored(notebook)
    #expect(fresh.run("print(Counter.made, Counter.names)") == "")
    #expect(fresh.output == "3 [\"a\", \"b\"]\n")
  }

  @Test func aRestoredModelTrainsOnBitForBit() {
    let notebook = TestNotebook()
    _ = notebook.run(
      """
      setSeed(3)
      final class Mine: Layer {
        let hidden = Linear(2, 3, activation: .tanh)
        let out = Linear(3, 1)
        func callAsFunction(_ x: Tensor) -> Tensor { out(hidden(x)) }
      }
      let model = Sequential(Linear(2, 2), Activation.relu, Mine())
      let first = model[0]
      let adam = Adam(model, learningRate: 0.01, weightDecay: 0.1)
      let own = Mine(), sgd = SGD(own, learningRate: 0.1, momentum: 0.9)
      let x = Tensor.randomNormal([8, 2]), y = Tensor.randomNormal([8, 1])
      func step() -> [Float] {
        let noise = Tensor.randomUniform([8, 2])
        let loss = meanSquaredError(model(x + noise), y)
        adam.zeroGradients(); loss.backward(); adam.step()
        let other = meanSquaredError(own(x), y)
        sgd.zeroGradients(); other.backward(); sgd.step()
        return [loss.item(), other.item()]
      }
      for _ in 0..<5 { _ = step() }
      """)
    let path = notebook.file("session.gradus", "")
    _ = notebook.run("%save \(path)")
    #expect(notebook.output.contains("Not saved") == false)
    let rest = """
      var losses = (0..<5).map { _ in step() }
      (losses, model.parameters.map { $0.value.scalars }, first(x).scalars)
      """
    let expected = notebook.run(rest)
    #expect(expected.hasPrefix("([[") && !expected.contains("nan"))
    let fresh = TestNotebook()
    _ = fresh.run("%restore \(path)")
    #expect(fresh.run(rest) == expected)
  }

  @Test func tensorsOfEveryTypeAndShapeComeBackAndGradientsStay() {
    let notebook = TestNotebook()
    _ = notebook.run(
      """
      let a = Tensor([[1, 2, 3], [4, 5, 6]]), view = a.transposed(), truth = a .> 2
      let whole = a.to(.int32), empty = Tensor.zeros([0, 3]), one = Tensor(7)
      let leaf = Tensor([1, 2]).requiringGradient()
      (leaf * leaf).sum().backward()
      """)
    let shown = "print(a, view, truth, whole, empty.shape, one.item(), leaf.gradient!.scalars)"
    _ = notebook.run(shown)
    let expected = notebook.output
    #expect(expected.contains("[2.0, 4.0]"))
    let fresh = restored(notebook)
    _ = fresh.run(shown)
    #expect(fresh.output == expected)
  }

  @Test func whatCannotBeKeptIsNamedAndTheRestComesBack() {
    let notebook = TestNotebook()
    _ = notebook.run(
      "let f = { (x: Int) in x + 1 }; struct Holder { var g: () -> Int }; let h = Holder { 1 }; let kept = 5"
    )
    _ = notebook.run(
      "func usesIt() -> Int { f(1) }; let chart = Chart.line(x: [1.0, 2.0], y: [1.0, 2.0])")
    let path = notebook.file("session.gradus", "")
    _ = notebook.run("%save \(path)")
    #expect(notebook.output.contains("Not saved: 'f', because it holds a closure.\n"))
    #expect(notebook.output.contains("Not saved: 'h', because it holds a closure.\n"))
    #expect(
      notebook.output.contains(
        "Not saved: 'chart', because a value of type 'Chart' cannot be kept in a file.\n"))
    let fresh = TestNotebook()
    _ = fresh.run("%restore \(path)")
    #expect(fresh.run("kept") == "5")
    #expect(fresh.run("f(1)").contains("cannot find 'f' in scope"))
    #expect(fresh.run("usesIt()").contains("NotInitialized"))
  }

  @Test func aRestoredSessionExportsTheCellsThatMadeIt() {
    let notebook = TestNotebook()
    _ = notebook.run("let a = 1")
    let fresh = restored(notebook)
    _ = fresh.run("a + 1")
    _ = fresh.run("%export")
    #expect(fresh.output.contains("// In[1]\nlet a = 1\n"))
    #expect(fresh.output.contains("display(a + 1)"))
  }

  /// A type that is added to the library has to say how it is kept, or here why not.
  @Test func everyTypeOfTheLibraryIsKeptOrHasAReason() {
    var reasons = [
      "ComputationGraph": "it is found again from its tensor",
      "ComputationGraph.Step": "it is found again from its tensor",
      "NumPyFileError": "errors are not kept", "NPZFile": "the file may be another one by then",
      "Chart": "it is drawn again from its data", "ChartScale": "only charts have one",
      "DisplayIdentifier": "a display is gone with its front end",
      "LiveTrainingDisplay": "a display is gone with its front end",
      "MIMEBundle": "it is output", "SafetensorsError": "errors are not kept",
      "SafetensorsFile": "the file may be another one by then",
      "String": "the language keeps it", "Substring": "the language keeps it",
      "Character": "the language keeps it",
      "TensorError": "errors are not kept", "Threads": "there are no values of it",
    ]
    for widget in [
      "Button", "Checkbox", "Column", "Dropdown", "HTMLView", "ImageView", "IntSlider",
      "ProgressBar", "Row", "Slider", "TextField",
    ] {
      reasons[widget] = "a widget is gone with its front end"
    }
    let types = TestNotebook().session.machine.registry.types
    #expect(types.count > 20)
    for (name, type) in types {
      #expect((type is any StorableValue.Type) != (reasons[name] != nil), "\(name)")
    }
  }

  // MARK: Files

  @Test func damagedAndForeignFilesChangeNothing() {
    let notebook = TestNotebook()
    _ = notebook.run("let kept = [1, 2, 3]; struct P { var x = 1 }")
    let path = notebook.file("session.gradus", "")
    _ = notebook.run("%save \(path)")
    let whole = notebook.bytes(path)
    func check(_ bytes: [UInt8], _ message: String) {
      notebook.write(bytes, path)
      let shown = notebook.run("%restore \(path)")
      #expect(shown.contains("'\(path)' \(message)"), "\(shown)")
      #expect(notebook.run("print(kept, P())") == "")
      #expect(notebook.output == "[1, 2, 3] P(x: 1)\n")
    }
    check(
      Array("{\"cells\": []}".utf8), "is not a session: '%restore' reads what '%save' has written")
    check([], "is not a session")
    check(Array(whole.dropLast(3)), "is damaged: it ends too early")
    check(Array(whole.prefix(20)), "is damaged: it ends too early")
    var changed = whole
    changed[whole.count - 5] ^= 1
    check(changed, "is damaged: its contents are not what was written")
    changed = whole
    changed[14] = 9
    check(changed, "was written by another version of Gradus, and this one cannot read it")
    #expect(notebook.run("%restore /no/such/file").contains("cannot read '/no/such/file'"))
  }

  @Test func aFileThatCannotBeWrittenLeavesTheOldOne() {
    let notebook = TestNotebook()
    _ = notebook.run("let a = 1")
    #expect(
      notebook.run("%save /no/such/folder/x.gradus").contains(
        "cannot write '/no/such/folder/x.gradus'"))
    #expect(notebook.run("a") == "1")
  }

  /// A reader has to throw, whatever the bytes are.
  @Test func anyBytesAreReadOrRefused() throws {
    let notebook = TestNotebook()
    _ = notebook.run(
      "class N { var n: N?; var v = [1, 2] }; let a = N(); a.n = a; let d = [\"k\": (1, \"t\")]; let t = Tensor([1, 2]); let m = Linear(2, 1)"
    )
    let path = notebook.file("session.gradus", "")
    _ = notebook.run("%save \(path)")
    let whole = notebook.bytes(path)
    var random = SystemRandomNumberGenerator()
    let reading = TestNotebook()
    for _ in 0..<100 {
      var contents = Array(whole.dropFirst(32))
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        contents[Int.random(in: contents.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      notebook.write(sessionFile(contents), path)
      _ = reading.run("%restore \(path)")
      #expect(reading.run("1 + 1") == "2")
    }
  }

  /// The bytes of a file with these contents and their check sum: FNV-1a over words, as the format says.
  private func sessionFile(_ contents: [UInt8]) -> [UInt8] {
    func bytes(_ number: UInt64, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
    }
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    let padded = contents + Array(repeating: 0, count: 8 - contents.count % 8)
    for start in stride(from: 0, to: padded.count, by: 8) {
      let word = padded[start..<start + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      sum = (sum ^ word) &* 0x100_0000_01B3
    }
    return Array("gradus session".utf8) + bytes(1, 2) + bytes(UInt64(contents.count), 8)
      + bytes(sum, 8) + contents
  }
}
