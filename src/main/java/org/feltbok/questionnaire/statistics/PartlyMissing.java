package org.feltbok.questionnaire.statistics;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Rows in which some answers of a question with several are missing for a reason and others are
 * not: the question as a whole holds one or the other, so they are counted and told.
 */
final class PartlyMissing {
    private record Found(int count, int firstRow) {
        Found and(Found other) {
            return new Found(count + other.count, firstRow);
        }
    }

    private final Map<String, Found> found = new LinkedHashMap<>();

    void look(StatQuestion question, int row, @Nullable Object[] cells) {
        if (question.isPartlyMissing(cells)) {
            found.merge(question.name(), new Found(1, row), Found::and);
        }
    }

    void tell(String file, Consumer<Fault> notes) {
        found.forEach(
                (name, f) ->
                        notes.accept(
                                Fault.at(
                                        Place.file(file).column(name),
                                        "questionnaire.partly_missing",
                                        name,
                                        f.count(),
                                        String.valueOf(f.firstRow()))));
    }
}
