package dev.latchkey.local;

import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** The block that closes the start. */
final class Welcome {

    private Welcome() {}

    static void print(ApplicationContext application, LocalParts parts, int port) {
        var address = "http://localhost:" + port;
        var accounts = application.getBeanProvider(DemoAccounts.class).stream()
                .flatMap(demo -> demo.all().stream())
                .map(account -> "%s / %s (%s)".formatted(account.username(), account.password(), account.whatTheyAre()))
                .collect(Collectors.joining("\n            "));
        var operate = parts.broker().operateAddress();
        System.out.printf(
                """

                Latchkey is running.
                  Open      %s
                  Sign in   %s
                  Mailbox   %s/mailbox%s
                  Data      %s
                  Stop      Ctrl-C

                """,
                address,
                accounts.isEmpty() ? "(no demo accounts yet)" : accounts,
                address,
                operate == null ? "" : "\n  Operate   %s (demo / demo)".formatted(operate),
                parts.home().root());
        System.out.flush();
    }
}
