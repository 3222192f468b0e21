package dev.latchkey.sharing;

/** The rules of the sharing policy, as they are at this moment. */
public interface PolicyTable {

    /** The same facts get the same answer as long as nobody changes the rules. */
    PolicyDecision decide(PolicyFacts facts);

    /** Whether they decide what the lists of allowed and blocked domains mean; else nothing goes against the lists. */
    boolean knowsDomainLists();
}
