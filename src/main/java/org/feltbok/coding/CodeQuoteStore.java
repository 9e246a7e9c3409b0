package org.feltbok.coding;

import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the words that a code stands on, in the order of the answers and interviews; made for one
 * reading, never kept. Others' are left out where the person who asks does not see them yet.
 */
public final class CodeQuoteStore {
    private static final String QUOTES =
            """
            SELECT k.id, k.person_id, k.start_at, k.end_at, k.lost_quote, k.created_at,
              a.id AS answer, p.id AS passage, coalesce(a.text, p.text) AS text, a.item_id AS item,
              coalesce(r.key, i.id) AS source, s.id AS case_id, s.name AS case_name, iif(i.id IS NULL, s.pseudonym, %s) AS pseudonym,
              coalesce(r.position, p.position) AS place,
              EXISTS (SELECT 1 FROM coding_done d JOIN person w ON w.id = d.person_id AND w.name = :who
                WHERE d.codebook_id = o.codebook_id AND d.done = 1 AND d.passage_id = p.id) AS finished,
              k.person_id IN (SELECT id FROM person WHERE name = :who) AS mine
            FROM own_coding k JOIN code o ON o.id = k.code_id
              LEFT JOIN answer_text a ON a.id = k.answer_text_id LEFT JOIN response r ON r.id = a.response_id
              LEFT JOIN item t ON t.id = a.item_id
              LEFT JOIN passage p ON p.id = k.passage_id LEFT JOIN interview i ON i.id = p.interview_id
              LEFT JOIN study_case s ON s.id = coalesce(r.case_id, i.case_id)
            WHERE k.code_id = :code
            ORDER BY a.id IS NULL, t.position, t.id, r.position, a.id, i.position, i.id, p.position,
              ifnull(k.start_at, -1), ifnull(k.end_at, -1), k.id
            """;

    private final Handle handle;

    public CodeQuoteStore(Handle handle) {
        this.handle = handle;
    }

    private static final class Growing {
        private final CodableText text;
        private final @Nullable Span span;
        private final @Nullable String lost;
        private final @Nullable String at;
        private final List<String> codings = new ArrayList<>();
        private final List<String> by = new ArrayList<>();

        Growing(ResultSet r, @Nullable Span span) throws SQLException {
            String answer = r.getString("answer");
            String caseName = r.getString("case_name");
            text =
                    new CodableText(
                            answer == null
                                    ? TextRef.passage(r.getString("passage"))
                                    : TextRef.answer(answer),
                            r.getString("text"),
                            r.getString("source"),
                            r.getString("case_id"),
                            caseName == null ? "" : caseName,
                            r.getString("pseudonym"),
                            r.getInt("place"));
            this.span = span;
            lost = r.getString("lost_quote");
            at = r.getString("created_at");
        }

        CodeQuote done() {
            return new CodeQuote(text, span, lost, codings, by, at);
        }
    }

    /**
     * @param person name of who asks; may be empty
     */
    public List<CodeQuote> of(String codeId, String person) {
        Set<String> unseen = Blindness.unseen(handle, person);
        boolean codes = isCoder(person);
        Map<List<@Nullable Object>, Growing> found = new LinkedHashMap<>();
        handle.createQuery(QUOTES.formatted(HideNames.interviewedAs("s")))
                .bind("who", person.strip())
                .bind("code", codeId)
                .map(
                        (r, c) -> {
                            boolean answer = r.getString("answer") != null;
                            boolean shown =
                                    answer
                                            ? !unseen.contains(r.getString("item"))
                                            : !unseen.contains(CodableItem.INTERVIEWS)
                                                    && (!codes || r.getBoolean("finished"));
                            if (r.getBoolean("mine") || shown) {
                                add(r, found);
                            }
                            return 0;
                        })
                .list();
        return found.values().stream().map(Growing::done).toList();
    }

    private boolean isCoder(String person) {
        return new CodebookStore(handle)
                .coders().stream().anyMatch(c -> c.name().equals(person.strip()));
    }

    private static void add(ResultSet r, Map<List<@Nullable Object>, Growing> found)
            throws SQLException {
        int start = r.getInt("start_at");
        Span given = r.wasNull() ? null : new Span(start, r.getInt("end_at"));
        int length = CodePoints.length(r.getString("text"));
        Span span =
                given == null || given.end() <= length
                        ? given
                        : given.start() < length ? new Span(given.start(), length) : null;
        List<@Nullable Object> place =
                Arrays.asList(
                        r.getString("answer"),
                        r.getString("passage"),
                        span,
                        r.getString("lost_quote"));
        Growing quote = found.get(place);
        if (quote == null) {
            quote = new Growing(r, span);
            found.put(place, quote);
        }
        quote.codings.add(r.getString("id"));
        quote.by.add(r.getString("person_id"));
    }
}
