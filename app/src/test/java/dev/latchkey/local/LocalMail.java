package dev.latchkey.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that keeps what it gets in files instead of sending it on. */
public final class LocalMail {

    private static final int LARGEST_MAIL = 32 << 20;

    private final LocalHome home;
    private final int port;
    private final AtomicLong last = new AtomicLong();
    private final Map<String, Mail> read = new ConcurrentHashMap<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, Path>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable SMTPServer server;

    public LocalMail(LocalHome home, int port) {
        this.home = home;
        this.port = port;
    }

    public int port() {
        return port;
    }

    public synchronized void start() {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Latchkey local mailbox")
                .maxMessageSize(LARGEST_MAIL)
                .messageHandlerFactory(context -> new Keeper())
                .build();
        server.start();
    }

    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** From now on mail to this address is answered with an SMTP code such as 450 (later) or 550 (never). */
    public void refuse(String address, int code) {
        refused.put(address, code);
    }

    public void refuseNobody() {
        refused.clear();
    }

    /** Tells of each mail, with its recipient and file, before its sender hears that it was taken. */
    public void whenOneComes(BiConsumer<String, Path> listener) {
        listeners.add(listener);
    }

    /** Everything, in the order in which it came. */
    public List<Mail> messages() {
        try (var files = Files.list(home.mail())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(this::mail)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot list the mails in " + home.mail(), e);
        }
    }

    public List<Mail> messagesTo(String address) {
        return messages().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /** Waits until so many mails have come for this address. */
    public List<Mail> awaitMessagesTo(String address, int count, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        var found = messagesTo(address);
        while (found.size() < count) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "expected " + count + " mails to " + address + ", got " + found.size() + ": " + found);
            }
            Pause.millis(50);
            found = messagesTo(address);
        }
        return found;
    }

    private Mail mail(Path file) {
        return read.computeIfAbsent(file.getFileName().toString(), name -> Mail.read(file));
    }

    /** File names grow with time, over restarts too, so that a list sorted by name is sorted by arrival. */
    private long next() {
        return last.updateAndGet(before -> Math.max(before + 1, System.currentTimeMillis() * 1000));
    }

    private void keep(String recipient, byte[] content) throws IOException {
        var half = Files.createTempFile(home.mail(), "half", null);
        try (var out = Files.newOutputStream(half)) {
            out.write((Mail.DELIVERED_TO + ": " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(content);
        }
        var kept = Files.move(half, home.mail().resolve(next() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        listeners.forEach(listener -> listener.accept(recipient, kept));
    }

    /** Takes one mail in. */
    private final class Keeper implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String from) {
            // everybody may write here
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            var code = refused.get(recipient);
            if (code != null) {
                throw new RejectException(code, "refused on request");
            }
            recipients.add(recipient);
        }

        @Override
        public @Nullable String data(InputStream content) throws IOException {
            var bytes = content.readAllBytes();
            for (var recipient : recipients) {
                keep(recipient, bytes);
            }
            return null;
        }

        @Override
        public void done() {
            // nothing is held open
        }
    }
}
