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
        return Set.of(CODING, "answer_text", "passage");
    }

    @Override
    public List<Found> find(Handle handle, List<Form> forms) {
        return handle.createQuery(
                        "SELECT id, lost_quote FROM own_coding WHERE lost_quote IS NOT NULL ORDER BY id")
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
                                        new Place(r.getString(2), "")))
                .list();
    }
}
