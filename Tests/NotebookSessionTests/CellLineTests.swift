import Display
import LanguageChecker
import NotebookBindings
import NotebookSession
import Testing

/// Steps of a computation say which line of which cell asked for them; lines were counted by hand.
@Suite struct CellLineTests {
  /// Runs cells one after the other and returns what the last one shows.
  private func text(_ cells: String...) -> String {
    let session = NotebookSession(library: LibraryBindings.interfaces, style: .plain) {
      LibraryBindings.register(in: &$0)
    }
    LibraryBindings.attach(to: session.machine)
    var shown = ""
    for (index, cell) in cells.enumerated() {
      switch session.run(cell, name: "In[\(index + 1)]") {
      case .success(let bundle): shown = bundle?.plainText ?? ""
      case .failure(let failure): shown = failure.traceback.joined(separator: "\n")
      }
    }
    return shown
  }

  @Test func stepsNameTheLinesOfTheirCells() {
    let shown = text(
      """
      let x = Tensor([2.0]).requiringGradient()
      func square(_ t: Tensor) -> Tensor {
        t * t
      }
      """,
      """
      let y = square(x)

      let z = (y
        + 1).sum()
      z.computation
      """)
    #expect(
      shown == """
        0  parameter  [1]           In[1]:1
        1  *          [1]  of 0, 0  In[1]:3
        2  constant   []
        3  +          [1]  of 1, 2  In[2]:4
        4  sum        []   of 3     In[2]:4
        """)
    #expect(
      text(
        "let x = Tensor([3.0]).requiringGradient()", "let y = (x * x).sum()",
        "y.backpropagation()") == """
          0  parameter  [1]           In[1]:1  value [3.0]  gradient [6.0]
          1  *          [1]  of 0, 0  In[2]:1  value [9.0]  gradient [1.0]
          2  sum        []   of 1     In[2]:1  value [9.0]  gradient [1.0]
          """)
  }

  @Test func closuresAndLoopsHaveTheirOwnLines() {
    let shown = text(
      """
      let x = Tensor([2.0]).requiringGradient()
      var y = x
      for _ in 0..<2 {
        y = y.exp()
      }
      let parts = [y, x].map { part in
        part.log()
      }
      let kept = checkpoint(parts[0]) {
        $0.sin()
      }
      (kept * parts[1]).computation.steps.map { "\\($0.operation) \\($0.source ?? "-")" }
      """)
    #expect(
      shown
        == #"["parameter In[1]:1", "exp In[1]:4", "exp In[1]:4", "log In[1]:7", "checkpoint In[1]:9", "log In[1]:7", "* In[1]:12"]"#
    )
  }

  @Test func whatALayerComputesComesFromTheLineThatAppliesIt() {
    let shown = text(
      """
      final class Doubling: Layer {
        func callAsFunction(_ x: Tensor) -> Tensor {
          x * 2
        }
      }
      let model = Sequential(
        Linear(1, 1), Doubling(), Linear(1, 1)
      )
      let y = model(Tensor([[1.0]]))
      y.computation.steps.filter { $0.operation != "constant" }.map { "\\($0.operation) \\($0.source ?? "-")" }
      """)
    #expect(
      shown
        == #"["parameter In[1]:7", "parameter In[1]:7", "linear In[1]:9", "* In[1]:3", "parameter In[1]:7", "parameter In[1]:7", "linear In[1]:9"]"#
    )
  }
}
