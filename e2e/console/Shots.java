import java.nio.file.Path;

/**
 * The console in a browser, at both widths and in both themes: a route is called, every page is
 * opened. Leaves screenshots to be looked at, and fails where a page sticks out or the browser
 * complains: {@code Shots ADDRESS FOLDER}.
 */
final class Shots {
  public static void main(String[] a) throws Exception {
    Path out = Path.of(a[1]);
    try (Chromium page = Chromium.start("/usr/bin/chromium")) {
      for (int width : new int[] {1280, 390}) {
        for (boolean dark : new boolean[] {false, true}) {
          page.size(width, width == 390 ? 844 : 820, dark);
          page.open("about:blank");
          page.open(a[0]);
          page.await("document.querySelector('.row')");
          String name = width + (dark ? "-dark" : "");
          page.screenshot(out.resolve(name + "-map.png"));
          page.eval("[...document.querySelectorAll('.row')].find(r => r.textContent.includes('webhook/')).click()");
          Thread.sleep(300);
          page.screenshot(out.resolve(name + "-form.png"));
          page.eval("document.querySelector('form.form').requestSubmit()");
          page.await("document.querySelector('.answer pre')?.textContent");
          page.screenshot(out.resolve(name + "-answer.png"));
          for (String view : new String[] {"events", "queues", "schedules"}) {
            page.eval("location.hash = '#/" + view + "'");
            Thread.sleep(400);
            String over =
                page.eval(
                    "String(document.documentElement.scrollWidth - document.documentElement.clientWidth)");
            if (!over.contains("0") || over.matches(".*[1-9].*")) {
              throw new AssertionError(view + " sticks out at " + name + ": " + over);
            }
            page.screenshot(out.resolve(name + "-" + view + ".png"));
            if (view.equals("events")) {
              page.eval("(document.querySelector('.row .bad') ?? document.querySelector('.row')).closest('.row').click()");
              Thread.sleep(500);
              page.screenshot(out.resolve(name + "-detail.png"));
            }
            if (view.equals("queues")) {
              page.eval("[...document.querySelectorAll('button')].find(b => b.textContent === 'Dead letters').click()");
              Thread.sleep(600);
              page.screenshot(out.resolve(name + "-dead.png"));
            }
          }
        }
      }
      if (!page.complaints().isEmpty()) {
        throw new AssertionError("The browser complains: " + page.complaints());
      }
    }
  }
}
