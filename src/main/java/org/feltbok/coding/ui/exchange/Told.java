package org.feltbok.coding.ui.exchange;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.coding.kit.Desk;

import java.util.stream.Collectors;

/** Tells in the window how work ended. */
final class Told {
    private Told() {}

    static void of(Desk desk, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done d -> desk.dialogs().note(d.key(), d.args().toArray());
            case Outcome.Findings f ->
                    desk.dialogs()
                            .note(
                                    "exchange.with_findings",
                                    desk.texts().get(f.key(), f.args().toArray()),
                                    f.findings().stream()
                                            .map(desk.texts()::fault)
                                            .collect(Collectors.joining(" ")));
            case Outcome.Refused r -> desk.dialogs().error(new FaultException(r.faults()));
        }
    }
}
