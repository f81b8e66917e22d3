package dev.lading.imagebuilder.proof;

import dev.lading.imagebuilder.layer.LayerFile;
import dev.lading.imagebuilder.plan.ProofResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proves what Lambda's user, who has no rights, may read and write: he reads what everybody may
 * read, and writes in {@code /tmp} only.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/images-create.html">Requirements for
 *     container images</a>
 */
final class AccessProof {

  private static final String READABLE = "readable";
  private static final String WRITES = "writes";
  private static final int READ_BY_ALL = 4;

  /** Variables by which programs know where they may write. */
  private static final List<String> FOLDER_VARIABLES =
      List.of(
          "HOME",
          "TMPDIR",
          "TMP",
          "TEMP",
          "XDG_CACHE_HOME",
          "XDG_CONFIG_HOME",
          "XDG_DATA_HOME",
          "XDG_RUNTIME_DIR");

  /** Java options that name a file or folder to be written. */
  private static final Pattern WRITING_OPTION =
      Pattern.compile(
          "-D(?:java\\.io\\.tmpdir|user\\.home|org\\.sqlite\\.tmpdir|jna\\.tmpdir"
              + "|org\\.xerial\\.snappy\\.tempdir|io\\.netty\\.native\\.workdir"
              + "|org\\.conscrypt\\.native\\.workdir|aws\\.crt\\.lib\\.dir"
              + "|org\\.bytedeco\\.javacpp\\.cachedir|playwright\\.driver\\.tmpdir)=(.*)"
              + "|-XX:(?:HeapDumpPath|ErrorFile|LogFile)=(.*)|-Xlog:.*file=([^:]*).*");

  private final String image;

  AccessProof(String image) {
    this.image = image;
  }

  /** Whether all files of the image may be read. */
  ProofResult readable(List<LayerFile> files) {
    List<String> closed =
        files.stream()
            .filter(file -> (file.mode() & READ_BY_ALL) == 0)
            .map(file -> file.path() + " has mode " + Integer.toOctalString(file.mode()))
            .toList();
    return closed.isEmpty()
        ? ProofResult.passed(READABLE, "all files", files.size() + " files, readable for all")
        : ProofResult.failed(
            READABLE,
            closed.get(0),
            "image "
                + image
                + ": "
                + String.join("; ", closed)
                + ". Lambda runs functions as a user without rights who could not read it; give it"
                + " a mode that ends in 4 or more, such as 644, or 755 for a program.");
  }

  /** Whether all folders that programs are told to write in are below {@code /tmp}. */
  ProofResult writes(Map<String, String> environment, List<String> javaOptions) {
    List<String> elsewhere = new ArrayList<>();
    for (String name : FOLDER_VARIABLES) {
      String value = environment.getOrDefault(name, "/tmp");
      if (!writable(value)) {
        elsewhere.add("the variable " + name + "=" + value);
      }
    }
    for (String option : javaOptions) {
      Matcher matcher = WRITING_OPTION.matcher(option);
      if (matcher.matches() && !writable(target(matcher))) {
        elsewhere.add("the Java option " + option);
      }
    }
    return elsewhere.isEmpty()
        ? ProofResult.passed(WRITES, "/tmp", "nothing is told to write elsewhere")
        : ProofResult.failed(
            WRITES,
            elsewhere.get(0),
            "image "
                + image
                + ": "
                + String.join("; ", elsewhere)
                + " lets programs write where a function cannot: it writes in /tmp, or in a file"
                + " system that is mounted below /mnt. Name a folder there.");
  }

  private static String target(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return "";
  }

  private static boolean writable(String path) {
    boolean device =
        path.equals("/dev/null") || path.equals("/dev/stdout") || path.equals("/dev/stderr");
    return device
        || path.equals("/tmp")
        || path.startsWith("/tmp/")
        || path.startsWith("/mnt/")
        || !path.startsWith("/");
  }
}
