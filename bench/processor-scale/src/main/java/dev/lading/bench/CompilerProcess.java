package dev.lading.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The forked compiler: compiles, and notes what that took: nanoseconds of CPU, those of the compiler's
 * own thread, and the peak of memory in kilobytes.
 */
final class CompilerProcess {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  private CompilerProcess() {}

  /** Takes the file for the notes, and then the compiler's arguments. */
  public static void main(String[] arguments) throws IOException {
    String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
    int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, options);
    if (result != 0) {
      System.exit(result);
    }
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Files.writeString(
        Path.of(arguments[0]),
        "%d %d %d"
            .formatted(
                system.getProcessCpuTime(),
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(),
                peakKilobytes()));
  }

  /** The most memory that the process has had; 0 where the system does not tell. */
  private static long peakKilobytes() throws IOException {
    if (!Files.exists(STATUS)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(PEAK))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    }
  }
}
