package dev.latchkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Nobody runs the compose file in a build; what can be known of it without Docker is checked here. */
class ComposeTest {

    private static final Path TOP = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|PWD|SECRET|TOKEN|KEYS?_|_KEY).*");
    /** Must be given, or may be left empty; never a text to fall back on. */
    private static final Pattern FROM_ENV = Pattern.compile("\\$\\{\\w+(:\\?[^}]+|:-)}");

    private static final String PINNED = "[a-z0-9./-]+:v?\\d+\\.\\d+\\.\\d+[\\w.-]*";
    /** Read by Compose itself. */
    private static final String PROFILES = "COMPOSE_PROFILES";

    private final String text = read("docker-compose.yml");
    private final Map<String, Map<String, Object>> services = services();
    private final Map<String, String> sample = sample();

    @Test
    void every_variable_has_its_line_in_the_sample_and_every_line_its_variable() {
        var used = new TreeSet<>(Set.of(PROFILES));
        VARIABLE.matcher(text).results().forEach(found -> used.add(found.group(1)));

        assertThat(sample.keySet()).isEqualTo(used);
    }

    @Test
    void every_setting_of_the_application_is_one_that_it_knows() {
        var known = new KnownProperties("dev.latchkey");

        assertThat(environment("app").keySet())
                .hasSizeGreaterThan(10)
                .allSatisfy(name ->
                        assertThat(known.has(name)).as("%s is a property", name).isTrue());
    }

    @Test
    void a_setting_that_nobody_knows_is_found() {
        var known = new KnownProperties("dev.latchkey");

        assertThat(known.has("LATCHKEY_SHARING_PUBLICURL")).isTrue();
        assertThat(known.has("LATCHKEY_DATASOURCES_SALES_URL")).isTrue();
        assertThat(known.has("LATCHKEY_SHARING_PUBLICURI")).isFalse();
        assertThat(known.has("LATCHKEY_KEYS_LINK")).isFalse();
        assertThat(known.has("CAMUNDA_CLIENT_AUTH_USER")).isFalse();
    }

    @Test
    void every_image_is_pinned() {
        services.forEach((name, service) ->
                assertThat(String.valueOf(service.get("image"))).as(name).matches(PINNED));
        assertThat(read("Dockerfile").lines().filter(line -> line.startsWith("FROM ")))
                .hasSize(2)
                .allMatch(line -> line.split(" ")[1].matches(PINNED));
    }

    @Test
    void every_service_that_stays_has_a_health_check() {
        services.forEach((name, service) -> {
            if (!"no".equals(service.get("restart"))) {
                assertThat(service).as(name).containsKey("healthcheck");
                assertThat(service.get("healthcheck").toString()).as(name).contains("test=[CMD, ");
            }
        });
    }

    @Test
    void no_secret_stands_in_the_file_or_in_the_sample() {
        services.keySet()
                .forEach(service -> environment(service).forEach((name, value) -> {
                    if (SECRET.matcher(name).matches()) {
                        assertThat(value).as("%s of %s", name, service).matches(FROM_ENV);
                    }
                }));
        sample.forEach((name, value) -> {
            if (SECRET.matcher("_" + name).matches()) {
                assertThat(value).as(name).isEmpty();
            }
        });
    }

    @Test
    void nothing_is_published_beyond_this_machine() {
        services.forEach((name, service) -> {
            if (service.get("ports") instanceof Iterable<?> ports) {
                assertThat(ports).as(name).allMatch(port -> port.toString().startsWith("127.0.0.1:"));
            }
        });
    }

    @Test
    void nobody_is_believed_to_speak_for_others_but_a_proxy_on_this_machine() {
        Map<String, Object> file = yaml(text);
        assertThat(file.get("networks").toString()).contains("subnet=172.31.240.0/24", "gateway=172.31.240.1}");
        assertThat(environment("app"))
                .containsEntry("SERVER_TOMCAT_REMOTEIP_INTERNALPROXIES", "${PROXY_ADDRESSES:-172.31.240.1/32}");
        assertThat(sample).containsEntry("PROXY_ADDRESSES", "172.31.240.1/32");
        assertThat(read("app/src/main/resources/application.yml")).contains("internal-proxies: 127.0.0.0/8,::1/128\n");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) yaml(text).get("services");
    }

    private static Map<String, Object> yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private Map<String, String> environment(String service) {
        var environment = new TreeMap<String, String>();
        if (services.get(service).get("environment") instanceof Map<?, ?> map) {
            map.forEach((name, value) -> environment.put(name.toString(), value.toString()));
        }
        return environment;
    }

    private static Map<String, String> sample() {
        var sample = new TreeMap<String, String>();
        read(".env.sample")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    var parts = line.split("=", 2);
                    sample.put(parts[0], parts[1]);
                });
        return sample;
    }

    private static String read(String file) {
        try {
            return Files.readString(TOP.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
