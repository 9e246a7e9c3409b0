package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.base.Keys;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        if (label.isBlank()) {
            throw new FaultException("coding.label_missing");
        }
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
        CodebookStore store = new CodebookStore(work.handle());
        CodeTree tree = store.codes(codebookId);
        List<Code> codes = tree.all();
        @Nullable Integer key =
                digit == null || digit != NEXT_FREE ? digit : tree.freeDigit().orElse(null);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("codebook_id", codebookId);
        row.put("parent_id", parentId);
        row.put("key", Keys.of(label, "code", store.keys(codebookId)::contains));
        row.put("label", label.strip());
        row.put("digit", key);
        row.put("folder", folder ? 1 : 0);
        row.put("position", codes.stream().mapToInt(Code::position).max().orElse(0) + 1);
        if (key != null) {
            // a retired code keeps no key that another one has
            codes.stream()
                    .filter(c -> key.equals(c.digit()))
                    .forEach(c -> work.update("code", c.id(), "digit", null));
        }
        work.insert("code", id, row);
    }
}
