package dev.lading.operations.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.operations.OperationException;
import dev.lading.operations.ci.WorkflowFile.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workflow's file is the user's as soon as the user changes it. */
class WorkflowFileTest {

  @TempDir Path folder;
  private Path file;
  private Path aside;
  private WorkflowFile workflow;

  @BeforeEach
  void place() {
    file = folder.resolve(".github/workflows/lading.yml");
    aside = folder.resolve("target/lading/lading.yml");
    workflow = new WorkflowFile(file);
  }

  @Test
  void isWrittenAndWrittenAnewWhileNobodyChangesIt() throws IOException {
    assertThat(workflow.write("name: one\n", aside, false)).isEqualTo(Outcome.WRITTEN);
    assertThat(workflow.write("name: one\n", aside, false)).isEqualTo(Outcome.UNCHANGED);
    assertThat(workflow.write("name: two\n", aside, false)).isEqualTo(Outcome.UPDATED);

    assertThat(file).content().startsWith("# Written by Lading").endsWith("\nname: two\n");
    assertThat(aside).doesNotExist();
  }

  @Test
  void isNoOtherForTheEndsOfItsLines() throws IOException {
    workflow.write("name: one\n", aside, false);
    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

    assertThat(workflow.write("name: one\n", aside, false)).isEqualTo(Outcome.UNCHANGED);
    assertThat(workflow.write("name: two\n", aside, false)).isEqualTo(Outcome.UPDATED);
  }

  @Test
  void isLeftAsItIsWhenSomebodyChangedItAndSaysSo() throws IOException {
    workflow.write("name: one\n", aside, false);
    String changed = Files.readString(file) + "# mine\n";
    Files.writeString(file, changed);

    assertThatThrownBy(() -> workflow.write("name: two\n", aside, false))
        .isInstanceOf(OperationException.class)
        .hasMessageContaining("lading.yml is not as Lading wrote it, and was left as it is")
        .hasMessageContaining(aside.toString())
        .hasMessageContaining("-Dlading.ci.overwrite");

    assertThat(file).content().isEqualTo(changed);
    assertThat(aside).content().endsWith("\nname: two\n");
    assertThat(workflow.write("name: two\n", aside, true)).isEqualTo(Outcome.UPDATED);
    assertThat(file).content().endsWith("\nname: two\n");
  }

  @Test
  void isLeftAsItIsWhenSomebodyElseWroteIt() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "name: mine\n");

    assertThatThrownBy(() -> workflow.write("name: two\n", aside, false))
        .isInstanceOf(OperationException.class);
    assertThat(file).content().isEqualTo("name: mine\n");
  }

  @Test
  void belongsIntoTheRootOfTheRepository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Path module = Files.createDirectories(folder.resolve("a/b"));

    assertThat(WorkflowFile.root(module)).contains(folder.toAbsolutePath().normalize());
  }
}
