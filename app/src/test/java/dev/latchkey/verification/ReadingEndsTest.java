package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.reports.Filter;
import dev.latchkey.reports.Outcome;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.reports.TableOrder;
import dev.latchkey.reports.Tile;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnDatabase
class ReadingEndsTest {

    @Autowired
    ReportLibrary library;

    @Autowired
    Scene scene;

    @Test
    void a_page_that_was_open_reads_nothing_more_when_its_access_has_ended() {
        var report = library.list(scene.mia().organisation(), "Cloud cost by service", 0, 1)
                .getFirst()
                .id();
        var page = library.page(report).orElseThrow();
        var access = new AtomicReference<>(Optional.of(Scope.ALL));
        var days = page.defaultPeriod().until(VerificationDatabase.TODAY);
        var reading = library.read(report, access::get, days, Filter.NONE).orElseThrow();
        var table = page.tiles().stream()
                .flatMap(tile -> tile instanceof Tile.Table found ? java.util.stream.Stream.of(found) : null)
                .findFirst()
                .orElseThrow();
        var byName = new TableOrder(TableOrder.By.GROUP, 0, false);
        assertThat(reading.rows(table, byName, 0, 10)).isInstanceOf(Outcome.Shown.class);
        access.set(Optional.empty());
        assertThat(reading.isOpen()).isFalse();
        assertThat(List.of(reading.rows(table, byName, 0, 10), reading.count(table), reading.total(table)))
                .hasOnlyElementsOfType(Outcome.Refused.class);
        assertThat(reading.greatest(table)).isEmpty();
    }
}
