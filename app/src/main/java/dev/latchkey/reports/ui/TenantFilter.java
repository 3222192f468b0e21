package dev.latchkey.reports.ui;

import dev.latchkey.reports.Scope;
import dev.latchkey.shell.Icons;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which tenant the owner looks at: one, or all. */
class TenantFilter extends SearchedFilter {

    private final Consumer<Scope> chosen;
    private @Nullable String tenant;

    TenantFilter(Wording wording, Function<String, List<String>> tenants, Consumer<Scope> chosen) {
        super(Icons.BUILDING, wording.get("filter.tenant"), "filter.tenant", wording, tenants);
        this.chosen = chosen;
    }

    @Override
    boolean isChosen(@Nullable String name) {
        return Objects.equals(name, tenant);
    }

    @Override
    void choose(@Nullable String name) {
        tenant = name;
        value(name == null ? all() : name);
        close();
        chosen.accept(name == null ? Scope.ALL : Scope.of(Scope.TENANT, Set.of(name)));
    }
}
