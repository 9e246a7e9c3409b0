package org.feltbok.responses.files;

import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The responses of a file, read and checked, ready to be put into a study. */
public final class ReadResponses {
    private static final List<String> TEXT_COLUMNS =
            List.of("id", "response_id", "item_id", "text", "aside");
    final List<@Nullable Object[]> responses = new ArrayList<>();
    final List<@Nullable Object[]> answers = new ArrayList<>();
    final List<@Nullable Object[]> texts = new ArrayList<>();

    public int count() {
        return responses.size();
    }

    /** Names of the responses within their questionnaire, as made by {@link Lookups#name}. */
    List<String> names() {
        List<String> names = new ArrayList<>(responses.size());
        for (@Nullable Object[] row : responses) {
            Object pass = Objects.requireNonNull(row[AboutCells.PASS]);
            names.add(Lookups.name(String.valueOf(row[AboutCells.KEY]), (Integer) pass));
        }
        return names;
    }

    /**
     * Puts them in.
     *
     * @param questionnaire as it is in the study, with the same items as when the file was read
     */
    public void write(UnitOfWork work, Questionnaire questionnaire) {
        List<String> columns = new ArrayList<>(List.of("id"));
        columns.addAll(questionnaire.columns());
        work.insertMany("response", About.STORED, responses.iterator());
        work.insertMany(questionnaire.answersTable(), columns, answers.iterator());
        work.insertMany("answer_text", TEXT_COLUMNS, texts.iterator());
    }
}
