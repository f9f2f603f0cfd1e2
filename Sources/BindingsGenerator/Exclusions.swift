/// Public declarations that cells do not see, each with its reason.
///
/// A type's name covers its members too.
enum Exclusions {
  /// By symbol without argument types: `Output`, `Tensor.unsafePointer(_:)`.
  static let reasons: [String: String] = [
    "AxisSelection": "tensors use it",
    "Button.model": "front ends and widgets use it",
    "ChartNumber.chartValue": "charts use it; a number is one already",
    "Checkbox.model": "front ends and widgets use it",
    "Column.model": "front ends and widgets use it",
    "Documentation": "the notebook session sets it",
    "Dropdown.model": "front ends and widgets use it",
    "Guarded": "a lock for the library itself",
    "HTMLView.model": "front ends and widgets use it",
    "ImageView.init(png:)": "cells have no bytes; they have init(contentsOf:)",
    "ImageView.model": "front ends and widgets use it",
    "ImageView.png": "cells have no bytes; they have show(contentsOf:)",
    "Input": "the kernel sets where input comes from",
    "InputError": "the kernel's own errors",
    "InputSource": "the kernel implements it",
    "IntSlider.model": "front ends and widgets use it",
    "input(_:isPassword:)": "bound by hand in Sources/NotebookBindings/InputBindings.swift",
    "Interruption": "the kernel asks for interrupts",
    "MIMEBundle.data": "cells make bundles and do not look into them",
    "MIMEBundle.init(_:metadata:)": "cells have init(text:), init(html:text:) and the like",
    "MIMEBundle.metadata": "cells make bundles and do not look into them",
    "MIMEType": "cells make bundles by init(html:text:) and the like",
    "Output": "the kernel sets where output goes",
    "OutputSink": "the kernel implements it",
    "ProgressBar.model": "front ends and widgets use it",
    "Row.model": "front ends and widgets use it",
    "Slider.model": "front ends and widgets use it",
    "StandardStream": "the kernel implements output",
    "TensorIndex.axisSelection": "tensors use it",
    "TensorScalar.tensorElement": "tensors use it; a number is one already",
    "TensorScalar.tensorType": "tensors use it; a number is one already",
    "TerminalInput": "input of compiled programs",
    "TerminalSink": "output of compiled programs",
    "TextField.model": "front ends and widgets use it",
    "Widget.model": "front ends and widgets use it",
    "WidgetModel": "front ends and widgets use it",
    "catchingTensorErrors(_:)":
      "bound by hand in Sources/NotebookBindings/TensorErrorBindings.swift",
  ]

  /// Why the declaration, or the type that it stands in, is left out; `nil` if it is not.
  static func reason(for symbol: String) -> String? {
    if let reason = reasons[symbol] { return reason }
    let parts = symbol.prefix { $0 != "(" }.split(separator: ".").map(String.init)
    for count in stride(from: parts.count - 1, to: 0, by: -1) {
      if let reason = reasons[parts.prefix(count).joined(separator: ".")] { return reason }
    }
    return nil
  }
}
