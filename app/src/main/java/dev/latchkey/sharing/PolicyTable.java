package dev.latchkey.sharing;

/** The rules of a sharing policy, as they were read once. */
public interface PolicyTable {

    /** The same facts get the same answer, unless a rule asks for the time. */
    PolicyDecision decide(PolicyFacts facts);

    /** Whether they decide what the lists of allowed and blocked domains mean; else nothing goes against the lists. */
    boolean knowsDomainLists();
}
