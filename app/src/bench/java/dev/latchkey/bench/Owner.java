package dev.latchkey.bench;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.ShareId;
import dev.latchkey.sharing.ShareOrder;
import dev.latchkey.sharing.Sharing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Somebody who shares a report. */
final class Owner {

    private static final Duration HOLDS = Duration.ofDays(30);

    private final Ground ground;
    private final SignedIn account;
    private final ReportId report;

    private Owner(Ground ground, SignedIn account, ReportId report) {
        this.ground = ground;
        this.account = account;
        this.report = report;
    }

    /** Of the demo people. */
    static Owner mia(Ground ground) {
        var mia = ground.bean(People.class).called("mia.berg").orElseThrow();
        var report = ground.bean(ReportLibrary.class)
                .list(mia.organisation(), "Cloud cost by service", 0, 1)
                .getFirst()
                .id();
        return new Owner(ground, mia, report);
    }

    SignedIn account() {
        return account;
    }

    ReportId report() {
        return report;
    }

    /** With one recipient. */
    ShareId share(String name) {
        return share(order(List.of(address(name))));
    }

    ShareId share(ShareOrder order) {
        return ground.bean(Sharing.class).share(account, order);
    }

    /** With recipients called {@code prefix0}, {@code prefix1} … */
    ShareOrder order(String prefix, int recipients) {
        return order(IntStream.range(0, recipients)
                .mapToObj(n -> address(prefix + n))
                .toList());
    }

    private ShareOrder order(List<String> addresses) {
        return new ShareOrder(
                report,
                Scope.of(Scope.TENANT, Set.of("Halden Foods")),
                addresses.stream().map(EmailAddress::new).toList(),
                Instant.now().plus(HOLDS),
                "The figures that we spoke of.");
    }

    static String address(String name) {
        return name + "@bench.example";
    }

    /** Invites so many people and waits until they have their mails. */
    List<Guest> invite(String prefix, int count) throws Exception {
        var mails = ground.arrivals().of(prefix, count);
        share(order(prefix, count));
        mails.await();
        return ground.bean(Links.class).page(account, LinkFilter.search(prefix), Links.Order.OLDEST, 0, count).stream()
                .map(row ->
                        new Guest(row.email(), token(ground.bean(Sharing.class).link(account, row.id()))))
                .toList();
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** Somebody who holds a link. */
    record Guest(String email, String token) {}
}
