package dev.latchkey.reports;

import dev.latchkey.rows.JsonColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What the rows of reports and datasets keep as JSON. */
@Configuration(proxyBeanMethods = false)
class ReportColumns {

    @Bean
    JsonColumn<Tiles> tilesColumn(JsonMapper json) {
        return new JsonColumn<>(Tiles.class, json);
    }

    @Bean
    JsonColumn<Columns> columnsColumn(JsonMapper json) {
        return new JsonColumn<>(Columns.class, json);
    }
}
