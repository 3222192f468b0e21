package dev.latchkey.bench;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Sends the bytes of one mail again and again on a connection that it keeps: the most that one sender can do. */
final class RawMail implements AutoCloseable {

    private final Transport connection;
    private final MimeMessage message;

    RawMail(Ground ground, Path example) throws MessagingException, IOException {
        var session = Session.getInstance(new Properties());
        try (var bytes = Files.newInputStream(example)) {
            message = new MimeMessage(session, bytes);
        }
        connection = session.getTransport("smtp");
        connection.connect("127.0.0.1", ground.latchkey().mail().port(), null, null);
    }

    void send(String to) throws MessagingException {
        connection.sendMessage(message, new Address[] {new InternetAddress(to)});
    }

    @Override
    public void close() throws MessagingException {
        connection.close();
    }
}
