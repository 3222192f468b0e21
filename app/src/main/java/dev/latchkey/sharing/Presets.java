package dev.latchkey.sharing;

import com.fasterxml.uuid.NoArgGenerator;
import dev.latchkey.accounts.SignedIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings that each owner uses often. */
@Service
public class Presets {

    /** More would be a list to search in. */
    public static final int MOST = 20;

    private final JdbcClient jdbc;
    private final NoArgGenerator ids;

    Presets(JdbcClient jdbc, NoArgGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Preset> of(SignedIn owner) {
        return jdbc.sql("""
                        SELECT id, name, verification, accept_first, days, note FROM share_preset
                        WHERE owner = :owner ORDER BY name, id
                        """)
                .param("owner", owner.id().value())
                .query((row, n) -> new Preset(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Verification.valueOf(row.getString("verification")),
                        row.getBoolean("accept_first"),
                        row.getObject("days", Integer.class),
                        row.getString("note")))
                .list();
    }

    /**
     * Keeps settings under a name; those kept under the same name before are replaced.
     *
     * @throws SharingException.PresetName where the name is empty or too long, or there are too many
     */
    @Transactional
    public void keep(
            SignedIn owner,
            String name,
            Verification verification,
            boolean acceptFirst,
            @Nullable Integer days,
            String note) {
        var line = Note.line(name);
        var clean = Note.clean(note);
        if (clean.length() > ShareOrder.LONGEST_NOTE) {
            throw new SharingException.NoteTooLong();
        }
        var others = of(owner).stream()
                .filter(preset -> !preset.name().equalsIgnoreCase(line))
                .count();
        if (line.isEmpty() || line.length() > Preset.LONGEST_NAME || others >= MOST) {
            throw new SharingException.PresetName();
        }
        jdbc.sql("""
                        INSERT INTO share_preset (id, owner, name, verification, accept_first, days, note, created_at)
                        VALUES (:id, :owner, :name, :verification, :accept, :days, :note, NOW(6))
                        ON DUPLICATE KEY UPDATE
                            verification = :verification, accept_first = :accept, days = :days, note = :note
                        """)
                .param("id", ids.generate())
                .param("owner", owner.id().value())
                .param("name", line)
                .param("verification", verification.name())
                .param("accept", acceptFirst)
                .param("days", days)
                .param("note", clean)
                .update();
    }

    @Transactional
    public void drop(SignedIn owner, UUID preset) {
        jdbc.sql("DELETE FROM share_preset WHERE id = :id AND owner = :owner")
                .param("id", preset)
                .param("owner", owner.id().value())
                .update();
    }
}
