package org.feltbok.checks;

import org.feltbok.responses.Form;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A coding whose words are gone from the text after an edit. */
final class LostCodings implements StudyCheck {
    private static final String CODING = "coding";

    @Override
    public String key() {
        return "lost";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<String> tables() {
        return Set.of(CODING, "answer_text", "passage", "interview", "item");
    }

    @Override
    public List<Found> find(Handle handle, List<Form> forms) {
        return handle.createQuery(
                        """
                        SELECT k.id, k.lost_quote,
                          CASE WHEN i.id IS NOT NULL THEN 'coding' WHEN v.id IS NOT NULL THEN 'interviews' ELSE '' END,
                          coalesce(i.name || '#' || a.id, v.key || '#' || t.id, '')
                        FROM own_coding k
                        LEFT JOIN answer_text a ON a.id = k.answer_text_id LEFT JOIN item i ON i.id = a.item_id
                        LEFT JOIN passage t ON t.id = k.passage_id LEFT JOIN interview v ON v.id = t.interview_id
                        WHERE k.lost_quote IS NOT NULL ORDER BY k.id""")
                .map(
                        (r, c) ->
                                new Found(
                                        new Finding(
                                                this,
                                                CODING,
                                                r.getString(1),
                                                Optional.empty(),
                                                List.of(),
                                                r.getString(2)),
                                        new Place(
                                                r.getString(2),
                                                "",
                                                "",
                                                1,
                                                r.getString(3),
                                                r.getString(4))))
                .list();
    }
}
