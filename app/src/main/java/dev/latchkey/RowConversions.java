package dev.latchkey;

import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;

/** Each feature brings beans that turn its values into columns and back; here they come together. */
@Configuration(proxyBeanMethods = false)
class RowConversions {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect, ListableBeanFactory beans) {
        var reading = beans.getBeansWithAnnotation(ReadingConverter.class).values();
        var writing = beans.getBeansWithAnnotation(WritingConverter.class).values();
        return JdbcCustomConversions.of(
                dialect, Stream.concat(reading.stream(), writing.stream()).toList());
    }
}
