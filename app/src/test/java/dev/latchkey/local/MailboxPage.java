package dev.latchkey.local;

import java.time.Instant;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The mailbox of everybody whom the local run writes to. */
@RestController
class MailboxPage {

    private final LocalMail mail;

    MailboxPage(LocalMail mail) {
        this.mail = mail;
    }

    @GetMapping("/mailbox")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .body(new ClassPathResource("mailbox.html", MailboxPage.class));
    }

    @GetMapping("/mailbox/messages")
    List<Line> messages() {
        return mail.messages().reversed().stream().map(Line::of).toList();
    }

    @GetMapping("/mailbox/messages/{id}")
    Mail message(@PathVariable String id) {
        return mail.messages().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the list shows of a mail. */
    record Line(String id, Instant receivedAt, String to, String subject) {

        static Line of(Mail mail) {
            return new Line(mail.id(), mail.receivedAt(), mail.to(), mail.subject());
        }
    }
}
