package dev.latchkey.reports.ui;

import dev.latchkey.shell.Icons;
import dev.latchkey.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the reports stand in the navigation: first. */
@Configuration(proxyBeanMethods = false)
class ReportsNavigation {

    @Bean
    NavigationEntry reportsEntry() {
        return new NavigationEntry("reports.navigation", Icons.CHART, ReportsView.class, 10);
    }
}
