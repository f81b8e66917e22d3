package dev.lading.imagebuilder.jib;

import com.google.cloud.tools.jib.api.InsecureRegistryException;
import com.google.cloud.tools.jib.api.RegistryAuthenticationFailedException;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryUnauthorizedException;
import com.google.cloud.tools.jib.http.ResponseException;
import com.google.cloud.tools.jib.registry.RegistryCredentialsNotSentException;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.publish.BaseImageUnreachableException;
import dev.lading.model.Architecture;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Tells in the user's words why Jib could not get a base image, and what to do. */
final class BaseProblems {

  private static final int MOST_CAUSES = 16;

  private final String reference;
  private final Architecture architecture;

  BaseProblems(String reference, Architecture architecture) {
    this.reference = reference;
    this.architecture = architecture;
  }

  /** The exception for the user. */
  ImageBuildException explain(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      Optional<String> reason = reason(cause);
      if (reason.isPresent()) {
        return unreachable(reason.get(), failure);
      }
      cause = cause.getCause();
    }
    return new ImageBuildException(
        "the image on base " + reference + " could not be built: " + failure.getMessage(), failure);
  }

  private static Optional<String> reason(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof UnknownHostException) {
      return Optional.of("there is no host " + message.replaceAll(":.*", ""));
    }
    if (cause instanceof SocketTimeoutException) {
      return Optional.of("its registry did not answer in time");
    }
    if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
      return Optional.of("its registry refused the connection");
    }
    if (cause instanceof SSLException || cause instanceof InsecureRegistryException) {
      return Optional.of("its registry has no certificate that Java trusts (" + message + ")");
    }
    if (cause instanceof SocketException) {
      return Optional.of("the connection broke (" + message + ")");
    }
    if (cause instanceof RegistryUnauthorizedException
        || cause instanceof RegistryAuthenticationFailedException
        || cause instanceof RegistryCredentialsNotSentException) {
      return Optional.of("its registry asks for credentials; log in with 'docker login'");
    }
    if (cause instanceof RegistryException) {
      return Optional.of("its registry did not give it (" + firstLine(message) + ")");
    }
    if (cause instanceof ResponseException response) {
      return Optional.of("its registry answered " + response.getStatusCode());
    }
    if (cause instanceof IOException && message.contains("offline mode")) {
      return Optional.of("the build is offline and has not fetched it before");
    }
    return Optional.empty();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }

  private BaseImageUnreachableException unreachable(String reason, Throwable failure) {
    return new BaseImageUnreachableException(
        "the base image "
            + reference
            + " cannot be had: "
            + reason
            + ". Connect to the network and build again; or name a mirror with"
            + " -Dlading.base=REFERENCE; or, where there is a network, save it with 'skopeo copy"
            + " --override-arch "
            + architecture.platformName()
            + " docker://"
            + reference
            + " docker-archive:base.tar' and build with -Dlading.base=base.tar.",
        failure);
  }

  /** Says that there is no image of the architecture. */
  static ImageBuildException otherArchitecture(String reference, String architecture) {
    return new ImageBuildException(
        "the base image "
            + reference
            + " is not there for linux/"
            + architecture
            + ". Name a base that has this architecture, or change the image's arch.");
  }
}
