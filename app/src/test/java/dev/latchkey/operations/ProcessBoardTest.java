package dev.latchkey.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.engine.Flow;
import dev.latchkey.engine.Lane;
import dev.latchkey.engine.Runs;
import dev.latchkey.operations.RunFilter.Show;
import dev.latchkey.operations.RunRow.Pace;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.Sharing;
import dev.latchkey.sharing.SharingAlone;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
@Import(ProcessBoard.class)
class ProcessBoardTest {

    private static final Flow GRANT = new Flow("grant", "grant-started", "grant-changed", "grantId", Lane.BULK);

    @Autowired
    ProcessBoard board;

    @Autowired
    Runs runs;

    @Autowired
    Sharing sharing;

    @Autowired
    Links links;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    private SignedIn admin;
    private SignedIn mia;

    @BeforeEach
    void nothing_runs() {
        jdbc.sql("DELETE FROM process_run").update();
        jdbc.sql("DELETE FROM job_failure").update();
        mia = SharingAlone.owner(people, reports);
        admin = SomePeople.processAdmin(people, "Nora Lind");
    }

    @Test
    void an_access_whose_process_runs_is_told_by_its_ids() {
        var lena = share("lena@halden.example");
        begin(lena);
        assertThat(all()).singleElement().satisfies(run -> {
            assertThat(run.grant()).isEqualTo(lena);
            assertThat(run.standing()).isEqualTo(LinkRow.Standing.ACTIVE);
            assertThat(run.pace()).isEqualTo(Pace.ON_TIME);
            assertThat(run.instanceKey()).isNull();
            assertThat(run.since()).isNull();
        });
        runs.began(GRANT, lena.value(), 4711);
        assertThat(all()).singleElement().satisfies(run -> {
            assertThat(run.instanceKey()).isEqualTo(4711);
            assertThat(run.since()).isNotNull();
            assertThat(run.toString()).doesNotContain("lena", "halden", "Mia", "Cloud");
        });
        assertThat(board.instanceOf(admin, lena)).contains(4711L);
        runs.over(GRANT, lena.value());
        assertThat(all()).isEmpty();
    }

    @Test
    void what_a_called_process_settles_leaves_the_key_of_the_one_that_called_it() {
        var lena = share("lena@halden.example");
        begin(lena);
        runs.began(GRANT, lena.value(), 4711);
        var since = all().getFirst().since();
        runs.settled(GRANT, lena.value(), 1, Duration.ofDays(1));
        runs.began(GRANT, lena.value(), 4711);
        assertThat(all()).singleElement().satisfies(run -> {
            assertThat(run.instanceKey()).isEqualTo(4711);
            assertThat(run.since()).isEqualTo(since);
        });
        runs.settled(GRANT, lena.value(), 1, 4712, null);
        assertThat(all().getFirst().instanceKey()).isEqualTo(4712);
    }

    @Test
    void what_is_behind_tries_again_or_waits_for_a_retry_says_so_and_can_be_sought() {
        var lena = share("lena@halden.example");
        var kai = share("kai@halden.example");
        var ida = share("ida@halden.example");
        var ben = share("ben@halden.example");
        begin(lena, kai, ida, ben);
        jdbc.sql("UPDATE process_run SET nudges = 2 WHERE subject = ?")
                .param(kai.value())
                .update();
        fails(ida, 1, 2);
        fails(ben, 2, 1);
        fails(ben, 3, 0);
        assertThat(board.runs(admin, RunFilter.ALL, 0, 9))
                .extracting(RunRow::grant)
                .hasSize(4);
        assertThat(pace(lena)).isEqualTo(Pace.ON_TIME);
        assertThat(pace(kai)).isEqualTo(Pace.BEHIND);
        assertThat(pace(ida)).isEqualTo(Pace.TRYING);
        assertThat(pace(ben)).isEqualTo(Pace.STUCK);
        assertThat(found("", Show.BEHIND)).containsExactly(kai);
        assertThat(found("", Show.FAILED)).containsExactlyInAnyOrder(ida, ben);
        assertThat(found("903", Show.ALL)).containsExactly(ben);
        assertThat(found(" " + lena.value().toString().toUpperCase() + " ", Show.ALL))
                .containsExactly(lena);
        assertThat(found("' OR 1=1", Show.ALL)).isEmpty();
        assertThat(board.countStuck()).isEqualTo(1);
    }

    @Test
    void pages_follow_each_other() {
        var lena = share("lena@halden.example");
        var kai = share("kai@halden.example");
        begin(lena, kai);
        assertThat(board.countRuns(admin, RunFilter.ALL)).isEqualTo(2);
        assertThat(List.of(
                        board.runs(admin, RunFilter.ALL, 0, 1).getFirst().grant(),
                        board.runs(admin, RunFilter.ALL, 1, 1).getFirst().grant()))
                .containsExactlyInAnyOrder(lena, kai);
    }

    @Test
    void a_run_that_begins_anew_or_ends_takes_what_failed_with_it() {
        var lena = share("lena@halden.example");
        begin(lena);
        runs.began(GRANT, lena.value(), 4711);
        fails(lena, 1, 0);
        runs.began(GRANT, lena.value(), 4711);
        assertThat(board.countFailures(admin)).isEqualTo(1);
        runs.began(GRANT, lena.value(), 5000);
        assertThat(board.countFailures(admin)).isZero();
        fails(lena, 2, 0);
        assertThat(board.failures(admin, 0, 9)).singleElement().satisfies(failure -> {
            assertThat(failure.subject()).isEqualTo(lena.value());
            assertThat(failure.element()).isEqualTo("grant/Task_SendInvitation");
            assertThat(failure.triesLeft()).isZero();
        });
        runs.over(GRANT, lena.value());
        assertThat(board.countFailures(admin)).isZero();
    }

    @Test
    void nobody_else_sees_any_of_it() {
        var id = new GrantId(UUID.randomUUID());
        assertThatThrownBy(() -> board.runs(mia, RunFilter.ALL, 0, 9)).isInstanceOf(SignedIn.NotProcessAdmin.class);
        assertThatThrownBy(() -> board.countRuns(mia, RunFilter.ALL)).isInstanceOf(SignedIn.NotProcessAdmin.class);
        assertThatThrownBy(() -> board.failures(mia, 0, 9)).isInstanceOf(SignedIn.NotProcessAdmin.class);
        assertThatThrownBy(() -> board.instanceOf(mia, id)).isInstanceOf(SignedIn.NotProcessAdmin.class);
    }

    private List<RunRow> all() {
        return board.runs(admin, RunFilter.ALL, 0, 50);
    }

    private Pace pace(GrantId grant) {
        return board.runs(admin, new RunFilter(grant.value().toString(), Show.ALL), 0, 9)
                .getFirst()
                .pace();
    }

    private List<GrantId> found(String search, Show show) {
        var filter = new RunFilter(search, show);
        var found = board.runs(admin, filter, 0, 50);
        assertThat(board.countRuns(admin, filter)).isEqualTo(found.size());
        return found.stream().map(RunRow::grant).toList();
    }

    private GrantId share(String address) {
        var report = SharingAlone.report(reports, mia, "Cloud cost by service");
        sharing.share(mia, SharingAlone.order(report, null, "", address));
        return SharingAlone.link(links, mia, address).id();
    }

    private void begin(GrantId... grants) {
        transaction.executeWithoutResult(begun ->
                runs.begin(GRANT, List.of(grants).stream().map(GrantId::value).toList()));
    }

    private void fails(GrantId grant, long job, int triesLeft) {
        jdbc.sql(
                        "INSERT INTO job_failure VALUES (?, 'grant', ?, 'grant/Task_SendInvitation', ?, ?, 'IOException', NOW(6))")
                .params(job, grant.value(), 900 + job, triesLeft)
                .update();
    }
}
