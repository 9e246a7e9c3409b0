package org.feltbok.checks;

import org.feltbok.responses.CasesOfResponses.Kind;

/** It is about no case, though others are about one. */
final class WithoutCase extends CaseCheck {
    WithoutCase() {
        super(Kind.WITHOUT);
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
