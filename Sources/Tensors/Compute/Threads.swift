internal import CNumerics

/// The threads that large operations share their work among.
///
/// ```swift
/// Threads.count = 1   // for results that are the same on every machine, bit for bit
/// ```
///
/// With the same number of threads every computation gives the same result, bit for bit. With another number only
/// large matrix products may differ, in the last digit.
public enum Threads {
  /// How many there are, from 1 to 64: at first as many as the machine has processors, or as the environment variable
  /// `GRADUS_NUM_THREADS` says.
  public static var count: Int {
    get { Int(cn_thread_count()) }
    set { cn_set_thread_count(Int32(clamping: newValue)) }
  }
}
