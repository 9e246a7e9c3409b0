package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * Makes a code, last in its folder.
 *
 * @param parentId the folder or code it stands below; null = top level
 * @param digit its key, 0 to 9, which no other code has; {@link #NEXT_FREE} = the next that no code
 *     has, if there is one; null = none
 */
public record AddCode(
        String id,
        String codebookId,
        @Nullable String parentId,
        String label,
        boolean folder,
        @Nullable Integer digit)
        implements Operation {
    /** Which one that is is known when the code is made: another may just have been made before. */
    public static final int NEXT_FREE = -1;

    @Override
    public String name() {
        return "coding.add_code";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void validate(Handle handle) {
        CodeWriting.requireNamed(label);
        CodeTree tree = new CodebookStore(handle).codes(codebookId);
        String name = label.strip().toLowerCase(Locale.ROOT);
        if (tree.all().stream()
                .anyMatch(c -> c.label().text().toLowerCase(Locale.ROOT).equals(name))) {
            throw new FaultException("coding.label_taken", label);
        }
        if (digit != null && digit != NEXT_FREE && (digit < 0 || digit > 9)) {
            throw new FaultException("coding.bad_digit", digit);
        }
        if (digit != null && tree.byDigit(digit).isPresent()) {
            throw new FaultException(
                    "coding.digit_taken", digit, tree.byDigit(digit).get().label().text());
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        @Nullable Integer key =
                digit == null || digit != NEXT_FREE
                        ? digit
                        : new CodebookStore(work.handle())
                                .codes(codebookId)
                                .freeDigit()
                                .orElse(null);
        new CodeWriting(work, codebookId).add(this, key);
    }
}
