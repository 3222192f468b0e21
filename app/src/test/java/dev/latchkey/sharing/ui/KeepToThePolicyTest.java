package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ComponentUtil;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.PolicyOnFile;
import dev.latchkey.sharing.ShareId;
import dev.latchkey.sharing.SharingAlone;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the share dialog says of an administrator's table before SHARE. */
class KeepToThePolicyTest extends ShareDialogPage {

    @Autowired
    InstantSource clock;

    @AfterEach
    void everything_again() {
        PolicyOnFile.allowsEverything();
    }

    @Test
    void who_is_refused_is_named_with_the_reason_and_stays_until_they_are_removed() {
        rivalsAreBlocked();
        var dialog = open();
        dialog.form.addresses.add("lena@halden.example, eve@rival.example");
        assertThat(dialog.share.getText()).isEqualTo("SHARE with 1 person");
        assertThat(dialog.form.addresses.problems())
                .containsExactly("“eve@rival.example”: your organisation shares nothing with this domain. Remove it.");
        test(dialog.share).click();
        assertThat(mine()).isEmpty();
        assertThat(dialog.toCorrect.getElement().getTextRecursively()).isEqualTo("1 recipient to correct");
        ComponentUtil.fireEvent(dialog.form.addresses, new AddressField.Removed(dialog.form.addresses, true, 2));
        test(dialog.share).click();
        assertThat(mine()).extracting(LinkRow::email).containsExactly("lena@halden.example");
    }

    @Test
    void who_is_refused_since_they_were_typed_turns_red_by_share() {
        var dialog = open();
        dialog.form.addresses.add("lena@halden.example, eve@rival.example");
        assertThat(dialog.form.addresses.wrong()).isZero();
        rivalsAreBlocked();
        test(dialog.share).click();
        assertThat(mine()).isEmpty();
        assertThat(dialog.form.addresses.wrong()).isEqualTo(1);
        assertThat(dialog.form.refusal.getElement().getTextRecursively())
                .isEqualTo("The sharing policy does not allow this recipient."
                        + " Remove what it does not allow, or ask your administrator.");
        assertThat(dialog.share.getText()).isEqualTo("SHARE with 1 person");
    }

    @Test
    void the_end_goes_no_further_than_the_people_allow() {
        PolicyOnFile.says(
                "- | \"halden.example\" | \"ALLOWED\" | null | 30 | [\"CODE\"]",
                "- | - | \"ALLOWED\" | null | null | [\"CODE\"]");
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var dialog = open();
        var end = dialog.form.end;
        dialog.form.addresses.add("kai@vestra.example");
        assertThat(end.date.getValue()).isEqualTo(today.plusDays(90));
        dialog.form.addresses.add("lena@halden.example");
        assertThat(end.date.getValue()).as("nobody chose the other day").isEqualTo(today.plusDays(30));
        assertThat(end.isWrong()).isFalse();
        end.date.setValue(null);
        assertThat(end.isWrong()).isTrue();
        test(dialog.share).click();
        assertThat(mine()).isEmpty();
        end.date.setValue(today.plusDays(31));
        assertThat(end.isWrong()).isTrue();
        end.date.setValue(today.plusDays(30));
        assertThat(end.isWrong()).isFalse();
        test(dialog.share).click();
        assertThat(mine()).hasSize(2);
    }

    @Test
    void who_has_to_be_approved_is_marked_and_holds_nobody_up() {
        PolicyOnFile.says(
                "- | \"halden.example\" | \"ALLOWED\" | null | null | [\"CODE\"]",
                "- | - | \"APPROVAL\" | null | null | [\"CODE\"]");
        var rita = PolicyOnFile.approver(people, reports);
        mia = PolicyOnFile.somebody(
                people,
                rita.organisation(),
                "Mia " + UUID.randomUUID().toString().substring(0, 8));
        when(current.get()).thenReturn(mia);
        report = SharingAlone.report(reports, mia, "Cloud cost by service");
        var dialog = open();
        dialog.form.addresses.add("lena@halden.example, kai@vestra.example");
        assertThat(dialog.form.addresses.wrong()).isZero();
        assertThat(dialog.form.addresses.getElement().getPropertyRaw("chips").toString())
                .contains("\"waits\":true", "\"waits\":false");
        assertThat(dialog.form.addresses.getElement().getProperty("approval"))
                .isEqualTo("One person gets the link only once somebody has approved it; the others do not wait.");
        assertThat(dialog.share.getText()).isEqualTo("SHARE with 2 people");
        test(dialog.share).click();
        var progress = $(ShareProgress.class).single();
        assertThat(progress.sentence.getElement().getTextRecursively()).isEqualTo("0 of 1 invitation sent");
        assertThat(progress.getElement().getTextRecursively())
                .contains("One person gets the link once somebody has approved it.");
        assertThat(mine())
                .extracting(LinkRow::standing)
                .containsExactlyInAnyOrder(LinkRow.Standing.ACTIVE, LinkRow.Standing.AWAITS_APPROVAL);
    }

    @Test
    void where_nobody_is_left_to_be_mailed_now_there_is_no_progress_to_watch() {
        PolicyOnFile.says("- | - | \"APPROVAL\" | null | null | [\"CODE\"]");
        var dialog = open();
        dialog.form.addresses.add("kai@vestra.example");
        assertThat(dialog.form.addresses.problems())
                .singleElement()
                .asString()
                .contains("nobody has been named for it");
        var progress = new ShareProgress(links, null, mia, new ShareId(UUID.randomUUID()), 0, 3);
        assertThat(progress.bar.isVisible()).isFalse();
        assertThat(progress.look()).isNull();
        assertThat(progress.getElement().getTextRecursively()).contains("3 people get the link once");
    }

    private static void rivalsAreBlocked() {
        PolicyOnFile.says(
                "- | \"rival.example\" | \"REFUSED\" | \"DOMAIN_BLOCKED\" | null | []",
                "- | - | \"ALLOWED\" | null | null | [\"CODE\"]");
    }

    private ShareDialog open() {
        return open(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
    }
}
