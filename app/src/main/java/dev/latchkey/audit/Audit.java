package dev.latchkey.audit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who did what, in the transaction in which it was done. */
@Component
public class Audit {

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ObjectProvider<RequestOrigin> origin;

    Audit(JdbcClient jdbc, JsonMapper json, ObjectProvider<RequestOrigin> origin) {
        this.jdbc = jdbc;
        this.json = json;
        this.origin = origin;
    }

    /** Adds one entry; its time is the database's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entry entry) {
        jdbc.sql("""
                        INSERT INTO audit_entry (id, organisation, actor_kind, actor, act, object_kind, object, address, detail)
                        VALUES (:id, :organisation, :actorKind, :actor, :act, :objectKind, :object, :address, :detail)
                        """)
                .param("id", ids.generate())
                .param("organisation", entry.organisation())
                .param("actorKind", entry.actor().kind().name())
                .param("actor", entry.actor().id())
                .param("act", entry.act())
                .param("objectKind", entry.objectKind())
                .param("object", entry.object())
                .param("address", address())
                .param("detail", detail(entry.detail()))
                .update();
    }

    private @Nullable String address() {
        var request = origin.getIfAvailable();
        return request == null ? null : request.address().orElse(null);
    }

    private String detail(Map<String, ?> detail) {
        return json.writeValueAsString(detail);
    }
}
