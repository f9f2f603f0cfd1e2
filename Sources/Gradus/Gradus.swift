/// Everything a notebook can use: tensors, networks, charts, tables and displays.
///
/// A cell and a compiled program see the same names after `import Gradus`.
@_exported public import Display
@_exported public import NeuralNetworks
@_exported public import Plotting
@_exported public import Tensors
