package dev.latchkey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.words.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MailLayoutTest {

    private final MailLayout layout = new MailLayout();
    private final MailWords.Text text = new MailWords(new Words()).in(Locale.ENGLISH);

    @Test
    void what_people_typed_never_becomes_markup() {
        var mail = invitation("<script>alert(1)</script>", "Mia <b>Berg</b>");
        assertThat(layout.html(mail))
                .doesNotContain("<script")
                .doesNotContain("Mia <b>")
                .contains("&lt;script&gt;");
    }

    @Test
    void the_text_part_reads_like_the_page_without_its_tags() {
        var mail = invitation("First line\nSecond line", "Mia & Co");
        assertThat(layout.text(mail))
                .contains("You can open Cost & budget.")
                .contains("> First line", "> Second line", "> (Mia & Co)")
                .contains("https://reports.averra.example/s/abc")
                .doesNotContain("<b>")
                .doesNotContain("&amp;")
                .doesNotContain("\n\n\n");
    }

    @Test
    void line_breaks_in_names_add_no_mail_header() {
        assertThat(text.plain("invitation.subject", "Mia\r\nBcc: everybody@example.org"))
                .isEqualTo("Mia Bcc: everybody@example.org shared a report with you");
    }

    @Test
    void a_code_is_shown_in_two_groups_and_with_no_link() {
        var mail = Mail.to("lena@halden.example", "Averra Cloud")
                .heading("Your code")
                .code("48027135", "It holds for 10 minutes.")
                .build();
        assertThat(layout.html(mail)).contains("4802&nbsp;7135").doesNotContain("<a ");
        assertThat(layout.text(mail)).contains("4802 7135").doesNotContain("http");
    }

    private Mail invitation(String note, String owner) {
        return Mail.to("lena@halden.example", "Averra Cloud")
                .subject(text.plain("invitation.subject", owner))
                .heading(text.plain("invitation.heading", owner))
                .paragraph(text.html("invitation.lead", "Cost & budget"))
                .quote(note, owner)
                .button("Open the report", "https://reports.averra.example/s/abc")
                .build();
    }
}
