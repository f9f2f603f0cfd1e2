internal import JSON

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the kernel uses of the machine, as JupyterLab's resource display asks for it.
struct ProcessUsage {
  private static let cpuClock = Monitor<(wall: Double, cpu: Double)?>(nil)

  private var cpuPercent: Double
  private var residentBytes: Int
  private var processorCount: Int
  private var memoryBytes: Int
  private var freeBytes: Int

  /// The usage at this moment; the share of the processor since the last time it was asked.
  static var now: ProcessUsage {
    let wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID)
    let last = cpuClock.withLock { last in
      defer { last = (wall, cpu) }
      return last
    }
    let share = last.map { wall > $0.wall ? (cpu - $0.cpu) / (wall - $0.wall) : 0 } ?? 0
    let page = sysconf(Int32(_SC_PAGESIZE))
    return ProcessUsage(
      cpuPercent: 100 * share, residentBytes: residentPages * page,
      processorCount: sysconf(Int32(_SC_NPROCESSORS_ONLN)),
      memoryBytes: sysconf(Int32(_SC_PHYS_PAGES)) * page,
      freeBytes: sysconf(Int32(_SC_AVPHYS_PAGES)) * page)
  }

  /// The content of `usage_reply`.
  var content: JSONObject {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let used = memoryBytes - freeBytes
    return [
      "status": "ok", "hostname": .string(String(cString: name)),
      "pid": .integer(Int64(getpid())), "kernel_cpu": .double(cpuPercent),
      "kernel_memory": .integer(Int64(residentBytes)),
      "cpu_count": .integer(Int64(processorCount)),
      "host_virtual_memory": [
        "total": .integer(Int64(memoryBytes)), "available": .integer(Int64(freeBytes)),
        "used": .integer(Int64(used)), "free": .integer(Int64(freeBytes)),
        "percent": .double(memoryBytes > 0 ? 100 * Double(used) / Double(memoryBytes) : 0),
      ],
    ]
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The second number of `/proc/self/statm`.
  private static var residentPages: Int {
    guard let file = fopen("/proc/self/statm", "re") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let numbers = String(cString: line).split(separator: " ")
    return numbers.count > 1 ? Int(numbers[1]) ?? 0 : 0
  }
}
