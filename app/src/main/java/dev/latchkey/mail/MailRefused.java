package dev.latchkey.mail;

/** The mail server refuses this address for good; sending again is no use. */
public class MailRefused extends Exception {

    MailRefused(Throwable cause) {
        super("the mail server refuses the address", cause);
    }
}
