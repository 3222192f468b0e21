package dev.latchkey.local;

import org.springframework.core.env.Environment;

/** The ports that the parts listen on, all on the loopback address. */
record LocalPorts(int database, int grpc, int rest, int management, int smtp) {

    /** A configured port is taken as it is; else the usual one if it is free; else any. */
    static LocalPorts from(Environment environment) {
        return new LocalPorts(
                chosen(environment, "database", 28306),
                chosen(environment, "grpc", 26500),
                chosen(environment, "rest", 28088),
                chosen(environment, "management", 29600),
                chosen(environment, "smtp", 28025));
    }

    static LocalPorts free() {
        return new LocalPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }

    private static int chosen(Environment environment, String part, int usual) {
        var configured = environment.getProperty("latchkey.local.port." + part, Integer.class);
        return configured == null
                ? Ports.preferably(usual)
                : Ports.required(configured, "LATCHKEY_LOCAL_PORT_" + part.toUpperCase(java.util.Locale.ROOT));
    }
}
