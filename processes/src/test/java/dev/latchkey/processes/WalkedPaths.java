package dev.latchkey.processes;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gathers which elements and flows of a model the engine went through, and fails for those left out. */
final class WalkedPaths implements AfterEachCallback, AfterAllCallback {

    private final Set<String> walked = new TreeSet<>();
    private final Set<String> testsRun = new TreeSet<>();

    @Override
    public void afterEach(ExtensionContext test) {
        EngineForEachTest.engineOf(test).steps(model(test)).stream()
                .filter(WalkedPaths::isWalked)
                .map(step -> step.getValue().getElementId())
                .forEach(walked::add);
        testsRun.add(test.getRequiredTestMethod().getName());
    }

    private static boolean isWalked(Record<ProcessInstanceRecordValue> step) {
        return step.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED
                || step.getIntent() == ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN;
    }

    /** A single test, started alone, need not walk everything. */
    @Override
    public void afterAll(ExtensionContext tests) {
        if (!testsRun.equals(testsOf(tests.getRequiredTestClass()))) {
            return;
        }
        var paths = Model.of(model(tests)).paths();
        assertThat(paths).isNotEmpty();
        assertThat(walked).as("walked in " + model(tests)).containsAll(paths);
    }

    private static Set<String> testsOf(Class<?> testClass) {
        return Stream.of(testClass.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(toCollection(TreeSet::new));
    }

    private static String model(ExtensionContext test) {
        return test.getRequiredTestClass().getAnnotation(Walks.class).value();
    }
}
