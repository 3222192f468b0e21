package dev.latchkey.reports;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/** The reports without their pages and without the other features, on a database of their own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"dev.latchkey.reports", "dev.latchkey.rows"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "dev\\.latchkey\\.reports\\.ui\\..*"))
@EnableJdbcRepositories
class ReportsAlone {}
