package dev.lading.mavenplugin;

import dev.lading.imagebuilder.registry.CredentialSource;
import dev.lading.imagebuilder.registry.Credentials;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import dev.lading.imagebuilder.registry.RepositoryReference;
import dev.lading.operations.push.GivenCredentials;
import dev.lading.operations.push.PushChoices;
import dev.lading.operations.push.PushOperation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.jspecify.annotations.NullUnmarked;

/**
 * Builds the images, pushes them to Amazon ECR or another registry, reads them back, and then
 * writes {@code target/lading/template.yaml}: the template with the images' URIs, pinned by digest
 * and ready to be deployed.
 *
 * <p>An image is pushed under its digest first, and only what the registry does not have is sent.
 * Tags come last, when all images are there. A push that fails leaves no template.
 */
@NullUnmarked
@Mojo(
    name = "push",
    defaultPhase = LifecyclePhase.DEPLOY,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class PushMojo extends EcrMojo {

  /** Skips this goal. */
  @Parameter(property = "lading.push.skip", defaultValue = "false")
  private boolean skipPush;

  /**
   * Where images are pushed to: {@code ecr} for Amazon ECR of the AWS credentials' account and
   * region, or a registry's host, such as {@code 123456789012.dkr.ecr.eu-west-1.amazonaws.com} or
   * {@code ghcr.io}. A path after the host comes before all repositories' names.
   */
  @Parameter(property = "lading.push.registry", defaultValue = "")
  private String registry;

  /**
   * The name of the repositories. <code>{image}</code> stands for an image's name; without it, all
   * images are in one repository, and their tags begin with the image's name. By default each image
   * has its own, within one named after the project.
   */
  @Parameter(
      property = "lading.push.repository",
      defaultValue = "${project.artifactId}/{image}",
      required = true)
  private String repository;

  /**
   * The tag that names the pushed images and no others, ever, instead of the commit of the Git work
   * tree.
   */
  @Parameter(property = "lading.push.tag")
  private String tag;

  /** More tags, which name the newest images and move from one to the next, such as a branch. */
  @Parameter(property = "lading.push.tags")
  private List<String> tags = List.of();

  /**
   * Whether a Git work tree with changes that no commit has may be pushed. The tag then has {@code
   * -dirty-} and the image's digest after the commit.
   */
  @Parameter(property = "lading.push.dirty", defaultValue = "true")
  private boolean dirty;

  /**
   * The stage that the images are pushed for, as the template's parameter {@code Stage}. In Amazon
   * ECR, an image that a stage may be running has a tag that keeps it from being expired.
   */
  @Parameter(property = "lading.push.stage", defaultValue = "production", required = true)
  private String stage;

  /**
   * The {@code <server>} of Maven's settings with the user and the password of the registry. By
   * default the one with the registry's host as its id, if there is one; then Docker's
   * configuration and credential helpers.
   */
  @Parameter(property = "lading.push.server")
  private String server;

  /**
   * The Docker credential helper that is asked for user and password: what follows {@code
   * docker-credential-} in the program's name, such as {@code ecr-login}, or its whole path.
   */
  @Parameter(property = "lading.push.credentialHelper")
  private String credentialHelper;

  /** Whether HTTP is spoken instead of HTTPS, for a registry on this machine only. */
  @Parameter(property = "lading.push.insecure", defaultValue = "false")
  private boolean insecure;

  /** How many layers are sent at once. */
  @Parameter(property = "lading.push.connections", defaultValue = "4")
  private int connections;

  @Parameter(defaultValue = "${settings}", readonly = true, required = true)
  private Settings settings;

  @Inject private SettingsDecrypter decrypter;

  @Override
  void run() throws IOException, DependencyCollectionException {
    if (skipPush) {
      getLog().debug("nothing is pushed");
      return;
    }
    PushOperation operation =
        new PushOperation(build(), imageChoices(), pushChoices(), this::credentials);
    if (dryRun()) {
      operation.dryRun();
    } else {
      operation.run();
    }
  }

  private PushChoices pushChoices() {
    return new PushChoices(
        registry == null ? "" : registry,
        repository,
        Optional.ofNullable(tag),
        tags,
        dirty,
        stage,
        insecure,
        connections,
        regions(),
        ecr());
  }

  private CredentialSource credentials(RepositoryReference reference) {
    return new GivenCredentials(
            ofSettings(reference.registry()),
            Optional.ofNullable(credentialHelper),
            message -> getLog().debug(message))
        .of(reference);
  }

  private Optional<Credentials> ofSettings(String host) {
    String id = server == null ? host : server;
    Server found = settings.getServer(id);
    if (found == null) {
      if (server != null) {
        throw new PushException(
            PushProblem.NO_CREDENTIALS,
            "Maven's settings have no <server> with the id '"
                + server
                + "', as lading.push.server"
                + " says");
      }
      return Optional.empty();
    }
    Server plain = decrypter.decrypt(new DefaultSettingsDecryptionRequest(found)).getServer();
    if (plain.getUsername() == null || plain.getPassword() == null) {
      throw new PushException(
          PushProblem.NO_CREDENTIALS,
          "the <server> '" + id + "' of Maven's settings has no <username> or no <password>");
    }
    return Optional.of(new Credentials(plain.getUsername(), plain.getPassword()));
  }
}
