package dev.latchkey.bench;

import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.Links;
import java.util.List;

/** How long an owner's list takes with a hundred thousand links in it. */
final class ListPages implements Benchmark {

    static final int GRANTS = 100_000;
    private static final int PAGE = 50;
    private static final int SAMPLES = 100;
    private static final int VIEWS = 40;

    @Override
    public String name() {
        return "list-page";
    }

    @Override
    public String ground() {
        return "list";
    }

    @Override
    public String how() {
        return "The service calls that fill one page of the list, rows and count; and the list in "
                + "Chromium, from the navigation to the moment when its rows are shown. The links are put "
                + "into the table directly.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        insert(ground);
        var links = ground.bean(Links.class);
        var browsed = browsed(ground);
        return List.of(
                service(ground, links, "", Links.Order.NEWEST, 0, "first page"),
                service(ground, links, "", Links.Order.NEWEST, GRANTS / 2, "page in the middle"),
                service(ground, links, "", Links.Order.EMAIL, 0, "first page by address"),
                service(ground, links, "person77", Links.Order.NEWEST, 0, "first page of a search"),
                Figure.millis(
                                "list in the browser, rows shown, p50",
                                browsed.ours().median(),
                                VIEWS + "")
                        .beside("empty page", browsed.limit().median()),
                Figure.millis(
                                "list in the browser, rows shown, p95",
                                browsed.ours().percentile(95),
                                VIEWS + "")
                        .beside("empty page", browsed.limit().percentile(95))
                        .within(200));
    }

    private static InTurn browsed(Ground ground) throws Exception {
        try (var browser = new Browser(ground)) {
            var mia = browser.owner();
            return InTurn.time(VIEWS, () -> browser.showLinks(mia), () -> browser.showEmpty(mia));
        }
    }

    private static Figure service(Ground ground, Links links, String search, Links.Order order, int offset, String what)
            throws Exception {
        var owner = ground.owner().account();
        var filter = LinkFilter.search(search);
        var times = InTurn.time(
                SAMPLES,
                () -> links.page(owner, filter, order, offset, PAGE).size() + links.count(owner, filter),
                () -> ground.jdbc()
                        .sql("SELECT COUNT(*) FROM access_grant WHERE owner = :owner")
                        .param("owner", owner.id().value())
                        .query(Integer.class)
                        .single());
        return Figure.millis(
                        "100,000 links, rows and count: " + what + ", p95",
                        times.ours().percentile(95),
                        SAMPLES + "")
                .beside("counting them alone", times.limit().percentile(95))
                .within(200);
    }

    /** Rows as the product writes them, once; through its door it would take the mails of an hour. */
    static void insert(Ground ground) {
        var owner = ground.owner();
        var there = ground.jdbc()
                .sql("SELECT COUNT(*) FROM access_grant WHERE owner = ?")
                .param(owner.account().id().value())
                .query(Integer.class)
                .single();
        if (there >= GRANTS) {
            return;
        }
        ground.jdbc()
                .sql("""
                        INSERT INTO access_grant (id, share, organisation, owner, report, email, email_key, scope,
                            verification, state, close_reason, link_version, expires_at, mails_asked, mails_sent,
                            created_at, invited_at, closed_at, version)
                        SELECT UUID(), UUID(), :organisation, :owner, :report,
                               CONCAT('person', seq, '@bench.example'), CONCAT('person', seq, '@bench.example'),
                               '{"allowed":{"tenant":["Halden Foods"]}}', 'CODE', IF(seq MOD 10 = 0, 'CLOSED', 'ACTIVE'),
                               IF(seq MOD 10 = 0, 'REVOKED', NULL), 1, NOW(6) + INTERVAL CAST(seq MOD 90 AS SIGNED) - 5 DAY, 1, 1,
                               NOW(6) - INTERVAL seq MINUTE, NOW(6) - INTERVAL seq MINUTE,
                               IF(seq MOD 10 = 0, NOW(6), NULL), 2
                        FROM seq_1_to_%d
                        """.formatted(GRANTS))
                .param("organisation", owner.account().organisation().value())
                .param("owner", owner.account().id().value())
                .param("report", owner.report().value())
                .update();
        ground.jdbc().sql("ANALYZE TABLE access_grant").query().listOfRows();
    }
}
