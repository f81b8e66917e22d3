package dev.lading.imagebuilder.registry;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Requests to one repository: with its authorization, and following it elsewhere without. */
final class RegistryConnection {

  private static final int MOST_AUTHORIZATIONS = 3;
  private static final int MOST_REDIRECTS = 5;

  private final PushDestination destination;
  private final Transport transport;
  private final Authorizer authorizer;

  RegistryConnection(PushDestination destination, Transport transport) {
    this.destination = destination;
    this.transport = transport;
    this.authorizer = new Authorizer(destination, transport);
  }

  RepositoryReference repository() {
    return destination.repository();
  }

  Optional<Tagger> tagger() {
    return destination.tagger();
  }

  Transport transport() {
    return transport;
  }

  /** A place of the repository, such as {@code manifests/latest}. */
  URI at(String path) {
    return URI.create(
        "%s://%s/v2/%s/%s"
            .formatted(
                destination.scheme(), repository().registry(), repository().repository(), path));
  }

  /** Sends a request; a token that has expired is renewed, also in the middle of a push. */
  Answer send(Exchange exchange) {
    Exchange next = exchange;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Answer answer = authorized(next);
      Optional<String> location = answer.header("Location");
      if (answer.status() / 100 != 3 || location.isEmpty()) {
        return answer;
      }
      next = next.to(next.uri().resolve(location.get()));
    }
    throw new PushException(
        PushProblem.UNEXPECTED_ANSWER,
        repository().registry() + " leads " + exchange.display() + " around in a circle");
  }

  /** Asks for nothing in particular, so that a token that has expired is found out and renewed. */
  void renewIfExpired() {
    Answer unused = authorized(Exchange.of("GET", at("").resolve("/v2/"), Map.of()));
  }

  private Answer authorized(Exchange exchange) {
    boolean own = sameHost(exchange.uri());
    for (int round = 0; ; round++) {
      Optional<String> header = own ? authorizer.header() : Optional.empty();
      Answer answer = transport.send(exchange, header);
      boolean refused = answer.status() == 401 || answer.saysExpired();
      if (!own || !refused || round == MOST_AUTHORIZATIONS || !authorizer.answer(answer, header)) {
        return answer;
      }
    }
  }

  /** The registry's own storage elsewhere has its authorization in the address. */
  private boolean sameHost(URI uri) {
    URI own = at("");
    return own.getHost().equals(uri.getHost())
        && own.getPort() == uri.getPort()
        && own.getScheme().equals(uri.getScheme());
  }

  /** The answer, if it succeeded. */
  Answer succeeded(Answer answer, String wanted) {
    if (answer.succeeded()) {
      return answer;
    }
    throw refusal(answer, wanted);
  }

  PushException refusal(Answer answer, String wanted) {
    return new Refusals(repository(), authorizer.toldWho()).explain(answer, wanted);
  }
}
