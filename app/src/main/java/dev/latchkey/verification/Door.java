package dev.latchkey.verification;

import dev.latchkey.sharing.OpenGrant;
import java.time.Instant;

/** What somebody finds who opens a link. */
public sealed interface Door {

    /** Something has to be done before anything of what is shared is seen. */
    sealed interface Shut extends Door {}

    /** Forged, truncated, replaced, revoked or expired: nothing more is said. */
    record NotValid() implements Shut {}

    /**
     * The link is good; who holds it has to prove their mailbox. Says nothing of what is shared, nor by whom.
     *
     * @param organisation name of the organisation that shared
     * @param homepage where it lives
     */
    record SignIn(String organisation, String homepage) implements Shut {}

    /**
     * The link is good, and belongs to an account: who holds it has to sign in to that one.
     *
     * @param organisation name of the organisation that shared
     * @param homepage where it lives
     */
    record Account(String organisation, String homepage) implements Shut {}

    /**
     * The link is good; who holds it has to type the password that the recipient has chosen.
     *
     * @param organisation name of the organisation that shared
     * @param homepage where it lives
     */
    record Password(String organisation, String homepage) implements Shut {}

    /**
     * The link is good, and opens for anyone who has it.
     *
     * @param organisation name of the organisation that shared
     * @param homepage where it lives
     */
    record Anyone(String organisation, String homepage) implements Shut {}

    /** This browser has proven the mailbox; a password has to be chosen before anything is seen. */
    record ChoosePassword(OpenGrant grant, Proof proof) implements Shut {}

    /** This browser has proven itself; what is shared has to be accepted before anything of it is seen. */
    record Offered(OpenGrant grant, Proof proof) implements Door {}

    /**
     * This browser has proven itself.
     *
     * @param until when it has to prove itself again
     */
    record Open(OpenGrant grant, Proof proof, Instant until) implements Door {}
}
