package dev.latchkey.sharing.ui;

import dev.latchkey.shell.Icons;
import dev.latchkey.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where sharing stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class SharingPlaces {

    @Bean
    NavigationEntry sharedLinksEntry() {
        return new NavigationEntry("sharing.links.title", Icons.LINK, LinksView.class, 40);
    }
}
