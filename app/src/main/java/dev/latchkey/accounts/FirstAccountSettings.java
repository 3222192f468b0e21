package dev.latchkey.accounts;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who signs in to an installation that knows nobody yet; each empty where the first account came otherwise.
 *
 * @param homepage the organisation's, as recipients see it beside its name
 * @param postalAddress the organisation's, as it stands under each mail
 */
@ConfigurationProperties("latchkey.first-account")
record FirstAccountSettings(
        @DefaultValue("") String organisation,
        @DefaultValue("") String homepage,
        @DefaultValue("") String postalAddress,
        @DefaultValue("") String name,
        @DefaultValue("") String username,
        @DefaultValue("") String email,
        @DefaultValue("") String password,
        @DefaultValue("en") Locale locale,
        @DefaultValue("UTC") ZoneId timeZone) {

    /** Whether anything was said at all. */
    boolean given() {
        return all().values().stream().anyMatch(value -> !value.isBlank());
    }

    /** What was left out although something was said. */
    List<String> missing() {
        return all().entrySet().stream()
                .filter(setting -> setting.getValue().isBlank())
                .map(setting -> "latchkey.first-account." + setting.getKey())
                .toList();
    }

    private Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("organisation", organisation);
        all.put("homepage", homepage);
        all.put("postal-address", postalAddress);
        all.put("name", name);
        all.put("username", username);
        all.put("email", email);
        all.put("password", password);
        return all;
    }

    @Override
    public String toString() {
        return "FirstAccountSettings[" + username + "]";
    }
}
