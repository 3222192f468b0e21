package dev.latchkey.journeys;

import static dev.latchkey.journeys.Averra.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.latchkey.local.JourneyEnvironment;
import dev.latchkey.local.Mail;
import dev.latchkey.local.Node;
import dev.latchkey.verification.CodeAnswer;
import dev.latchkey.verification.CodeCheck;
import dev.latchkey.verification.Door;
import dev.latchkey.verification.Doors;
import dev.latchkey.verification.ForgottenPasswords;
import dev.latchkey.verification.LinkPasswords;
import dev.latchkey.verification.PasswordAnswer;
import dev.latchkey.verification.SigningIn;
import dev.latchkey.web.ClientNetwork;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody with a link, where a story is not about pages. */
final class Visitor {

    private final Node node;
    private final String token;
    private @Nullable String secret;

    private Visitor(Node node, String token) {
        this.node = node;
        this.token = token;
    }

    /** Whoever holds this invitation. */
    static Visitor of(Node node, Mail invitation) {
        return at(node, invitation.links().getFirst());
    }

    /** Whoever follows this link. */
    static Visitor at(Node node, String link) {
        return new Visitor(node, link.substring(link.lastIndexOf('/') + 1));
    }

    /** The recipient of the newest invitation, who has proven the mailbox. */
    static Visitor signedIn(JourneyEnvironment latchkey, Node node, String address) {
        var invitation = latchkey.mail().messagesTo(address).stream()
                .filter(mail -> mail.subject().contains("shared a report"))
                .reduce((first, second) -> second)
                .orElseThrow();
        var visitor = of(node, invitation);
        var sent = (CodeAnswer.Sent) visitor.signingIn().ask(visitor.token, address, null, "192.0.2.0/24");
        var code = await().atMost(PATIENCE)
                .until(
                        () -> latchkey.mail().messagesTo(address).stream()
                                .flatMap(mail -> mail.code().stream())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        var answer = visitor.signingIn().check(sent.attempt(), sent.secret(), code);
        assertThat(answer).isInstanceOf(CodeCheck.Right.class);
        visitor.secret = ((CodeCheck.Right) answer).secret();
        return visitor;
    }

    /** Asks for a code in a browser of its own and types wrong ones. */
    void typeWrongCodes(String address, int count) {
        var sent = (CodeAnswer.Sent) signingIn().ask(token, address, null, "192.0.2.0/24");
        for (int n = 0; n < count; n++) {
            assertThat(signingIn().check(sent.attempt(), sent.secret(), "00000000"))
                    .isNotInstanceOf(CodeCheck.Right.class);
        }
    }

    /** Types wrong passwords, no more of them than may be typed without waiting. */
    void typeWrongPasswords(int count) {
        var passwords = node.context().getBean(LinkPasswords.class);
        for (int n = 0; n < count; n++) {
            assertThat(passwords.open(token, "wrong-1!", null, ClientNetwork.of("192.0.2.7")))
                    .isInstanceOf(PasswordAnswer.Wrong.class);
        }
    }

    /** Whose mailbox is proven chooses a password. */
    void choosesPassword(String password) {
        var door = (Door.ChoosePassword) door();
        assertThat(node.context()
                        .getBean(LinkPasswords.class)
                        .choose(door.proof(), door.grant().linkVersion(), password))
                .isInstanceOf(PasswordAnswer.Right.class);
    }

    void forgetsPassword() {
        assertThat(node.context().getBean(ForgottenPasswords.class).forgot(token, null, "198.51.100.0/24"))
                .isInstanceOf(CodeAnswer.Sent.class);
    }

    Door door() {
        return node.context().getBean(Doors.class).at(token, secret);
    }

    Door.Open open() {
        return (Door.Open) door();
    }

    String token() {
        return token;
    }

    private SigningIn signingIn() {
        return node.context().getBean(SigningIn.class);
    }
}
