package dev.latchkey.inbox;

import dev.latchkey.mail.Mail;
import dev.latchkey.mail.MailWords;
import dev.latchkey.mail.Mailer;
import dev.latchkey.words.Words;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells by mail who has to do something, once for each task. */
@Service
public class TaskLetters {

    private final JdbcClient jdbc;
    private final TaskKinds kinds;
    private final Mailer mailer;
    private final MailWords words;
    private final Words titles;
    private final String pages;

    TaskLetters(
            JdbcClient jdbc,
            TaskKinds kinds,
            Mailer mailer,
            MailWords words,
            Words titles,
            @Value("${latchkey.sharing.public-url:http://localhost:8080}") String pages) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.mailer = mailer;
        this.words = words;
        this.titles = titles;
        this.pages = pages;
    }

    /** Mails who has to do the task, unless they know. */
    public void tell(String form, UUID subject) {
        var kind = kinds.of(form);
        if (!kind.isTold()) {
            return;
        }
        jdbc.sql("""
                        SELECT t.id, t.opened_at, a.email, a.locale, o.name, o.postal_address
                        FROM human_task t JOIN account a ON a.id = t.account JOIN organisation o ON o.id = a.organisation
                        WHERE t.form = :form AND t.subject = :subject AND a.active AND t.done_at IS NULL AND t.told_at IS NULL
                        """)
                .param("form", form)
                .param("subject", subject)
                .query((row, n) -> new Facts(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getString("email"),
                        Locale.forLanguageTag(row.getString("locale")),
                        row.getString("name"),
                        row.getString("postal_address")))
                .optional()
                .ifPresent(facts -> tell(kind, subject, facts));
    }

    private void tell(TaskKind kind, UUID subject, Facts facts) {
        // refused, it stands in the list all the same
        mailer.trySend(letter(kind, subject, facts));
        // done and asked again meanwhile, they have not been told of that
        jdbc.sql("UPDATE human_task SET told_at = NOW(6) WHERE id = :id AND opened_at = :opened")
                .param("id", facts.task())
                .param("opened", Timestamp.from(facts.opened()))
                .update();
    }

    private Mail letter(TaskKind kind, UUID subject, Facts facts) {
        var text = words.in(facts.locale());
        var link = pages + "/tasks/" + facts.task();
        var sender = kind.senders(List.of(subject)).getOrDefault(subject, "");
        return Mail.to(facts.email(), facts.organisation())
                // asked again later it is another mail, which nobody may take for a copy of the first
                .id("task." + facts.task() + "." + facts.opened().toEpochMilli())
                .locale(facts.locale())
                .subject(text.plain("task.subject"))
                .heading(text.plain("task.heading"))
                .paragraph(text.html("task.text", titles.get(facts.locale(), "inbox.task." + kind.form()), sender))
                .button(text.plain("task.button"), link)
                .link(text.plain("invitation.copy"), link)
                .footer(text.html("task.why"))
                .address(facts.address())
                .build();
    }

    private record Facts(UUID task, Instant opened, String email, Locale locale, String organisation, String address) {}
}
