package dev.latchkey.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was kept about some things, read again. */
@Service
public class Trail {

    private static final String PART = """
            (SELECT id, actor_kind, actor, act, at FROM audit_entry WHERE %s ORDER BY at DESC, id DESC LIMIT :newest)
            """;

    private final JdbcClient jdbc;

    Trail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest entries about any of the objects, and of whatever else the actor did; oldest first. */
    public List<Told> of(Collection<UUID> objects, UUID actor, int newest) {
        // each part by its own index, so that a long past costs nothing
        var parts = IntStream.range(0, objects.size())
                .mapToObj(n -> PART.formatted("object = :object" + n))
                .collect(Collectors.joining(" UNION ALL "));
        var query = jdbc.sql("%s UNION ALL %s ORDER BY at DESC, id DESC LIMIT :newest"
                        .formatted(parts, PART.formatted("actor = :actor AND object NOT IN (:objects)")))
                .param("newest", newest)
                .param("actor", actor)
                .param("objects", objects);
        int n = 0;
        for (var object : objects) {
            query = query.param("object" + n++, object);
        }
        return query.query((row, at) -> new Told(
                        row.getObject("id", UUID.class),
                        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getObject("actor", UUID.class)),
                        row.getString("act"),
                        row.getTimestamp("at").toInstant()))
                .list()
                .reversed();
    }
}
