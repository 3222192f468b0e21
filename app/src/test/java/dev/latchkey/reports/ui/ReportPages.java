package dev.latchkey.reports.ui;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/** The reports' pages, without engine, mail and sharing. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "dev.latchkey.reports",
            "dev.latchkey.rows",
            "dev.latchkey.words",
            "dev.latchkey.accounts",
            "dev.latchkey.audit",
            "dev.latchkey.shell",
            "dev.latchkey.web"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ANNOTATION,
                        classes = {SpringBootConfiguration.class, TestConfiguration.class}))
@EnableJdbcRepositories({"dev.latchkey.reports", "dev.latchkey.accounts"})
class ReportPages {}
