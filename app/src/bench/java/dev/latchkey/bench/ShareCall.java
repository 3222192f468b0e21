package dev.latchkey.bench;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** How long an owner waits for SHARE with five hundred recipients. */
final class ShareCall implements Benchmark {

    private static final String AGAINST = "as many bare rows inserted and committed";
    private static final int PEOPLE = 500;
    private static final int WARM_UP = 3;
    private static final int SAMPLES = 20;

    @Override
    public String name() {
        return "share-call";
    }

    @Override
    public String how() {
        return "The service call behind SHARE: grants, audit entry and what the engine must hear in one "
                + "transaction. The limit inserts as many bare rows into a copy of the table, and nothing "
                + "else.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var database = ground.bean(DataSource.class);
        ground.jdbc().sql("CREATE TABLE bench_grant LIKE access_grant").update();
        var warm = new Timings();
        var calls = new Timings();
        var limit = new Timings();
        for (int n = 0; n < WARM_UP + SAMPLES; n++) {
            var prefix = "call" + n + "-";
            var mails = ground.arrivals().of(prefix, PEOPLE);
            (n < WARM_UP ? warm : calls)
                    .time(() -> ground.owner().share(ground.owner().order(prefix, PEOPLE)));
            // what goes on afterwards is not the call's
            mails.await();
            (n < WARM_UP ? warm : limit).time(() -> insert(database));
        }
        return List.of(
                Figure.millis("SHARE with 500 recipients, the call, p50", calls.median(), SAMPLES + "")
                        .beside(AGAINST, limit.median())
                        .within(300),
                Figure.millis("SHARE with 500 recipients, the call, p95", calls.percentile(95), SAMPLES + "")
                        .beside(AGAINST, limit.percentile(95))
                        .within(300));
    }

    private static boolean insert(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("""
                    INSERT INTO bench_grant (id, share, organisation, owner, report, email, email_key, scope, verification,
                                             state, link_version, mails_asked, mails_sent, created_at, version)
                    VALUES (?, ?, ?, ?, ?, ?, ?, '{"allowed":{"tenant":["Halden Foods"]}}', 'CODE', 'ACTIVE', 1, 1, 0, ?, 1)
                    """)) {
                var same = UUID.randomUUID();
                for (int n = 0; n < PEOPLE; n++) {
                    insert.setObject(1, UUID.randomUUID());
                    for (int column = 2; column <= 5; column++) {
                        insert.setObject(column, same);
                    }
                    insert.setString(6, Owner.address("bare" + n));
                    insert.setString(7, Owner.address("bare" + n));
                    insert.setTimestamp(8, Timestamp.from(Instant.now()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            return true;
        }
    }
}
