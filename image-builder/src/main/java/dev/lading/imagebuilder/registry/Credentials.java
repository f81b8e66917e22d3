package dev.lading.imagebuilder.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Who pushes. It never shows its secret.
 *
 * @param user the user's name, or {@link #IDENTITY_TOKEN}
 * @param secret the password or the token
 */
public record Credentials(String user, String secret) {

  /** The user's name by which Docker's files tell that the secret is an identity token. */
  public static final String IDENTITY_TOKEN = "<token>";

  boolean isIdentityToken() {
    return user.equals(IDENTITY_TOKEN);
  }

  /** The value of the header {@code Authorization}. */
  String basic() {
    byte[] bytes = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "credentials of " + user;
  }
}
