package dev.latchkey.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;

/** Hands mails to the mail server. */
@Service
public class Mailer {

    private static final int PERMANENT = 500;

    private final JavaMailSender sender;
    private final MailLayout layout;
    private final MailSettings settings;
    private final MeterRegistry meters;
    private volatile boolean available = true;

    Mailer(JavaMailSender sender, MailLayout layout, MailSettings settings, MeterRegistry meters) {
        this.sender = sender;
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
        var start = Timer.start(meters);
        var outcome = "failed";
        try {
            sender.send(write(mail));
            outcome = "sent";
            available = true;
        } catch (MailException e) {
            available = refused(e);
            if (available) {
                outcome = "refused";
                throw new MailRefused(e);
            }
            outcome = "unavailable";
            throw new MailUnavailable(e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("the mail could not be written", e);
        } finally {
            start.stop(meters.timer("latchkey.mails", "kind", mail.kind(), "outcome", outcome));
        }
    }

    private MimeMessage write(Mail mail) throws MessagingException, UnsupportedEncodingException {
        // Spring's own message generates a Message-ID when saved; ours must stay
        var message = new MimeMessage(sender.createMimeMessage().getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + mail.id() + "@" + settings.domain() + ">");
            }
        };
        var parts = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        parts.setFrom(new InternetAddress(settings.from(), mail.from(), StandardCharsets.UTF_8.name()));
        parts.setSubject(mail.subject());
        parts.setText(layout.text(mail), layout.html(mail));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.locale().toLanguageTag());
        return message;
    }

    private static boolean refused(MailException fault) {
        if (!(fault instanceof MailSendException)) {
            return false;
        }
        for (var cause : ((MailSendException) fault).getMessageExceptions()) {
            for (Throwable e = cause;
                    e != null;
                    e = e instanceof SendFailedException s && s.getNextException() != null
                            ? s.getNextException()
                            : e.getCause()) {
                if (e instanceof SMTPAddressFailedException address) {
                    return address.getReturnCode() >= PERMANENT;
                }
            }
        }
        return false;
    }
}
