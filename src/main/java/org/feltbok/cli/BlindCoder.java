package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.coding.Blindness;
import org.feltbok.store.Study;

import java.util.Set;

/** What commands keep from who codes without seeing yet what others do, as the window does. */
final class BlindCoder {
    private BlindCoder() {}

    /** Names of the items of whose codings nothing is told to who works; usually none. */
    static Set<String> items(CliContext context, Study file) {
        return file.read(h -> Blindness.items(h, context.environment().who().get()));
    }

    /**
     * Before figures or data leave, which would tell what the screens do not.
     *
     * @throws FaultException if who works must not see yet what they rest on
     */
    static void refuse(CliContext context, Study file) {
        Set<String> hidden = items(context, file);
        if (!hidden.isEmpty()) {
            throw new FaultException("delivery.blind", String.join(", ", hidden));
        }
    }

    /**
     * The same before files that hold what every coder gave.
     *
     * @throws FaultException if who works must not see yet what others gave
     */
    static void refuseAll(CliContext context, Study file) {
        String person = context.environment().who().get();
        if (file.read(h -> Blindness.keepsFilesFrom(h, person))) {
            throw new FaultException("app.plain_blind");
        }
    }
}
