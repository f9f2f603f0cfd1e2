internal import CNumerics

/// Whether a model is being trained on this thread, for layers that then behave differently.
package enum TrainingMode {
  package static var isOn: Bool {
    get { cn_thread_state().pointee.is_training }
    set { cn_thread_state().pointee.is_training = newValue }
  }
}
