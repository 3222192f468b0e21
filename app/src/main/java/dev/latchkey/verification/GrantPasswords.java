package dev.latchkey.verification;

import dev.latchkey.sharing.GrantId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passwords that recipients have chosen for their links, as Argon2id. */
@Component
class GrantPasswords {

    private final JdbcClient jdbc;

    GrantPasswords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The encoded password; empty where none was chosen yet. */
    Optional<String> of(GrantId grant) {
        return jdbc.sql("SELECT password FROM grant_password WHERE grant_id = :grant")
                .param("grant", grant.value())
                .query(String.class)
                .optional();
    }

    /** The same, and nobody changes it until the transaction ends. */
    Optional<String> hold(GrantId grant) {
        return jdbc.sql("SELECT password FROM grant_password WHERE grant_id = :grant FOR UPDATE")
                .param("grant", grant.value())
                .query(String.class)
                .optional();
    }

    /** @param encoded takes the place of the one before */
    void set(GrantId grant, String encoded) {
        jdbc.sql("REPLACE INTO grant_password (grant_id, password, set_at) VALUES (:grant, :password, NOW(6))")
                .param("grant", grant.value())
                .param("password", encoded)
                .update();
    }

    /** @return whether it was the first one, which nobody else had chosen meanwhile */
    boolean setFirst(GrantId grant, String encoded) {
        return jdbc.sql("""
                                INSERT IGNORE INTO grant_password (grant_id, password, set_at)
                                VALUES (:grant, :password, NOW(6))
                                """)
                        .param("grant", grant.value())
                        .param("password", encoded)
                        .update()
                == 1;
    }

    void forget(GrantId grant) {
        jdbc.sql("DELETE FROM grant_password WHERE grant_id = :grant")
                .param("grant", grant.value())
                .update();
    }
}
