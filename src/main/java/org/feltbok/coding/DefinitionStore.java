package org.feltbok.coding;

import org.feltbok.store.KeptReads;
import org.feltbok.store.LocalTexts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what was said of codes before; made for one reading, never kept. */
public final class DefinitionStore {
    private final Handle handle;

    public DefinitionStore(Handle handle) {
        this.handle = handle;
    }

    /** What was said of the codes of a codebook before, the last first. */
    public List<CodeDefinition> before(String codebookId) {
        return KeptReads.once(
                handle,
                List.of("definitions before", codebookId),
                () -> List.copyOf(readBefore(codebookId)));
    }

    private List<CodeDefinition> readBefore(String codebookId) {
        return handle.createQuery(
                        """
                        SELECT d.*, p.name FROM code_definition d JOIN code c ON c.id = d.code_id
                        LEFT JOIN person p ON p.id = d.person_id
                        WHERE c.codebook_id = :b ORDER BY d.at DESC, d.rowid DESC""")
                .bind("b", codebookId)
                .map(
                        (r, c) ->
                                new CodeDefinition(
                                        r.getString("code_id"),
                                        LocalTexts.of(
                                                r.getString("definition"),
                                                r.getString("definition_i18n")),
                                        LocalTexts.of(
                                                r.getString("exclude"),
                                                r.getString("exclude_i18n")),
                                        CodeDefinition.orEmpty(r.getString("name")),
                                        r.getString("at")))
                .list();
    }

    /**
     * A coder's codings by code that were given, and last looked at, before something else was said
     * of it. What is not known to be later is taken to be earlier.
     *
     * @param person name of the coder
     */
    public Map<String, Set<String>> toLookAt(String codebookId, String person) {
        Map<String, Instant> since = new HashMap<>();
        for (CodeDefinition d : before(codebookId)) {
            instant(d.at()).ifPresent(at -> since.merge(d.codeId(), at, DefinitionStore::later));
        }
        if (since.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<String>> found = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT k.id, k.code_id, k.created_at, k.looked_at FROM own_coding k
                        WHERE k.code_id IN (<codes>) AND k.person_id IN (SELECT id FROM person WHERE name = :who)""")
                .bindList("codes", List.copyOf(since.keySet()))
                .bind("who", person.strip())
                .map(
                        (r, c) ->
                                Arrays.<@Nullable String>asList(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4)))
                .forEach(
                        row -> {
                            Instant last = later(at(row.get(2)), at(row.get(3)));
                            String code = CodeDefinition.orEmpty(row.get(1));
                            if (last.isBefore(since.getOrDefault(code, Instant.MIN))) {
                                found.computeIfAbsent(code, x -> new HashSet<>())
                                        .add(CodeDefinition.orEmpty(row.get(0)));
                            }
                        });
        return found;
    }

    private static Instant at(@Nullable String written) {
        return instant(CodeDefinition.orEmpty(written)).orElse(Instant.MIN);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whether something was kept of a code at a moment already, as of another language. */
    boolean isKept(String codeId, String at) {
        return handle.createQuery("SELECT 1 FROM code_definition WHERE code_id = :c AND at = :at")
                .bind("c", codeId)
                .bind("at", at)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /** What is said of a code: definition, exclude, each with other languages. */
    List<@Nullable String> now(String codeId) {
        List<@Nullable String> said = new ArrayList<>();
        handle.createQuery(
                        "SELECT definition, definition_i18n, exclude, exclude_i18n FROM code WHERE id = :id")
                .bind("id", codeId)
                .map(
                        (r, c) -> {
                            for (int i = 1; i <= 4; i++) {
                                said.add(r.getString(i));
                            }
                            return 0;
                        })
                .list();
        return said;
    }

    private static Optional<Instant> instant(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(written));
        } catch (DateTimeException e) {
            // a day alone: its beginning, so that what was given that day is not called earlier
            return day(written);
        }
    }

    private static Optional<Instant> day(String written) {
        try {
            return Optional.of(
                    java.time.LocalDate.parse(written)
                            .atStartOfDay(java.time.ZoneOffset.UTC)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
