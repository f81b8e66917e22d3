package dev.lading.imagebuilder.plan;

import dev.lading.model.Function;
import dev.lading.model.manifest.ImageManifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Proves that no variable and no Java option of an image is a secret, as far as secrets can be told
 * by their form. Whoever may read an image or a template may read these.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-encryption">Securing
 *     environment variables</a>
 */
final class SecretProof {

  private static final Map<String, Pattern> FORMS = forms();

  private SecretProof() {}

  private static Map<String, Pattern> forms() {
    Map<String, Pattern> forms = new LinkedHashMap<>();
    forms.put("an AWS access key", Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"));
    forms.put("a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"));
    forms.put(
        "a GitHub token",
        Pattern.compile("\\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})"));
    forms.put("a Slack token", Pattern.compile("\\bxox[abposr]-[A-Za-z0-9-]{20,}"));
    forms.put("a Stripe key", Pattern.compile("\\b[rs]k_live_[A-Za-z0-9]{20,}"));
    forms.put(
        "a URL with a password", Pattern.compile("\\b[a-z][a-z0-9+.-]*://[^/\\s:@]+:[^/\\s:@]+@"));
    return forms;
  }

  /** A result for each value that looks like a secret; the value itself is in none of them. */
  static List<ProofResult> results(ImageManifest manifest, PlanSettings settings) {
    List<ProofResult> results = new ArrayList<>();
    String image = "image " + manifest.image().name();
    settings
        .environment()
        .forEach((name, value) -> check(results, image, "the variable " + name, value));
    for (Function function : manifest.functions()) {
      String of = image + ", function " + function.name();
      function
          .settings()
          .environment()
          .forEach((name, value) -> check(results, of, "the variable " + name, value));
    }
    for (String option : settings.javaOptions()) {
      check(results, image, "the Java option " + option.split("=", 2)[0], option);
    }
    return results;
  }

  private static void check(List<ProofResult> results, String of, String what, String value) {
    FORMS.forEach(
        (form, pattern) -> {
          if (pattern.matcher(value).find()) {
            results.add(
                ProofResult.failed(
                    "no secrets",
                    what,
                    of
                        + ": "
                        + what
                        + " looks like "
                        + form
                        + ", and whoever may read the image or the template would know it. Keep it"
                        + " in AWS Secrets Manager or in a SecureString parameter of Systems"
                        + " Manager, let the function read it there, and change the secret if this"
                        + " was ever pushed."));
          }
        });
  }
}
