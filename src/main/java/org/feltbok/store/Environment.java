package org.feltbok.store;

import org.feltbok.base.task.WindowThread;
import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Who works where, and what time it is.
 *
 * @param who the person's name as written into the change log
 * @param host name of the machine; looked up when it is first asked for, since that may take
 *     seconds
 */
public record Environment(Clock clock, Supplier<String> who, Supplier<String> host) {
    public Environment(Clock clock, Supplier<String> who, String machine) {
        this(clock, who, () -> machine);
    }

    public static Environment of(Supplier<String> who) {
        return new Environment(Clock.systemDefaultZone(), who, new Host());
    }

    /** Not on the user-interface thread. */
    public String machine() {
        return host.get();
    }

    private static final class Host implements Supplier<String> {
        private volatile @Nullable String name;

        @Override
        public String get() {
            String known = name;
            if (known == null) {
                WindowThread.refuse("looking up the machine's name");
                known = lookUp();
                name = known;
            }
            return known;
        }

        private static String lookUp() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "localhost";
            }
        }
    }
}
