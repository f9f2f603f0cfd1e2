internal import LanguageChecker

/// Instances whose last reference is gone and whose `deinit` has still to run.
///
/// References go in the middle of instructions, where no code of the cell can run. So the instance's fields move into a
/// successor, and `deinit` runs on that one at the end of the statement.
final class PendingDeinitializers {
  var instances: [Aggregate] = []
}

extension Machine {
  /// Runs the `deinit`s that wait, and those of what these set free.
  func runDeinitializers() throws {
    // Statements inside a `deinit` come here too: what runs already is not in the list any more.
    while !state.pendingDeinitializers.instances.isEmpty {
      let instance = state.pendingDeinitializers.instances.removeFirst()
      // When this instance's fields go, perhaps the next instances come.
      var current = instance.classLayout
      while let layout = current {
        if let declaration = layout.deinitializer {
          let substitutions: [GenericParameter: StaticType]
          if case .nominal(let nominal, let arguments) = layout.descriptor.type {
            substitutions = nominal.replacements(for: arguments)
          } else {
            substitutions = [:]
          }
          let function = try self.instance(
            FunctionReference(declaration, substitutions: substitutions))
          _ = try run(function, [(false, Slot(instance))], resultBank: nil)
        }
        current = layout.superclass
      }
    }
  }
}

extension FunctionLowering {
  /// Emits what runs the `deinit`s of instances that have just lost their last reference.
  func runDeinitializers() throws {
    // Where the library's own statements end, the cell's statement still runs.
    guard machine.state.hasDeinitializers, let range, machine.state.files.contains(range.file)
    else { return }
    let raw = nextRaw
    let object = nextObject
    _ = try callNative("Object.deinitialize", arguments: [], isInout: [], result: .void)
    nextRaw = raw
    nextObject = object
  }
}
