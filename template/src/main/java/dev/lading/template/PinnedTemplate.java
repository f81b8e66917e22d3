package dev.lading.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A template whose parameters for images have become the images' own URIs.
 *
 * <p>The parameters are gone, they do not have defaults: {@code aws cloudformation deploy} lets a
 * stack keep the value that a parameter had, whatever default a new template gives it, and would go
 * on running the image of the first deployment.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/cloudformation/deploy/">deploy</a>
 */
public final class PinnedTemplate {

  private static final String REGION = "${AWS::Region}";

  private PinnedTemplate() {}

  /**
   * Replaces parameters in a template, in YAML or JSON as Lading writes them; everything else stays
   * as it is, comments too.
   *
   * @param text the template
   * @param uris the value of each parameter; it may contain {@code ${AWS::Region}}
   * @throws MalformedTemplateException when the template does not have one of the parameters, has
   *     an image that is not pinned, or is written in a way that cannot be changed safely
   */
  public static String of(String text, Map<String, String> uris) {
    Template before = Template.read(text);
    boolean json = text.stripLeading().startsWith("{");
    String pinned = text;
    for (Map.Entry<String, String> uri : uris.entrySet()) {
      if (!before.section("Parameters").containsKey(uri.getKey())) {
        throw new MalformedTemplateException(
            "it has no parameter " + uri.getKey() + ", so it is of another application", null);
      }
      pinned =
          json
              ? JsonParameters.replaced(pinned, uri.getKey(), uri.getValue())
              : YamlParameters.replaced(pinned, uri.getKey(), uri.getValue());
    }
    Template after = Template.read(pinned);
    if (!after.tree().equals(expected(before, uris))) {
      throw new MalformedTemplateException(
          "it is not written as Lading writes templates, so the images' URIs cannot be put into it;"
              + " use the parameter file instead",
          null);
    }
    requirePinned(after);
    return pinned;
  }

  /** Whether a URI is only known where the template is deployed. */
  static boolean dependsOnRegion(String uri) {
    return uri.contains(REGION);
  }

  private static void requirePinned(Template template) {
    List<String> loose = new ArrayList<>();
    template
        .section("Resources")
        .forEach(
            (id, resource) -> {
              if (resource.get("Properties") instanceof Map<?, ?> properties
                  && properties.get("Code") instanceof Map<?, ?> code
                  && code.containsKey("ImageUri")
                  && !String.valueOf(code.get("ImageUri")).contains("@sha256:")) {
                loose.add(id);
              }
            });
    if (!loose.isEmpty()) {
      throw new MalformedTemplateException(
          "the images of " + String.join(", ", loose) + " are not pinned by a digest", null);
    }
  }

  private static Map<String, @Nullable Object> expected(Template before, Map<String, String> uris) {
    Map<String, @Nullable Object> tree = entries(before.tree(), uris);
    if (tree.get("Parameters") instanceof Map<?, ?> parameters) {
      Map<String, @Nullable Object> left = TemplateReader.texts(parameters);
      left.keySet().removeAll(uris.keySet());
      if (left.isEmpty()) {
        tree.remove("Parameters");
      } else {
        tree.put("Parameters", left);
      }
    }
    return tree;
  }

  private static @Nullable Object replaced(@Nullable Object node, Map<String, String> uris) {
    if (node instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(replaced(item, uris)));
      return items;
    }
    if (!(node instanceof Map<?, ?> map)) {
      return node;
    }
    String uri = map.containsKey("Ref") ? uris.get(String.valueOf(map.get("Ref"))) : null;
    if (uri == null) {
      return entries(map, uris);
    }
    return dependsOnRegion(uri) ? Map.of("Fn::Sub", uri) : uri;
  }

  private static Map<String, @Nullable Object> entries(Map<?, ?> map, Map<String, String> uris) {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    map.forEach(
        (key, value) ->
            entries.put(
                String.valueOf(key),
                "Fn::Sub".equals(key) && value instanceof String text
                    ? substituted(text, uris)
                    : replaced(value, uris)));
    return entries;
  }

  private static String substituted(String text, Map<String, String> uris) {
    String result = text;
    for (Map.Entry<String, String> uri : uris.entrySet()) {
      result = result.replace("${" + uri.getKey() + "}", uri.getValue());
    }
    return result;
  }

  /** Replaces all matches by a text that is taken as it is. */
  static String literally(Pattern pattern, String text, String replacement) {
    return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(replacement));
  }
}
