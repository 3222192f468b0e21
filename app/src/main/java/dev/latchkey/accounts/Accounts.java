package dev.latchkey.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All accounts. */
interface Accounts extends Repository<Account, UUID> {

    long count();

    Account save(Account account);

    Optional<Account> findById(UUID id);

    List<Account> findAllByIdIn(Collection<UUID> ids);

    /** @param usernames a JSON array: one parameter, however many they are */
    @Query("""
            SELECT a.* FROM account a
            JOIN JSON_TABLE(:usernames, '$[*]' COLUMNS (username VARCHAR(64) CHARACTER SET utf8mb4 PATH '$')) t
                ON a.username = t.username COLLATE utf8mb4_bin
            """)
    List<Account> findAllNamed(String usernames);

    boolean existsByEmail(String email);

    boolean existsByUsername(String username);

    /** By what people type: a username never has an @, so the two cannot be mixed up. */
    @Query("SELECT * FROM account WHERE username = :typed OR email = :typed")
    Optional<Account> findByNameOrEmail(String typed);
}
