package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.latchkey.mail.Mail;
import dev.latchkey.mail.MailUnavailable;
import dev.latchkey.mail.Mailer;
import dev.latchkey.processes.OtpVerification;
import dev.latchkey.sharing.Verification;
import dev.latchkey.verification.Scene.Shared;
import dev.latchkey.web.ClientNetwork;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Wrong passwords lock a link as wrong codes do, and the mailbox hears of it. */
@OnDatabase
class LockedByPasswordsTest {

    @Autowired
    LinkPasswords passwords;

    @Autowired
    Doors doors;

    @Autowired
    CodeSteps steps;

    @Autowired
    SigningIn signingIn;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    Mailer mailer;

    private Shared shared;

    @BeforeEach
    void with_a_password() {
        shared = scene.share(Verification.PASSWORD);
        var door = (Door.ChoosePassword) doors.at(shared.token(), scene.signIn(shared));
        passwords.choose(door.proof(), 1, "maple-42 canoe!");
        // as after 49 wrong ones
        type();
        jdbc.sql("UPDATE address_guard SET wrong_in_row = 49 WHERE grant_id = ?")
                .param(shared.grant().value())
                .update();
    }

    @Test
    void the_mailbox_is_told_once_in_words_for_passwords() {
        assertThat(type()).isInstanceOf(PasswordAnswer.Locked.class);
        var told = scene.newestAttempt(shared);
        assertThat(begun(told)).isOne();
        steps.sendCode(told);
        verifyNoInteractions(mailer);
        assertThat(steps.standing(told).orElseThrow().outcome()).isEqualTo(AttemptStanding.Outcome.LOCKED);
        steps.retire(told);
        steps.retire(told);

        var mail = ArgumentCaptor.forClass(Mail.class);
        verify(mailer, times(1)).trySend(mail.capture());
        assertThat(mail.getValue().toString())
                .contains(shared.email(), "wrong passwords", "Forgot your password?", "Mia Berg")
                .doesNotContain("wrong codes", shared.token());
    }

    @Test
    void the_mailbox_is_told_once_the_mail_server_is_back() {
        type();
        var told = scene.newestAttempt(shared);
        when(mailer.trySend(any())).thenThrow(MailUnavailable.class).thenReturn(true);
        assertThatThrownBy(() -> steps.retire(told)).isInstanceOf(MailUnavailable.class);
        steps.retire(told);
        steps.retire(told);
        verify(mailer, times(2)).trySend(any());
    }

    @Test
    void nothing_can_be_typed_for_it() {
        type();
        var told = scene.newestAttempt(shared);
        assertThat(signingIn.check(told, null, scene.code(told))).isEqualTo(new CodeCheck.AskAgain());
    }

    private PasswordAnswer type() {
        return passwords.open(shared.token(), "wrong-1!", null, new ClientNetwork(UUID.randomUUID() + "/24"));
    }

    /** How often the engine was told to begin with it. */
    private int begun(AttemptId id) {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE message = ? AND correlation_key = ?")
                .params(OtpVerification.Messages.CODE_REQUESTED, id.value())
                .query(Integer.class)
                .single();
    }
}
