package dev.latchkey.verification;

import dev.latchkey.accounts.PasswordRules;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.sharing.OpenGrants;
import dev.latchkey.sharing.Policy;
import dev.latchkey.sharing.Verification;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The links that a password of the recipient's own opens, and what those passwords must be like. */
@Component
class PasswordLinks {

    /** Shorter words, such as "by", say nothing of the link. */
    private static final int SHORTEST_WORD = 5;

    private final OpenGrants grants;
    private final Codes codes;
    private final Policy policy;

    PasswordLinks(OpenGrants grants, Codes codes, Policy policy) {
        this.grants = grants;
        this.codes = codes;
        this.policy = policy;
    }

    Optional<OpenGrant> find(String token) {
        return grants.byToken(token).filter(PasswordLinks::isByPassword);
    }

    Optional<OpenGrant> find(Proof proof, int linkVersion) {
        return grants.byId(proof.grant())
                .filter(grant -> grant.linkVersion() == linkVersion)
                .filter(PasswordLinks::isByPassword);
    }

    /** Whether it is the same link still, which then stays as it is until the transaction ends. */
    boolean hold(Proof proof, int linkVersion) {
        grants.hold(proof.grant());
        return find(proof, linkVersion).isPresent();
    }

    private static boolean isByPassword(OpenGrant grant) {
        return grant.verification() == Verification.PASSWORD && !grant.offered() && grant.account() == null;
    }

    /** Whether the policy lets the recipient in by a password today. */
    boolean welcome(OpenGrant grant) {
        return policy.letsIn(grant.organisationId(), grant.emailKey(), Verification.PASSWORD);
    }

    /** What is wrong with a password for this link; empty for nothing. */
    Set<PasswordRules.Rule> broken(OpenGrant grant, String password) {
        return PasswordRules.broken(password, words(grant));
    }

    /** Words that others know of this link. */
    private Collection<String> words(OpenGrant grant) {
        return Stream.concat(
                        Stream.of(grant.email(), grant.organisation(), grant.homepage(), grant.owner()),
                        grants.words(grant).stream())
                .flatMap(words -> Stream.concat(Stream.of(words), Stream.of(words.split("[\\s.@]+"))))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    /** Stands for the recipient's own address. */
    byte[] digest(OpenGrant grant) {
        return codes.addressDigest(grant.id(), grant.emailKey());
    }
}
