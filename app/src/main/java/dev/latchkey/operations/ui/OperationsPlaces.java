package dev.latchkey.operations.ui;

import dev.latchkey.operations.ProcessBoard;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where process admins find how the processes go, and how much waits for them there. */
@Configuration(proxyBeanMethods = false)
class OperationsPlaces {

    @Bean
    NavigationEntry processesEntry(ProcessBoard board) {
        return new NavigationEntry(
                "operations.processes.title", Icons.ACTIVITY, ProcessesView.class, 80, () -> board::countStuck);
    }
}
