package dev.latchkey.reports.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.latchkey.reports.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tenant that an owner looks at, as it stands in the address of the page, so that back and forward keep it.
 *
 * @param tenant null for all of them
 */
record TenantPick(@Nullable String tenant) {

    static final TenantPick ALL = new TenantPick(null);

    private static final String PARAMETER = "tenant";

    static TenantPick in(Location location) {
        return location.getQueryParameters()
                .getSingleParameter(PARAMETER)
                .filter(name -> !name.isBlank())
                .map(TenantPick::new)
                .orElse(ALL);
    }

    boolean isAll() {
        return tenant == null;
    }

    QueryParameters query() {
        return tenant == null ? QueryParameters.empty() : QueryParameters.of(PARAMETER, tenant);
    }

    Scope scope() {
        return tenant == null ? Scope.ALL : Scope.of(Scope.TENANT, Set.of(tenant));
    }
}
