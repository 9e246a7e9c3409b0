package org.feltbok.shell.task;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;

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
        if (cause(problem) instanceof FaultException fault) {
            return distinct(fault.faults(), texts);
        }
        String code = code(problem);
        LOG.log(Level.ERROR, "Unexpected problem " + code, problem);
        return List.of(texts.get("shell.problem", code));
    }

    private static Throwable cause(Throwable problem) {
        return problem instanceof CompletionException && problem.getCause() != null
                ? problem.getCause()
                : problem;
    }

    /** The same thing wrong in many rows of a column is one line, with how many more there are. */
    private static List<String> distinct(List<Fault> faults, Texts texts) {
        var first = new LinkedHashMap<Fault, Fault>();
        var count = new HashMap<Fault, Integer>();
        for (Fault fault : faults) {
            Fault.Place at = fault.place();
            var kind =
                    new Fault(
                            new Fault.Place(at.file(), at.sheet(), null, at.column()),
                            fault.key(),
                            fault.args());
            first.putIfAbsent(kind, fault);
            count.merge(kind, 1, Integer::sum);
        }
        return first.entrySet().stream()
                .map(
                        e -> {
                            String text = texts.fault(e.getValue());
                            int more = count.getOrDefault(e.getKey(), 1) - 1;
                            return more == 0
                                    ? text
                                    : text + " " + texts.get("shell.problem.more", more);
                        })
                .toList();
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
