package dev.latchkey.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Connections to the mail server, kept a moment for the next mail: to open one costs more than to send a mail. */
@Component
class MailServer implements DisposableBean {

    /** Shorter than any server's own patience, so that one which is kept is nearly always still good. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    static {
        // named, or Jakarta Mail searches every jar for it again for each part of each mail
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final JavaMailSenderImpl settings;
    private final Deque<Kept> idle = new ConcurrentLinkedDeque<>();

    MailServer(JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    MimeMessage message(String id) {
        // a message generates its own Message-ID when it is saved; ours must stay
        return new MimeMessage(settings.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + ">");
            }
        };
    }

    /** When this returns, the server has the mail. */
    void send(MimeMessage message) throws MessagingException {
        message.saveChanges();
        var kept = idle.pollFirst();
        if (kept == null || !sent(message, kept.connection)) {
            send(message, open());
        }
    }

    /** Says no where the connection was no good any more; nobody knows before it is used. */
    private boolean sent(MimeMessage message, Transport kept) throws MessagingException {
        try {
            send(message, kept);
            return true;
        } catch (MessagingException e) {
            if (refusal(e) != null) {
                throw e;
            }
            return false;
        }
    }

    private void send(MimeMessage message, Transport connection) throws MessagingException {
        try {
            connection.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            close(connection);
            throw e;
        }
        idle.addFirst(new Kept(connection, System.nanoTime()));
    }

    private Transport open() throws MessagingException {
        var protocol = settings.getProtocol();
        var connection =
                settings.getSession().getTransport(protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol);
        connection.connect(
                settings.getHost(), settings.getPort(), given(settings.getUsername()), given(settings.getPassword()));
        return connection;
    }

    /** An empty setting means that there is none. */
    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isEmpty() ? null : setting;
    }

    @Scheduled(fixedDelay = 5_000)
    void closeUnused() {
        long now = System.nanoTime();
        idle.stream()
                .filter(kept -> now - kept.since > KEPT.toNanos())
                // one that is in use again by now stays open
                .filter(idle::remove)
                .forEach(kept -> close(kept.connection));
    }

    @Override
    public void destroy() {
        for (var kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            close(kept.connection);
        }
    }

    private static void close(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            // gone already
        }
    }

    /** What the server said about the address, if that is why the mail was not taken. */
    static @Nullable SMTPAddressFailedException refusal(MessagingException fault) {
        for (Throwable e = fault; e != null; e = e.getCause()) {
            if (e instanceof SMTPAddressFailedException address) {
                return address;
            }
        }
        return null;
    }

    private record Kept(Transport connection, long since) {}
}
