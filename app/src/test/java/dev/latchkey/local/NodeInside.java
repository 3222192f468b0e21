package dev.latchkey.local;

import org.springframework.context.ConfigurableApplicationContext;

/** An application in this process, whose beans a journey can reach. */
record NodeInside(ConfigurableApplicationContext context, int port) implements Node {

    @Override
    public void close() {
        context.close();
    }

    @Override
    public void kill() {
        throw new UnsupportedOperationException("only a node beside this process can be killed; see startNodeBeside");
    }
}
