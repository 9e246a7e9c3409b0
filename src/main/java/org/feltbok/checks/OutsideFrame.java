package org.feltbok.checks;

import org.feltbok.responses.CasesOfResponses.Kind;

/** Its case is not in the frame. */
final class OutsideFrame extends CaseCheck {
    OutsideFrame() {
        super(Kind.OUTSIDE);
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
