package dev.latchkey.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A browser for journeys. Each person in a story gets a context, that is cookies, of their own. */
public final class Chromium implements AutoCloseable {

    private static final String ANSWERED =
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";

    /** Half faded-in, everything lacks contrast: brings to its end what is on its way. */
    private static final String NOTHING_MOVES = """
            () => {
                const moving = document.getAnimations().filter(each =>
                        each.playState === 'running' && each.effect.getTiming().iterations !== Infinity);
                moving.forEach(each => each.finish());
                return moving.length === 0;
            }
            """;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Long, since a busy machine is no failure; what must be quick says so itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Set<BrowserContext> PEOPLE = ConcurrentHashMap.newKeySet();

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        var program = ChromiumProgram.find();
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        try {
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setHeadless(true)
                    .setArgs(FLAGS);
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** Somebody at a desk. */
    public BrowserContext person() {
        return person(new Browser.NewContextOptions().setViewportSize(1280, 860));
    }

    /** Somebody with a phone, 390 pixels wide. */
    public BrowserContext personWithPhone() {
        return person(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true));
    }

    /** Somebody whose browser is set as given; English and in Berlin unless said otherwise. */
    public BrowserContext person(Browser.NewContextOptions options) {
        if (options.locale == null) {
            options.setLocale("en-GB");
        }
        if (options.timezoneId == null) {
            options.setTimezoneId("Europe/Berlin");
        }
        var person = browser.newContext(options);
        PEOPLE.add(person);
        person.onClose(PEOPLE::remove);
        return person;
    }

    /** What was done last has come back, as somebody waits who sees or hears it. */
    static void answered(Page page) {
        page.waitForFunction(ANSWERED);
    }

    /** Nothing is on its way any more, neither an answer nor what moves. */
    static void settle(Page page) {
        answered(page);
        page.waitForFunction(NOTHING_MOVES);
    }

    /** Keeps pictures of what everybody sees just now, for whoever asks why a journey failed. */
    static void pictures(String name) {
        var pages = PEOPLE.stream().flatMap(person -> person.pages().stream()).toList();
        for (int n = 0; n < pages.size(); n++) {
            picture(pages.get(n), name + "-" + (n + 1));
        }
    }

    /** Keeps a picture under {@code target/pictures}, to be looked at. */
    public static Path picture(Page page, String name) {
        var file = Path.of("target/pictures", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
