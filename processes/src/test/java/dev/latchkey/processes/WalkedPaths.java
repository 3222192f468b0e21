package dev.latchkey.processes;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Gathers which elements and flows of a model the engine went through, and fails for those left out. */
final class WalkedPaths implements AfterEachCallback, AfterAllCallback {

    private final Set<String> walked = new TreeSet<>();
    private final Set<String> testsRun = new TreeSet<>();

    @Override
    public void afterEach(ExtensionContext test) {
        var engine = EngineForEachTest.engineOf(test);
        engine.steps(model(test)).stream()
                .filter(step -> step.state() == Engine.State.COMPLETED)
                .map(Engine.Step::elementId)
                .forEach(walked::add);
        walked.addAll(engine.flowsTaken(model(test)));
        testsRun.add(test.getRequiredTestMethod().getName());
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
        return AnnotationSupport.findAnnotatedMethods(testClass, Test.class, HierarchyTraversalMode.TOP_DOWN).stream()
                .map(Method::getName)
                .collect(toCollection(TreeSet::new));
    }

    private static String model(ExtensionContext test) {
        return test.getRequiredTestClass().getAnnotation(Walks.class).value();
    }
}
