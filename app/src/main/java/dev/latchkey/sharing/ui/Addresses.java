package dev.latchkey.sharing.ui;

import dev.latchkey.sharing.AddressList;
import dev.latchkey.sharing.EmailAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands in the field of recipients, in the order typed, each mailbox once. */
final class Addresses {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byMailbox = new HashMap<>();
    private int ids;

    /** Adds whatever the text holds. */
    Added add(String text) {
        var list = AddressList.read(text);
        int folded = list.folded();
        var example = "";
        for (var address : list.good()) {
            var known = byMailbox.get(address.key());
            if (known == null) {
                var entry = new Entry(++ids, address.value(), address, null);
                entries.add(entry);
                byMailbox.put(address.key(), entry);
            } else {
                folded++;
                example = known.text();
            }
        }
        list.malformed().forEach(bad -> entries.add(new Entry(++ids, bad.text(), null, bad.problem())));
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

    List<Entry> all() {
        return List.copyOf(entries);
    }

    /** The first ones, and of the rest those that are to be corrected. */
    List<Entry> first(int many) {
        var first = new ArrayList<>(entries.subList(0, many));
        entries.stream().skip(many).filter(Entry::isWrong).limit(many).forEach(first::add);
        return first;
    }

    List<EmailAddress> good() {
        return entries.stream().map(Entry::address).filter(Objects::nonNull).toList();
    }

    List<Entry> wrong() {
        return entries.stream().filter(Entry::isWrong).toList();
    }

    /** One chip: an address, or a text that is none and why. */
    record Entry(int id, String text, @Nullable EmailAddress address, EmailAddress.@Nullable Problem problem) {

        boolean isWrong() {
            return problem != null;
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
