package dev.latchkey.local;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Connects an application that starts with the parts that run. */
final class LocalWiring implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final LocalParts parts;
    private final Map<String, Object> properties;

    LocalWiring(LocalParts parts, Map<String, Object> properties) {
        this.parts = parts;
        this.properties = properties;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("local parts", properties));
        context.getBeanFactory().registerSingleton("localParts", parts);
        context.getBeanFactory().registerSingleton("noTestClasses", new NoTestClasses());
    }
}
