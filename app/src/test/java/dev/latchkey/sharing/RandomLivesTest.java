package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.mail.Mailer;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.rows.StatementsOfThisThread;
import dev.latchkey.sharing.RandomLife.Cast;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * Random lives of a grant against a simple idea of it: no order of acts opens what should be shut, and after each act the
 * steps that nobody clicks come to rest in a wait or at the end, also where the act happens in the middle of such a step.
 * The test is the engine here: it does what the row says is due, as the models do; a journey lives such lives on the real
 * one.
 */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class RandomLivesTest {

    private static final int LIVES = 40;
    private static final int ACTS = 12;
    private static final int MOST_STEPS = 24;

    /** One in how many steps something else happens. */
    private static final int OFTEN = 5;

    /** Somewhere among so many of its statements. */
    private static final int STATEMENTS = 6;

    @Autowired
    GrantSteps steps;

    @Autowired
    OfferSteps offerSteps;

    @Autowired
    ApprovalSteps approvalSteps;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BeanFactory beans;

    /** Mails are not what this is about. */
    @MockitoBean
    Mailer mailer;

    private Cast cast;
    private Random random;
    private RandomLife life;
    private boolean busy;

    @BeforeEach
    void mia_rita_and_lena() {
        when(mailer.trySend(any())).thenReturn(true);
        var rita = PolicyOnFile.approver(people, reports);
        var name = "Mia " + UUID.randomUUID().toString().substring(0, 8);
        var mia = PolicyOnFile.somebody(people, rita.organisation(), name);
        var report = SharingAlone.report(reports, mia, "Cloud cost by service");
        cast = new Cast(mia, rita, SomePeople.guest(people, "Lena Ortiz"), report);
        RandomLife.policy();
    }

    @AfterEach
    void everything_again() {
        PolicyOnFile.allowsEverything();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_order_of_acts_opens_what_should_be_shut_or_leaves_a_grant_without_its_wait(long seed) {
        random = new Random(seed);
        for (int n = 0; n < LIVES; n++) {
            life = new RandomLife(beans, cast, random, "seed " + seed + ", life " + n);
            comesToRest(true);
            for (int act = 0; act < ACTS; act++) {
                if (random.nextInt(2 * ACTS) == 0) {
                    timePasses();
                }
                life.act();
                // a third of them before the engine has caught up
                if (random.nextInt(3) > 0) {
                    comesToRest(true);
                }
            }
            comesToRest(false);
            life.check();
        }
    }

    /** Its end was a moment ago. */
    private void timePasses() {
        jdbc.sql(
                        "UPDATE access_grant SET expires_at = NOW(6) - INTERVAL 1 SECOND WHERE id = ? AND expires_at IS NOT NULL")
                .param(life.grant().value())
                .update();
        life.timePasses();
        life.check();
    }

    /**
     * Does what is due until nothing is: as the models would, stage by stage.
     *
     * @param busy whether the life goes on meanwhile
     */
    private void comesToRest(boolean busy) {
        this.busy = busy;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (shareRests(life.share()) && rests(life.grant())) {
                return;
            }
        }
        fail(life + " never comes to rest");
    }

    /** One of the engine's steps; tried again later where the row has changed under its hands. */
    private void does(Runnable step) {
        if (busy && random.nextInt(OFTEN) == 0) {
            try {
                StatementsOfThisThread.interrupted(step, random.nextInt(STATEMENTS), life::act);
            } catch (OptimisticLockingFailureException changed) {
                // as the engine does with a job that fails
            }
        } else {
            step.run();
        }
    }

    private boolean shareRests(ShareId share) {
        return switch (approvalSteps.standing(share).orElseThrow().decision()) {
            case NOTHING_YET -> {
                does(() -> approvalSteps.ask(share));
                does(() -> approvalSteps.closeExpired(share));
                yield true;
            }
            case REFUSED -> {
                does(() -> approvalSteps.tellOwner(share));
                yield false;
            }
            case APPROVED, OVER -> true;
        };
    }

    private boolean rests(GrantId grant) {
        if (steps.grantsOf(life.share()).isEmpty()
                && steps.approvedOf(life.share()).isEmpty()) {
            // no process was ever started for it
            assertThat(life.awaitsApproval() || life.over())
                    .as("%s waits with its share", life)
                    .isTrue();
            return true;
        }
        return switch (steps.standing(grant).orElseThrow().stage()) {
            case INVITE -> {
                does(() -> steps.sendLink(grant));
                // what has ended before anybody was invited is asked for its end no less
                yield steps.stage(grant) == Standing.Stage.INVITE && restsInAccess(grant);
            }
            case ACCEPTANCE -> restsInOffer(grant);
            case ACCESS -> restsInAccess(grant);
            case ENDING -> {
                does(() -> steps.closeAccess(grant));
                does(() -> steps.tellOfEnd(grant));
                yield false;
            }
            case CLOSED -> {
                assertThat(life.over()).as("%s is closed", life).isTrue();
                yield true;
            }
        };
    }

    private boolean restsInOffer(GrantId grant) {
        switch (offerSteps.standing(grant).orElseThrow().next()) {
            case WAIT -> {
                return true;
            }
            case REMIND -> does(() -> offerSteps.remind(grant));
            case SEND_LINK -> does(() -> steps.sendLink(grant));
            case LAPSE -> does(() -> offerSteps.closeLapsed(grant));
            case TELL_OWNER -> does(() -> offerSteps.tellOwner(grant));
            case OVER -> fail("an offer that is over belongs to another stage");
        }
        return false;
    }

    private boolean restsInAccess(GrantId grant) {
        switch (steps.standing(grant).orElseThrow().next()) {
            case WAIT, WAIT_OPEN, DECIDE -> {
                return true;
            }
            case SEND_LINK -> does(() -> steps.sendLink(grant));
            case REMIND -> does(() -> steps.remindOfEnd(grant));
            case TELL_DECISION -> does(() -> steps.tellDecision(grant));
            case CLOSE -> does(() -> steps.closeExpired(grant));
            case OVER -> fail("an access that is over belongs to another stage");
        }
        return false;
    }
}
