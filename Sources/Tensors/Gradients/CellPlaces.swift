internal import CNumerics

/// The lines of cells that operations are asked for at; numbers stand for them, so that noting one costs a nanosecond.
package enum CellPlaces {
  /// Gives the name of a line, `In[3]:2`, for its number; nil in compiled programs.
  package static var name: (UInt32) -> String? = { _ in nil }

  /// Lets operations of this thread note the number that stands at an address, until nil is given.
  package static func follow(_ number: UnsafePointer<UInt32>?) {
    cn_thread_state().pointee.place = number
  }
}
