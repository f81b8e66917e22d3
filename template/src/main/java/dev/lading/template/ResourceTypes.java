package dev.lading.template;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What CloudFormation does with resources of the types that Lading writes: which properties cannot
 * change without a new resource, and what is lost with an old one.
 *
 * <p>The properties are AWS's own {@code createOnlyProperties}, in {@code create-only.txt}: a type
 * a line, then its properties.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html">Update
 *     behaviors of stack resources</a>
 */
final class ResourceTypes {

  private static final String FILE = "create-only.txt";

  private static final Map<String, String> CONTENTS =
      Map.of(
          "AWS::SQS::Queue", "its messages",
          "AWS::Logs::LogGroup", "its log",
          "AWS::Kinesis::Stream", "its records",
          "AWS::DynamoDB::Table", "its items",
          "AWS::S3::Bucket", "its objects (and it cannot be deleted while it has any)",
          "AWS::ECR::Repository", "its images (and it cannot be deleted while it has any)");

  private final Map<String, Set<String>> createOnly;

  private ResourceTypes(Map<String, Set<String>> createOnly) {
    this.createOnly = createOnly;
  }

  static ResourceTypes known() {
    Map<String, Set<String>> createOnly = new HashMap<>();
    try (InputStream file =
            Objects.requireNonNull(ResourceTypes.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ", -1);
        createOnly.put(words[0], new TreeSet<>(Arrays.asList(words).subList(1, words.length)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ResourceTypes(createOnly);
  }

  boolean knows(String type) {
    return createOnly.containsKey(type);
  }

  /** Whether a new value at the path of a property makes a new resource. */
  boolean replaces(String type, String path) {
    return createOnly.getOrDefault(type, Set.of()).stream()
        .anyMatch(property -> path.equals(property) || path.startsWith(property + "."));
  }

  /** What goes with a resource of the type; empty where it holds nothing. */
  String contents(String type) {
    return CONTENTS.getOrDefault(type, "");
  }
}
