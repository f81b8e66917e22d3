import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The console of the shop beside this file, by keyboard alone: a request with a key for its authorizer, an error with its line
 * of source, a replay, a message that ends among the dead letters and is redriven once its handler is repaired.
 *
 * <p>{@code Keyboard ADDRESS FOLDER FILE-THAT-REPAIRS}
 */
final class Keyboard {

  private final Chromium page;

  private Keyboard(Chromium page) {
    this.page = page;
  }

  public static void main(String[] a) throws Exception {
    Path out = Path.of(a[1]);
    try (Chromium page = Chromium.start("/usr/bin/chromium")) {
      page.size(1280, 820, false);
      page.open(a[0]);
      page.await("document.querySelector('.row')");
      Keyboard keyboard = new Keyboard(page);
      keyboard.order();
      keyboard.error(out);
      keyboard.deadLetters(out, Path.of(a[2]));
      keyboard.nothingIsOutOfReach();
      List<String> strange = page.requests().stream().filter(url -> !url.startsWith(a[0].substring(0, a[0].indexOf("/_")))).toList();
      check("nothing is asked of anybody else", strange.isEmpty());
      // A refusal of the API is a failed request, which the browser notes; nothing else may be.
      List<String> complaints = page.complaints().stream().filter(text -> !text.contains("the server responded with a status of")).toList();
      check("the browser complains of nothing: " + complaints, complaints.isEmpty());
    }
  }

  /** A request without the key is refused; with it the handler sees what the authorizer said. */
  private void order() throws Exception {
    tabTo("document.activeElement.matches('.row') && document.activeElement.textContent.includes('POST/orders')");
    page.press("Enter");
    page.await("document.querySelector('form.form')");
    tabTo("document.activeElement.closest('label')?.textContent.startsWith('Body')");
    type("tea");
    submit();
    page.await("document.querySelector('.answer .tag')?.textContent === '401'");
    check("a refusal says why", page.eval("document.querySelector('.answer .error').textContent").contains("no $request.header.X-Key"));
    tabTo("document.activeElement.closest('label')?.textContent.startsWith('X-Key')");
    type("open");
    submit();
    page.await("document.querySelector('.answer .tag')?.textContent === '200'");
    check("the handler sees what the authorizer said", page.eval("document.querySelector('.answer pre').textContent").matches("ada ordered .*tea.*"));
    page.press("Escape");
    page.await("document.querySelector('#side').hidden");
    check("Escape goes back to the trigger", page.eval("document.activeElement.textContent").contains("POST/orders"));
  }

  private void submit() throws Exception {
    tabTo("document.activeElement.type === 'submit'");
    page.press("Enter");
    page.await("!document.querySelector('button[type=submit]').disabled");
  }

  private void error(Path out) throws Exception {
    tabTo("document.activeElement.matches('.row') && document.activeElement.textContent.includes('GET/stock')");
    page.press("Enter");
    page.await("document.querySelector('form.form')");
    submit();
    page.await("document.querySelector('.answer .tag')?.textContent === '500'");
    page.press("Escape");
    page.press("e");
    page.await("document.querySelector('.row .bad')");
    check("an error has its line of source", failure("/stock").matches("(?s).*OrderHandler\\.java:\\d+.*the stock is not counted.*"));
    page.screenshot(out.resolve("keyboard-error.png"));
    long before = events();
    tabTo("document.activeElement.textContent === 'Replay'");
    page.press("Enter");
    page.await("document.querySelector('.toast')");
    page.await("document.querySelectorAll('main .row').length > " + before);
    check("the replay is an event of its own", events() == before + 1);
    page.press("Escape");
  }

  /** What the details say of an event that failed, which the arrows go to. */
  private String failure(String what) throws Exception {
    tabTo("document.activeElement.matches('main .row')");
    for (int i = 0; i < 50; i++) {
      if (page.eval("Boolean(document.activeElement.querySelector('.bad') && document.activeElement.textContent.includes('" + what + "'))").equals("true")) {
        page.press("Enter");
        page.await("document.querySelector('#side .error')");
        return page.eval("document.querySelector('#side .error').textContent");
      }
      page.press("ArrowDown");
    }
    throw new AssertionError("no event of " + what + " has failed");
  }

  private long events() throws Exception {
    return Long.parseLong(page.eval("document.querySelectorAll('main .row').length"));
  }

  private void deadLetters(Path out, Path repaired) throws Exception {
    page.press("q");
    page.await("document.querySelector('td.acts button')");
    tabTo("document.activeElement.textContent === 'Send'");
    page.press("Enter");
    page.await("document.querySelector('form.form')");
    tabTo("document.activeElement.closest('label')?.textContent.startsWith('Body')");
    page.press("End");
    type(" poison");
    submit();
    page.press("Escape");
    page.await("document.querySelector('td[data-label=Dead]').textContent === '1'");
    tabTo("document.activeElement.textContent === 'Dead letters'");
    page.press("Enter");
    page.await("document.querySelector('.letter')");
    String letter = page.eval("document.querySelector('.letter').textContent");
    check("a dead letter says why: " + letter, letter.contains("received 2 times") && letter.contains("reported it as failed"));
    page.screenshot(out.resolve("keyboard-dead.png"));
    Files.createFile(repaired);
    tabTo("document.activeElement.textContent === 'Redrive all'");
    page.press("Enter");
    page.await("document.querySelector('td[data-label=Dead]').textContent === '0'");
    page.press("e");
    page.await("[...document.querySelectorAll('main .row')].some(row => row.textContent.includes('mail-queue') && !row.querySelector('.bad'))");
    check("so has a message's", failure("mail-queue").contains("OrderHandler.java:"));
    page.press("Escape");
  }

  /** Whatever can be clicked can be reached. */
  private void nothingIsOutOfReach() throws Exception {
    for (String view : List.of("m", "e", "q", "s")) {
      page.press(view);
      Thread.sleep(300);
      check("all that can be clicked in view " + view + " can be reached", page.eval(
          "[...document.querySelectorAll('a, button, input, select, textarea')].filter(one => one.offsetParent && one.tabIndex < 0).length").equals("0"));
    }
  }

  private void tabTo(String expression) throws Exception {
    for (int i = 0; i < 200; i++) {
      if (page.eval("Boolean(" + expression + ")").equals("true")) {
        check("the focus can be seen", page.eval("document.activeElement.matches(':focus-visible')").equals("true"));
        return;
      }
      page.press("Tab");
    }
    throw new AssertionError("Tab never comes to " + expression);
  }

  private void type(String text) throws Exception {
    for (char c : text.toCharArray()) {
      page.press(String.valueOf(c));
    }
  }

  private static void check(String what, boolean holds) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
