package dev.latchkey.processes;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;

/** The class that holds a model's names. */
record Holder(Class<?> type) {

    /** Every class in this package with an {@code ID} holds the names of a model. */
    static List<Holder> all() {
        var packageName = Holder.class.getPackageName();
        return ReflectionSupport.findAllClassesInPackage(packageName, Holder::holdsId, name -> true).stream()
                .map(Holder::new)
                .toList();
    }

    private static boolean holdsId(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .anyMatch(field -> field.getName().equals("ID"));
    }

    String id() {
        return constants(type)
                .filter(field -> field.getName().equals("ID"))
                .map(Holder::value)
                .findFirst()
                .orElseThrow();
    }

    Set<String> names(String kind) {
        return nested().filter(nested -> nested.getSimpleName().equals(kind))
                .flatMap(Holder::constants)
                .map(Holder::value)
                .collect(toSet());
    }

    /** By variable, the decisions that its enum lists: {@code Stands} is what {@code stands} holds. */
    Map<String, Set<String>> decisions() {
        return nested().filter(Class::isEnum)
                .collect(toMap(decision -> decision.getSimpleName().toLowerCase(Locale.ROOT), Holder::values));
    }

    private static Set<String> values(Class<?> decision) {
        return Stream.of(decision.getEnumConstants()).map(Object::toString).collect(toSet());
    }

    private Stream<Class<?>> nested() {
        return Stream.of(type.getDeclaredClasses());
    }

    private static Stream<Field> constants(Class<?> type) {
        return Stream.of(type.getDeclaredFields()).filter(field -> field.getType() == String.class);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(constant + " is not public", e);
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
