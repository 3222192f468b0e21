package dev.latchkey.engine;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Closes the client, but not at any price: while the engine is away its job streams can leave a lock behind (client
 * 8.9.0, {@code JobStreamerImpl.close}), for which closing would wait for ever. Nothing is lost by leaving then: jobs
 * that were taken come again.
 */
@Component
class ClientClosing implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ClientClosing.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CamundaClient client;

    ClientClosing(CamundaClient client) {
        this.client = client;
    }

    /** Spring must not close it as well. */
    @Bean
    static BeanFactoryPostProcessor closedByUs() {
        return beans -> {
            for (var name : beans.getBeanNamesForType(CamundaClient.class, true, false)) {
                if (beans.getBeanDefinition(name) instanceof AbstractBeanDefinition definition) {
                    definition.setDestroyMethodName("");
                }
            }
        };
    }

    @Override
    public void destroy() throws InterruptedException {
        var closing = Thread.ofPlatform().name("closes-engine-client").daemon().start(client::close);
        if (!closing.join(PATIENCE)) {
            log.info("The engine's client did not close in time and is left to end with the process");
        }
    }
}
