package dev.latchkey.mail;

/** The mail server cannot be reached or does not take mails now; sending later may work. */
public class MailUnavailable extends RuntimeException {

    MailUnavailable(Throwable cause) {
        super("the mail server does not take mails now", cause);
    }
}
