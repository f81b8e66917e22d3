package dev.lading.processor.declaration;

import java.util.List;

/** An authorizer as declared. */
public sealed interface AuthorizerDeclaration
    permits AuthorizerDeclaration.Jwt,
        AuthorizerDeclaration.Lambda,
        AuthorizerDeclaration.Token,
        AuthorizerDeclaration.Cognito {

  /** The name by which routes ask for it. */
  Attribute<String> name();

  /** What of a request it looks at, where that is written as an identity source. */
  List<Attribute<String>> identitySources();

  /** A {@code @JwtAuthorizer}; issuer and audience may be empty. */
  record Jwt(
      Attribute<String> name,
      Attribute<String> issuer,
      List<Attribute<String>> audience,
      List<Attribute<String>> identitySources)
      implements AuthorizerDeclaration {

    /** Copies the lists. */
    public Jwt {
      audience = List.copyOf(audience);
      identitySources = List.copyOf(identitySources);
    }

    static AuthorizerDeclaration read(AnnotationReader authorizer) {
      return new Jwt(
          authorizer.string("name"),
          authorizer.string("issuer"),
          authorizer.strings("audience"),
          List.of(authorizer.string("identitySource")));
    }
  }

  /** A {@code @LambdaAuthorizer}; the function may be empty. */
  record Lambda(
      Attribute<String> name,
      Attribute<String> function,
      List<Attribute<String>> identitySources,
      Attribute<Integer> resultTtl)
      implements AuthorizerDeclaration {

    /** Copies the list. */
    public Lambda {
      identitySources = List.copyOf(identitySources);
    }

    static AuthorizerDeclaration read(AnnotationReader authorizer) {
      return new Lambda(
          authorizer.string("name"),
          authorizer.string("function"),
          authorizer.strings("identitySources"),
          authorizer.integer("resultTtl"));
    }
  }

  /** A {@code @TokenAuthorizer}; function and validation may be empty. */
  record Token(
      Attribute<String> name,
      Attribute<String> function,
      Attribute<String> header,
      Attribute<String> validation,
      Attribute<Integer> resultTtl)
      implements AuthorizerDeclaration {

    @Override
    public List<Attribute<String>> identitySources() {
      return List.of();
    }

    static AuthorizerDeclaration read(AnnotationReader authorizer) {
      return new Token(
          authorizer.string("name"),
          authorizer.string("function"),
          authorizer.string("header"),
          authorizer.string("validation"),
          authorizer.integer("resultTtl"));
    }
  }

  /** A {@code @CognitoAuthorizer}; there may be no user pools. */
  record Cognito(
      Attribute<String> name,
      List<Attribute<String>> userPools,
      Attribute<String> header,
      Attribute<Integer> resultTtl)
      implements AuthorizerDeclaration {

    /** Copies the user pools. */
    public Cognito {
      userPools = List.copyOf(userPools);
    }

    @Override
    public List<Attribute<String>> identitySources() {
      return List.of();
    }

    static AuthorizerDeclaration read(AnnotationReader authorizer) {
      return new Cognito(
          authorizer.string("name"),
          authorizer.strings("userPools"),
          authorizer.string("header"),
          authorizer.integer("resultTtl"));
    }
  }
}
