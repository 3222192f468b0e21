package dev.latchkey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.local.LocalHome;
import dev.latchkey.local.LocalMail;
import dev.latchkey.local.Ports;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailerTest {

    @TempDir
    Path folder;

    private LocalMail server;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Mailer mailer;

    @BeforeEach
    void start() {
        server = new LocalMail(LocalHome.at(folder), Ports.free());
        server.start();
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        mailer = new Mailer(
                new MailServer(sender), new MailLayout(), new MailSettings("reports@averra.example"), meters);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_sent_twice_after_a_crash_carries_the_same_message_id() throws MailRefused {
        mailer.send(mail("lena@halden.example"));
        mailer.send(mail("lena@halden.example"));
        assertThat(server.awaitMessagesTo("lena@halden.example", 2, Duration.ofSeconds(10)))
                .allSatisfy(mail -> assertThat(mail.raw()).contains("Message-ID: <invitation.1@averra.example>"))
                .allSatisfy(mail -> assertThat(mail.from()).contains("Averra Cloud"));
    }

    @Test
    void an_address_refused_for_good_is_told_from_a_server_that_is_busy() {
        server.refuse("gone@halden.example", 550);
        server.refuse("later@halden.example", 450);
        assertThatThrownBy(() -> mailer.send(mail("gone@halden.example"))).isInstanceOf(MailRefused.class);
        assertThatThrownBy(() -> mailer.send(mail("later@halden.example"))).isInstanceOf(MailUnavailable.class);
        assertThat(meters.timer("latchkey.mails", "kind", "invitation", "outcome", "refused")
                        .count())
                .isEqualTo(1);
        assertThat(meters.timer("latchkey.mails", "kind", "invitation", "outcome", "deferred")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_connection_that_the_server_has_closed_meanwhile_is_opened_anew() throws MailRefused {
        mailer.send(mail("lena@halden.example"));
        server.stop();
        server.start();
        mailer.send(mail("lena@halden.example"));
        assertThat(server.awaitMessagesTo("lena@halden.example", 2, Duration.ofSeconds(10)))
                .hasSize(2);
    }

    @Test
    void a_refused_address_holds_up_no_other() throws MailRefused {
        server.refuse("gone@halden.example", 550);
        mailer.send(mail("lena@halden.example"));
        assertThatThrownBy(() -> mailer.send(mail("gone@halden.example"))).isInstanceOf(MailRefused.class);
        mailer.send(mail("lena@halden.example"));
        assertThat(server.awaitMessagesTo("lena@halden.example", 2, Duration.ofSeconds(10)))
                .hasSize(2);
    }

    @Test
    void a_server_that_is_down_is_told_as_such() {
        server.stop();
        assertThatThrownBy(() -> mailer.send(mail("lena@halden.example"))).isInstanceOf(MailUnavailable.class);
        assertThat(health()).isEqualTo("DEGRADED");
    }

    @Test
    void a_server_that_says_nothing_counts_as_away() throws IOException {
        try (var silent = new ServerSocket(0)) {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(silent.getLocalPort());
            sender.setJavaMailProperties(limits());
            var waiting = new Mailer(
                    new MailServer(sender), new MailLayout(), new MailSettings("reports@averra.example"), meters);
            assertThat(CompletableFuture.runAsync(() -> waiting.trySend(mail("lena@halden.example"))))
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .withCauseInstanceOf(MailUnavailable.class);
        }
    }

    /** Every limit that the product sets, at a fraction of its length. */
    private static Properties limits() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        var limits = new Properties();
        Objects.requireNonNull(yaml.getObject()).forEach((key, value) -> {
            var named =
                    Pattern.compile("spring\\.mail\\.properties\\.?\\[(.+)]").matcher(key.toString());
            if (named.matches()) {
                limits.put(
                        named.group(1),
                        value instanceof Integer length ? String.valueOf(length / 100) : value.toString());
            }
        });
        return limits;
    }

    @Test
    void one_refused_address_leaves_the_server_healthy() {
        server.refuse("gone@halden.example", 550);
        assertThatThrownBy(() -> mailer.send(mail("gone@halden.example"))).isInstanceOf(MailRefused.class);
        assertThat(health()).isEqualTo("UP");
    }

    private String health() {
        return new MailHealth(mailer).health().getStatus().getCode();
    }

    private static Mail mail(String to) {
        return Mail.to(to, "Averra Cloud")
                .id("invitation.1")
                .subject("Hello")
                .heading("Hello")
                .build();
    }
}
