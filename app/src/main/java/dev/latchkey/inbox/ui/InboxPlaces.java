package dev.latchkey.inbox.ui;

import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.inbox.Inbox;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.NavigationEntry;
import java.util.function.IntSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where tasks stand in the navigation, and how many wait. */
@Configuration(proxyBeanMethods = false)
class InboxPlaces {

    @Bean
    NavigationEntry tasksEntry(Inbox inbox, CurrentAccount account) {
        return new NavigationEntry(
                "inbox.title",
                Icons.INBOX,
                TasksView.class,
                50,
                () -> account.find()
                        .<IntSupplier>map(reader -> () -> inbox.count(reader))
                        .orElse(() -> 0));
    }
}
