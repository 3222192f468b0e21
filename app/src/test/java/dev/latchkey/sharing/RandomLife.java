package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/**
 * A grant that random acts are done with, beside a simple idea of what may be done with it and whom it lets in: what
 * everybody would say of it who knows what was done before.
 */
public final class RandomLife {

    private static final String NEEDS_APPROVAL = "approve.example";

    /** The policy that these lives are lived under. */
    public static void policy() {
        PolicyOnFile.says(
                "- | \"%s\" | \"APPROVAL\" | null | null | [\"CODE\"]".formatted(NEEDS_APPROVAL),
                "- | - | \"ALLOWED\" | null | null | [\"CODE\",\"PASSWORD\",\"LINK\",\"ACCOUNT\"]");
    }

    /**
     * Who acts.
     *
     * @param keeper an account that takes the grant to itself
     */
    public record Cast(SignedIn owner, SignedIn approver, SignedIn keeper, ReportId report) {}

    private enum Act {
        ACCEPT {
            @Override
            boolean may(RandomLife life) {
                return life.reachable() && life.offered;
            }

            @Override
            void on(RandomLife life, LinkRow seen) {
                life.offers.accept(life.grant, null);
            }

            @Override
            void happened(RandomLife life) {
                life.offered = false;
            }
        },
        DECLINE {
            @Override
            boolean may(RandomLife life) {
                return ACCEPT.may(life);
            }

            @Override
            void on(RandomLife life, LinkRow seen) {
                life.offers.decline(life.grant, null, "No.");
            }

            @Override
            void happened(RandomLife life) {
                life.over = true;
            }
        },
        APPROVE {
            @Override
            boolean may(RandomLife life) {
                return life.awaitsApproval && !life.over;
            }

            @Override
            void on(RandomLife life, LinkRow seen) {
                life.approvals.approve(life.share, life.cast.approver());
            }

            @Override
            void happened(RandomLife life) {
                life.awaitsApproval = false;
            }
        },
        REFUSE {
            @Override
            boolean may(RandomLife life) {
                return APPROVE.may(life);
            }

            @Override
            void on(RandomLife life, LinkRow seen) {
                life.approvals.refuse(life.share, life.cast.approver(), "No.");
            }

            @Override
            void happened(RandomLife life) {
                life.over = true;
            }
        },
        /** Or withdraw: what was not accepted yet. */
        REVOKE {
            @Override
            void on(RandomLife life, LinkRow seen) {
                life.sharing.revoke(life.cast.owner(), life.grant, seen.version());
            }

            @Override
            void happened(RandomLife life) {
                life.over = true;
            }
        },
        SEND_AGAIN {
            @Override
            boolean may(RandomLife life) {
                return life.reachable();
            }

            @Override
            void on(RandomLife life, LinkRow seen) {
                life.sharing.sendAgain(life.cast.owner(), life.grant, seen.version());
            }
        },
        NEW_LINK {
            @Override
            boolean may(RandomLife life) {
                return life.reachable();
            }

            @Override
            void on(RandomLife life, LinkRow seen) {
                life.sharing.renewLink(life.cast.owner(), life.grant, seen.version());
            }
        },
        /** The recipient makes an account, or attaches it to one. */
        KEEP {
            @Override
            boolean may(RandomLife life) {
                return life.reachable();
            }

            @Override
            void on(RandomLife life, LinkRow seen) {
                life.received.keep(life.grant, life.cast.keeper());
            }

            @Override
            void happened(RandomLife life) {
                life.kept = true;
            }
        },
        /** What was approved stays as it was. */
        EDIT {
            @Override
            boolean may(RandomLife life) {
                return !life.over && !life.underApproval;
            }

            @Override
            void on(RandomLife life, LinkRow seen) {
                var scope = Scope.of(Scope.TENANT, Set.of("Halden Foods"));
                var other = scope.equals(seen.scope()) ? Scope.ALL : scope;
                life.edits.change(
                        life.cast.owner(),
                        life.grant,
                        seen.version(),
                        new GrantSettings(
                                seen.settings().address(), seen.who(), other, seen.verification(), seen.expiresAt()));
            }
        },
        /** It is for somebody else from now on, who knows nothing of what was asked before. */
        READDRESS {
            @Override
            boolean may(RandomLife life) {
                return EDIT.may(life) && !life.kept;
            }

            @Override
            void on(RandomLife life, LinkRow seen) {
                life.edits.change(
                        life.cast.owner(),
                        life.grant,
                        seen.version(),
                        new GrantSettings(
                                new EmailAddress(UUID.randomUUID() + "@halden.example"),
                                seen.who(),
                                seen.scope(),
                                seen.verification(),
                                seen.expiresAt()));
            }

            @Override
            void happened(RandomLife life) {
                life.asked = false;
            }
        },
        MOVE_END {
            @Override
            boolean may(RandomLife life) {
                return life.mayEnd(life.nextEnd);
            }

            @Override
            void on(RandomLife life, LinkRow seen) {
                life.ends.move(life.cast.owner(), life.grant, seen.version(), life.nextEnd);
            }

            @Override
            void happened(RandomLife life) {
                life.ends(life.nextEnd);
            }
        },
        REMOVE_END {
            @Override
            boolean may(RandomLife life) {
                return life.mayEnd(null);
            }

            @Override
            void on(RandomLife life, LinkRow seen) {
                life.ends.move(life.cast.owner(), life.grant, seen.version(), null);
            }

            @Override
            void happened(RandomLife life) {
                life.ends(null);
            }
        },
        /** Of what had to be approved nobody can give more. */
        ASK_MORE_TIME {
            @Override
            boolean may(RandomLife life) {
                return life.opens() && life.end != null && !life.asked && !life.underApproval;
            }

            @Override
            void on(RandomLife life, LinkRow seen) {
                life.ends.askMore(life.grant, "");
            }

            @Override
            void happened(RandomLife life) {
                life.asked = true;
            }
        },
        GIVE_MORE_TIME {
            @Override
            boolean may(RandomLife life) {
                return life.opens() && life.asked && life.mayEnd(life.weekLater());
            }

            @Override
            void on(RandomLife life, LinkRow seen) {
                life.ends.give(life.cast.owner(), life.grant, A_WEEK);
            }

            @Override
            void happened(RandomLife life) {
                life.ends(life.weekLater());
            }
        },
        REFUSE_MORE_TIME {
            @Override
            boolean may(RandomLife life) {
                return life.opens() && life.asked;
            }

            @Override
            void on(RandomLife life, LinkRow seen) {
                life.ends.refuse(life.cast.owner(), life.grant);
            }

            @Override
            void happened(RandomLife life) {
                life.asked = false;
            }
        };

        boolean may(RandomLife life) {
            return !life.over;
        }

        abstract void on(RandomLife life, LinkRow seen);

        void happened(RandomLife life) {}
    }

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Sharing sharing;
    private final Links links;
    private final Offers offers;
    private final Approvals approvals;
    private final Ends ends;
    private final Edits edits;
    private final Received received;
    private final OpenGrants open;
    private final InstantSource clock;
    private final Cast cast;
    private final Random random;
    private final StringBuilder told;
    private final ShareId share;
    private final GrantId grant;
    private final boolean underApproval;

    private Instant nextEnd;
    private boolean awaitsApproval;
    private boolean offered;
    private boolean over;
    private boolean kept;
    private @Nullable Instant end;
    private boolean asked;

    /** Shares a report: perhaps to be approved, perhaps to be accepted first, perhaps with an end. */
    public RandomLife(BeanFactory beans, Cast cast, Random random, String name) {
        sharing = beans.getBean(Sharing.class);
        links = beans.getBean(Links.class);
        offers = beans.getBean(Offers.class);
        approvals = beans.getBean(Approvals.class);
        ends = beans.getBean(Ends.class);
        edits = beans.getBean(Edits.class);
        received = beans.getBean(Received.class);
        open = beans.getBean(OpenGrants.class);
        clock = beans.getBean(InstantSource.class);
        this.cast = cast;
        this.random = random;
        underApproval = random.nextInt(3) == 0;
        awaitsApproval = underApproval;
        offered = random.nextBoolean();
        end = random.nextBoolean() ? later() : null;
        told = new StringBuilder(name + ":")
                .append(awaitsApproval ? " to be approved," : "")
                .append(offered ? " offered" : " shared")
                .append(end == null ? "" : " with an end");
        var address = UUID.randomUUID() + "@" + (underApproval ? NEEDS_APPROVAL : "halden.example");
        share = sharing.share(cast.owner(), order(address));
        grant = links.page(cast.owner(), LinkFilter.search(address), Links.Order.NEWEST, 0, 1)
                .getFirst()
                .id();
    }

    private ShareOrder order(String address) {
        var people = List.of(new EmailAddress(address));
        return new ShareOrder(cast.report(), Scope.ALL, people, end, "", offered);
    }

    /** Does one act, whichever it is, or is refused; both as the idea has it. */
    public void act() {
        var act = Act.values()[random.nextInt(Act.values().length)];
        told.append(", ").append(act);
        // drawn before the first try: how often it takes is chance of another kind
        nextEnd = later();
        boolean done = attempt(act);
        assertThat(done).as("%s may be done", this).isEqualTo(act.may(this));
        if (done) {
            act.happened(this);
        }
        check();
    }

    private boolean attempt(Act act) {
        while (true) {
            try {
                act.on(this, links.find(cast.owner(), grant).orElseThrow());
                return true;
            } catch (SharingException.ChangedMeanwhile engine) {
                told.append(" (again)");
            } catch (SharingException refused) {
                return false;
            }
        }
    }

    /** It lets in whom it should, and nobody else. */
    public void check() {
        assertThat(open.byId(grant).isPresent()).as("%s opens", this).isEqualTo(opens());
        assertThat(open.atDoor(grant).isPresent()).as("%s leads anywhere", this).isEqualTo(reachable());
    }

    /** Its time is over; nothing comes of it where it has no end. */
    public void timePasses() {
        told.append(", TIME PASSES");
        over |= end != null;
    }

    /** So many days go by that offers lapse too; whoever has to approve may take as long as it takes. */
    public void monthsPass() {
        timePasses();
        over |= offered && !awaitsApproval;
    }

    private boolean reachable() {
        return !over && !awaitsApproval;
    }

    private boolean opens() {
        return reachable() && !offered;
    }

    /** What was approved ends no later than was approved. */
    private boolean mayEnd(@Nullable Instant to) {
        return !over && !(underApproval && lastsLonger(to));
    }

    private boolean lastsLonger(@Nullable Instant to) {
        return end != null && (to == null || to.isAfter(end));
    }

    /** Only more time is what was asked for. */
    private void ends(@Nullable Instant to) {
        asked &= !lastsLonger(to);
        end = to;
    }

    private @Nullable Instant weekLater() {
        return end == null ? null : end.plus(A_WEEK);
    }

    /** A day to sixty from now. */
    private Instant later() {
        return clock.instant().plus(Duration.ofDays(1 + random.nextInt(60))).truncatedTo(ChronoUnit.MILLIS);
    }

    public ShareId share() {
        return share;
    }

    public GrantId grant() {
        return grant;
    }

    /** Nothing of it may run any more. */
    public boolean over() {
        return over;
    }

    /** Nothing of the grant runs yet: it waits with its share. */
    public boolean awaitsApproval() {
        return awaitsApproval;
    }

    /** What has happened so far. */
    @Override
    public String toString() {
        return told.toString();
    }
}
