package dev.lading.processor.cloudformation;

import dev.lading.model.Application;
import dev.lading.model.Function;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The templates of one application as they are written. Each is rendered once, when it is first
 * asked for: the quotas measure what the emitter then writes.
 */
public final class RenderedTemplates {

  private final TemplateSettings settings;
  private final ApplicationTemplates templates;
  private final Map<String, RenderedTemplate> byFunction = new HashMap<>();
  private Optional<RenderedTemplate> whole = Optional.empty();

  /** Renders nothing yet. */
  public RenderedTemplates(Application application, TemplateSettings settings) {
    this.settings = settings;
    this.templates = new ApplicationTemplates(application, settings);
  }

  /** The tags of all resources. */
  public Map<String, String> tags() {
    return settings.tags();
  }

  /** Which templates there are. */
  public TemplateScope scope() {
    return settings.scope();
  }

  /** The application's template; a function's own is a part of it, and never larger. */
  public RenderedTemplate whole() {
    if (whole.isEmpty()) {
      whole = Optional.of(RenderedTemplate.of(templates.whole(), settings.format()));
    }
    return whole.get();
  }

  /** A function's own template. */
  public RenderedTemplate of(Function function) {
    return byFunction.computeIfAbsent(
        function.name().value(),
        name -> RenderedTemplate.of(templates.of(function), settings.format()));
  }

  /** What the names of the files end with. */
  String extension() {
    return settings.format().extension();
  }
}
