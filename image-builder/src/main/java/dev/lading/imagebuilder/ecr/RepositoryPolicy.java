package dev.lading.imagebuilder.ecr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import java.util.List;
import java.util.Optional;

/**
 * What lets other accounts' functions use a repository's images: the account may read them, and so
 * may Lambda for functions of that account and no others.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/images-create.html#gettingstarted-images-permissions">Amazon
 *     ECR cross-account permissions</a>
 */
final class RepositoryPolicy {

  private static final String ACCOUNTS = "LadingAccounts";
  private static final String FUNCTIONS = "LadingFunctions";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode accounts;
  private final ObjectNode functions;

  private RepositoryPolicy(ObjectNode accounts, ObjectNode functions) {
    this.accounts = accounts;
    this.functions = functions;
  }

  static RepositoryPolicy of(List<String> lambdaAccounts, String region, String partition) {
    ObjectNode accounts = statement(ACCOUNTS);
    ArrayNode roots = accounts.putObject("Principal").putArray("AWS");
    ObjectNode functions = statement(FUNCTIONS);
    functions.putObject("Principal").put("Service", "lambda.amazonaws.com");
    ArrayNode sources =
        functions.putObject("Condition").putObject("StringLike").putArray("aws:sourceArn");
    for (String account : lambdaAccounts) {
      roots.add("arn:" + partition + ":iam::" + account + ":root");
      sources.add("arn:" + partition + ":lambda:" + region + ":" + account + ":function:*");
    }
    return new RepositoryPolicy(accounts, functions);
  }

  private static ObjectNode statement(String id) {
    ObjectNode statement = JSON.createObjectNode().put("Sid", id).put("Effect", "Allow");
    statement.putArray("Action").add("ecr:BatchGetImage").add("ecr:GetDownloadUrlForLayer");
    return statement;
  }

  /**
   * The policy with these statements in it; nothing where they are there already.
   *
   * @throws PushException when the policy that is there is no JSON object
   */
  Optional<String> in(Optional<String> policy) {
    try {
      JsonNode found = policy.isPresent() ? JSON.readTree(policy.get()) : JSON.createObjectNode();
      if (!(found instanceof ObjectNode tree)) {
        throw new PushException(
            PushProblem.UNEXPECTED_ANSWER, "the repository's policy is no JSON object");
      }
      ArrayNode statements = JSON.createArrayNode();
      for (JsonNode statement : asList(tree.path("Statement"))) {
        String id = statement.path("Sid").asText();
        if (!id.equals(ACCOUNTS) && !id.equals(FUNCTIONS)) {
          statements.add(statement);
        }
      }
      statements.add(accounts).add(functions);
      if (statements.equals(tree.path("Statement"))) {
        return Optional.empty();
      }
      if (!tree.has("Version")) {
        tree.put("Version", "2012-10-17");
      }
      tree.set("Statement", statements);
      return Optional.of(JSON.writeValueAsString(tree));
    } catch (JsonProcessingException e) {
      throw new PushException(
          PushProblem.UNEXPECTED_ANSWER, "the repository's policy is no JSON", e);
    }
  }

  /** One statement may stand without a list. */
  private static Iterable<JsonNode> asList(JsonNode statements) {
    return statements.isObject() ? List.of(statements) : statements;
  }
}
