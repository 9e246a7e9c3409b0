package org.feltbok.checks;

import org.feltbok.responses.CasesOfResponses.Kind;

/** Another response of its case came before. */
final class SecondOfCase extends CaseCheck {
    SecondOfCase() {
        super(Kind.SECOND);
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
