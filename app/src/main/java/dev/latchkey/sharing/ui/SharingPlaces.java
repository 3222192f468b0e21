package dev.latchkey.sharing.ui;

import dev.latchkey.shell.Icons;
import dev.latchkey.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where sharing stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class SharingPlaces {

    /** Theirs alone: whoever shares finds it beside their own links. */
    @Bean
    NavigationEntry sharedWithGuestEntry() {
        return new NavigationEntry("sharing.tabs.with-you", Icons.LINK, GuestView.class, 40);
    }

    @Bean
    NavigationEntry sharedLinksEntry() {
        return new NavigationEntry("sharing.links.title", Icons.LINK, LinksView.class, 40);
    }

    @Bean
    NavigationEntry policyReviewEntry() {
        return new NavigationEntry("sharing.review.title", Icons.SHIELD, PolicyReviewView.class, 90);
    }
}
