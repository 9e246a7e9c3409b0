package org.feltbok.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Who works where, and what time it is.
 *
 * @param who the person's name as written into the change log
 */
public record Environment(Clock clock, Supplier<String> who, String machine) {
    public static Environment of(Supplier<String> who) {
        return new Environment(Clock.systemDefaultZone(), who, machineName());
    }

    private static String machineName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
