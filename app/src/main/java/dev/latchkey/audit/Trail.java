package dev.latchkey.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What was kept about some things, read again. */
@Service
public class Trail {

    private static final String PART = """
            (SELECT id, actor_kind, actor, act, at, detail FROM audit_entry WHERE %s ORDER BY at DESC, id DESC LIMIT :newest)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Trail(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest entries of some acts on one thing, with where they came from; newest first. */
    public List<Traced> recent(UUID object, Collection<String> acts, Duration back, int newest) {
        return jdbc.sql("""
                        SELECT actor_kind, actor, act, at, address, detail FROM audit_entry
                        WHERE object = :object AND at > NOW(6) - INTERVAL :back SECOND AND act IN (:acts)
                        ORDER BY at DESC, id DESC LIMIT :newest
                        """)
                .param("object", object)
                .param("back", back.toSeconds())
                .param("acts", acts)
                .param("newest", newest)
                .query((row, at) -> new Traced(
                        actor(row),
                        row.getString("act"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("address"),
                        detail(row.getString("detail"))))
                .list();
    }

    private Map<String, String> detail(@Nullable String text) {
        var detail = new HashMap<String, String>();
        if (text != null) {
            json.readTree(text)
                    .properties()
                    .forEach(part -> detail.put(part.getKey(), part.getValue().asString("")));
        }
        return detail;
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getObject("actor", UUID.class));
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
                        actor(row),
                        row.getString("act"),
                        row.getTimestamp("at").toInstant(),
                        detail(row.getString("detail"))))
                .list()
                .reversed();
    }
}
