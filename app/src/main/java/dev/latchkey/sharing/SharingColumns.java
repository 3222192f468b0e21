package dev.latchkey.sharing;

import dev.latchkey.reports.Scope;
import dev.latchkey.rows.JsonColumn;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Settings and columns of this feature. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SharingSettings.class)
class SharingColumns {

    @Bean
    JsonColumn<Scope> scopeColumn(JsonMapper json) {
        return new JsonColumn<>(Scope.class, json);
    }
}
