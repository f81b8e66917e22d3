package dev.lading.model.manifest;

import dev.lading.model.Authorizer;
import dev.lading.model.Cors;
import dev.lading.model.FunctionName;
import dev.lading.model.HttpApi;
import dev.lading.model.RestApi;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** APIs of both kinds, for property tests. */
final class Apis {

  private static final Arbitrary<Boolean> FLAGS = Arbitraries.of(true, false);
  private static final Arbitrary<List<String>> TEXTS = Arbitraries.strings().list().ofMaxSize(2);
  private static final Arbitrary<String> NAMES = Arbitraries.of("users", "keys-2");
  private static final Arbitrary<FunctionName> FUNCTIONS =
      Arbitraries.of("decide", "a_b").map(FunctionName::new);
  private static final Arbitrary<Integer> SECONDS = Arbitraries.integers().between(0, 3600);

  private Apis() {}

  static Arbitrary<HttpApi> any() {
    return Combinators.combine(
            FLAGS,
            cors().optional(),
            authorizers().list().ofMaxSize(3),
            Combinators.combine(
                    Arbitraries.doubles().between(0, 1e9), Arbitraries.integers().between(0, 5000))
                .as(HttpApi.Throttling::new),
            Combinators.combine(FLAGS, Arbitraries.strings()).as(HttpApi.AccessLog::new),
            rests().optional())
        .as(HttpApi::new);
  }

  static Arbitrary<Cors> cors() {
    return Combinators.combine(TEXTS, TEXTS, TEXTS, TEXTS, FLAGS, Arbitraries.of(0, 86_400))
        .as(Cors::new);
  }

  private static Arbitrary<RestApi> rests() {
    return Combinators.combine(
            Arbitraries.of("live", "v1"), Arbitraries.of(RestApi.Endpoint.values()), FLAGS, TEXTS)
        .as(RestApi::new);
  }

  private static Arbitrary<Authorizer> authorizers() {
    return Arbitraries.oneOf(
        Combinators.combine(NAMES, Arbitraries.strings().optional(), TEXTS, Arbitraries.strings())
            .as(Authorizer.Jwt::new),
        Combinators.combine(NAMES, FUNCTIONS.optional(), TEXTS, SECONDS).as(Authorizer.Lambda::new),
        Combinators.combine(
                NAMES,
                FUNCTIONS.optional(),
                Arbitraries.strings(),
                Arbitraries.strings().optional(),
                SECONDS)
            .as(Authorizer.Token::new),
        Combinators.combine(NAMES, TEXTS, Arbitraries.strings(), SECONDS)
            .as(Authorizer.Cognito::new));
  }
}
