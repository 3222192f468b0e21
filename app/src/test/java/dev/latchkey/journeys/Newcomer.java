package dev.latchkey.journeys;

import dev.latchkey.accounts.NewAccount;
import dev.latchkey.accounts.NewOrganisation;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.local.Node;
import dev.latchkey.local.demo.DemoPeople;
import dev.latchkey.reports.Period;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.reports.Tile;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.ShareOrder;
import dev.latchkey.sharing.Sharing;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Runa, the only one of a company that has just begun: it has no report yet, and nothing was shared by or with her. */
record Newcomer(Node node, SignedIn account) {

    static Newcomer at(Node node) {
        var people = node.context().getBean(People.class);
        // each company and each account has a name of its own; eight digits would be taken for a code
        var number = UUID.randomUUID().toString().substring(0, 6);
        var username = "runa." + number;
        var organisation = people.found(
                new NewOrganisation("Fjordlight " + number, "reports.fjordlight.example", "Strandgaten 4, Bergen"));
        var id = people.register(new NewAccount(
                organisation,
                username,
                username + "@fjordlight.example",
                "Runa Vik",
                DemoPeople.PASSWORD,
                Locale.ENGLISH,
                ZoneId.of("Europe/Oslo")));
        return new Newcomer(node, people.find(id).orElseThrow());
    }

    String username() {
        return account.username();
    }

    ReportLibrary reports() {
        return node.context().getBean(ReportLibrary.class);
    }

    ReportId makes(String title, String description, List<Tile> tiles) {
        return reports().create(account.organisation(), account.id(), title, description, Period.LAST_30_DAYS, tiles);
    }

    /** All of a report, for one person with a code by email. */
    void shares(ReportId report, String address) {
        node.context()
                .getBean(Sharing.class)
                .share(account, new ShareOrder(report, Scope.ALL, List.of(new EmailAddress(address)), null, ""));
    }
}
