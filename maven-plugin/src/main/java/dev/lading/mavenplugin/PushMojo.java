package dev.lading.mavenplugin;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.jib.DockerCredentials;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.push.ApplicationPush;
import dev.lading.imagebuilder.push.ApplicationTemplate;
import dev.lading.imagebuilder.push.GitRevision;
import dev.lading.imagebuilder.push.ImageToPush;
import dev.lading.imagebuilder.push.PushOutput;
import dev.lading.imagebuilder.push.PushSettings;
import dev.lading.imagebuilder.push.TagPlan;
import dev.lading.imagebuilder.registry.CredentialSource;
import dev.lading.imagebuilder.registry.Credentials;
import dev.lading.imagebuilder.registry.PlainRegistry;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import dev.lading.imagebuilder.registry.PushProgress;
import dev.lading.imagebuilder.registry.PushedImage;
import dev.lading.imagebuilder.registry.RepositoryReference;
import dev.lading.imagebuilder.registry.TargetRegistry;
import dev.lading.imagebuilder.report.PushSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    // What can be wrong without building is told before building.
    PushSettings target = target();
    TagPlan tagPlan = tagPlan();
    TagPlan.livePrefix(stage);
    requireNetwork(target);
    ImageBuilder builder = builder();
    ApplicationPlan plan = plan(builder);
    requireKnownNames(plan);
    writeManifests(plan);
    PushOutput output = new PushOutput(outputDirectory());
    output.remove();
    List<ImageToPush> images = new ArrayList<>();
    for (ImagePlan image : plan.images()) {
      images.add(new ImageToPush(image.image(), builder.prove(request(image, builder))));
    }
    List<TargetRegistry> registries = ecr(target, tags).orElseGet(() -> List.of(plain(target)));
    try {
      List<PushedImage> pushed =
          new ApplicationPush(target, tagPlan, stage, message -> getLog().debug(message))
              .push(images, registries, PushProgress.SILENT);
      report(pushed, output.write(template(), pushed, registries));
    } finally {
      registries.forEach(TargetRegistry::close);
    }
  }

  private void report(List<PushedImage> pushed, List<Path> written) {
    print(List.of(""));
    print(PushSummary.lines(pushed));
    print(List.of("", "Written"));
    written.forEach(file -> print(List.of("  " + name(file))));
    print(List.of(""));
  }

  private Optional<ApplicationTemplate> template() {
    return application()
        .template()
        .map(template -> new ApplicationTemplate(template.fileName(), template.text()));
  }

  private PushSettings target() {
    String asked = registry == null ? "" : registry.strip();
    return new PushSettings(asked, repository, regions(), Optional.empty(), insecure, connections);
  }

  private TagPlan tagPlan() {
    if (tag != null && !tag.isBlank()) {
      return new TagPlan(tag.strip(), false, tags);
    }
    Path build = Path.of(project().getBuild().getDirectory());
    GitRevision revision =
        GitRevision.of(project().getBasedir().toPath(), build.getFileName().toString());
    if (revision.dirty() && !dirty) {
      throw new PushException(
          PushProblem.UNCOMMITTED_CHANGES,
          "the work tree has changes that no commit has ("
              + String.join(", ", revision.changes().stream().limit(5).toList())
              + (revision.changes().size() > 5 ? ", …" : "")
              + ") and lading.push.dirty is false: commit them, or let Git ignore what is not"
              + " source");
    }
    return new TagPlan(revision.commit(), revision.dirty(), tags);
  }

  private void requireNetwork(PushSettings target) {
    if (offline() && !new RepositoryReference(target.host(), "any").onLoopback()) {
      throw new PushException(
          PushProblem.NO_NETWORK,
          "Maven is offline (-o), and "
              + target.host()
              + " is not on this machine: push without -o, or skip with -Dlading.push.skip");
    }
  }

  private TargetRegistry plain(PushSettings target) {
    return new PlainRegistry(target.host(), insecure, this::credentials);
  }

  private CredentialSource credentials(RepositoryReference reference) {
    Optional<Credentials> given = ofSettings(reference.registry());
    if (given.isPresent()) {
      return () -> given;
    }
    return new DockerCredentials(reference, message -> getLog().debug(message));
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
