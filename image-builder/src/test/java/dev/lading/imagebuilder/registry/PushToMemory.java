package dev.lading.imagebuilder.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lading.imagebuilder.publish.BuiltImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Pushes to a registry in memory. */
abstract class PushToMemory {

  static final Backoff AT_ONCE = new Backoff(4, Duration.ofMillis(1), Duration.ofMillis(5));
  static final String TAG = "4f2a";

  @TempDir Path folder;
  MemoryRegistry registry;

  @BeforeEach
  void start() throws IOException {
    registry = new MemoryRegistry();
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  final PushTask task(String image, String... layers) throws IOException {
    return task(image, Optional::empty, layers);
  }

  final PushTask task(String image, CredentialSource credentials, String... layers)
      throws IOException {
    BuiltImage built = SmallImage.write(folder, layers);
    RepositoryReference repository = new RepositoryReference(registry.host(), "shop/" + image);
    return new PushTask(
        image,
        built,
        SmallImage.PLATFORM,
        new PushDestination(repository, credentials, true, Optional.empty()),
        List.of(TAG),
        List.of("main"));
  }

  static List<PushedImage> push(PushTask... tasks) throws IOException {
    try (RegistryPush push = new RegistryPush(3, AT_ONCE, PushProgress.SILENT, message -> {})) {
      return push.push(List.of(tasks));
    }
  }

  static PushException failure(PushTask... tasks) {
    PushException failure = catchThrowableOfType(PushException.class, () -> push(tasks));
    assertThat(failure).isNotNull();
    return failure;
  }
}
