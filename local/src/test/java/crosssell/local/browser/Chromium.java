package crosssell.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The machine's own Chromium, driven by the machine's own Node.js: nothing is downloaded for it.
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable, Path node) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox")));
    }

    /// Starts it, or skips the test where it or Node.js is not installed.
    static Chromium start() {
        Optional<Path> executable =
                NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst();
        Optional<Path> node = onPath("node");
        assumeTrue(
                executable.isPresent() && node.isPresent(),
                "skipped: no Chromium or no Node.js on the PATH; install the packages chromium and nodejs");
        return new Chromium(executable.orElseThrow(), node.orElseThrow());
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A separate page, with everything that goes wrong on it.
    Tab tab(int width, ColorScheme scheme) {
        return tab(width, 900, scheme);
    }

    /// The same in a window of this height.
    Tab tab(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
        return new Tab(context.newPage(), new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /// A page that is looked at.
    ///
    /// @param errors the errors of its console and scripts
    /// @param hosts the hosts that it sent requests to
    record Tab(Page page, List<String> errors, List<String> hosts) implements AutoCloseable {

        private static final String AXE = resource("/axe.min.js");

        Tab {
            page.onConsoleMessage(message -> {
                if (List.of("error", "warning").contains(message.type())) {
                    errors.add(message.text());
                }
            });
            page.onPageError(errors::add);
            page.onRequest(request -> hosts.add(request.url().replaceFirst("^(\\w+:(//[^/]*)?).*", "$1")));
        }

        /// Opens `url` and waits until its figures are drawn.
        Tab open(String url) {
            page.navigate(url);
            return settled();
        }

        /// The names of the views in the navigation.
        List<String> views() {
            return page.locator("nav a").all().stream()
                    .map(link -> Objects.requireNonNull(link.getAttribute("href")))
                    .map(href -> href.replaceFirst(".*view=(\\w+).*", "$1"))
                    .toList();
        }

        /// Opens the report in a file, without a network, and waits until it is drawn.
        Tab report(Path file) {
            page.context().setOffline(true);
            page.navigate(file.toUri().toString());
            page.locator("#report > header").waitFor();
            return this;
        }

        /// Waits until the requested figures are drawn.
        Tab settled() {
            // A wait for a function would be an eval, which the page's policy forbids.
            page.locator("main[data-drawn]:not([aria-busy])")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            return this;
        }

        /// That the page has no accessibility barriers, and that no errors were logged.
        void isSound(String what) {
            assertThat(errors).as(what).isEmpty();
            assertThat(overflow()).as("sideways, " + what).isZero();
            assertThat(cutLabels()).as("labels, " + what).isEmpty();
            assertThat(barriers()).as(what).isEmpty();
        }

        /// What axe-core finds at the levels that hinder people: rule, and the elements that break it.
        private List<String> barriers() {
            if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
                page.evaluate(AXE);
            }
            Object found = page.evaluate("""
                    async () => (await axe.run({resultTypes: ['violations']})).violations
                      .filter(each => ['serious', 'critical'].includes(each.impact))
                      .map(each => each.id + ': ' + each.nodes.map(node => node.target.join(' ')).join(', '))""");
            return ((List<?>) Objects.requireNonNull(found))
                    .stream().map(Object::toString).toList();
        }

        /// Texts of charts that begin left of their canvas or end right of it, as wide as they are in the font that
        /// they are
        /// drawn in, and those in another font than the page's.
        private List<String> cutLabels() {
            Object found = page.evaluate("""
                    () => {
                      const pen = document.createElement('canvas').getContext('2d');
                      const font = getComputedStyle(document.body).fontFamily;
                      const wrong = ({style, transform}, wide) => {
                        pen.font = style.font;
                        const width = pen.measureText(style.text).width;
                        const before = {left: 0, center: width / 2, right: width}[style.textAlign ?? 'left'];
                        const [x, y] = [(style.x ?? 0) - before, style.y ?? 0];
                        const [a, , c, , e] = transform ?? [1, 0, 0, 1, 0, 0];
                        const ends = [x, x + width].map(each => a * each + c * y + e);
                        return [
                          Math.min(...ends) < -0.5 && 'begins at ' + Math.min(...ends),
                          Math.max(...ends) > wide + 0.5 && 'ends ' + (Math.max(...ends) - wide) + ' beyond',
                          !style.font.includes(font) && 'in ' + style.font].filter(each => each);
                      };
                      return [...document.querySelectorAll('.chart')].flatMap(place => {
                        const drawn = echarts.getInstanceByDom(place).getZr();
                        return drawn.storage.getDisplayList(true).filter(each => each.type === 'tspan' && each.style.text)
                          .flatMap(each => wrong(each, drawn.getWidth())
                            .map(how => place.getAttribute('aria-label') + ': "' + each.style.text + '" ' + how));
                      });
                    }""");
            return ((List<?>) Objects.requireNonNull(found))
                    .stream().map(Object::toString).toList();
        }

        /// The number of pixels by which the page is wider than its window.
        private int overflow() {
            return ((Number) Objects.requireNonNull(page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth")))
                    .intValue();
        }

        void screenshot(String name) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(left(name + ".png")));
        }

        /// A PNG of what fits into the window.
        byte[] window() {
            return page.screenshot();
        }

        /// Prints it as its reader would, on A4.
        Path print(String name) {
            Path file = left(name + ".pdf");
            page.pdf(new Page.PdfOptions()
                    .setFormat("A4")
                    .setPreferCSSPageSize(true)
                    .setPath(file));
            return file;
        }

        private static Path left(String name) {
            return Path.of("target", "screenshots", name);
        }

        private static String resource(String name) {
            try (InputStream stream = Chromium.class.getResourceAsStream(name)) {
                return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            page.context().close();
        }
    }
}
