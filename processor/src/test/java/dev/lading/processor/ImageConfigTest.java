package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.processor.cloudformation.ParsedTemplate;
import dev.lading.processor.cloudformation.ParsedTemplate.ParsedResource;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Template and image say the same of how a function is started: Lambda takes the template's word.
 */
class ImageConfigTest {

  @Test
  void theTemplateStartsAnImageAsItsManifestSays() throws IOException {
    CompiledApplication application =
        CompiledApplication.of(
            CompiledApplication.handler(
                "First",
                """
                @ContainerImage(name = "app", arch = Architecture.X86_64, group = "first")
                public class First {
                  @Queue("first")
                  public void handle() {}
                }
                """),
            CompiledApplication.handler(
                "Second",
                """
                @ContainerImage(name = "app", arch = Architecture.X86_64, group = "second")
                public class Second {
                  @Queue("second")
                  public void handle() {}
                }
                """));
    JsonNode manifest =
        new ObjectMapper().readTree(application.text("META-INF/lading/images/app.json"));
    List<ParsedResource> functions =
        ParsedTemplate.parse(application.text("META-INF/lading/cloudformation/template.yaml"))
            .resources("AWS::Lambda::Function");

    assertThat(functions).hasSize(2);
    for (int i = 0; i < 2; i++) {
      ParsedResource function = functions.get(i);
      assertThat(function.property("ImageConfig/EntryPoint"))
          .isEqualTo(new ObjectMapper().convertValue(manifest.path("entryPoint"), List.class));
      assertThat(function.property("ImageConfig/WorkingDirectory"))
          .isEqualTo(manifest.path("workingDirectory").asText());
      assertThat(function.property("ImageConfig/Command"))
          .isEqualTo(List.of(manifest.at("/functions/" + i + "/handlerPath").asText()));
      assertThat(function.property("Architectures"))
          .isEqualTo(List.of(manifest.path("architecture").asText()));
      assertThat(function.property("PackageType")).isEqualTo("Image");
      assertThat(function.properties()).doesNotContainKeys("Handler", "Runtime", "Layers");
    }
  }
}
