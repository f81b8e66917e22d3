package dev.lading.model;

import java.util.List;
import java.util.Optional;

/** What decides on requests before a function sees them. */
public sealed interface Authorizer permits Authorizer.Jwt, Authorizer.Lambda {

  /** The name by which routes ask for it. */
  String name();

  /** What of a request it looks at, such as {@code $request.header.Authorization}. */
  List<String> identitySources();

  /**
   * API Gateway's own check of JSON Web Tokens.
   *
   * @param issuer who issues them; a parameter of the template where it is empty
   * @param audience whom they must be meant for; a parameter of the template where there is none
   * @param identitySource where the token is
   */
  record Jwt(String name, Optional<String> issuer, List<String> audience, String identitySource)
      implements Authorizer {

    /** Copies the audience. */
    public Jwt {
      audience = List.copyOf(audience);
    }

    @Override
    public List<String> identitySources() {
      return List.of(identitySource);
    }
  }

  /**
   * A Lambda function.
   *
   * @param function the application's function; a parameter of the template has the ARN of another
   *     where it is empty
   * @param resultTtl for how long an answer is kept, in seconds
   */
  record Lambda(
      String name, Optional<FunctionName> function, List<String> identitySources, int resultTtl)
      implements Authorizer {

    /** Copies the identity sources. */
    public Lambda {
      identitySources = List.copyOf(identitySources);
    }
  }
}
