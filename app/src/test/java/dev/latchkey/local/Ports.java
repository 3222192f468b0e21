package dev.latchkey.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports on the loopback address. */
public final class Ports {

    private static final Set<Integer> HANDED_OUT = new HashSet<>();

    private Ports() {}

    /** A port that somebody chose or types: if it is taken, one line says how to choose another. */
    static synchronized int required(int port, String variable) {
        if (!isFree(port)) {
            throw new Trouble("Port " + port + " is in use. Stop what uses it, or choose another port: " + variable
                    + "=" + (port + 1) + " ./mvnw");
        }
        HANDED_OUT.add(port);
        return port;
    }

    /** A port that nobody types: the usual one if it is free, else any. */
    static synchronized int preferably(int port) {
        return isFree(port) && HANDED_OUT.add(port) ? port : free();
    }

    /**
     * Any free port, at random, so that runs side by side do not meet between looking and listening; and none of those
     * that the system gives to outgoing connections, so that it is still free after a restart. Never the same twice.
     */
    public static synchronized int free() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(10_240, 32_000);
            if (isFree(port) && HANDED_OUT.add(port)) {
                return port;
            }
        }
        throw new Trouble("There is no free port left on this machine.");
    }

    private static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            // as servers do: a connection that is still winding down does not hold the port
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
