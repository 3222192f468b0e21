package dev.latchkey.sharing.ui;

import dev.latchkey.sharing.AddressList;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.PolicyDecision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in the field of recipients, in the order typed, each mailbox once. */
final class Addresses {

    private final Function<Collection<EmailAddress>, Map<EmailAddress, PolicyDecision>> policy;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byMailbox = new HashMap<>();
    private int ids;

    /** @param policy what becomes of sharing with each of them; those that it does not name are free */
    Addresses(Function<Collection<EmailAddress>, Map<EmailAddress, PolicyDecision>> policy) {
        this.policy = policy;
    }

    /** Adds whatever the text holds. */
    Added add(String text) {
        var list = AddressList.read(text);
        int folded = list.folded();
        var example = "";
        var decisions = policy.apply(list.good());
        for (var address : list.good()) {
            var known = byMailbox.get(address.key());
            if (known == null) {
                var entry = new Entry(++ids, address.value(), address, null, decisions.get(address));
                entries.add(entry);
                byMailbox.put(address.key(), entry);
            } else {
                folded++;
                example = known.text();
            }
        }
        list.malformed().forEach(bad -> entries.add(new Entry(++ids, bad.text(), null, bad.problem(), null)));
        return new Added(folded, example);
    }

    void remove(int id) {
        entries.stream().filter(entry -> entry.id() == id).findFirst().ifPresent(entry -> {
            entries.remove(entry);
            if (entry.address() != null) {
                byMailbox.remove(entry.address().key());
            }
        });
    }

    /** The policy may have changed while they stood here. */
    void askAgain() {
        var decisions = policy.apply(
                entries.stream().map(Entry::address).filter(Objects::nonNull).toList());
        entries.replaceAll(entry -> {
            var address = entry.address();
            if (address == null) {
                return entry;
            }
            var now = new Entry(entry.id(), entry.text(), address, null, decisions.get(address));
            byMailbox.put(address.key(), now);
            return now;
        });
    }

    List<Entry> all() {
        return List.copyOf(entries);
    }

    /** The first ones, and of the rest those that are to be corrected. */
    List<Entry> first(int many) {
        var first = new ArrayList<>(entries.subList(0, many));
        entries.stream().skip(many).filter(Entry::isWrong).limit(many).forEach(first::add);
        return first;
    }

    /** Those that something can be shared with. */
    List<EmailAddress> good() {
        return entries.stream()
                .filter(entry -> !entry.isWrong())
                .map(Entry::address)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What the policy says to those. */
    List<PolicyDecision> decisions() {
        return entries.stream()
                .filter(entry -> !entry.isWrong())
                .map(Entry::decision)
                .filter(Objects::nonNull)
                .toList();
    }

    List<Entry> wrong() {
        return entries.stream().filter(Entry::isWrong).toList();
    }

    /** One chip: an address and what the policy says to it, or a text that is none and why. */
    record Entry(
            int id,
            String text,
            @Nullable EmailAddress address,
            EmailAddress.@Nullable Problem problem,
            @Nullable PolicyDecision decision) {

        boolean isWrong() {
            return problem != null || isRefused();
        }

        boolean isRefused() {
            return decision != null && decision.isRefused();
        }

        boolean needsApproval() {
            return decision != null && decision.needsApproval();
        }

        /** Key of the sentence that says what is wrong. */
        String complaint() {
            return isRefused() && decision != null ? "refused." + decision.reason() : String.valueOf(problem);
        }
    }

    /**
     * What came of a text.
     *
     * @param folded how many were there already
     * @param example one that had a chip before; may be empty
     */
    record Added(int folded, String example) {}
}
