package dev.latchkey.reports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.latchkey.reports.Scope;
import dev.latchkey.shell.FilterChip;
import dev.latchkey.shell.Icons;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which tenant the owner looks at: one, or all. */
class TenantFilter extends FilterChip {

    static final int MOST = 50;

    private final Wording wording;
    private final Function<String, List<String>> tenants;
    private final Consumer<Scope> chosen;
    private final TextField search = new TextField();
    private final Div options = new Div();
    private @Nullable String tenant;

    /**
     * @param tenants finds the first tenants whose name contains what was typed
     */
    TenantFilter(Wording wording, Function<String, List<String>> tenants, Consumer<Scope> chosen) {
        super(Icons.BUILDING, wording.get("filter.tenant"));
        this.wording = wording;
        this.tenants = tenants;
        this.chosen = chosen;
        options.addClassName("lk-options");
        search.setPlaceholder(wording.get("filter.find-tenant"));
        search.setAriaLabel(wording.get("filter.find-tenant"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.addThemeName("small");
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> list());
        popover().add(search, options);
        popover().addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                search.clear();
                list();
                search.focus();
            }
        });
        value(wording.get("filter.all-tenants"));
    }

    private void list() {
        options.removeAll();
        var typed = search.getValue();
        if (typed.isBlank()) {
            options.add(option(wording.get("filter.all-tenants"), tenant == null, () -> choose(null)));
        }
        var found = tenants.apply(typed.strip());
        for (var name : found) {
            options.add(option(name, name.equals(tenant), () -> choose(name)));
        }
        if (found.isEmpty()) {
            options.add(new Paragraph(wording.get("filter.no-tenant")));
        } else if (found.size() == MOST) {
            options.add(new Paragraph(wording.get("filter.more-tenants")));
        }
    }

    private void choose(@Nullable String name) {
        tenant = name;
        value(name == null ? wording.get("filter.all-tenants") : name);
        close();
        chosen.accept(name == null ? Scope.ALL : Scope.of(Scope.TENANT, Set.of(name)));
    }
}
