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

    /** By what people type: a username never has an @, so the two cannot be mixed up. */
    @Query("SELECT * FROM account WHERE username = :typed OR email = :typed")
    Optional<Account> findByNameOrEmail(String typed);
}
