package dev.latchkey.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave.
 *
 * @param from sender address of every mail; its domain names the Message-IDs
 */
@ConfigurationProperties("latchkey.mail")
record MailSettings(
        @DefaultValue("latchkey@localhost.localdomain") String from) {

    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
