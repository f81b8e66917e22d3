package dev.lading.imagebuilder.report.facts;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One image.
 *
 * @param name its name
 * @param architecture as Lambda calls it
 * @param base the base image's reference or file, as the annotations or the build say
 * @param entryPoint the command by which it starts, without the handler path
 * @param layers what changes least comes first
 * @param dependencies those that are in it, in the order of the class path
 * @param leftOut the dependencies of the build that are not
 * @param proofs what was proven, and what was looked at for it
 * @param functions that run it
 * @param coldStart how it starts
 * @param built what was built; nothing after {@code lading:manifest}, which builds no image
 * @param comparison with an earlier build, where there is one that differs
 */
public record ImageReport(
    String name,
    String architecture,
    String base,
    List<String> entryPoint,
    List<LayerReport> layers,
    List<DependencyReport> dependencies,
    List<LeftOutReport> leftOut,
    List<ProofReport> proofs,
    List<FunctionReport> functions,
    ColdStartReport coldStart,
    @Nullable BuiltReport built,
    @Nullable ComparisonReport comparison) {

  /** Copies the lists. */
  public ImageReport {
    entryPoint = List.copyOf(entryPoint);
    layers = List.copyOf(layers);
    dependencies = List.copyOf(dependencies);
    leftOut = List.copyOf(leftOut);
    proofs = List.copyOf(proofs);
    functions = List.copyOf(functions);
  }

  /** The bytes of the files that Lading puts into the image, as they lie there. */
  public long carriedBytes() {
    return layers.stream().mapToLong(LayerReport::bytes).sum();
  }

  /** By how many bytes the jars are smaller than those of the build. */
  public long prunedBytes() {
    return dependencies.stream().mapToLong(DependencyReport::prunedBytes).sum();
  }

  /** The bytes of the jars that stay out. */
  public long leftOutBytes() {
    return leftOut.stream().mapToLong(LeftOutReport::size).sum();
  }

  /** This image with what was built. */
  public ImageReport withBuilt(@Nullable BuiltReport other) {
    return with(other, comparison);
  }

  /** This image with another comparison. */
  public ImageReport withComparison(@Nullable ComparisonReport other) {
    return with(built, other);
  }

  /** What was known of this image before it was built. */
  public ImageReport planned() {
    return new ImageReport(
        name,
        architecture,
        base,
        entryPoint,
        layers,
        dependencies,
        leftOut,
        List.of(),
        functions,
        coldStart,
        null,
        null);
  }

  /** This image with the given proofs in addition. */
  public ImageReport withProofs(List<ProofReport> more) {
    List<ProofReport> all = Stream.concat(proofs.stream(), more.stream()).distinct().toList();
    return new ImageReport(
        name,
        architecture,
        base,
        entryPoint,
        layers,
        dependencies,
        leftOut,
        all,
        functions,
        coldStart,
        built,
        comparison);
  }

  private ImageReport with(
      @Nullable BuiltReport newBuilt, @Nullable ComparisonReport newComparison) {
    return new ImageReport(
        name,
        architecture,
        base,
        entryPoint,
        layers,
        dependencies,
        leftOut,
        proofs,
        functions,
        coldStart,
        newBuilt,
        newComparison);
  }
}
