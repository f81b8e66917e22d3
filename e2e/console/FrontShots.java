import java.nio.file.Path;

/** The API and its authorizers on the map, and a form with credentials, at both widths and in both themes: {@code FrontShots ADDRESS FOLDER}. */
final class FrontShots {
  public static void main(String[] a) throws Exception {
    Path out = Path.of(a[1]);
    try (Chromium page = Chromium.start("/usr/bin/chromium")) {
      for (int width : new int[] {1280, 390}) {
        for (boolean dark : new boolean[] {false, true}) {
          String name = "front-" + width + (dark ? "-dark" : "");
          page.size(width, width == 390 ? 844 : 820, dark);
          page.open("about:blank");
          page.open(a[0]);
          page.await("document.querySelector('.row')");
          page.await("document.querySelector('main').textContent.includes('HTTP API')");
          noneSticksOut(page, name);
          page.screenshot(out.resolve(name + "-map.png"));
          page.eval("[...document.querySelectorAll('.row')].find(r => r.textContent.includes('POST/orders')).click()");
          page.await("document.querySelector('form.form')");
          page.screenshot(out.resolve(name + "-form.png"));
          page.eval("document.querySelector('form.form').requestSubmit()");
          page.await("document.querySelector('.answer .tag')");
          noneSticksOut(page, name);
          page.eval("document.querySelector('.answer').scrollIntoView()");
          page.screenshot(out.resolve(name + "-refused.png"));
        }
      }
    }
  }

  private static void noneSticksOut(Chromium page, String name) throws Exception {
    String over = page.eval("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (!over.equals("0")) {
      throw new AssertionError(name + " sticks out by " + over);
    }
  }
}
