package dev.latchkey.sharing;

/**
 * How far many revocations at once have come, or shortenings.
 *
 * @param revoked accesses that it ended or shortened
 * @param endedBefore those that had ended by themselves or by somebody else before their turn came
 * @param changed those that got another recipient or another proof meanwhile, where the policy asked for it
 */
public record BulkRevocation(int all, int revoked, int endedBefore, int changed) {

    /** How many it has dealt with. */
    public int dealtWith() {
        return revoked + endedBefore + changed;
    }

    public boolean done() {
        return dealtWith() >= all;
    }
}
