internal import Gradus
public import LanguageChecker
public import LanguageRuntime
internal import Tensors

/// What cells see of the library: its declarations as text, and what runs when they are used.
public enum LibraryBindings {
  /// The modules' declarations, for the checker.
  public static var interfaces: [ModuleInterface] {
    [
      ModuleInterface(
        name: "Gradus",
        chunks: GeneratedBindings.chunks + TensorErrorBindings.chunks + TimeBindings.chunks
          + InputBindings.chunks)
    ]
  }

  /// Adds every function and type of the library to a machine's registry.
  public static func register(in registry: inout NativeRegistry) {
    GeneratedBindings.register(in: &registry)
    TensorErrorBindings.register(in: &registry)
    TimeBindings.register(in: &registry)
    InputBindings.register(in: &registry)
    StoredRandomNumbers.register(in: &registry)
  }

  /// Lets the library and a machine know of each other: errors that tensor operations record stop the cell, an
  /// interrupt stops training after a whole step, steps of a computation know their lines, and training shows itself.
  public static func attach(to machine: Machine) {
    machine.onInterrupt = { Interruption.isRequested = true }
    CellPlaces.name = CellLines.name(of:)
    machine.onRun = CellPlaces.follow
    locateFailures(of: machine)
    showTrainingProgress()
  }

  /// Lets errors of tensor operations name the layer in which they happened.
  public static func locateFailures(of machine: Machine) {
    machine.onFailure = { failure, receivers in
      TensorFailure.locate(&failure, receivers: receivers)
    }
  }

  /// Forgets an interrupt that the library has not noticed.
  public static func clearInterrupt() { Interruption.isRequested = false }

  /// Gives back memory that was only needed to read declarations.
  public static func releaseSpareMemory() { SpareMemory.release() }
}
