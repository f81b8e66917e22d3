package dev.lading.model;

import java.util.List;
import java.util.Optional;

/** What decides on requests before a function sees them. */
public sealed interface Authorizer
    permits Authorizer.Jwt, Authorizer.Lambda, Authorizer.Token, Authorizer.Cognito {

  /** What an identity source starts with that is a header. */
  String HEADER = "$request.header.";

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

  /**
   * A Lambda function that looks at one header of a request; of a REST API only.
   *
   * @param function the application's function; a parameter of the template has the ARN of another
   *     where it is empty
   * @param validation the regular expression of tokens that are asked about; none for all
   * @param resultTtl for how long an answer is kept, in seconds
   */
  record Token(
      String name,
      Optional<FunctionName> function,
      String header,
      Optional<String> validation,
      int resultTtl)
      implements Authorizer {

    @Override
    public List<String> identitySources() {
      return List.of(HEADER + header);
    }
  }

  /**
   * API Gateway's own check of a user pool's tokens; of a REST API only.
   *
   * @param userPools the user pools' ARNs; a parameter of the template where there is none
   * @param resultTtl for how long an answer is kept, in seconds
   */
  record Cognito(String name, List<String> userPools, String header, int resultTtl)
      implements Authorizer {

    /** Copies the user pools. */
    public Cognito {
      userPools = List.copyOf(userPools);
    }

    @Override
    public List<String> identitySources() {
      return List.of(HEADER + header);
    }
  }
}
