package dev.latchkey.sharing;

import dev.latchkey.accounts.OrganisationId;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who of many has an account of the owner's own organisation. */
@Component
class Insiders {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Insiders(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of the addresses, in one query; an account that is switched off counts for nothing. */
    Set<String> among(OrganisationId organisation, Collection<String> emailKeys) {
        return jdbc.sql("""
                        SELECT a.email FROM account a
                        JOIN JSON_TABLE(:emails, '$[*]' COLUMNS (email VARCHAR(254) CHARACTER SET utf8mb4 PATH '$')) r
                            ON a.email = r.email COLLATE utf8mb4_bin
                        WHERE a.organisation = :organisation AND a.active
                        """)
                .param("emails", json.writeValueAsString(emailKeys))
                .param("organisation", organisation.value())
                .query((row, n) -> row.getString(1))
                .set();
    }
}
