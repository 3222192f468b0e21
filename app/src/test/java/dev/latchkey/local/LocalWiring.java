package dev.latchkey.local;

import java.util.Map;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

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

    /** The local run has the tests on its class path: what they configure for themselves must stay out of it. */
    private static final class NoTestClasses extends TypeExcludeFilter {

        private static final String TESTS = LocalWiring.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws java.io.IOException {
            return reader.getResource().getURL().toString().startsWith(TESTS);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoTestClasses;
        }

        @Override
        public int hashCode() {
            return NoTestClasses.class.hashCode();
        }
    }
}
