package dev.lading.imagebuilder.report.page;

import dev.lading.imagebuilder.report.facts.ImageReport;
import dev.lading.imagebuilder.report.facts.ProofReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what was proven about an image: failures in full, the rest by kind. */
final class ProofsSection {

  private final ImageReport image;
  private final Html html;

  ProofsSection(ImageReport image, Html html) {
    this.image = image;
    this.html = html;
  }

  void write() {
    html.open("section", "id", Styles.id(image.name(), "proofs")).line();
    html.element("h3", "Proofs").line();
    Map<String, List<ProofReport>> kinds = new LinkedHashMap<>();
    image.proofs().stream()
        .filter(proof -> !proof.passed())
        .forEach(proof -> of(kinds, proof).add(proof));
    image.proofs().stream()
        .filter(ProofReport::passed)
        .forEach(proof -> of(kinds, proof).add(proof));
    if (kinds.isEmpty()) {
      html.element("p", "Nothing was proven.", "class", "note");
    }
    html.open("div", "class", "proofs").line();
    kinds.forEach(this::kind);
    html.close().line();
    if (image.built() == null) {
      html.element(
          "p",
          "What needs the base image's own files is proven when the image is built.",
          "class",
          "note");
    }
    html.close().line();
  }

  private static List<ProofReport> of(Map<String, List<ProofReport>> kinds, ProofReport proof) {
    return kinds.computeIfAbsent(proof.proof(), kind -> new ArrayList<>());
  }

  private void kind(String kind, List<ProofReport> proofs) {
    long failed = proofs.stream().filter(proof -> !proof.passed()).count();
    if (failed == 0) {
      html.open("details");
    } else {
      html.open("details", "open", "");
    }
    html.open("summary")
        .element("i", failed == 0 ? "✓" : "✗", "class", failed == 0 ? "good" : "bad");
    html.element("span", kind);
    html.element(
        "small", failed == 0 ? count(proofs.size()) : failed + " of " + proofs.size() + " fail");
    html.close().line();
    html.open("ul").line();
    for (ProofReport proof : proofs) {
      html.open("li", "class", proof.passed() ? "good" : "bad");
      html.element("code", proof.subject());
      html.text(" ").element("span", proof.detail()).close().line();
    }
    html.close().close().line();
  }

  private static String count(int proofs) {
    return proofs == 1 ? "holds" : "all " + proofs + " hold";
  }
}
