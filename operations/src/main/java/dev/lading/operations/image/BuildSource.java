package dev.lading.operations.image;

import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.operations.application.CompiledApplication;

/**
 * What is built, as the build tool found it.
 *
 * @param application what the annotation processor left
 * @param classpath the application's class path when it runs
 * @param version of the application, for labels and bills of materials; empty where it has none
 * @param artifacts where files come from that are named by Maven's coordinates
 * @param offline whether the network may not be used
 * @param force whether work is done though nothing has changed
 */
public record BuildSource(
    CompiledApplication application,
    ResolvedClasspath classpath,
    String version,
    ArtifactSource artifacts,
    boolean offline,
    boolean force) {}
