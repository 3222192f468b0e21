package dev.latchkey.bench;

import com.microsoft.playwright.Page;
import dev.latchkey.bench.Owner.Guest;
import dev.latchkey.verification.CodeAnswer;
import dev.latchkey.verification.CodeCheck;
import dev.latchkey.verification.SigningIn;
import java.util.ArrayList;
import java.util.List;

/** What a recipient's open page costs of the server's memory. */
final class OpenPagesHeap implements Benchmark {

    private static final int WARM_UP = 3;
    private static final int PAGES = 25;

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public String ground() {
        return "heap";
    }

    @Override
    public String how() {
        return "Heap that is still in use after garbage collections, before and after pages are opened "
                + "in Chromium, each in a browser session of its own: the recipient's open report, and an "
                + "empty Vaadin page.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var guests = ground.owner().invite("heap", WARM_UP + PAGES);
        var secrets = new ArrayList<String>();
        for (var guest : guests) {
            secrets.add(prove(ground, guest));
        }
        try (var browser = new Browser(ground)) {
            for (int n = 0; n < WARM_UP; n++) {
                browser.showEmpty(browser.stranger().newPage());
                show(browser, guests.get(n), secrets.get(n));
            }
            long before = LiveHeap.now();
            for (int n = 0; n < PAGES; n++) {
                browser.showEmpty(browser.stranger().newPage());
            }
            long withEmpty = LiveHeap.now();
            for (int n = WARM_UP; n < WARM_UP + PAGES; n++) {
                show(browser, guests.get(n), secrets.get(n));
            }
            long withReports = LiveHeap.now();
            return List.of(Figure.of(
                            "live heap for each open recipient's page",
                            (withReports - withEmpty) / 1024.0 / PAGES,
                            Figure.Unit.KIB,
                            PAGES + "")
                    .beside("empty Vaadin page", (withEmpty - before) / 1024.0 / PAGES)
                    .atMost(3));
        }
    }

    private static Page show(Browser browser, Guest guest, String secret) {
        var page = browser.visitor(secret);
        browser.showReport(page, "/s/" + guest.token());
        return page;
    }

    private static String prove(Ground ground, Guest guest) throws Exception {
        var signingIn = ground.bean(SigningIn.class);
        var mail = ground.arrivals().next(guest.email());
        var sent = (CodeAnswer.Sent) signingIn.ask(guest.token(), guest.email(), null, guest.email());
        var code = Ground.code(mail.await().file());
        return ((CodeCheck.Right) signingIn.check(sent.attempt(), sent.secret(), code)).secret();
    }
}
