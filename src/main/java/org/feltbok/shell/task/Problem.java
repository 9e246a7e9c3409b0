package org.feltbok.shell.task;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts what went wrong into words: faults as they are, anything unexpected with a code that the log
 * has too.
 */
public final class Problem {
    private static final System.Logger LOG = System.getLogger(Problem.class.getName());

    private Problem() {}

    /**
     * The sentences to show, one for each distinct fault; the details of an unexpected problem go
     * to the log.
     */
    public static List<String> lines(Throwable problem, Texts texts) {
        Optional<FaultException> faults = FaultException.in(problem);
        if (faults.isPresent()) {
            return faults.get().faults().stream().map(texts::fault).toList();
        }
        String code = code(problem);
        LOG.log(Level.ERROR, "Unexpected problem " + code, problem);
        return List.of(texts.get("shell.problem", code));
    }

    /** Four letters and digits that are the same for the same place in the program. */
    static String code(Throwable problem) {
        int hash = problem.getClass().getName().hashCode();
        for (StackTraceElement element : problem.getStackTrace()) {
            if (element.getClassName().startsWith("org.feltbok")) {
                hash =
                        31 * hash
                                + element.getClassName().hashCode()
                                + element.getMethodName().hashCode();
            }
        }
        return Integer.toString(Math.floorMod(hash, 36 * 36 * 36 * 36) + 36 * 36 * 36, 36)
                .toUpperCase(Locale.ROOT);
    }
}
