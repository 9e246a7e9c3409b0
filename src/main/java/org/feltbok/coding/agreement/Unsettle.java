package org.feltbok.coding.agreement;

import org.feltbok.coding.CodingStore;
import org.feltbok.coding.TextRef;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Takes back what was settled about a code in a text: it is open again, and what was put in its
 * place goes. Where all gave the code and only its words were settled, it stands as all gave it.
 *
 * @param coders who gave it on other words; none = that some gave it is what was settled
 * @param personId who takes it back
 * @param at when; null = not known
 */
public record Unsettle(
        String codebookId,
        TextRef text,
        String codeId,
        String label,
        List<String> coders,
        String personId,
        @Nullable Instant at)
        implements Operation {
    public Unsettle {
        coders = List.copyOf(coders);
    }

    public Unsettle(String codebookId, TextRef text, String codeId, String label) {
        this(codebookId, text, codeId, label, List.of(), "", null);
    }

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
        if (!coders.isEmpty()) {
            new CodingStore(work.handle())
                    .one(codebookId, text)
                    .ifPresent(
                            t ->
                                    new AgreedCodings(work, personId, at)
                                            .takeOver(
                                                    t,
                                                    coders,
                                                    new AgreementStore(work.handle())
                                                            .decisions(codebookId, text)));
        }
    }
}
