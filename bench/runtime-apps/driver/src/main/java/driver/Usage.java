package driver;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * What a process has used until now.
 *
 * @param cpuNanos user and system time of its threads
 * @param peakKilobytes the largest resident size
 */
record Usage(long cpuNanos, long peakKilobytes) {

  /** Reads the times of Linux's scheduler, which are exact where other counts have steps of 10 ms. */
  static Usage of(long pid) throws IOException {
    Path process = Path.of("/proc", Long.toString(pid));
    long nanos = 0;
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(process.resolve("task"))) {
      for (Path task : tasks) {
        try {
          nanos += Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ")[0]);
        } catch (NoSuchFileException e) {
          // A thread that has just ended.
        }
      }
    }
    String status = Files.readString(process.resolve("status"));
    String peak = status.substring(status.indexOf("VmHWM:") + 6, status.indexOf(" kB", status.indexOf("VmHWM:")));
    return new Usage(nanos, Long.parseLong(peak.strip()));
  }
}
