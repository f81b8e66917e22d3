package dev.lading.imagebuilder.ecr;

import dev.lading.imagebuilder.registry.PushDestination;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Amazon ECR's API on loopback, and what is asked of it. */
abstract class EcrOnLoopback {

  static final String HOST = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
  static final String ARN = "arn:aws:ecr:eu-west-1:123456789012:repository/shop/lancedb";
  static final String THERE = "{\"repositories\":[{\"repositoryName\":\"shop/lancedb\"}]}";
  static final String MADE = "{\"repository\":{\"repositoryName\":\"shop/lancedb\"}}";

  EcrEndpoint ecr;

  @BeforeAll
  static void giveCredentials() {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
  }

  @AfterAll
  static void takeCredentials() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @BeforeEach
  void start() throws IOException {
    ecr =
        new EcrEndpoint()
            .answer("DescribeRepositories", THERE)
            .answer("CreateRepository", MADE)
            .answer("GetAuthorizationToken", token("one"))
            .answer("PutImage", "{\"image\":{}}");
  }

  @AfterEach
  void stop() {
    ecr.close();
  }

  static String token(String password) {
    String token =
        Base64.getEncoder().encodeToString(("AWS:" + password).getBytes(StandardCharsets.UTF_8));
    return "{\"authorizationData\":[{\"authorizationToken\":\""
        + token
        + "\",\"proxyEndpoint\":\"https://"
        + HOST
        + "\",\"expiresAt\":4102444800}]}";
  }

  final EcrSettings settings(boolean create, List<String> moving, int keep, String... accounts) {
    return new EcrSettings(
        create,
        true,
        true,
        moving,
        Optional.of("alias/images"),
        Map.of("team", "search"),
        keep,
        List.of(),
        List.of(accounts),
        Optional.of(ecr.uri()));
  }

  final EcrRegistry registry(EcrSettings settings) {
    return EcrRegistry.of(EcrHost.parse(HOST).orElseThrow(), settings, text -> {});
  }

  final PushDestination destination(EcrSettings settings) {
    try (EcrRegistry registry = registry(settings)) {
      return registry.destination("shop/lancedb");
    }
  }

  final void missing() {
    ecr.fail("DescribeRepositories", 400, "RepositoryNotFoundException", "not there");
  }
}
