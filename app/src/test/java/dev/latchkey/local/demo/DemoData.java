package dev.latchkey.local.demo;

import dev.latchkey.accounts.People;
import dev.latchkey.local.LocalMariaDb;
import dev.latchkey.local.LocalParts;
import dev.latchkey.reports.ReportLibrary;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/** What the demo people work with: figures up to yesterday, and reports made of them. */
@Order(DemoPeople.FIRST + 1)
public final class DemoData implements ApplicationRunner {

    private final LocalParts parts;
    private final People people;
    private final ReportLibrary library;

    public DemoData(LocalParts parts, People people, ReportLibrary library) {
        this.parts = parts;
        this.people = people;
        this.library = library;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        new CloudCost(parts.database().source(LocalMariaDb.DEMO)).fill(LocalDate.now());
        people.called("mia.berg").ifPresent(mia -> new DemoReports(library).seed(mia.organisation(), mia.id()));
    }
}
