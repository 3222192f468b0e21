package dev.latchkey.sharing;

/**
 * How far many revocations at once have come, or shortenings.
 *
 * @param revoked accesses that it ended or shortened
 * @param endedBefore those that had ended by themselves or by somebody else before their turn came
 */
public record BulkRevocation(int all, int revoked, int endedBefore) {

    public boolean done() {
        return revoked + endedBefore >= all;
    }
}
