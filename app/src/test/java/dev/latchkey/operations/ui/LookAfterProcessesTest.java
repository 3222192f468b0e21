package dev.latchkey.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.HasErrorParameter;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.operations.FailureRow;
import dev.latchkey.operations.Operate;
import dev.latchkey.operations.OperateElsewhere;
import dev.latchkey.operations.RunFilter;
import dev.latchkey.operations.RunRow;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.Sharing;
import dev.latchkey.sharing.SharingAlone;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
@Import(LookAfterProcessesTest.Operations.class)
@TestPropertySource(properties = "latchkey.operations.operate-url=http://localhost:28088/operate")
@WithMockUser(roles = {"USER", SignedIn.PROCESS_ADMIN})
class LookAfterProcessesTest extends SpringBrowserlessTest {

    @Autowired
    Sharing sharing;

    @Autowired
    Links links;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    InstantSource clock;

    @Autowired
    Operate operate;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    CurrentAccount current;

    private SignedIn nora;
    private SignedIn mia;

    @BeforeEach
    void nora_looks_after_the_processes() {
        jdbc.sql("DELETE FROM process_run").update();
        jdbc.sql("DELETE FROM job_failure").update();
        mia = SharingAlone.owner(people, reports);
        nora = SomePeople.processAdmin(people, "Nora Lind");
        signIn(nora);
    }

    @Test
    void each_access_leads_to_its_instance_and_names_nobody() {
        var lena = run("lena@halden.example", 4711);
        var view = navigate(ProcessesView.class);
        assertThat(view.count.getText()).isEqualTo("One link has a running process.");
        var line = RunLine.of(rows(view.runs).getFirst(), operate, clock.instant());
        assertThat(line.getElement().getTextRecursively())
                .contains(lena.value().toString(), "Active", "4711", "Last step: grant Task_SendInvitation")
                .doesNotContain("lena", "halden", "Mia", "Cloud cost");
        assertThat(hrefs(line)).containsExactly("http://localhost:28088/operate/processes/4711");
    }

    @Test
    void a_failed_job_leads_to_the_instance_in_which_it_failed() {
        var lena = run("lena@halden.example", 4711);
        jdbc.sql(
                        "INSERT INTO job_failure VALUES (2251799813685250, 'grant', ?, 'access-expiry/Task_RemindOfEnd', 4712, 0,"
                                + " 'IllegalStateException', NOW(6))")
                .param(lena.value())
                .update();
        var view = navigate(ProcessesView.class);
        assertThat(view.failed.getText()).isEqualTo("One job could not be done.");
        FailureRow failure = rows(view.failures).getFirst();
        var line = RunLine.of(failure, operate, clock.instant());
        assertThat(line.getElement().getTextRecursively())
                .contains("Waits for a retry", "IllegalStateException", "Job 2251799813685250");
        assertThat(hrefs(line)).containsExactly("http://localhost:28088/operate/processes/4712");
        view.search.choose(RunFilter.Show.FAILED);
        assertThat(rows(view.runs)).extracting(RunRow::grant).containsExactly(lena);
        view.search.choose(RunFilter.Show.BEHIND);
        assertThat(view.runs.isVisible()).isFalse();
        assertThat(view.count.getText()).isEqualTo("Nothing matches.");
    }

    @Test
    void where_operate_is_not_known_the_page_says_how_to_set_it() {
        run("lena@halden.example", 4711);
        var view = navigate(ProcessesView.class);
        assertThat(view.getElement().getTextRecursively()).doesNotContain("latchkey.operations.operate-url");
        var line = RunLine.of(rows(view.runs).getFirst(), Operations.nowhere(), clock.instant());
        assertThat(hrefs(line)).isEmpty();
        assertThat(line.getElement().getTextRecursively()).contains("4711");
    }

    @Test
    void the_life_of_a_link_leads_nowhere_else_for_other_owners() {
        var lena = run("lena@halden.example", 4711);
        signIn(mia);
        assertThat(life(lena)).contains("lena@halden.example").doesNotContain("/operate/");
    }

    @Test
    void the_life_of_a_link_leads_there_for_a_process_admin() {
        var lena = run("lena@halden.example", 4711);
        jdbc.sql("UPDATE account SET process_admin = TRUE WHERE id = ?")
                .param(mia.id().value())
                .update();
        signIn(people.find(mia.id()).orElseThrow());
        assertThat(life(lena)).contains("http://localhost:28088/operate/processes/4711");
    }

    @Test
    @WithMockUser
    void others_are_not_let_in_and_find_no_way_there() {
        signIn(mia);
        UI.getCurrentOrThrow().navigate("operations/processes");
        assertThat(getCurrentView()).isInstanceOf(HasErrorParameter.class);
        assertThat(frame()).contains("This page is not open to you").doesNotContain("operations/processes");
    }

    @Test
    void who_is_no_admin_any_more_is_not_let_in_either() {
        signIn(mia);
        UI.getCurrentOrThrow().navigate("operations/processes");
        assertThat(getCurrentView()).isInstanceOf(HasErrorParameter.class);
    }

    @Test
    void the_navigation_leads_there_and_says_how_much_waits() {
        navigate(ProcessesView.class);
        assertThat(frame()).contains("href=\"operations/processes\"");
    }

    private String life(GrantId grant) {
        UI.getCurrentOrThrow().navigate("links/" + grant.value());
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }

    private static String frame() {
        return UI.getCurrentOrThrow()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getLast()
                .getElement()
                .getOuterHTML();
    }

    private void signIn(SignedIn account) {
        when(current.get()).thenReturn(account);
        when(current.find()).thenReturn(Optional.of(account));
    }

    private static <T> List<T> rows(VirtualList<T> list) {
        return list.getDataProvider()
                .fetch(new Query<>(0, 50, List.of(), null, null))
                .toList();
    }

    private static List<String> hrefs(Component line) {
        return line.getElement()
                .getChildren()
                .flatMap(part -> part.getChildren())
                .filter(part -> part.getTag().equals("a"))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private GrantId run(String address, long instance) {
        var report = SharingAlone.report(reports, mia, "Cloud cost by service");
        sharing.share(mia, SharingAlone.order(report, null, "", address));
        var grant = SharingAlone.link(links, mia, address).id();
        jdbc.sql(
                        "INSERT INTO process_run (process, subject, version, instance_key, began_at) VALUES ('grant', ?, 0, ?, NOW(6))")
                .params(grant.value(), instance)
                .update();
        jdbc.sql("INSERT INTO passed_step VALUES (?, '', 'grant/Task_SendInvitation', 1, NOW(6), 1)")
                .param(grant.value())
                .update();
        return grant;
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("dev.latchkey.operations")
    static class Operations {

        static Operate nowhere() {
            return OperateElsewhere.nowhere();
        }
    }
}
