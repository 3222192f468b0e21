package dev.latchkey;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which properties the application reads: what the libraries on the class path say of themselves, and our own records
 * and {@code @Value}s as they are in the code.
 */
final class KnownProperties {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.-]+)");

    private final TreeSet<String> names = new TreeSet<>();
    /** Of maps: whatever comes behind is a key of the installation's own. */
    private final TreeSet<String> beginnings = new TreeSet<>();

    KnownProperties(String ours) {
        libraries();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        scanner.findCandidateComponents(ours).forEach(found -> {
            try {
                read(Class.forName(found.getBeanClassName()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Whether an environment variable sets a property. */
    boolean has(String variable) {
        return names.contains(variable)
                || beginnings.stream().anyMatch(map -> variable.startsWith(map) && !variable.equals(map));
    }

    private void libraries() {
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/spring-configuration-metadata.json");
            for (var file : files) {
                for (var property :
                        JsonMapper.shared().readTree(file.getInputStream()).path("properties")) {
                    add(
                            property.path("name").asString(),
                            property.path("type").asString("").startsWith("java.util.Map"));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(Class<?> type) {
        var properties = type.getAnnotation(ConfigurationProperties.class);
        if (properties != null) {
            read(properties.value(), type);
        }
        Stream.of(type.getDeclaredConstructors())
                .flatMap(constructor -> Stream.of(constructor.getParameters()))
                .map(parameter -> parameter.getAnnotation(Value.class))
                .filter(value -> value != null)
                .forEach(value ->
                        PLACEHOLDER.matcher(value.value()).results().forEach(name -> add(name.group(1), false)));
    }

    private void read(String prefix, Class<?> type) {
        for (var component : List.of(type.getRecordComponents())) {
            var name = prefix + "." + name(component);
            if (component.getType().isRecord()) {
                read(name, component.getType());
            } else {
                add(name, Map.class.isAssignableFrom(component.getType()));
            }
        }
    }

    private static String name(RecordComponent component) {
        var name = component.getAnnotation(Name.class);
        return name == null ? component.getName() : name.value();
    }

    /** Dots become underlines, dashes go: Spring's own way from a property to its variable. */
    private void add(String property, boolean map) {
        var variable = property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
        names.add(variable);
        if (map) {
            beginnings.add(variable + "_");
        }
    }
}
