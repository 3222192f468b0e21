package dev.latchkey.sharing;

import dev.latchkey.reports.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a recipient is asked to accept.
 *
 * @param title of the report
 * @param owner name of who shares it
 * @param organisation whose it is
 * @param note the owner's; may be empty
 * @param expiresAt when the access would end; null for no end
 * @param until when the offer lapses
 */
public record OfferCard(
        GrantId id,
        String title,
        Scope scope,
        String owner,
        String organisation,
        String note,
        @Nullable Instant expiresAt,
        Instant until) {

    static OfferCard read(ResultSet row, JsonMapper json) throws SQLException {
        var expires = row.getTimestamp("expires_at");
        var until = row.getTimestamp("offer_until");
        return new OfferCard(
                new GrantId(row.getObject("id", UUID.class)),
                row.getString("title"),
                json.readValue(row.getString("scope"), Scope.class),
                row.getString("owner"),
                row.getString("organisation"),
                row.getString("note"),
                expires == null ? null : expires.toInstant(),
                // what would be over by then cannot be accepted any more
                expires == null || until.before(expires) ? until.toInstant() : expires.toInstant());
    }
}
