package dev.latchkey.bench;

import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.Offers;
import dev.latchkey.sharing.ShareOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From a recipient's yes to the owner's mail that names them. */
final class AcceptToMail implements Benchmark {

    private static final int WARM_UP = 30;
    private static final int SAMPLES = 200;

    @Override
    public String name() {
        return "accept-to-mail";
    }

    @Override
    public String how() {
        return "From the service call behind Accept to the mail in the owner's mailbox, one answer at a time, in turn "
                + "with the limit: one share's empty jobs and one mail sent raw. The product's way is a message that "
                + "the waiting process takes, two jobs and the mail.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var product = new Timings();
        var limit = new Timings();
        var offers = offers(ground);
        try (var empty = new EmptyEngine(ground);
                var mail = new RawMail(ground, ground.exampleMail())) {
            for (int n = 0; n < offers.size(); n++) {
                var ours = accept(ground, offers.get(n));
                long begin = System.nanoTime();
                empty.share(1).get(1, TimeUnit.MINUTES);
                mail.send("raw@bench.example");
                long least = System.nanoTime() - begin;
                if (n >= WARM_UP) {
                    product.add(ours);
                    limit.add(least);
                }
            }
        }
        var against = "empty jobs of a share + one mail sent";
        return List.of(
                Figure.millis("Accept → owner's mail, p50", product.median(), SAMPLES + "")
                        .beside(against, limit.median()),
                Figure.millis("Accept → owner's mail, p99", product.percentile(99), SAMPLES + "")
                        .beside(against, limit.percentile(99)));
    }

    private static long accept(Ground ground, GrantId offer) throws Exception {
        var mail = ground.arrivals().next(ground.owner().account().email());
        long begin = System.nanoTime();
        ground.bean(Offers.class).accept(offer, null);
        return mail.await().nanos() - begin;
    }

    private static List<GrantId> offers(Ground ground) throws Exception {
        var owner = ground.owner();
        var people = new ArrayList<EmailAddress>();
        for (int n = 0; n < WARM_UP + SAMPLES; n++) {
            people.add(new EmailAddress(Owner.address("offer" + n)));
        }
        var mails = ground.arrivals().of("offer", people.size());
        owner.share(new ShareOrder(owner.report(), Scope.ALL, people, null, "", true));
        mails.await();
        return ground
                .bean(Links.class)
                .page(owner.account(), LinkFilter.search("offer"), Links.Order.OLDEST, 0, people.size())
                .stream()
                .map(row -> row.id())
                .toList();
    }
}
