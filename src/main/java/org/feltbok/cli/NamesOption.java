package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.pseudonyms.NamesLeft;
import org.feltbok.store.Study;

import picocli.CommandLine.Option;

import java.util.Optional;

/** Whether texts leave the study though names of its register stand in them. */
final class NamesOption {
    @Option(
            names = "--names-in-texts",
            description =
                    "Write though names of the register stand in texts that leave; asked where somebody"
                            + " is at a terminal, else nothing is written without it.")
    boolean isSaid;

    /**
     * Before files that tell names as the screens do.
     *
     * @throws FaultException if names would leave and that is not said
     */
    void asShown(CliContext context, Study file) {
        ask(context, "export.names_left", file.read(NamesLeft::count));
    }

    /** The same before something that holds some words as the screens tell them. */
    void asShownIn(CliContext context, Study file, String words) {
        ask(context, "export.names_left", file.read(h -> NamesLeft.in(h, words)));
    }

    /** The same of files that hold texts as they were written, whatever is hidden. */
    void asWritten(CliContext context, Study file) {
        ask(context, "export.names_left.written", file.read(NamesLeft::inTexts));
    }

    private void ask(CliContext context, String told, int left) {
        if (left == 0) {
            return;
        }
        if (!isSaid) {
            Optional<Boolean> may = context.asking().may(context.texts().get(told + ".sure", left));
            if (may.isEmpty()) {
                throw new FaultException("cli.names_left.switch", left);
            }
            if (!may.get()) {
                throw new FaultException("cli.names_left.stopped");
            }
        }
        context.say(told, left);
    }
}
