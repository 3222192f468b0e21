package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.PolicyOnFile;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActOnALinkTest extends LinksPage {

    @Test
    void revoking_names_who_loses_what_and_happens_only_when_confirmed() {
        share(null, "lena@halden.example");
        var view = navigate(LinksView.class);
        open(view, "lena@halden.example");
        press("Revoke access");
        var ask = $(ConfirmDialog.class).single();
        assertThat(ask.getElement().getTextRecursively()).contains("lena@halden.example loses access to “Cloud cost");
        test(ask).cancel();
        assertThat(row("lena@halden.example").open()).isTrue();
        press("Revoke access");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(row("lena@halden.example").standing()).isEqualTo(LinkRow.Standing.REVOKED);
        assertThat(view.panel.getElement().getTextRecursively()).contains("You revoked the access");
        assertThat($(Button.class).withText("Revoke access").all()).isEmpty();
    }

    @Test
    void what_was_never_open_is_taken_back_and_not_revoked() {
        share(null, "lena@halden.example", "kai@halden.example");
        jdbc.sql(
                        "UPDATE access_grant SET state = 'PENDING', offer_until = NOW(6) + INTERVAL 1 DAY, offer_reminders = 0 WHERE owner = ?")
                .param(mia.id().value())
                .update();
        jdbc.sql("UPDATE access_grant SET approval_asked_at = NOW(6) WHERE owner = ? AND email LIKE 'kai%'")
                .param(mia.id().value())
                .update();
        var view = navigate(LinksView.class);
        open(view, "kai@halden.example");
        press("Take it back");
        assertThat($(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains("kai@halden.example hears nothing of it")
                .doesNotContain("email");
        test($(ConfirmDialog.class).single()).cancel();
        open(view, "lena@halden.example");
        press("Take it back");
        assertThat($(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains("lena@halden.example can no longer accept it", "an email says that the offer was taken back")
                .doesNotContain("access has ended");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(row("lena@halden.example").standing()).isEqualTo(LinkRow.Standing.WITHDRAWN);
        assertThat(toast()).isEqualTo("Taken back. lena@halden.example gets no access.");
    }

    @Test
    void the_second_who_revokes_is_told_and_sees_it_as_it_is() {
        share(null, "lena@halden.example");
        var view = navigate(LinksView.class);
        open(view, "lena@halden.example");
        press("Revoke access");
        var seen = row("lena@halden.example");
        sharing.revoke(mia, seen.id(), seen.version());
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(toast()).contains("has ended meanwhile");
        assertThat(view.panel.getElement().getTextRecursively()).contains("Revoked");
    }

    @Test
    void who_did_not_see_that_the_link_is_a_new_one_is_told_first() {
        share(null, "lena@halden.example");
        var view = navigate(LinksView.class);
        open(view, "lena@halden.example");
        var seen = row("lena@halden.example");
        sharing.renewLink(mia, seen.id(), seen.version());
        press("Send again");
        assertThat(toast()).contains("Somebody else has just changed this link");
        press("Send again");
        assertThat(toast()).contains("on its way");
    }

    @Test
    void the_end_moves_no_further_than_the_policy_lets_this_link_last() {
        var now = clock.instant();
        share(now.plus(Duration.ofDays(20)), "lena@halden.example");
        PolicyOnFile.says("- | - | \"ALLOWED\" | null | 30 | [\"CODE\"]");
        try {
            var view = navigate(LinksView.class);
            view.acts.moveEnd(row("lena@halden.example"), view);
            var end = $(EndPicker.class).single();
            assertThat(end.isWrong()).isFalse();
            var last = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(30);
            end.date.setValue(last.plusDays(1));
            assertThat(end.isWrong()).as("a day later").isTrue();
            test($(ConfirmDialog.class).single()).confirm();
            assertThat(row("lena@halden.example").expiresAt()).isBefore(now.plus(Duration.ofDays(22)));
            assertThat($(EndPicker.class).single().isVisible())
                    .as("asked again")
                    .isTrue();
            end.date.setValue(null);
            assertThat(end.isWrong()).as("no end").isTrue();
            end.date.setValue(last);
            test($(ConfirmDialog.class).single()).confirm();
            assertThat(row("lena@halden.example").expiresAt()).isAfter(now.plus(Duration.ofDays(29)));
        } finally {
            PolicyOnFile.allowsEverything();
        }
    }

    @Test
    void a_mail_that_went_out_meanwhile_keeps_nobody_from_acting() {
        share(null, "lena@halden.example");
        var view = navigate(LinksView.class);
        open(view, "lena@halden.example");
        mailed("lena@halden.example");
        press("Send again");
        assertThat(toast()).isEqualTo("The same link is on its way to lena@halden.example.");
    }

    @Test
    void a_new_link_ends_the_old_one_after_asking() {
        share(null, "lena@halden.example");
        var id = row("lena@halden.example").id();
        var old = sharing.link(mia, id);
        var view = navigate(LinksView.class);
        open(view, "lena@halden.example");
        press("New link");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(sharing.link(mia, id)).isNotEqualTo(old);
    }

    @Test
    void a_locked_sign_in_is_shown_and_can_be_unlocked() {
        share(null, "lena@halden.example");
        jdbc.sql("""
                        INSERT INTO address_guard (grant_id, address_digest, own, wrong_in_row, locked_until)
                        VALUES (?, REPEAT('x', 32), TRUE, 9, NOW(6) + INTERVAL 1 HOUR)
                        """).param(row("lena@halden.example").id().value()).update();
        var view = navigate(LinksView.class);
        assertThat(chips(view, "lena@halden.example")).contains("Sign-in locked");
        open(view, "lena@halden.example");
        press("Unlock sign-in");
        assertThat(lock.unlocked).contains(row("lena@halden.example").id());
    }

    @Test
    void ended_links_offer_nothing_that_would_fail() {
        share(null, "lena@halden.example");
        var seen = row("lena@halden.example");
        sharing.revoke(mia, seen.id(), seen.version());
        var view = navigate(LinksView.class);
        open(view, "lena@halden.example");
        assertThat(view.panel.getElement().getTextRecursively()).doesNotContain("/s/");
        for (var act : List.of("Revoke access", "Unlock sign-in", "New link", "Send again")) {
            assertThat($(Button.class).withText(act).all()).isEmpty();
        }
    }
}
