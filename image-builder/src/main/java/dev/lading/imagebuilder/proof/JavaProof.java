package dev.lading.imagebuilder.proof;

import static java.util.stream.Collectors.joining;

import dev.lading.imagebuilder.base.BaseJava;
import dev.lading.imagebuilder.base.BaseSystem;
import dev.lading.imagebuilder.plan.BaseRequirements.OwnedClass;
import dev.lading.imagebuilder.plan.ProofResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proves that the base has a Java that Lambda's user can start and that reads every class. */
final class JavaProof {

  private static final String JAVA = "java";
  private static final String CLASS_FILES = "class files";
  private static final int MOST_NAMED = 3;

  private final String image;
  private final BaseSystem base;

  JavaProof(String image, BaseSystem base) {
    this.image = image;
    this.base = base;
  }

  List<ProofResult> results(List<OwnedClass> classes) {
    Optional<BaseJava> java = base.java();
    if (java.isEmpty()) {
      return List.of(
          ProofResult.failed(
              JAVA,
              "base",
              start()
                  + "there is no Java in "
                  + base.displayName()
                  + ": neither /var/lang/bin/java, nor one of JAVA_HOME or PATH. Take a base with a"
                  + " Java runtime, such as public.ecr.aws/lambda/java:25."));
    }
    List<ProofResult> results = new ArrayList<>();
    results.add(startable(java.get()));
    results.add(readable(java.get(), classes));
    return results;
  }

  private ProofResult startable(BaseJava java) {
    Optional<String> closed = base.closedOnTheWayTo(java.executable());
    return closed
        .map(
            path ->
                ProofResult.failed(
                    JAVA,
                    java.executable(),
                    start()
                        + java.executable()
                        + " of "
                        + base.displayName()
                        + " is closed to others than its owner at "
                        + path
                        + ". Lambda runs functions as a user without rights: make it readable and"
                        + " executable for all in the base."))
        .orElseGet(() -> ProofResult.passed(JAVA, java.executable(), "Java " + java.version()));
  }

  private ProofResult readable(BaseJava java, List<OwnedClass> classes) {
    if (java.release() == 0) {
      return ProofResult.failed(
          CLASS_FILES,
          "all",
          start()
              + "it cannot be told which Java "
              + base.displayName()
              + " has: there is no file 'release' with JAVA_VERSION beside "
              + java.executable()
              + ", and no variable JAVA_VERSION. Set the variable in the base, such as"
              + " JAVA_VERSION=21.");
    }
    List<OwnedClass> tooNew =
        classes.stream().filter(each -> each.newest().java() > java.release()).toList();
    int newest = classes.stream().mapToInt(each -> each.newest().java()).max().orElse(0);
    if (tooNew.isEmpty()) {
      return ProofResult.passed(
          CLASS_FILES, "all", "need Java " + newest + ", the base has " + java.version());
    }
    String named =
        tooNew.stream().limit(MOST_NAMED).map(JavaProof::sentencePart).collect(joining("; "));
    int others = tooNew.size() - MOST_NAMED;
    return ProofResult.failed(
        CLASS_FILES,
        tooNew.get(0).owner(),
        start()
            + base.displayName()
            + " has Java "
            + java.version()
            + ", which does not read "
            + named
            + (others > 0 ? "; and " + others + " jars more" : "")
            + ". Take a base with Java "
            + newest
            + ", such as public.ecr.aws/lambda/java:"
            + newest
            + ", or compile with --release "
            + java.release()
            + " and use libraries for it.");
  }

  private static String sentencePart(OwnedClass each) {
    return each.newest().name() + " of " + each.owner() + ", made for Java " + each.newest().java();
  }

  private String start() {
    return "image " + image + " could not start: ";
  }
}
