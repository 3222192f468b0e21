package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportSummary;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.Edits;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.PolicyOnFile;
import dev.latchkey.sharing.Received;
import dev.latchkey.sharing.RecipientFacts;
import dev.latchkey.sharing.Verification;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I7: the pencil opens every setting, and nobody's changes are lost. */
class SetEverythingAnewTest extends LinksPage {

    private static final Scope VESTRA = Scope.of(Scope.TENANT, Set.of("Vestra Retail"));

    @Autowired
    Edits edits;

    @Autowired
    Received received;

    private LinksView view;

    @BeforeEach
    void a_link() {
        share(clock.instant().plus(Duration.ofDays(30)), "lena@halden.example");
        view = navigate(LinksView.class);
        open(view, "lena@halden.example");
    }

    @Test
    void every_setting_is_set_at_once_and_told_in_the_life() {
        var dialog = edit();
        test(dialog.who.name).setValue("Lena Ortiz");
        test(dialog.who.role).setValue("Head of finance");
        dialog.tenants.choose(VESTRA);
        dialog.proof.kinds.setValue(Verification.PASSWORD);
        dialog.end.choose(null);
        test(dialog.save).click();
        assertThat(row("lena@halden.example").settings())
                .isEqualTo(new GrantSettings(
                        new EmailAddress("lena@halden.example"),
                        new RecipientFacts("Lena Ortiz", "Head of finance"),
                        VESTRA,
                        Verification.PASSWORD,
                        null));
        assertThat($(EditDialog.class).all()).isEmpty();
        assertThat(view.panel.getElement().getTextRecursively())
                .contains("Lena Ortiz", "Head of finance", "Vestra Retail", "Password");
        assertThat(jdbc.sql("SELECT act FROM audit_entry WHERE object = ?")
                        .param(row("lena@halden.example").id().value())
                        .query(String.class)
                        .list())
                .contains(
                        "grant.recipient-described", "grant.scope-changed", "grant.proof-changed", "grant.end-removed");
    }

    @Test
    void another_address_is_told_apart_from_a_wrong_one_and_nothing_typed_is_lost() {
        var dialog = edit();
        dialog.who.show(new RecipientFacts("Lena Ortiz", "Finance"));
        for (var wrong : List.of("", "lena", "lena@halden")) {
            test(dialog.address).setValue(wrong);
            test(dialog.save).click();
            assertThat(dialog.isOpened()).isTrue();
            assertThat(dialog.address.isInvalid()).isTrue();
            assertThat(dialog.address.getErrorMessage()).contains(wrong);
        }
        assertThat(dialog.who.name.getValue()).isEqualTo("Lena Ortiz");
        test(dialog.address).setValue(" Lena.Ortiz@halden.example ");
        test(dialog.save).click();
        assertThat($(EditDialog.class).all()).isEmpty();
        assertThat(row("lena.ortiz@halden.example").email()).isEqualTo("Lena.Ortiz@halden.example");
        assertThat(view.panel.getElement().getTextRecursively())
                .contains("Lena.Ortiz@halden.example")
                .doesNotContain("lena@halden.example");
    }

    @Test
    void an_address_that_the_policy_does_not_want_is_refused_at_its_field() {
        PolicyOnFile.says(
                "- | \"halden.example\" | \"ALLOWED\" | null | null | [\"CODE\"]",
                "- | \"rival.example\" | \"REFUSED\" | \"DOMAIN_BLOCKED\" | null | []",
                "- | - | \"APPROVAL\" | null | null | [\"CODE\"]");
        try {
            var dialog = edit();
            dialog.who.show(new RecipientFacts("Lena Ortiz", "Finance"));
            test(dialog.address).setValue("eve@rival.example");
            test(dialog.save).click();
            assertThat(dialog.address.getErrorMessage()).contains("eve@rival.example", "shares nothing with");
            assertThat(row("lena@halden.example").who()).isEqualTo(RecipientFacts.NONE);
        } finally {
            PolicyOnFile.allowsEverything();
        }
    }

    @Test
    void an_address_that_somebody_else_has_set_stays_where_none_was_typed_here_and_not_where_one_was() {
        var dialog = edit();
        dialog.who.show(new RecipientFacts("Lena Ortiz", "Finance"));
        readdress("kai@halden.example");
        test(dialog.save).click();
        assertThat(dialog.said.getElement().getTextRecursively()).contains("Email: kai@halden.example");
        assertThat(dialog.address.getValue()).isEqualTo("kai@halden.example");
        test(dialog.address).setValue("noor@halden.example");
        readdress("jo@halden.example");
        test(dialog.save).click();
        assertThat(dialog.address.getValue()).isEqualTo("noor@halden.example");
        test(dialog.save).click();
        assertThat(row("noor@halden.example").who().name()).isEqualTo("Lena Ortiz");
    }

    private void readdress(String address) {
        var now = links.page(mia, LinkFilter.ALL, Links.Order.NEWEST, 0, 1).getFirst();
        edits.change(
                mia,
                now.id(),
                now.version(),
                new GrantSettings(
                        new EmailAddress(address), now.who(), now.scope(), now.verification(), now.expiresAt()));
    }

    @Test
    void what_an_account_has_taken_meanwhile_has_no_address_to_be_changed() {
        var dialog = edit();
        dialog.who.show(new RecipientFacts("Lena Ortiz", "Finance"));
        test(dialog.address).setValue("kai@halden.example");
        received.keep(row("lena@halden.example").id(), SomePeople.guest(people, "Lena Ortiz"));
        test(dialog.save).click();
        assertThat(dialog.said.getElement().getTextRecursively()).contains("Account");
        assertThat(dialog.address.isVisible()).isFalse();
        assertThat(dialog.proof.isVisible()).isFalse();
        test(dialog.save).click();
        var after = row("lena@halden.example");
        assertThat(after.who().name()).isEqualTo("Lena Ortiz");
        assertThat(after.verification()).isEqualTo(Verification.ACCOUNT);
    }

    @Test
    void what_is_not_touched_stays_as_it_is_to_the_second() {
        var before = row("lena@halden.example");
        var dialog = edit();
        dialog.who.show(new RecipientFacts("Lena Ortiz", "Finance"));
        test(dialog.save).click();
        assertThat(row("lena@halden.example").expiresAt()).isEqualTo(before.expiresAt());
        assertThat(row("lena@halden.example").scope()).isEqualTo(before.scope());
    }

    @Test
    void name_and_role_are_asked_for() {
        var dialog = edit();
        test(dialog.save).click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.who.name.isInvalid()).isTrue();
        assertThat(dialog.who.role.isInvalid()).isTrue();
    }

    @Test
    void who_is_second_is_told_what_changed_and_loses_nothing() {
        var dialog = edit();
        dialog.who.show(new RecipientFacts("Lena Ortiz", "Finance"));
        var before = row("lena@halden.example");
        edits.change(
                mia,
                before.id(),
                before.version(),
                new GrantSettings(
                        before.settings().address(), before.who(), VESTRA, before.verification(), before.expiresAt()));
        test(dialog.save).click();
        assertThat(dialog.said.getElement().getTextRecursively())
                .contains("This link has been changed meanwhile", "Vestra Retail");
        assertThat(dialog.who.name.getValue()).isEqualTo("Lena Ortiz");
        assertThat(dialog.tenants.chosen()).contains(VESTRA);
        test(dialog.save).click();
        var after = row("lena@halden.example");
        assertThat(after.who().name()).isEqualTo("Lena Ortiz");
        assertThat(after.scope()).isEqualTo(VESTRA);
    }

    @Test
    void an_end_that_was_taken_away_here_stays_so_whatever_somebody_else_has_set() {
        var dialog = edit();
        dialog.who.show(new RecipientFacts("Lena Ortiz", "Finance"));
        dialog.end.choose(null);
        var before = row("lena@halden.example");
        var theirs = clock.instant().plus(Duration.ofDays(60));
        edits.change(
                mia,
                before.id(),
                before.version(),
                new GrantSettings(
                        before.settings().address(), before.who(), before.scope(), before.verification(), theirs));
        test(dialog.save).click();
        assertThat(dialog.isOpened()).isTrue();
        test(dialog.save).click();
        assertThat(row("lena@halden.example").expiresAt()).isNull();
    }

    @Test
    void tenants_that_the_report_does_not_have_just_now_stay_chosen() {
        var dialog = edit();
        dialog.who.show(new RecipientFacts("Lena Ortiz", "Finance"));
        dialog.tenants.choose(VESTRA);
        dialog.tenants.offer(new FoundTenants(List.of("Halden Foods", "Kestrel Air"), false));
        assertThat(dialog.tenants.chosen()).contains(VESTRA);
        test(dialog.save).click();
        assertThat(row("lena@halden.example").scope()).isEqualTo(VESTRA);
    }

    @Test
    void a_mail_that_went_out_meanwhile_is_no_change() {
        var dialog = edit();
        dialog.who.show(new RecipientFacts("Lena Ortiz", "Finance"));
        mailed("lena@halden.example");
        test(dialog.save).click();
        assertThat(row("lena@halden.example").who().name()).isEqualTo("Lena Ortiz");
    }

    @Test
    void what_has_ended_meanwhile_is_said() {
        var dialog = edit();
        dialog.who.show(new RecipientFacts("Lena Ortiz", "Finance"));
        var seen = row("lena@halden.example");
        sharing.revoke(mia, seen.id(), seen.version());
        test(dialog.save).click();
        assertThat(dialog.said.getElement().getTextRecursively()).contains("has ended meanwhile");
    }

    @Test
    void links_are_found_by_name_and_by_report() {
        share(null, "kai@halden.example");
        var dialog = edit();
        dialog.who.show(new RecipientFacts("Zora Quist", "Finance"));
        test(dialog.save).click();
        assertThat(links.page(mia, LinkFilter.search("quist"), Links.Order.NEWEST, 0, 10))
                .extracting(LinkRow::email)
                .containsExactly("lena@halden.example");
        var items = links.items(mia);
        assertThat(items).extracting(item -> item.title()).containsExactly("Cloud cost by service");
        view.search.item.choose(items.getFirst());
        assertThat(view.list.rows()).isEqualTo(2);
        var other = otherReport();
        assertThat(links.count(mia, new LinkFilter("", LinkFilter.Show.ALL, other)))
                .isZero();
    }

    private ReportId otherReport() {
        return reports.list(mia.organisation(), "", 0, 10).stream()
                .map(ReportSummary::id)
                .filter(id -> !id.equals(row("lena@halden.example").report()))
                .findFirst()
                .orElseThrow();
    }

    private EditDialog edit() {
        test($(NativeButton.class).all().stream()
                        .filter(button -> "Settings".equals(button.getElement().getAttribute("title")))
                        .filter(NativeButton::isVisible)
                        .findFirst()
                        .orElseThrow())
                .click();
        return (EditDialog) $(Dialog.class).all().stream()
                .filter(EditDialog.class::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
