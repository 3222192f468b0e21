package dev.latchkey.sharing.policy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table and who watches it. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    PolicyFile policyTable(@Value("${latchkey.sharing.policy-file:#{null}}") @Nullable Path file) {
        return new PolicyFile(file);
    }

    /** By its name in the health report. */
    @Bean
    PolicyHealth sharingPolicy(PolicyFile policy) {
        return new PolicyHealth(policy);
    }
}
