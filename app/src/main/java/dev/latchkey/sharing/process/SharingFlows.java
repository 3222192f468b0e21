package dev.latchkey.sharing.process;

import static java.util.stream.Collectors.toMap;

import dev.latchkey.engine.Flow;
import dev.latchkey.engine.Lane;
import dev.latchkey.engine.Runs;
import dev.latchkey.processes.AccessExpiry;
import dev.latchkey.processes.GrantLife;
import dev.latchkey.processes.ShareRequest;
import dev.latchkey.sharing.Delays;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.GrantsChanged;
import dev.latchkey.sharing.ShareId;
import dev.latchkey.sharing.ShareRequested;
import dev.latchkey.sharing.SharesChanged;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the engine what happens to shares and grants. */
@Configuration(proxyBeanMethods = false)
class SharingFlows {

    static final Flow SHARE = new Flow(
            ShareRequest.ID,
            ShareRequest.Messages.SHARE_REQUESTED,
            ShareRequest.Messages.SHARE_CHANGED,
            ShareRequest.Variables.SHARE_ID,
            Lane.BULK);

    static final Flow GRANT = new Flow(
            GrantLife.ID,
            GrantLife.Messages.GRANT_STARTED,
            AccessExpiry.Messages.GRANT_CHANGED,
            GrantLife.Variables.GRANT_ID,
            Lane.BULK);

    @Bean
    Flow shareFlow() {
        return SHARE;
    }

    @Bean
    Flow grantFlow() {
        return GRANT;
    }

    @Component
    static class Late implements Delays {

        private final Runs runs;

        Late(Runs runs) {
            this.runs = runs;
        }

        @Override
        public boolean delayed(GrantId grant, ShareId share) {
            return runs.late(GRANT, grant.value()) || runs.late(SHARE, share.value());
        }
    }

    @Component
    static class Listener {

        private final Runs runs;

        Listener(Runs runs) {
            this.runs = runs;
        }

        @EventListener
        void on(ShareRequested event) {
            runs.begin(SHARE, List.of(event.share().value()));
        }

        @EventListener
        void on(SharesChanged event) {
            runs.changed(SHARE, byValue(event.versions(), ShareId::value));
        }

        @EventListener
        void on(GrantsChanged event) {
            runs.changed(GRANT, byValue(event.versions(), GrantId::value));
        }

        private static <I> Map<UUID, Long> byValue(Map<I, Long> versions, Function<I, UUID> value) {
            return versions.entrySet().stream()
                    .collect(toMap(entry -> value.apply(entry.getKey()), Map.Entry::getValue));
        }
    }
}
