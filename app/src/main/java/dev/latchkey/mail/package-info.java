/** Writing mails from templates and handing them to the mail server. */
@ApplicationModule
@NullMarked
package dev.latchkey.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
