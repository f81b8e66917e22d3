package dev.lading.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CloudFormation template as CloudFormation sees it: a tree of maps, lists, texts, numbers and
 * booleans, with every intrinsic function in its long form, {@code {"Ref": …}} or {@code
 * {"Fn::GetAtt": […]}}.
 *
 * @param tree the whole template, in the order it is written
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html">Template
 *     sections</a>
 */
public record Template(Map<String, @Nullable Object> tree) {

  /** Takes a copy of the sections. */
  public Template {
    tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree));
  }

  /**
   * Reads a template in YAML or JSON.
   *
   * @throws MalformedTemplateException when the text is neither, or has no resources
   */
  public static Template read(String text) {
    Template template = new Template(TemplateReader.read(text));
    if (template.section("Resources").isEmpty()) {
      throw new MalformedTemplateException("it has no Resources, so it is no template", null);
    }
    return template;
  }

  /** The entries of a section, each a map; none where the template does not have it. */
  Map<String, Map<String, @Nullable Object>> section(String name) {
    Map<String, Map<String, @Nullable Object>> entries = new LinkedHashMap<>();
    if (tree.get(name) instanceof Map<?, ?> section) {
      section.forEach(
          (id, entry) -> {
            if (entry instanceof Map<?, ?> map) {
              entries.put(String.valueOf(id), TemplateReader.texts(map));
            }
          });
    }
    return entries;
  }
}
