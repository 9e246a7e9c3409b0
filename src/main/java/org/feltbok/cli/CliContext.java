package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.base.Faults;
import org.feltbok.base.Outcome;
import org.feltbok.base.text.Texts;
import org.feltbok.store.Environment;

import java.io.PrintWriter;

/**
 * What every command needs: where to write, in which language, as whom.
 *
 * @param asking who can be asked
 */
public record CliContext(
        PrintWriter out, PrintWriter err, Texts texts, Environment environment, Asking asking) {

    /** Where nobody can be asked. */
    public CliContext(PrintWriter out, PrintWriter err, Texts texts, Environment environment) {
        this(out, err, texts, environment, Asking.NOBODY);
    }

    /** Tells how it ended, one line for each thing, and gives the exit code. */
    public int tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done d -> out.println(texts.get(d.key(), d.args().toArray()));
            case Outcome.Findings f -> {
                out.println(texts.get(f.key(), f.args().toArray()));
                Faults.distinct(f.findings()).forEach(x -> out.println("  " + texts.fault(x)));
            }
            case Outcome.Refused r ->
                    Faults.distinct(r.faults()).forEach(x -> err.println(texts.fault(x)));
        }
        out.flush();
        err.flush();
        return outcome.exitCode();
    }

    /** As {@link #tell} for work that was refused. */
    public int refused(FaultException e) {
        return tell(new Outcome.Refused(e.faults()));
    }

    public void say(String key, Object... args) {
        out.println(texts.get(key, args));
        out.flush();
    }
}
