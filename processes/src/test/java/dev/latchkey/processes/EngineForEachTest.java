package dev.latchkey.processes;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands each test an engine of its own, in memory unless another was given; JUnit closes it with the test. */
final class EngineForEachTest implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(EngineForEachTest.class);

    /** For the classes of {@code src/cpt}, which run the same tests on another engine. */
    static void give(ExtensionContext test, Engine engine) {
        test.getStore(OURS).put(Engine.class, engine);
    }

    static Engine engineOf(ExtensionContext test) {
        return test.getStore(OURS).computeIfAbsent(Engine.class, ignored -> InMemoryEngine.start(), Engine.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Engine.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return engineOf(test);
    }
}
