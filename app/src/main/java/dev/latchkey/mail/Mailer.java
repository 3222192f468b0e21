package dev.latchkey.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.stereotype.Service;

/** Hands mails to the mail server. */
@Service
public class Mailer {

    private static final int PERMANENT = 500;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailServer server;
    private final MailLayout layout;
    private final MailSettings settings;
    private final MeterRegistry meters;
    private volatile boolean available = true;

    Mailer(MailServer server, MailLayout layout, MailSettings settings, MeterRegistry meters) {
        this.server = server;
        this.layout = layout;
        this.settings = settings;
        this.meters = meters;
    }

    /** Whether the mail server took or refused the last mail, rather than being away. */
    boolean available() {
        return available;
    }

    /**
     * Sends one mail; when this returns, the mail server has it.
     *
     * @throws MailRefused where the address is refused for good
     * @throws MailUnavailable where it may work later
     */
    public void send(Mail mail) throws MailRefused {
        var message = write(mail);
        var start = Timer.start(meters);
        var outcome = "sent";
        try {
            server.send(message);
        } catch (MessagingException e) {
            var refusal = MailServer.refusal(e);
            if (refusal != null && refusal.getReturnCode() >= PERMANENT) {
                outcome = "refused";
                throw new MailRefused(e);
            }
            // a mailbox that is busy says nothing of its server
            outcome = refusal == null ? "unavailable" : "deferred";
            throw new MailUnavailable(e);
        } finally {
            available = !outcome.equals("unavailable");
            start.stop(meters.timer("latchkey.mails", "kind", mail.kind(), "outcome", outcome));
        }
    }

    /**
     * Sends one mail to an address about which nobody has to be asked anything: refused once, it would be refused again.
     *
     * @return false where the address is refused for good
     * @throws MailUnavailable where it may work later
     */
    public boolean trySend(Mail mail) {
        try {
            send(mail);
            return true;
        } catch (MailRefused e) {
            return false;
        }
    }

    private MimeMessage write(Mail mail) {
        try {
            var message = server.message(mail.id() + "@" + settings.domain());
            message.setFrom(new InternetAddress(settings.from(), mail.from(), UTF_8));
            message.setSubject(mail.subject(), UTF_8);
            message.setSentDate(new Date());
            message.setContent(new MimeMultipart(
                    "alternative", part(layout.text(mail), "plain"), part(layout.html(mail), "html")));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", mail.locale().toLanguageTag());
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("the mail could not be written", e);
        }
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        // said, or each text would be written twice to find out
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
