package dev.latchkey.sharing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.engine.Runs;
import dev.latchkey.mail.Mailer;
import dev.latchkey.processes.GrantLife;
import dev.latchkey.processes.ShareRequest;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.rows.StatementsOfThisThread;
import dev.latchkey.sharing.ApprovalStanding;
import dev.latchkey.sharing.ApprovalSteps;
import dev.latchkey.sharing.Approvals;
import dev.latchkey.sharing.GrantSteps;
import dev.latchkey.sharing.PolicyOnFile;
import dev.latchkey.sharing.ShareId;
import dev.latchkey.sharing.Sharing;
import dev.latchkey.sharing.SharingAlone;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionOperations;

/** An approver need not wait for the engine: whichever moment they choose, what they approve begins. */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class ApprovedMeanwhileTest {

    private static final Map<String, Object> NEEDED =
            Map.of(ShareRequest.Variables.APPROVAL, ShareRequest.Approval.NEEDED.name());
    private static final String APPROVED = ApprovalStanding.Decision.APPROVED.name();

    @Autowired
    Sharing sharing;

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalSteps approvalSteps;

    @Autowired
    GrantSteps grantSteps;

    @Autowired
    Runs runs;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    /** Mails are not what this is about. */
    @MockitoBean
    Mailer mailer;

    private ShareRequestWorkers workers;
    private SignedIn mia;
    private SignedIn rita;
    private ReportId report;

    @BeforeEach
    void everything_needs_an_approval() {
        workers = new ShareRequestWorkers(grantSteps, approvalSteps, runs);
        rita = PolicyOnFile.approver(people, reports);
        var name = "Mia " + UUID.randomUUID().toString().substring(0, 8);
        mia = PolicyOnFile.somebody(people, rita.organisation(), name);
        report = SharingAlone.report(reports, mia, "Cloud cost by service");
        PolicyOnFile.says("- | - | \"APPROVAL\" | null | null | [\"CODE\"]");
    }

    @AfterEach
    void everything_again() {
        PolicyOnFile.allowsEverything();
    }

    @Test
    void before_whichever_statement_of_the_steps_it_is_approved_it_begins() {
        StatementsOfThisThread.beforeEach(n -> {
            var share = share();
            boolean between = StatementsOfThisThread.interrupted(() -> startAndLook(share), n, () -> approve(share));
            if (!between) {
                approve(share);
            }
            look(share);
            assertThat(begun(share)).as("approved before statement %d", n).isOne();
            return between;
        });
    }

    /** As the model has it, which the engine goes by: what still waits is looked at again. */
    private void startAndLook(UUID share) {
        var started = transaction.execute(begun -> workers.startGrants(share));
        if (NEEDED.equals(started)) {
            look(share);
        }
    }

    private UUID share() {
        return sharing.share(mia, SharingAlone.order(report, null, "", "kai@vestra.example"))
                .value();
    }

    private void approve(UUID share) {
        approvals.approve(new ShareId(share), rita);
    }

    /** Unless its process has come to its end. */
    private void look(UUID share) {
        if (runs(ShareRequest.ID, share) == 0) {
            return;
        }
        var found = workers.findDecision(share, mock(ActivatedJob.class)).get(ShareRequest.Variables.DECISION);
        if (APPROVED.equals(found)) {
            transaction.executeWithoutResult(begun -> workers.startApproved(share));
        }
    }

    /** How many grants of the share the engine was told to begin. */
    private int begun(UUID share) {
        return jdbc
                .sql("SELECT id FROM access_grant WHERE share = :share")
                .param("share", share)
                .query(UUID.class)
                .list()
                .stream()
                .mapToInt(grant -> runs(GrantLife.ID, grant))
                .sum();
    }

    private int runs(String process, UUID subject) {
        return jdbc.sql("SELECT COUNT(*) FROM process_run WHERE process = :process AND subject = :subject")
                .param("process", process)
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }
}
