package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Preset;
import dev.latchkey.sharing.RecipientFacts;
import dev.latchkey.sharing.Verification;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** I2, I4, I16: a link for one known person, and the ways in which recipients prove who they are. */
class MakeANewLinkTest extends ShareDialogPage {

    @Test
    void name_role_and_report_are_asked_for_and_one_is_back_on_the_list_afterwards() {
        var view = navigate(LinksView.class);
        test($(Button.class).withText("Let's go").single()).click();
        var dialog = $(ShareDialog.class).single();
        var fields = fields(dialog);
        dialog.form.addresses.add("lena@halden.example");
        test(dialog.share).click();
        assertThat(mine()).isEmpty();
        assertThat(fields.report.isInvalid()).isTrue();
        assertThat(fields.who.name.isInvalid()).isTrue();
        assertThat(fields.who.role.isInvalid()).isTrue();
        assertThat(dialog.toCorrect.getElement().getTextRecursively()).contains("things");

        fields.report.setValue(reports.find(mia.organisation(), report).orElseThrow());
        test(fields.who.name).setValue("Lena Ortiz");
        test(fields.who.role).setValue("Head of finance");
        dialog.form.tenants.choose(Scope.ALL);
        test(dialog.share).click();
        assertThat(mine())
                .extracting(LinkRow::who)
                .containsExactly(new RecipientFacts("Lena Ortiz", "Head of finance"));
        test($(Button.class).withText("Done").single()).click();
        assertThat(getCurrentView()).isSameAs(view);
    }

    @Test
    void what_is_read_of_another_report_opens_no_tenant() {
        desk.openNew();
        var dialog = $(ShareDialog.class).single();
        fields(dialog).report.setValue(reports.find(mia.organisation(), report).orElseThrow());
        dialog.offer(new ReportId(UUID.randomUUID()), Optional.empty());
        assertThat(dialog.form.tenants.isVisible()).isTrue();
        assertThat(dialog.form.tenants.chosen()).isEmpty();
        dialog.offer(report, Optional.of(new FoundTenants(List.of(), false)));
        assertThat(dialog.form.tenants.isVisible())
                .as("divided, and nothing in it just now")
                .isTrue();
    }

    @Test
    void a_new_link_is_for_one_person() {
        desk.openNew();
        var dialog = $(ShareDialog.class).single();
        fields(dialog).report.setValue(reports.find(mia.organisation(), report).orElseThrow());
        fields(dialog).who.show(new RecipientFacts("Lena", "Finance"));
        dialog.form.tenants.choose(Scope.ALL);
        dialog.form.addresses.add("lena@halden.example, kai@halden.example");
        test(dialog.share).click();
        assertThat(mine()).isEmpty();
        assertThat(dialog.form.addresses.getElement().getPropertyRaw("problems").toString())
                .contains("A link is for one person.");
    }

    @Test
    void an_open_link_is_made_only_once_the_warning_was_read() {
        var dialog = open(Scope.ALL);
        dialog.form.tenants.choose(Scope.ALL);
        dialog.form.addresses.add("lena@halden.example");
        dialog.form.proof.kinds.setValue(Verification.LINK);
        test(dialog.share).click();
        assertThat(mine()).isEmpty();
        assertThat(dialog.form.proof.meant.isInvalid()).isTrue();
        test(dialog.form.proof.meant).click();
        test(dialog.share).click();
        assertThat(mine()).extracting(LinkRow::verification).containsExactly(Verification.LINK);
    }

    @Test
    void what_opens_for_an_account_is_offered_first() {
        var dialog = open(Scope.ALL);
        dialog.form.tenants.choose(Scope.ALL);
        dialog.form.addresses.add("lena@halden.example");
        dialog.form.proof.kinds.setValue(Verification.ACCOUNT);
        assertThat(dialog.form.acceptFirst.getValue()).isTrue();
        assertThat(dialog.form.acceptFirst.isReadOnly()).isTrue();
        test(dialog.share).click();
        assertThat(mine()).extracting(LinkRow::standing).containsExactly(LinkRow.Standing.PENDING);
    }

    @Test
    void settings_that_are_used_often_are_kept_under_a_name_and_taken_with_one_choice() {
        var first = open(Scope.ALL);
        first.form.proof.kinds.setValue(Verification.PASSWORD);
        first.form.end.chooseDays(7);
        first.form.note.setValue("For the review");
        first.form.presets.keep("Auditors");
        first.close();

        var dialog = open(Scope.ALL);
        assertThat(dialog.form.proof.proof()).isEqualTo(Verification.CODE);
        dialog.form.presets.choice.setValue(auditors(dialog));
        assertThat(dialog.form.proof.proof()).isEqualTo(Verification.PASSWORD);
        assertThat(dialog.form.end.days()).isEqualTo(7);
        assertThat(dialog.form.note.getValue()).isEqualTo("For the review");
        dialog.form.presets.keep("auditors");
        assertThat(dialog.form.presets.choice.getListDataView().getItemCount()).isEqualTo(1);
        dialog.form.presets.choice.setValue(auditors(dialog));
        test(dialog.form.presets.drop).click();
        assertThat(dialog.form.presets.choice.getListDataView().getItemCount()).isZero();
        dialog.form.presets.keep(" ");
        assertThat(dialog.form.presets.choice.getListDataView().getItemCount()).isZero();
    }

    private static Preset auditors(ShareDialog dialog) {
        return dialog.form.presets.choice.getListDataView().getItem(0);
    }

    private static NewLinkFields fields(ShareDialog dialog) {
        var one = dialog.form.one;
        assertThat(one).isNotNull();
        return one;
    }
}
