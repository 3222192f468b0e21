package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.mail.Mailer;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * Random lives of a grant against a simple idea of it: no order of acts opens what should be shut, and after each act the
 * steps that nobody clicks come to rest in a wait or at the end. The test is the engine here: it does what the row says is
 * due, as the models do.
 */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class RandomLivesTest {

    private static final int LIVES = 40;
    private static final int ACTS = 12;
    private static final int MOST_STEPS = 12;

    @Autowired
    Sharing sharing;

    @Autowired
    Links links;

    @Autowired
    Offers offers;

    @Autowired
    Ends ends;

    @Autowired
    Received received;

    @Autowired
    GrantSteps steps;

    @Autowired
    OfferSteps offerSteps;

    @Autowired
    OpenGrants open;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    InstantSource clock;

    /** Mails are not what this is about. */
    @MockitoBean
    Mailer mailer;

    private SignedIn mia;
    private SignedIn lena;
    private ReportId report;

    @BeforeEach
    void mia_has_a_report() {
        when(mailer.trySend(any())).thenReturn(true);
        mia = SharingAlone.owner(people, reports);
        lena = SomePeople.guest(people, "Lena Ortiz");
        report = SharingAlone.report(reports, mia, "Cloud cost by service");
    }

    /** What everybody would say of a grant who knows what was done with it. */
    private static final class Idea {
        private boolean offered;
        private boolean over;
        private boolean ends;
        private boolean asked;

        boolean opens() {
            return !offered && !over;
        }
    }

    private enum Act {
        ACCEPT {
            @Override
            boolean may(Idea idea) {
                return idea.offered && !idea.over;
            }

            @Override
            void happens(Idea idea) {
                idea.offered = false;
            }
        },
        DECLINE {
            @Override
            boolean may(Idea idea) {
                return idea.offered && !idea.over;
            }

            @Override
            void happens(Idea idea) {
                idea.over = true;
            }
        },
        REVOKE {
            @Override
            void happens(Idea idea) {
                idea.over = true;
            }
        },
        SEND_AGAIN,
        /** The recipient makes an account. */
        KEEP,
        NEW_LINK,
        MOVE_END {
            @Override
            void happens(Idea idea) {
                idea.ends = true;
                idea.asked = false;
            }
        },
        REMOVE_END {
            @Override
            void happens(Idea idea) {
                idea.ends = false;
                idea.asked = false;
            }
        },
        ASK_MORE_TIME {
            @Override
            boolean may(Idea idea) {
                return idea.opens() && idea.ends && !idea.asked;
            }

            @Override
            void happens(Idea idea) {
                idea.asked = true;
            }
        },
        GIVE_MORE_TIME {
            @Override
            boolean may(Idea idea) {
                return idea.opens() && idea.asked;
            }

            @Override
            void happens(Idea idea) {
                idea.asked = false;
            }
        },
        REFUSE_MORE_TIME {
            @Override
            boolean may(Idea idea) {
                return idea.opens() && idea.asked;
            }

            @Override
            void happens(Idea idea) {
                idea.asked = false;
            }
        };

        boolean may(Idea idea) {
            return !idea.over;
        }

        void happens(Idea idea) {}
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_order_of_acts_opens_what_should_be_shut_or_leaves_a_grant_without_its_wait(long seed) {
        var random = new Random(seed);
        for (int life = 0; life < LIVES; life++) {
            var told = new StringBuilder("seed " + seed + ", life " + life + ":");
            var idea = new Idea();
            idea.offered = random.nextBoolean();
            idea.ends = random.nextBoolean();
            told.append(idea.offered ? " offered" : " shared").append(idea.ends ? " with an end" : "");
            var grant = share(idea.offered, idea.ends ? later(random) : null);
            comesToRest(grant, told);
            for (int n = 0; n < ACTS; n++) {
                var act = Act.values()[random.nextInt(Act.values().length)];
                // a third of them before the engine has caught up
                boolean catchesUp = random.nextInt(3) > 0;
                told.append(", ").append(act);
                boolean done = attempt(act, grant, random);
                assertThat(done).as("%s may be done", told).isEqualTo(act.may(idea));
                if (done) {
                    act.happens(idea);
                }
                assertThat(open.byId(grant).isPresent()).as("%s opens", told).isEqualTo(idea.opens());
                assertThat(open.atDoor(grant).isPresent())
                        .as("%s leads anywhere", told)
                        .isEqualTo(!idea.over);
                if (catchesUp) {
                    comesToRest(grant, told);
                }
            }
            comesToRest(grant, told);
            assertThat(open.byId(grant).isPresent())
                    .as("%s opens in the end", told)
                    .isEqualTo(idea.opens());
        }
    }

    private boolean attempt(Act act, GrantId grant, Random random) {
        try {
            var version = links.find(mia, grant).orElseThrow().version();
            switch (act) {
                case ACCEPT -> offers.accept(grant, null);
                case DECLINE -> offers.decline(grant, null, "No.");
                case REVOKE -> sharing.revoke(mia, grant, version);
                case KEEP -> received.keep(grant, lena);
                case SEND_AGAIN -> sharing.sendAgain(mia, grant, version);
                case NEW_LINK -> sharing.renewLink(mia, grant, version);
                case MOVE_END -> ends.move(mia, grant, version, later(random));
                case REMOVE_END -> ends.move(mia, grant, version, null);
                case ASK_MORE_TIME -> ends.askMore(grant, "");
                case GIVE_MORE_TIME -> ends.give(mia, grant, Duration.ofDays(7));
                case REFUSE_MORE_TIME -> ends.refuse(mia, grant);
            }
            return true;
        } catch (SharingException refused) {
            return false;
        }
    }

    /** Does what is due until nothing is: as the models would, stage by stage. */
    private void comesToRest(GrantId grant, CharSequence told) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (rests(grant)) {
                return;
            }
        }
        fail(told + " never comes to rest");
    }

    private boolean rests(GrantId grant) {
        return switch (steps.standing(grant).orElseThrow().stage()) {
            case INVITE -> {
                steps.sendLink(grant);
                yield false;
            }
            case ACCEPTANCE -> restsInOffer(grant);
            case ACCESS -> restsInAccess(grant);
            case ENDING -> {
                steps.closeAccess(grant);
                steps.tellOfEnd(grant);
                yield false;
            }
            case CLOSED -> true;
        };
    }

    private boolean restsInOffer(GrantId grant) {
        switch (offerSteps.standing(grant).orElseThrow().next()) {
            case WAIT -> {
                return true;
            }
            case REMIND -> offerSteps.remind(grant);
            case SEND_LINK -> steps.sendLink(grant);
            case LAPSE -> offerSteps.closeLapsed(grant);
            case TELL_OWNER -> offerSteps.tellOwner(grant);
            case OVER -> fail("an offer that is over belongs to another stage");
        }
        return false;
    }

    private boolean restsInAccess(GrantId grant) {
        switch (steps.standing(grant).orElseThrow().next()) {
            case WAIT, WAIT_OPEN, DECIDE -> {
                return true;
            }
            case SEND_LINK -> steps.sendLink(grant);
            case REMIND -> steps.remindOfEnd(grant);
            case TELL_DECISION -> steps.tellDecision(grant);
            case CLOSE -> steps.closeExpired(grant);
            case OVER -> fail("an access that is over belongs to another stage");
        }
        return false;
    }

    private GrantId share(boolean acceptFirst, @Nullable Instant end) {
        var people = List.of(new EmailAddress("lena@halden.example"));
        sharing.share(mia, new ShareOrder(report, Scope.ALL, people, end, "", acceptFirst));
        return links.page(mia, LinkFilter.ALL, Links.Order.NEWEST, 0, 1)
                .getFirst()
                .id();
    }

    private Instant later(Random random) {
        return clock.instant().plus(Duration.ofDays(1 + random.nextInt(60))).truncatedTo(ChronoUnit.MILLIS);
    }
}
