package dev.latchkey.journeys;

import static dev.latchkey.journeys.Averra.PATIENCE;
import static org.awaitility.Awaitility.await;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.local.Node;
import dev.latchkey.sharing.Edits;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.Sharing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mia, so quick that what she does to links comes in between what others do to them. */
record OwnersHand(Node node) {

    /**
     * Acts on links, and has something asked before anybody else sees that.
     *
     * @param ask asks for something to be done with these links; it has to wait for them, and finds them changed
     */
    void inTheSameMoment(Runnable acts, Runnable ask) {
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            acts.run();
            ask.run();
        });
    }

    void revokes(String address) {
        var row = link(address);
        bean(Sharing.class).revoke(mia(), row.id(), row.version());
    }

    /** The link goes to another address, for some days. */
    void sendsItTo(String address, String other) {
        var row = link(address);
        var end = bean(InstantSource.class).instant().plus(Duration.ofDays(10));
        var settings = new GrantSettings(new EmailAddress(other), row.who(), row.scope(), row.verification(), end);
        bean(Edits.class).change(mia(), row.id(), row.version(), settings);
    }

    /** What was sent is noted in the rows, too, so that nothing but what is done here changes them. */
    void awaitSent(String... addresses) {
        for (var address : List.of(addresses)) {
            await().atMost(PATIENCE).until(() -> link(address), row -> row.mail() != LinkRow.Mail.UNDER_WAY);
        }
    }

    private LinkRow link(String address) {
        return bean(Links.class)
                .page(mia(), LinkFilter.search(address), Links.Order.NEWEST, 0, 1)
                .getFirst();
    }

    private SignedIn mia() {
        return bean(People.class).called("mia.berg").orElseThrow();
    }

    private <T> T bean(Class<T> type) {
        return node.context().getBean(type);
    }
}
