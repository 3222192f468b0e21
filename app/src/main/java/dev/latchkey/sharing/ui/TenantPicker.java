package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.HasItemComponents.ItemComponent;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.latchkey.reports.Scope;
import dev.latchkey.shell.IconButton;
import dev.latchkey.shell.Icons;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which tenants the recipients see: a list with check boxes that counts once Apply is pressed. All tenants, those to
 * come included, are a choice of their own and never what is left over.
 */
class TenantPicker extends Div {

    /** Chosen ones that have a chip of their own. */
    private static final int SHOWN = 3;

    private List<String> tenants = List.of();
    private boolean known;
    private boolean more;
    private final Set<String> chosen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private boolean all;
    final Div chips = new Div();
    final NativeButton open = new NativeButton();
    final Div problem = new Div();
    final Popover list = new Popover();
    final TextField search = new TextField();
    final Checkbox everything = new Checkbox();
    final CheckboxGroup<String> boxes = new CheckboxGroup<>();
    final Span count = new Span();
    final Button apply = new Button();
    private final Div box = new Div(chips, open);
    private Runnable whenChanged = () -> {};
    private Finder finder = (part, found) -> {};

    /** Finds what is not listed. */
    interface Finder {

        /** @param found called inside the page */
        void find(String part, Consumer<FoundTenants> found);
    }

    /**
     * @param picked what the page showed
     */
    TenantPicker(Scope picked) {
        addClassName("lk-tenants");
        picked.limit(Scope.TENANT).ifPresent(chosen::addAll);
        var label = new Span(getTranslation("sharing.tenants.label"));
        label.setId("lk-tenants-label");
        label.addClassName("lk-label");
        box.addClassName("lk-chip-field");
        box.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "lk-tenants-label");
        problem.addClassName("lk-field-problem");
        problem.getElement().setAttribute("aria-live", "polite");
        open.getElement().setAttribute("aria-haspopup", "dialog").setAttribute("type", "button");
        open.addClickListener(click -> open());
        add(label, box, problem, list());
        show();
    }

    /** The tenants that the report has, once they are read; what was chosen before stays, though it be none of them. */
    void offer(FoundTenants all) {
        list(all.names());
        known = true;
        more = all.more();
        search.setHelperText(more ? getTranslation("sharing.tenants.more", FoundTenants.MOST) : null);
        filter();
        everything.setLabel(
                more
                        ? getTranslation("sharing.tenants.all-unread")
                        : getTranslation("sharing.tenants.all", tenants.size()));
        show();
        count();
    }

    /** Where there are more than are listed, these are asked for what is typed. */
    void findWith(Finder finder) {
        this.finder = finder;
    }

    /** Lists these, and those that are ticked; while the list is closed, those that are chosen. */
    private void list(List<String> names) {
        var ticked = list.isOpened() ? ticked() : chosen;
        var listed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        listed.addAll(names);
        listed.addAll(ticked);
        tenants = List.copyOf(listed);
        boxes.setItems(tenants);
        tick(ticked);
    }

    /** Those of another report are to be offered. */
    void forget() {
        tenants = List.of();
        known = false;
        more = false;
        boxes.setItems(tenants);
        show();
        count();
    }

    /** Shows this part as chosen. */
    void choose(Scope part) {
        chosen.clear();
        part.limit(Scope.TENANT).ifPresent(chosen::addAll);
        all = part.limit(Scope.TENANT).isEmpty();
        changed();
    }

    boolean isRead() {
        return known;
    }

    /** Empty as long as nothing is chosen. */
    Optional<Scope> chosen() {
        if (all) {
            return Optional.of(Scope.ALL);
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(Scope.of(Scope.TENANT, chosen));
    }

    void complain(String sentence) {
        problem.setText(sentence);
        box.getElement().setAttribute("data-invalid", true);
        open.focus();
    }

    void whenChanged(Runnable act) {
        whenChanged = act;
    }

    private Component list() {
        list.setTarget(box);
        list.setOpenOnClick(false);
        list.setPosition(PopoverPosition.BOTTOM_START);
        list.setAutofocus(true);
        list.setModal(true);
        list.setAriaLabel(getTranslation("sharing.tenants.label"));
        list.addClassName("lk-tenant-list");
        search.setPlaceholder(getTranslation("sharing.tenants.search"));
        search.setAriaLabel(getTranslation("sharing.tenants.search"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(typed -> search());
        everything.setLabel(getTranslation("sharing.tenants.all-unread"));
        everything.addValueChangeListener(change -> {
            boxes.setEnabled(!change.getValue());
            count();
        });
        boxes.setAriaLabel(getTranslation("sharing.tenants.label"));
        boxes.addValueChangeListener(change -> count());
        apply.setText(getTranslation("sharing.tenants.apply"));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.addClickListener(click -> apply());
        var foot = new Div(count, apply);
        foot.addClassName("lk-tenant-foot");
        var body = new Div(search, everything, boxes, foot);
        body.addClassName("lk-tenant-body");
        list.add(body);
        return list;
    }

    private void open() {
        if (known && !tenants.containsAll(chosen)) {
            list(tenants);
        }
        tick(chosen);
        everything.setValue(all);
        boxes.setEnabled(!all);
        search.clear();
        count();
        list.open();
    }

    private void search() {
        if (more) {
            var part = part();
            finder.find(part, found -> found(part, found.names()));
        } else {
            filter();
        }
    }

    /** What is found for what stands there no more is of no use. */
    private void found(String part, List<String> names) {
        if (part.equals(part())) {
            list(names);
            show(Set.copyOf(names)::contains);
        }
    }

    private void filter() {
        var part = part().toLowerCase(Locale.ROOT);
        show(tenant -> tenant.toLowerCase(Locale.ROOT).contains(part));
    }

    private String part() {
        return search.getValue().strip();
    }

    /** Hides what does not fit; a box that were made anew would lose a tick that is on its way. */
    private void show(Predicate<String> fitting) {
        boxes.getChildren()
                .forEach(child -> child.setVisible(
                        child instanceof ItemComponent<?> tenant && fitting.test(String.valueOf(tenant.getItem()))));
    }

    private void tick(Set<String> some) {
        boxes.setValue(tenants.stream().filter(some::contains).collect(Collectors.toSet()));
    }

    /** What was chosen before, until there are boxes. */
    private Set<String> ticked() {
        return known ? boxes.getValue() : Set.copyOf(chosen);
    }

    private void count() {
        count.setText(summary(everything.getValue(), ticked().size()));
    }

    private void apply() {
        all = everything.getValue();
        var ticked = ticked();
        chosen.clear();
        if (!all) {
            chosen.addAll(ticked);
        }
        list.close();
        open.focus();
        changed();
    }

    private void changed() {
        problem.setText("");
        box.getElement().removeAttribute("data-invalid");
        show();
        whenChanged.run();
    }

    private void show() {
        chips.removeAll();
        if (all) {
            chips.add(chip(getTranslation("sharing.tenants.all-chip"), () -> all = false));
        } else {
            chosen.stream().limit(SHOWN).forEach(tenant -> chips.add(chip(tenant, () -> chosen.remove(tenant))));
        }
        open.removeAll();
        open.add(new Span(summary()), Icons.CHEVRON_DOWN.create());
        open.getElement().setAttribute("aria-label", getTranslation("sharing.tenants.choose") + " " + summary());
    }

    private String summary() {
        return all || !chosen.isEmpty() ? summary(all, chosen.size()) : getTranslation("sharing.tenants.choose");
    }

    private String summary(boolean all, int some) {
        if (!known) {
            return getTranslation("sharing.tenants.reading");
        }
        if (more) {
            return all ? getTranslation("sharing.tenants.all-chip") : getTranslation("sharing.tenants.chosen", some);
        }
        return all
                ? getTranslation("sharing.tenants.all-count", tenants.size())
                : getTranslation("sharing.tenants.count", some, tenants.size());
    }

    private Component chip(String words, Runnable remove) {
        var text = new Span(words);
        text.setTitle(words);
        var chip = new Span(text, new IconButton(Icons.X, getTranslation("sharing.tenants.remove", words), () -> {
            remove.run();
            changed();
            open.focus();
        }));
        chip.addClassName("lk-address");
        return chip;
    }
}
