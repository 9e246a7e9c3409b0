package org.feltbok.base;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/**
 * Something given to the program cannot be used; nothing was changed. Carries every distinct fault
 * found.
 */
public final class FaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    public FaultException(List<Fault> faults) {
        super(message(faults));
        this.faults = Faults.distinct(faults);
    }

    private static String message(List<Fault> faults) {
        return Faults.distinct(faults).stream()
                .map(Fault::toString)
                .collect(Collectors.joining("; "));
    }

    public FaultException(Fault fault) {
        this(List.of(fault));
    }

    public FaultException(String key, Object... args) {
        this(Fault.at(Fault.Place.none(), key, args));
    }

    public FaultException(Throwable cause, String key, Object... args) {
        this(Fault.at(Fault.Place.none(), key, args));
        initCause(cause);
    }

    /** What went wrong, taken out of what a task that is waited for wraps it in. */
    public static Throwable cause(Throwable problem) {
        return problem instanceof CompletionException && problem.getCause() != null
                ? problem.getCause()
                : problem;
    }

    /** The faults that something went wrong for; empty if it is anything unexpected. */
    public static Optional<FaultException> in(Throwable problem) {
        return cause(problem) instanceof FaultException faults
                ? Optional.of(faults)
                : Optional.empty();
    }

    public List<Fault> faults() {
        return faults;
    }
}
