package org.feltbok.coding.agreement;

import org.feltbok.coding.TextRef;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/**
 * Takes back what was settled about a code in a text: it is open again, and what was put in its
 * place goes.
 */
public record Unsettle(String codebookId, TextRef text, String codeId, String label)
        implements Operation {
    @Override
    public String name() {
        return "coding.unsettle";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void apply(UnitOfWork work) {
        new AgreementStore(work.handle())
                .decisions(codebookId, text).stream()
                        .filter(d -> d.restsOn(codeId))
                        .forEach(d -> work.delete("coding", d.id()));
    }
}
