internal import CNumerics

/// A request to stop, made by one thread and honoured by another.
///
/// Loops of the library that may take long, above all `train`, look at it between steps.
public enum Interruption {
  /// Whether a stop has been asked for; set it from any thread, and reset it when it was honoured.
  public static var isRequested: Bool {
    get { cn_interruption_get() }
    set { cn_interruption_set(newValue) }
  }
}
