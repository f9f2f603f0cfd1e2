internal import Display
internal import JSON
internal import JupyterProtocol

/// Where a request has come in.
enum RequestChannel { case shell, control }

extension Server {
  /// Handles one request: `busy`, its reply if it has one, `idle`.
  func handle(_ message: Message, on channel: RequestChannel) {
    let parent = message.asParent
    let reply: Route =
      switch channel {
      case .shell: .shell(identities: message.identities)
      case .control: .control(identities: message.identities)
      }
    do {
      switch try action(for: message, reply: reply) {
      case .answer(let content):
        var messages = [(Route.iopub, OutgoingMessage.status(.busy, parent: parent))]
        if let content, let type = message.header.type.reply {
          messages.append((reply, OutgoingMessage(type, parent: parent, content: content)))
        }
        outbox.post(messages + [(.iopub, .status(.idle, parent: parent))])
      case .publish(let messages, let changed):
        outbox.post(
          [(.iopub, .status(.busy, parent: parent))] + messages.map { (.iopub, $0) })
        let isHandled = changed.map { !$0.handlers.isEmpty && queue.append($0, parent: parent) }
        if isHandled != true { outbox.post(.iopub, .status(.idle, parent: parent)) }
      case .ask(let question):
        outbox.post(.iopub, .status(.busy, parent: parent))
        services.ask(question, of: message, reply: reply)
      case .recall(let request):
        outbox.post(.iopub, .status(.busy, parent: parent))
        recollections.ask(request, of: message, reply: reply)
      case .run(let request):
        queue.append(QueuedCell(message: message, request: request, reply: reply))
      case .stop(let content):
        outbox.post([
          (.iopub, .status(.busy, parent: parent)),
          (reply, OutgoingMessage(.shutdownReply, parent: parent, content: content)),
          (.iopub, OutgoingMessage(.shutdownReply, parent: parent, content: content)),
          (.iopub, .status(.idle, parent: parent)),
        ])
        isStopping = true
      }
    } catch {
      refusals.note(error, channel: "shell or control")
      refuse(message, error, reply: reply)
    }
  }

  /// What a request asks of the kernel.
  private enum Action {
    /// Nothing that takes time: here is the reply, if the message is one that has a reply.
    case answer(JSONObject?)
    /// Something for all front ends, without a reply.
    case publish([OutgoingMessage], changed: WidgetModel? = nil)
    case ask(LanguageServices.Question)
    case recall(HistoryRequest)
    case run(ExecuteRequest)
    case stop(JSONObject)
  }

  private func action(for message: Message, reply: Route) throws(ProtocolError) -> Action {
    let content = message.content
    switch message.header.type {
    case .executeRequest: return .run(try ExecuteRequest(content: content))
    case .completeRequest: return .ask(.complete(try CompleteRequest(content: content)))
    case .inspectRequest: return .ask(.inspect(try InspectRequest(content: content)))
    case .isCompleteRequest: return .ask(.isComplete(try IsCompleteRequest(content: content)))
    case .kernelInfoRequest: return .answer(information)
    case .historyRequest:
      return .recall(try HistoryRequest(content: content))
    case .commInfoRequest:
      let request = try CommInfoRequest(content: content)
      return .answer(CommInfoRequest.reply(comms.open(target: request.target)))
    case .connectRequest: return .answer(ports)
    case .usageRequest: return .answer(ProcessUsage.now.content)
    case .interruptRequest:
      runner.interrupt()
      return .answer(["status": "ok"])
    case .shutdownRequest: return .stop(try ShutdownRequest(content: content).replyContent)
    case .commOpen: return .publish(try comms.open(message))
    case .commClose:
      try comms.close(message)
      return .publish([])
    case .commMessage:
      let (messages, changed) = try comms.receive(message)
      return .publish(messages, changed: changed)
    default: return .answer(nil)
    }
  }

  /// The ports, as the deprecated `connect_request` asks for them.
  private var ports: JSONObject {
    [
      "status": "ok", "shell_port": .integer(Int64(connection.shellPort)),
      "iopub_port": .integer(Int64(connection.iopubPort)),
      "stdin_port": .integer(Int64(connection.stdinPort)),
      "control_port": .integer(Int64(connection.controlPort)),
      "hb_port": .integer(Int64(connection.heartbeatPort)),
    ]
  }

  /// Answers a request whose content cannot be read.
  private func refuse(_ message: Message, _ error: ProtocolError, reply: Route) {
    let parent = message.asParent
    var messages = [(Route.iopub, OutgoingMessage.status(.busy, parent: parent))]
    if let type = message.header.type.reply {
      var content: JSONObject = ["status": "error"]
      let failure = ExecuteReply.Failure(
        name: "ProtocolError", value: error.description, traceback: [])
      for (key, value) in failure.content { content[key] = value }
      if type == .executeReply { content["execution_count"] = .null }
      messages.append((reply, OutgoingMessage(type, parent: parent, content: content)))
    }
    outbox.post(messages + [(.iopub, .status(.idle, parent: parent))])
  }
}
