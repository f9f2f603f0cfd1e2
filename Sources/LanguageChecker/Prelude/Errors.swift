extension Prelude {
  static let errors = ModuleInterface.Chunk(
    names: ["Error", "LocalizedError", "Result"],
    text: #"""
      /// A type whose values can be thrown.
      protocol Error: Sendable {}

      extension Error {
        /// A sentence that says what went wrong.
        var localizedDescription: String { "\(self)" }
      }

      /// An error with a sentence for people.
      protocol LocalizedError: Error {
        var errorDescription: String? { get }
      }

      extension LocalizedError {
        var errorDescription: String? { nil }
        var localizedDescription: String { errorDescription ?? "\(self)" }
      }

      /// A value or the error that stands in its place.
      enum Result<Success, Failure> where Failure: Error {
        case success(Success)
        case failure(Failure)

        /// The value; throws the error if there is none.
        func get() throws -> Success {
          switch self {
          case .success(let value): return value
          case .failure(let error): throw error
          }
        }
        /// The function's result for the value; the error stays.
        func map<NewSuccess>(_ transform: (Success) -> NewSuccess) -> Result<NewSuccess, Failure> {
          switch self {
          case .success(let value): return .success(transform(value))
          case .failure(let error): return .failure(error)
          }
        }
        /// What the function makes of the value, a result itself; the error stays.
        func flatMap<NewSuccess>(
          _ transform: (Success) -> Result<NewSuccess, Failure>
        ) -> Result<NewSuccess, Failure> {
          switch self {
          case .success(let value): return transform(value)
          case .failure(let error): return .failure(error)
          }
        }
        /// The function's result for the error; the value stays.
        func mapError<NewFailure: Error>(
          _ transform: (Failure) -> NewFailure
        ) -> Result<Success, NewFailure> {
          switch self {
          case .success(let value): return .success(value)
          case .failure(let error): return .failure(transform(error))
          }
        }
        /// What the function makes of the error, a result itself; the value stays.
        func flatMapError<NewFailure: Error>(
          _ transform: (Failure) -> Result<Success, NewFailure>
        ) -> Result<Success, NewFailure> {
          switch self {
          case .success(let value): return .success(value)
          case .failure(let error): return transform(error)
          }
        }
      }

      extension Result where Failure == any Error {
        /// The function's value, or the error that it throws.
        init(catching body: () throws -> Success) {
          do { self = .success(try body()) } catch { self = .failure(error) }
        }
      }

      extension Result: Equatable where Success: Equatable, Failure: Equatable {}
      extension Result: Hashable where Success: Hashable, Failure: Hashable {}
      """#)
}
