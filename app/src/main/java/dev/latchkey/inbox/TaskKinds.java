package dev.latchkey.inbox;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The kinds of tasks that the features offer, by their forms. */
@Component
class TaskKinds {

    private final Map<String, TaskKind> kinds;

    TaskKinds(List<TaskKind> kinds) {
        this.kinds = kinds.stream().collect(toUnmodifiableMap(TaskKind::form, Function.identity()));
    }

    Optional<TaskKind> find(String form) {
        return Optional.ofNullable(kinds.get(form));
    }

    TaskKind of(String form) {
        return find(form).orElseThrow(() -> new IllegalStateException("No feature knows the form " + form));
    }
}
