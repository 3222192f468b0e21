package dev.latchkey.rows;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every feature's rows share: converters, ids and the clock. */
@Configuration(proxyBeanMethods = false)
class RowMapping {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect, ListableBeanFactory beans) {
        var columns =
                new ArrayList<Object>(beans.getBeansOfType(JsonColumn.class).values());
        columns.addAll(beans.getBeansWithAnnotation(WritingConverter.class).values());
        columns.addAll(beans.getBeansWithAnnotation(ReadingConverter.class).values());
        return JdbcCustomConversions.of(dialect, columns);
    }

    /** UUIDv7: they sort by the time of their making, so that rows stay together. */
    @Bean
    NoArgGenerator ids() {
        return Generators.timeBasedEpochGenerator();
    }

    /** The database's clock, which alone decides what is over. */
    @Bean
    InstantSource databaseClock(JdbcClient jdbc) {
        return () -> Objects.requireNonNull(jdbc.sql("SELECT NOW(6)")
                        .query(java.sql.Timestamp.class)
                        .single())
                .toInstant();
    }
}
