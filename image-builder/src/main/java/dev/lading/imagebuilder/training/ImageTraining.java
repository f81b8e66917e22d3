package dev.lading.imagebuilder.training;

import dev.lading.imagebuilder.base.BaseJava;
import dev.lading.imagebuilder.base.BaseSystem;
import dev.lading.imagebuilder.image.BaseContents;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.layer.LayerFile;
import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.imagebuilder.plan.FileContent;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.plan.ImageFile;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.Layer;
import dev.lading.imagebuilder.publish.ClassData;
import dev.lading.imagebuilder.publish.ClassDataSettings;
import dev.lading.imagebuilder.publish.FileStore;
import dev.lading.imagebuilder.publish.ImageRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives an image an archive of class data, where this machine can run the base's Java.
 *
 * <p>The archive holds the JDK's classes and the application's, read, verified and laid out as the
 * JVM has them in memory. It is written by the JVM that will read it, from the files that it will
 * find, and does not come out the same twice: so it is kept for the same input, in a folder.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing.html">Class data
 *     sharing</a>
 */
public final class ImageTraining {

  /** Changes whenever the same input would give another archive. */
  private static final String VERSION = "lading-class-data-1";

  private final FileStore files;
  private final Path folder;

  /**
   * Creates the training.
   *
   * @param files makes the files of images
   * @param folder for unpacked base images and for archives
   */
  public ImageTraining(FileStore files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /**
   * The plan with an archive if the request asks for one and it can be made.
   *
   * @throws ImageBuildException when it is required and cannot be made
   */
  public TrainedPlan train(ImageRequest request, BaseContents base, BaseSystem system)
      throws IOException {
    ImagePlan plan = request.plan();
    ClassDataSettings settings = request.settings().classData();
    String remark = remark(system);
    if (settings.mode() == ClassDataSettings.Mode.OFF) {
      return new TrainedPlan(
          plan, new ClassData(ClassData.Status.OFF, 0, ClassData.OFF.detail() + remark));
    }
    try {
      return trained(request, base, system);
    } catch (NotTrainedException | IOException e) {
      if (settings.mode() == ClassDataSettings.Mode.REQUIRED) {
        throw new ImageBuildException(
            "image "
                + plan.image().name()
                + " cannot have an archive of class data: "
                + e.getMessage(),
            e);
      }
      return new TrainedPlan(
          plan,
          new ClassData(ClassData.Status.NOT_POSSIBLE, 0, String.valueOf(e.getMessage()) + remark));
    }
  }

  private static String remark(BaseSystem system) {
    boolean without = system.java().isPresent() && !system.java().get().classDataArchive();
    return without
        ? " The base's Java has no archive of its own either, without which every start of a JVM"
            + " takes much longer."
        : "";
  }

  private TrainedPlan trained(ImageRequest request, BaseContents base, BaseSystem system)
      throws IOException, NotTrainedException {
    BaseJava java =
        system.java().orElseThrow(() -> new NotTrainedException("The base has no Java."));
    Machine.require(request.plan().image().architecture());
    ImagePlan packed = new PackedClassPath(request.plan(), files, folder.resolve("jars")).plan();
    List<LayerFile> own = new ArrayList<>();
    for (Layer layer : packed.layers()) {
      for (ImageFile file : layer.files()) {
        own.add(files.layerFile(file));
      }
    }
    TrainingEvents events = TrainingEvents.read(request.settings().classData().events(), packed);
    Path archive = folder.resolve(key(base, packed, own, events) + ".jsa");
    Path detail = folder.resolve(archive.getFileName() + ".txt");
    if (!Files.exists(archive) || !Files.exists(detail)) {
      make(new Trainee(packed, base, java, events), own, archive, detail);
    }
    List<Layer> layers = new ArrayList<>(packed.layers());
    layers.add(
        new Layer(
            Layer.Kind.CLASS_DATA,
            List.of(new ImageFile(ClassDataArchive.PATH, new FileContent.OnDisk(archive)))));
    return new TrainedPlan(
        packed.withLayers(layers),
        new ClassData(ClassData.Status.MADE, Files.size(archive), Files.readString(detail)));
  }

  private void make(Trainee trainee, List<LayerFile> own, Path archive, Path detail)
      throws IOException, NotTrainedException {
    Path base = new BaseRoot(folder.resolve("bases")).unpacked(trainee.base().layers());
    try (ImageRoot root = ImageRoot.create(base, own, folder)) {
      ClassDataArchive made = new ClassDataArchive(trainee, root);
      String text = made.make();
      Files.copy(
          root.temporary(ClassDataArchive.FILE), archive, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(detail, text);
    }
  }

  /** What decides about the archive's content. */
  private static String key(
      BaseContents base, ImagePlan plan, List<LayerFile> own, TrainingEvents events)
      throws IOException {
    StringBuilder text = new StringBuilder(VERSION).append('\n');
    for (ImageLayer layer : base.layers()) {
      text.append(layer.diffId()).append('\n');
    }
    for (LayerFile file : own) {
      text.append(file.key()).append(' ').append(file.path()).append('\n');
    }
    plan.manifest().functions().forEach(function -> text.append(function).append('\n'));
    return Sha256.ofText(text.append(events.key()).toString());
  }
}
