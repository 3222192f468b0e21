package dev.latchkey.sharing.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.ShareOrder;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ShareAReportTest extends ShareDialogPage {

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_tenant_of_the_page_is_picked_already() {
        var dialog = open(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        assertThat(dialog.getHeaderTitle()).isEqualTo("Share “Cloud cost by service”");
        assertThat(dialog.form.tenants.chosen()).contains(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        assertThat(dialog.form.tenants.open.getElement().getTextRecursively()).contains("1 of 14");
    }

    @Test
    void tenants_count_only_once_they_are_applied() {
        var tenants = open(Scope.ALL).form.tenants;
        assertThat(tenants.chosen()).isEmpty();
        test(tenants.open).click();
        test(tenants.search).setValue("halden");
        assertThat(tenants.boxes.getChildren().filter(Component::isVisible)).hasSize(2);
        test(tenants.boxes).selectItem("Halden Foods");
        assertThat(tenants.count.getText()).isEqualTo("1 of 14");
        assertThat(tenants.chosen()).isEmpty();
        test(tenants.search).setValue("");
        test(tenants.apply).click();
        assertThat(tenants.chosen()).contains(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
    }

    @Test
    void all_tenants_are_a_choice_of_their_own() {
        var tenants = open(Scope.of(Scope.TENANT, Set.of("Halden Foods"))).form.tenants;
        test(tenants.open).click();
        test(tenants.everything).click();
        test(tenants.apply).click();
        assertThat(tenants.chosen()).contains(Scope.ALL);
    }

    @Test
    void one_share_serves_everybody_and_then_shows_how_the_mails_go_out() {
        var dialog = open(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        dialog.form.addresses.add("lena@halden.example; Kai <kai@halden.example>\njonas@averra.example");
        dialog.form.note.setValue("For Thursday");
        assertThat(dialog.share.getText()).isEqualTo("SHARE with 3 people");
        test(dialog.share).click();
        assertThat(mine())
                .extracting(LinkRow::email)
                .containsExactlyInAnyOrder("lena@halden.example", "kai@halden.example", "jonas@averra.example");
        var progress = $(ShareProgress.class).single();
        assertThat(progress.sentence.getElement().getTextRecursively()).isEqualTo("0 of 3 invitations sent");
        mailed("lena@halden.example", false);
        mailed("kai@halden.example", true);
        look(progress);
        assertThat(progress.sentence.getElement().getTextRecursively()).isEqualTo("1 of 3 invitations sent");
        assertThat(progress.refused.getElement().getTextRecursively()).contains("kai@halden.example");
        mailed("jonas@averra.example", false);
        look(progress);
        assertThat(progress.bar.getValue()).isEqualTo(3);
        assertThat(progress.look()).isNull();
    }

    @Test
    void a_malformed_address_is_named_and_stays_until_it_is_corrected() {
        var dialog = open(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        dialog.form.addresses.add("lena@halden.example, kai.brandt@halden");
        test(dialog.share).click();
        assertThat(mine()).isEmpty();
        assertThat(dialog.form.addresses.problems())
                .containsExactly("“kai.brandt@halden” has no ending such as .com. Correct it or remove it.");
        assertThat(dialog.toCorrect.getElement().getTextRecursively()).isEqualTo("1 recipient to correct");
        fire(new AddressField.Removed(dialog.form.addresses, true, 2));
        dialog.form.addresses.add("kai.brandt@halden.example");
        assertThat(dialog.toCorrect.getElement().getTextRecursively()).isEmpty();
        test(dialog.share).click();
        assertThat(mine()).hasSize(2);
    }

    @Test
    void what_nobody_has_is_named_and_left_out_with_one_click_while_the_rest_goes_on() {
        var dialog = open(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        dialog.form.addresses.add("no.such.body, kai.brandt@halden");
        test(dialog.share).click();
        assertThat(dialog.leaveOut.isVisible()).isFalse();
        dialog.form.addresses.add("lena@halden.example");
        assertThat(dialog.leaveOut.getText()).isEqualTo("Leave them out");
        assertThat(dialog.form.addresses.problems()).first().asString().contains("no.such.body");
        test(dialog.leaveOut).click();
        assertThat(dialog.toCorrect.getElement().getTextRecursively()).isEmpty();
        assertThat(dialog.leaveOut.isVisible()).isFalse();
        test(dialog.share).click();
        assertThat(mine()).extracting(LinkRow::email).containsExactly("lena@halden.example");
    }

    @Test
    void whoever_has_a_link_to_it_already_is_named_and_can_have_one_more() {
        var dialog = open(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        dialog.form.addresses.add("lena@halden.example, kai@halden.example");
        assertThat(already(dialog)).isEmpty();
        test(dialog.share).click();
        dialog.close();
        jdbc.sql("UPDATE access_grant SET expires_at = NOW(6) WHERE owner = ? AND email_key = 'kai@halden.example'")
                .param(mia.id().value())
                .update();

        var again = open(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        again.form.addresses.add("kai@halden.example");
        assertThat(already(again)).isEmpty();
        again.form.addresses.add("Lena@halden.example");
        assertThat(already(again))
                .isEqualTo("Lena@halden.example has a link to this report already, and gets one more.");
        assertThat(again.form.addresses.wrong()).isZero();
    }

    @Test
    void addresses_and_usernames_are_shared_with_together() {
        var ines = SomePeople.somebody(people, "Ines Moreau");
        var dialog = open(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        dialog.form.addresses.add("lena@halden.example");
        var how = "Whoever is named by their username signs in to their account instead.";
        assertThat(dialog.form.proof.kinds.getHelperText()).doesNotContain(how);
        dialog.form.addresses.add(ines.username());
        assertThat(dialog.form.proof.kinds.getHelperText()).endsWith(how);
        assertThat(dialog.share.getText()).isEqualTo("SHARE with 2 people");
        test(dialog.share).click();
        assertThat(mine())
                .extracting(LinkRow::recipient)
                .containsExactlyInAnyOrder("lena@halden.example", ines.username());
    }

    @Test
    void a_username_that_is_nobodys_by_share_turns_red() {
        var ines = SomePeople.somebody(people, "Ines Moreau");
        var dialog = open(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        dialog.form.addresses.add("lena@halden.example, " + ines.username());
        jdbc.sql("UPDATE account SET active = FALSE WHERE id = ?")
                .param(ines.id().value())
                .update();
        test(dialog.share).click();
        assertThat(mine()).isEmpty();
        assertThat(dialog.form.addresses.wrong()).isEqualTo(1);
        assertThat(dialog.form.refusal.getElement().getTextRecursively())
                .isEqualTo("One of the usernames belongs to nobody any more. Correct what is red.");
        assertThat(dialog.share.getText()).isEqualTo("SHARE with 1 person");
    }

    @Test
    void share_says_what_is_missing_instead_of_being_grey() {
        var dialog = open(Scope.ALL);
        assertThat(dialog.share.isEnabled()).isTrue();
        test(dialog.share).click();
        assertThat(dialog.form.tenants.problem.getText()).isEqualTo("Choose the tenants that they may see.");
        assertThat(dialog.form.addresses.getElement().getPropertyRaw("problems").toString())
                .contains("Add at least one address or username.");
        assertThat(dialog.toCorrect.getElement().getTextRecursively()).isEqualTo("2 things to correct");
    }

    @Test
    void access_ends_with_the_chosen_day_where_the_owner_is_or_never() {
        var dialog = open(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(5);
        dialog.form.end.date.setValue(day);
        assertThat(dialog.form.end.date.getHelperText()).matches(".*59.*, in 5 days");
        assertThat(dialog.form.end.end()).isEqualTo(Instant.parse(day + "T23:59:59Z"));
        dialog.form.end.date.setValue(null);
        assertThat(dialog.form.end.end()).isNull();
        dialog.form.addresses.add("lena@halden.example");
        test(dialog.share).click();
        assertThat(mine().getFirst().expiresAt()).isNull();
    }

    @Test
    void a_day_too_far_or_over_is_refused_in_its_place() {
        var dialog = open(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        dialog.form.addresses.add("lena@halden.example");
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var day : List.of(today.minusDays(1), today.plus(Period.ofYears(2)))) {
            dialog.form.end.date.setValue(day);
            test(dialog.share).click();
            assertThat(dialog.form.end.isWrong()).isTrue();
            assertThat(mine()).isEmpty();
        }
        assertThat(dialog.form.addresses.good()).hasSize(1);
    }

    @Test
    void a_note_that_is_too_long_is_counted_and_not_cut() {
        var dialog = open(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        dialog.form.addresses.add("lena@halden.example");
        dialog.form.note.setValue("x".repeat(ShareOrder.LONGEST_NOTE + 1));
        assertThat(dialog.form.note.getHelperText()).isEqualTo("1,001 of 1,000");
        test(dialog.share).click();
        assertThat(mine()).isEmpty();
        assertThat(dialog.form.note.getValue()).hasSize(1_001);
    }

    @Test
    void a_report_deleted_meanwhile_is_said_and_nothing_typed_is_lost() {
        var dialog = open(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        dialog.form.addresses.add("lena@halden.example");
        dialog.form.note.setValue("For Thursday");
        reports.delete(mia.organisation(), report);
        test(dialog.share).click();
        assertThat(dialog.form.refusal.getElement().getTextRecursively()).contains("was deleted");
        assertThat(dialog.form.addresses.good()).hasSize(1);
        assertThat(dialog.form.note.getValue()).isEqualTo("For Thursday");
    }

    @Test
    void leaving_asks_first_where_something_was_typed() {
        var untouched = open(Scope.ALL);
        test(untouched.cancel).click();
        assertThat(untouched.isOpened()).isFalse();
        var dialog = open(Scope.ALL);
        dialog.form.addresses.add("lena@halden.example");
        test(dialog.cancel).click();
        assertThat(dialog.isOpened()).isTrue();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(dialog.isOpened()).isFalse();
    }

    private void mailed(String address, boolean refused) {
        jdbc.sql(
                        "UPDATE access_grant SET mails_sent = 1, mail_refused_at = IF(?, NOW(6), NULL) WHERE owner = ? AND email = ?")
                .params(refused, mia.id().value(), address)
                .update();
    }

    private static String already(ShareDialog dialog) {
        return dialog.form.addresses.getElement().getProperty("already", "");
    }

    private static void look(ShareProgress progress) {
        requireNonNull(progress.look()).execute();
    }

    private static void fire(ComponentEvent<AddressField> event) {
        ComponentUtil.fireEvent(event.getSource(), event);
    }
}
