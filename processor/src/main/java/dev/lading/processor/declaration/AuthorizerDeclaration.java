package dev.lading.processor.declaration;

import java.util.List;

/** An authorizer as declared. */
public sealed interface AuthorizerDeclaration
    permits AuthorizerDeclaration.Jwt, AuthorizerDeclaration.Lambda {

  /** The name by which routes ask for it. */
  Attribute<String> name();

  /** What of a request it looks at. */
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
}
