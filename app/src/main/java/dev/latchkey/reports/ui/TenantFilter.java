package dev.latchkey.reports.ui;

import dev.latchkey.shell.Icons;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which tenant the owner looks at: one, or all. */
class TenantFilter extends SearchedFilter {

    private final Consumer<TenantPick> chosen;
    private TenantPick pick = TenantPick.ALL;

    TenantFilter(Wording wording, Function<String, List<String>> tenants, Consumer<TenantPick> chosen) {
        super(Icons.BUILDING, wording.get("filter.tenant"), "filter.tenant", wording, tenants);
        this.chosen = chosen;
    }

    @Override
    boolean isChosen(@Nullable String name) {
        return Objects.equals(name, pick.tenant());
    }

    @Override
    void choose(@Nullable String name) {
        restore(new TenantPick(name));
        close();
        chosen.accept(pick);
    }

    /** Shows what was chosen before, without a word to anybody. */
    void restore(TenantPick before) {
        pick = before;
        var name = before.tenant();
        value(name == null ? all() : name);
    }
}
