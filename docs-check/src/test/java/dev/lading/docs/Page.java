package dev.lading.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A page of the documentation, parsed as GitHub parses it.
 *
 * @param path from the repository's top
 * @param document the page's tree
 */
record Page(Path path, Node document) {

  /** The repository's top, seen from the folder in which a module's tests run. */
  static final Path TOP = Path.of("..").toAbsolutePath().normalize();

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  /** A page of the text, as if it stood at the path. */
  static Page of(String path, String text) {
    return new Page(Path.of(path), PARSER.parse(text));
  }

  /** The page at a path from the repository's top. */
  static Page read(String path) {
    try {
      return of(path, Files.readString(TOP.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All pages that users and contributors read, sorted. */
  static List<Page> all() {
    try (Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
      return Stream.concat(
              Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "e2e/README.md"),
              docs.filter(file -> file.toString().endsWith(".md"))
                  .map(file -> TOP.relativize(file).toString())
                  .sorted())
          .map(Page::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pages that a user reads: all but the decisions and what is for contributors. */
  static List<Page> forUsers() {
    return all().stream()
        .filter(page -> page.path().equals(Path.of("README.md")) || page.path().startsWith("docs"))
        .filter(page -> !page.path().startsWith(Path.of("docs", "adr")))
        .toList();
  }

  /** The fenced blocks, each with the HTML comment that stands before it. */
  List<Fence> fences() {
    List<Fence> fences = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(FencedCodeBlock block) {
            String comment =
                block.getPrevious() instanceof HtmlBlock html ? html.getLiteral().strip() : "";
            int line = block.getSourceSpans().get(0).getLineIndex() + 1;
            fences.add(new Fence(path, line, block.getInfo(), comment, block.getLiteral()));
          }
        });
    return fences;
  }

  /** The code in running text, in tables and headings. */
  List<String> inlineCodes() {
    List<String> codes = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Code code) {
            codes.add(code.getLiteral());
          }
        });
    return codes;
  }

  /** All code, in blocks and in running text. */
  List<String> codes() {
    return Stream.concat(fences().stream().map(Fence::text), inlineCodes().stream()).toList();
  }

  /** Where the page's links and images point to. */
  List<String> destinations() {
    List<String> destinations = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(org.commonmark.node.Link link) {
            destinations.add(link.getDestination());
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            destinations.add(image.getDestination());
          }

          @Override
          public void visit(HtmlBlock block) {
            Html.sources(block.getLiteral()).forEach(destinations::add);
          }
        });
    return destinations;
  }

  /** What a link to a heading of this page may name, as GitHub names headings. */
  Set<String> anchors() {
    Set<String> anchors = new LinkedHashSet<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            String anchor = anchor(textOf(heading));
            String unique = anchor;
            for (int i = 1; !anchors.add(unique); i++) {
              unique = anchor + "-" + i;
            }
          }
        });
    return anchors;
  }

  /** The text of a node, without its markup. */
  static String textOf(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code code) {
            text.append(code.getLiteral());
          }

          @Override
          public void visit(org.commonmark.node.SoftLineBreak line) {
            text.append(' ');
          }
        });
    return text.toString();
  }

  private static String anchor(String heading) {
    StringBuilder anchor = new StringBuilder();
    heading
        .toLowerCase(java.util.Locale.ROOT)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '_')
        .map(c -> c == ' ' ? '-' : c)
        .forEach(anchor::appendCodePoint);
    return anchor.toString();
  }
}
