package org.feltbok.coding;

import org.feltbok.base.text.Language;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives words a code that is named by them; it is made with it unless there is one. Words that have
 * it already keep it: the key that gives it takes nothing off.
 *
 * @param newId identity of the code where there is none of that name
 * @param parentId the folder or code a new one stands below; null = top level
 * @param label of the code ({@link InVivo#name})
 * @param language in which a code may have that name
 * @param at when; null = not known
 */
public record CodeInVivo(
        String newId,
        String codebookId,
        @Nullable String parentId,
        String label,
        Language language,
        String personId,
        TextRef text,
        Span span,
        @Nullable Instant at)
        implements Operation {
    @Override
    public String name() {
        return "coding.in_vivo";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void validate(Handle handle) {
        CodeWriting.requireNamed(label);
        CodingOperations.check(handle, text, span);
    }

    @Override
    public void apply(UnitOfWork work) {
        CodeTree tree = new CodebookStore(work.handle()).codes(codebookId);
        Optional<Code> known = InVivo.code(tree, label, language);
        String code = known.map(Code::id).orElse(newId);
        if (known.isEmpty()) {
            String free = InVivo.free(tree, label);
            var made = new AddCode(newId, codebookId, parentId, free, false, AddCode.NEXT_FREE);
            made.validate(work.handle());
            made.apply(work);
        } else if (has(work.handle(), code)) {
            return;
        }
        new ToggleCode(code, label, personId, text, span, at).apply(work);
    }

    private boolean has(Handle handle, String code) {
        return new CodingStore(handle)
                .ownCodingsOn(text).stream()
                        .filter(c -> c.codeId().equals(code) && c.personId().equals(personId))
                        .anyMatch(c -> !c.isLost() && Objects.equals(c.span(), span));
    }
}
