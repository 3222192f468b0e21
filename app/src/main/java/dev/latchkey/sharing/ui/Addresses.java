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

/** What stands in the field of recipients, each mailbox once, whether it was named by its address or its username. */
final class Addresses {

    private final Function<Collection<EmailAddress>, Map<EmailAddress, PolicyDecision>> policy;
    private final Function<Collection<String>, Map<String, Known>> accounts;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byMailbox = new HashMap<>();
    private int ids;

    /**
     * @param policy what becomes of sharing with each of them; those that it does not name are free
     * @param accounts those that have these usernames
     */
    Addresses(
            Function<Collection<EmailAddress>, Map<EmailAddress, PolicyDecision>> policy,
            Function<Collection<String>, Map<String, Known>> accounts) {
        this.policy = policy;
        this.accounts = accounts;
    }

    /** Adds whatever the text holds. */
    Added add(String text) {
        var list = AddressList.read(text);
        List<Entry> there = new ArrayList<>();
        var known = accounts.apply(list.usernames());
        list.usernames().forEach(username -> place(Entry.named(++ids, username, known.get(username)), there));
        var decisions = policy.apply(list.good());
        list.good().forEach(address -> place(Entry.of(++ids, address, decisions.get(address)), there));
        list.malformed().forEach(bad -> entries.add(Entry.malformed(++ids, bad)));
        return new Added(
                list.folded() + there.size(),
                there.isEmpty() ? "" : there.getLast().text());
    }

    /** @param there where to put the one that has its mailbox already, if there is one */
    private void place(Entry entry, List<Entry> there) {
        var before = byMailbox.putIfAbsent(entry.mailbox(), entry);
        if (before == null) {
            entries.add(entry);
        } else {
            there.add(before);
        }
    }

    void remove(int id) {
        entries.stream().filter(entry -> entry.id() == id).findFirst().ifPresent(entry -> {
            entries.remove(entry);
            byMailbox.remove(entry.mailbox(), entry);
        });
    }

    /** Only those stay that something can be shared with. */
    void leaveOutWrong() {
        wrong().forEach(entry -> remove(entry.id()));
    }

    /** The policy and the accounts may have changed while they stood here. */
    void askAgain() {
        var decisions = policy.apply(entries.stream()
                .filter(entry -> entry.username() == null)
                .map(Entry::address)
                .filter(Objects::nonNull)
                .toList());
        var known = accounts.apply(
                entries.stream().map(Entry::username).filter(Objects::nonNull).toList());
        entries.replaceAll(entry -> {
            var now = entry.now(decisions, known);
            byMailbox.remove(entry.mailbox(), entry);
            byMailbox.putIfAbsent(now.mailbox(), now);
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

    /** How many people something can be shared with. */
    int people() {
        return (int) entries.stream().filter(entry -> !entry.isWrong()).count();
    }

    /** Usernames that something can be shared with. */
    List<String> usernames() {
        return entries.stream()
                .filter(entry -> !entry.isWrong())
                .map(Entry::username)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Addresses that something can be shared with. */
    List<EmailAddress> good() {
        return entries.stream()
                .filter(entry -> !entry.isWrong() && entry.username() == null)
                .map(Entry::address)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those that something can be shared with, by their mailboxes. */
    List<String> mailboxes() {
        return entries.stream()
                .filter(entry -> !entry.isWrong())
                .map(Entry::mailbox)
                .toList();
    }

    /** How the one that has a mailbox was named. */
    String text(String mailbox) {
        var entry = byMailbox.get(mailbox);
        return entry == null ? mailbox : entry.text();
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

    /**
     * One chip: an address or a username and what the policy says to it, or a text that is neither and why.
     *
     * @param address of a username the account's; null for a text that is none, and for a username that is nobody's
     */
    record Entry(
            int id,
            String text,
            @Nullable EmailAddress address,
            @Nullable String username,
            EmailAddress.@Nullable Problem problem,
            @Nullable PolicyDecision decision) {

        static Entry of(int id, EmailAddress address, @Nullable PolicyDecision decision) {
            return new Entry(id, address.value(), address, null, null, decision);
        }

        static Entry named(int id, String username, @Nullable Known account) {
            return account == null
                    ? new Entry(id, username, null, username, null, null)
                    : new Entry(id, username, account.address(), username, null, account.decision());
        }

        static Entry malformed(int id, AddressList.Malformed text) {
            return new Entry(id, text.text(), null, null, text.problem(), null);
        }

        Entry now(Map<EmailAddress, PolicyDecision> decisions, Map<String, Known> accounts) {
            if (username != null) {
                return named(id, username, accounts.get(username));
            }
            return address == null ? this : of(id, address, decisions.get(address));
        }

        /** What there is one chip for. */
        String mailbox() {
            return address == null ? text : address.key();
        }

        boolean isWrong() {
            return address == null || isRefused();
        }

        boolean isRefused() {
            return decision != null && decision.isRefused();
        }

        boolean needsApproval() {
            return decision != null && decision.needsApproval();
        }

        /** Key of the sentence that says what is wrong. */
        String complaint() {
            if (decision == null || !isRefused()) {
                return problem == null ? "unknown" : problem.name();
            }
            var kind = decision.reason() == PolicyDecision.Reason.PROOF && username != null ? ".account" : "";
            return "refused." + decision.reason() + kind;
        }
    }

    /**
     * The account that has a username.
     *
     * @param decision what becomes of sharing with it; null where that is free
     */
    record Known(EmailAddress address, @Nullable PolicyDecision decision) {}

    /**
     * What came of a text.
     *
     * @param folded how many were there already
     * @param example one that had a chip before; may be empty
     */
    record Added(int folded, String example) {}
}
