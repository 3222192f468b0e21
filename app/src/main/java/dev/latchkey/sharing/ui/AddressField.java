package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.PolicyDecision;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Mail addresses and usernames as chips: typed, pasted by the hundred, corrected. What is neither stays as a red chip and
 * is named below. A long list shows its first chips and the rest on demand.
 */
@Tag("lk-address-field")
@JsModule("./address-field.ts")
class AddressField extends Component {

    /** More chips than these are folded away. */
    private static final int SHOWN = 60;

    /** More wrong ones than these are counted, not named. */
    private static final int NAMED = 3;

    private static final int LONGEST_NAMED = 60;

    private final Addresses addresses;
    private boolean expanded;

    /**
     * @param policy what becomes of sharing with each address; those that it does not name are free
     * @param accounts those that have these usernames, asked once for all that were typed or pasted together
     */
    AddressField(
            Function<Collection<EmailAddress>, Map<EmailAddress, PolicyDecision>> policy,
            Function<Collection<String>, Map<String, Addresses.Known>> accounts) {
        addresses = new Addresses(policy, accounts);
        getElement().setPropertyMap("words", words());
        addListener(Typed.class, typed -> add(typed.text));
        addListener(Removed.class, removed -> remove(removed.id));
        addListener(Expanded.class, all -> expand(all.all));
        show("");
    }

    /** As if somebody had typed or pasted it. */
    void add(String text) {
        var added = addresses.add(text);
        changed(folded(added));
    }

    private String folded(Addresses.Added added) {
        if (added.folded() == 0) {
            return "";
        }
        return added.folded() == 1 && !added.example().isEmpty()
                ? getTranslation("sharing.addresses.folded-one", shortened(added.example()))
                : getTranslation("sharing.addresses.folded", added.folded());
    }

    /** How many people it is shared with. */
    int people() {
        return addresses.people();
    }

    /** Of those that it is shared with. */
    List<String> mailboxes() {
        return addresses.mailboxes();
    }

    /** Says which of them have it already, which is no reason not to share it. */
    void mark(Collection<String> already) {
        getElement()
                .setProperty(
                        "already",
                        switch (already.size()) {
                            case 0 -> "";
                            case 1 ->
                                getTranslation(
                                        "sharing.addresses.already-one",
                                        shortened(addresses.text(
                                                already.iterator().next())));
                            default -> getTranslation("sharing.addresses.already", already.size());
                        });
    }

    List<EmailAddress> good() {
        return addresses.good();
    }

    List<String> usernames() {
        return addresses.usernames();
    }

    /** How long the access of all of them may last by the policy; empty for no limit of its own. */
    Optional<Duration> longest() {
        return PolicyDecision.longest(addresses.decisions());
    }

    /** How many of them wait until somebody has approved it. */
    int waiting() {
        return (int) addresses.decisions().stream()
                .filter(PolicyDecision::needsApproval)
                .count();
    }

    /** Shows what the policy says by now. */
    void askAgain() {
        addresses.askAgain();
        changed("");
    }

    /** Goes on with the others. */
    void leaveOutWrong() {
        addresses.leaveOutWrong();
        changed("");
    }

    /** How many chips are to be corrected. */
    int wrong() {
        return addresses.wrong().size();
    }

    boolean isEmpty() {
        return addresses.all().isEmpty();
    }

    /** The sentences that name what is wrong. */
    List<String> problems() {
        var wrong = addresses.wrong();
        var remedy = getTranslation("sharing.addresses.remedy");
        var sentences = wrong.stream()
                .limit(NAMED)
                .map(entry ->
                        getTranslation("sharing.addresses." + entry.complaint(), shortened(entry.text()), remedy));
        var rest = wrong.size() <= NAMED
                ? Stream.<String>empty()
                : Stream.of(getTranslation("sharing.addresses.more-wrong", wrong.size() - NAMED));
        return Stream.concat(sentences, rest).toList();
    }

    /** Says under the field what is missing there. */
    void complain(String sentence) {
        getElement().setPropertyList("problems", List.of(sentence));
        getElement().setProperty("invalid", true);
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    Registration addChangeListener(Runnable act) {
        return addListener(Changed.class, changed -> act.run());
    }

    private void remove(int id) {
        addresses.remove(id);
        changed("");
    }

    private void expand(boolean all) {
        expanded = all;
        show("");
    }

    private void changed(String said) {
        show(said);
        fireEvent(new Changed(this));
    }

    private void show(String said) {
        var all = addresses.all();
        var shown = expanded || all.size() <= SHOWN ? all : addresses.first(SHOWN);
        int hidden = all.size() - shown.size();
        var element = getElement();
        element.setPropertyList(
                "chips",
                shown.stream()
                        .map(entry -> Map.of(
                                "id", entry.id(),
                                "text", entry.text(),
                                "wrong", entry.isWrong(),
                                "waits", entry.needsApproval()))
                        .toList());
        var words = words();
        words.put("more", getTranslation("sharing.addresses.more", hidden));
        element.setPropertyMap("words", words);
        element.setProperty("folded", hidden);
        element.setProperty("expanded", expanded && all.size() > SHOWN);
        element.setProperty("invalid", wrong() > 0);
        element.setPropertyList("problems", problems());
        element.setProperty("said", all.isEmpty() && said.isEmpty() ? getTranslation("sharing.addresses.hint") : said);
        element.setProperty("approval", approval(all));
    }

    /** Empty where nobody has to wait. */
    private String approval(List<Addresses.Entry> all) {
        long waiting = all.stream().filter(Addresses.Entry::needsApproval).count();
        return waiting == 0 ? "" : getTranslation("sharing.addresses.approval", waiting);
    }

    private Map<String, String> words() {
        var words = new HashMap<String, String>();
        for (var key : List.of("label", "placeholder", "list", "edit", "remove", "fewer", "waits")) {
            words.put(key, getTranslation("sharing.addresses." + key));
        }
        words.put("more", "");
        return words;
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_NAMED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAMED)) + "…";
    }

    /** The chips are others now. */
    static class Changed extends ComponentEvent<AddressField> {
        Changed(AddressField source) {
            super(source, false);
        }
    }

    /** Text was finished or pasted in the browser. */
    @DomEvent("lk-add")
    public static class Typed extends ComponentEvent<AddressField> {
        private final String text;

        public Typed(AddressField source, boolean fromClient, @EventData("event.detail.text") String text) {
            super(source, fromClient);
            this.text = text;
        }
    }

    /** A chip was taken away in the browser, or back into the field to be corrected. */
    @DomEvent("lk-remove")
    public static class Removed extends ComponentEvent<AddressField> {
        private final int id;

        public Removed(AddressField source, boolean fromClient, @EventData("event.detail.id") int id) {
            super(source, fromClient);
            this.id = id;
        }
    }

    /** All chips are to be seen, or only the first again. */
    @DomEvent("lk-expand")
    public static class Expanded extends ComponentEvent<AddressField> {
        private final boolean all;

        public Expanded(AddressField source, boolean fromClient, @EventData("event.detail.all") boolean all) {
            super(source, fromClient);
            this.all = all;
        }
    }
}
