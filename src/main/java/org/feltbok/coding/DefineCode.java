package org.feltbok.coding;

import org.feltbok.base.Ids;
import org.feltbok.store.CellChange;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says what a code means, in one language.
 *
 * @param label of the code, for the history
 * @param definition blank = none
 * @param exclude what it is not; blank = nothing
 * @param language null = the study's own; else its code
 * @param by name of who says so
 * @param at ISO date and time, under which what was said before is kept; null = not known, and it
 *     is not kept
 */
public record DefineCode(
        String id,
        String label,
        String definition,
        String exclude,
        @Nullable String language,
        String by,
        @Nullable String at)
        implements Operation {
    /** In the study's own language. */
    public DefineCode(String id, String label, String definition, String exclude) {
        this(id, label, definition, exclude, null);
    }

    public DefineCode(
            String id, String label, String definition, String exclude, @Nullable String language) {
        this(id, label, definition, exclude, language, "", null);
    }

    @Override
    public String name() {
        return "coding.define_code";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        boolean excluded =
                !ToldWords.isWritten(written, id, "definition")
                        && ToldWords.isWritten(written, id, "exclude");
        String column = excluded ? "exclude" : "definition";
        List<String> words =
                ToldWords.of(
                        excluded ? exclude : definition,
                        ToldWords.before(written, id, column, language));
        return List.of(label, words.getFirst(), words.getLast());
    }

    @Override
    public void apply(UnitOfWork work) {
        List<@Nullable String> before = new DefinitionStore(work.handle()).now(id);
        write(work, "definition", definition);
        write(work, "exclude", exclude);
        keep(work, before);
    }

    /** What was said first in place of nothing is no change of what codings were given by. */
    private void keep(UnitOfWork work, List<@Nullable String> before) {
        DefinitionStore store = new DefinitionStore(work.handle());
        if (at == null
                || before.stream().allMatch(Objects::isNull)
                || before.equals(store.now(id))
                || store.isKept(id, at)) {
            return;
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("code_id", id);
        row.put("definition", before.get(0));
        row.put("definition_i18n", before.get(1));
        row.put("exclude", before.get(2));
        row.put("exclude_i18n", before.get(3));
        row.put(
                "person_id",
                new CodebookStore(work.handle()).person(by).map(Coder::id).orElse(null));
        row.put("at", at);
        work.insert("code_definition", Ids.next(), row);
    }

    private void write(UnitOfWork work, String column, String text) {
        LocalTexts.write(work, "code", id, column, language, text.isBlank() ? null : text.strip());
    }
}
