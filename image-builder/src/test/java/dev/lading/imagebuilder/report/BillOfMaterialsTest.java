package dev.lading.imagebuilder.report;

import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static dev.lading.model.Architecture.ARM64;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.TestApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bills of materials, by CycloneDX's own schema. */
class BillOfMaterialsTest {

  private static final String BASE = "public.ecr.aws/lambda/java:25";

  @TempDir Path folder;

  private String write() throws IOException {
    TestApplication application =
        new TestApplication(folder)
            .add("org.duckdb:duckdb_jdbc", "2.0.0.1", Jars.real("duckdb_jdbc"))
            .addPlain("g:classified:linux-x")
            .addPlain("g:needed")
            .direct("org.duckdb:duckdb_jdbc", "g:classified:linux-x")
            .edge("g:classified:linux-x", "g:needed");
    ImagePlan plan =
        new ImagePlanner(Path.of("target", "scans"))
            .plan(manifest(ARM64, "org.duckdb:duckdb_jdbc"), application.classpath());
    return BillOfMaterials.write(plan, BASE, "3-SNAPSHOT", application.classpath().dependencies());
  }

  @Test
  void fitsTheSchema() throws IOException {
    String text = write();
    assertThat(misfits(text)).isEmpty();
    assertThat(misfits(text.replace("\"library\"", "\"no-such-type\""))).isNotEmpty();
  }

  private static List<Error> misfits(String text) throws IOException {
    Map<String, String> schemas = new HashMap<>();
    try (ZipFile jar = new ZipFile(Jars.real("cyclonedx-core-java").toFile())) {
      for (String name :
          List.of("bom-1.6.schema.json", "spdx.schema.json", "jsf-0.82.schema.json")) {
        byte[] bytes = jar.getInputStream(jar.getEntry(name)).readAllBytes();
        schemas.put(
            "http://cyclonedx.org/schema/" + name, new String(bytes, StandardCharsets.UTF_8));
      }
    }
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, builder -> builder.schemas(schemas));
    return registry
        .getSchema(
            com.networknt.schema.SchemaLocation.of(
                "http://cyclonedx.org/schema/bom-1.6.schema.json"))
        .validate(text, InputFormat.JSON);
  }

  @Test
  void namesEveryDependencyExactly() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(write());

    assertThat(bill.path("metadata").path("component").path("version").asText())
        .isEqualTo("3-SNAPSHOT");
    JsonNode duckdb = bill.path("components").path(2);
    assertThat(duckdb.path("purl").asText()).isEqualTo("pkg:maven/org.duckdb/duckdb_jdbc@2.0.0.1");
    assertThat(duckdb.path("hashes").path(0).path("content").asText()).matches("[0-9a-f]{64}");
    assertThat(duckdb.path("components").path(0).path("name").asText())
        .isEqualTo("libduckdb_java.so_linux_arm64");
    assertThat(bill.path("components").path(3).path("purl").asText())
        .isEqualTo("pkg:maven/g/classified@1?classifier=linux-x");
    assertThat(bill.path("dependencies").path(3).toString())
        .isEqualTo(
            "{\"ref\":\"pkg:maven/g/classified@1?classifier=linux-x\","
                + "\"dependsOn\":[\"pkg:maven/g/needed@1\"]}");
  }

  @Test
  void isTheSameForTheSamePlan() throws IOException {
    String first = write();
    assertThat(write()).isEqualTo(first).doesNotContain("timestamp");
  }
}
