extension FunctionDeclaration {
  /// Whether the type of a parameter is a function, so that a trailing closure can go there.
  fileprivate func takesFunction(_ index: Int) -> Bool {
    let type = parameters[index].type
    switch type.optionalObject ?? type {
    case .function, .parameter: return true
    default: return false
    }
  }

  /// Matches labels, defaults and variadic parameters; types are not looked at.
  ///
  /// - Returns: Which argument goes to which parameter, or the first thing that does not fit.
  func match(
    labels: [(label: String?, isTrailingClosure: Bool)], isOperator: Bool
  ) -> Result<ArgumentMatching, ArgumentFailure> {
    var ofParameter: [[Int]] = Array(repeating: [], count: parameters.count)
    var ofArgument = Array(repeating: 0, count: labels.count)
    var parameter = 0
    var argument = 0
    let trailingStart = labels.firstIndex { $0.isTrailingClosure } ?? labels.count

    func assign(_ argument: Int, _ parameter: Int) {
      ofParameter[parameter].append(argument)
      ofArgument[argument] = parameter
    }
    func fail(_ mismatch: ArgumentMismatch) -> Result<ArgumentMatching, ArgumentFailure> {
      .failure(ArgumentFailure(mismatch: mismatch))
    }

    while argument < trailingStart {
      let label = labels[argument].label
      guard parameter < parameters.count else {
        // A label that belongs to an earlier parameter is out of order.
        if let label,
          let earlier = parameters.indices.first(where: {
            parameters[$0].label == label && ofParameter[$0].isEmpty
          })
        {
          if let later = ofParameter.indices.first(where: {
            $0 > earlier && !ofParameter[$0].isEmpty
          }), let first = ofParameter[later].first {
            return fail(.order(argument: argument, before: first))
          }
        }
        return fail(.extra(argument: argument))
      }
      let target = parameters[parameter]
      if isOperator || target.label == label {
        assign(argument, parameter)
        argument += 1
        if target.isVariadic {
          // Arguments without a label go on filling it.
          while argument < trailingStart, labels[argument].label == nil, !isOperator {
            assign(argument, parameter)
            argument += 1
          }
        }
        parameter += 1
        continue
      }
      if target.hasDefault || target.isVariadic {
        // Maybe the argument is for a later parameter.
        if parameters[(parameter + 1)...].contains(where: { $0.label == label })
          || label == nil || parameter + 1 < parameters.count
        {
          parameter += 1
          continue
        }
        if parameters[..<parameter].contains(where: { $0.label == label }), label != nil {
          let earlier = parameters.firstIndex { $0.label == label } ?? 0
          if ofParameter[earlier].isEmpty, parameter > 0,
            let first = ofParameter[earlier..<parameter].first(where: { !$0.isEmpty })?.first
          {
            return fail(.order(argument: argument, before: first))
          }
        }
        return fail(.label(argument: argument, expected: target.label))
      }
      // The label may belong to a later parameter: then this one is missing or comes later.
      if let label, parameters[(parameter + 1)...].contains(where: { $0.label == label }) {
        if let expected = target.label,
          labels[(argument + 1)...].contains(where: { $0.label == expected })
        {
          let place =
            labels.indices.first { $0 > argument && labels[$0].label == expected } ?? argument
          return fail(.order(argument: place, before: argument))
        }
        return fail(.missing(parameter: parameter))
      }
      if labels.count < requiredCount, target.label != nil, label == nil,
        parameters[(parameter + 1)...].contains(where: { $0.label == nil })
      {
        return fail(.missing(parameter: parameter))
      }
      return fail(.label(argument: argument, expected: target.label))
    }

    // Trailing closures: the first has no label and goes to the first parameter that can take it; the others by label.
    for index in trailingStart..<labels.count {
      let label = labels[index].label
      let place: Int?
      if let label {
        place = parameters.indices.first { $0 >= parameter && parameters[$0].label == label }
      } else {
        let open = parameters.indices.filter { $0 >= parameter && ofParameter[$0].isEmpty }
        let functions = open.filter { takesFunction($0) }
        // Forward scan, unless that would leave a later parameter without a default empty.
        let required = functions.filter { !parameters[$0].hasDefault }
        place = (labels.count - trailingStart == 1 ? required.last : nil) ?? functions.first
      }
      guard let place else { return fail(.extra(argument: index)) }
      assign(index, place)
      parameter = place + 1
    }
    for (index, list) in ofParameter.enumerated() where list.isEmpty {
      if !parameters[index].hasDefault && !parameters[index].isVariadic {
        return fail(.missing(parameter: index))
      }
    }
    return .success(
      ArgumentMatching(argumentsOfParameter: ofParameter, parameterOfArgument: ofArgument))
  }

  private var requiredCount: Int { parameters.filter { !$0.hasDefault && !$0.isVariadic }.count }
}

struct ArgumentFailure: Error, Hashable {
  let mismatch: ArgumentMismatch
}
