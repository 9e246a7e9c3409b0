package org.feltbok.dataset;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Reads what figures do without: the words of open answers, and days and times as such. */
public final class WordsStore {
    private final Handle handle;
    private final Questionnaire questionnaire;

    private WordsStore(Handle handle, Questionnaire questionnaire) {
        this.handle = handle;
        this.questionnaire = questionnaire;
    }

    /**
     * What has been answered in words, as a day or a time.
     *
     * @param texts by item, one a row; null where there is none
     * @param days the same of days
     * @param times the same of times of day
     */
    public record Words(
            Map<String, @Nullable String[]> texts,
            Map<String, @Nullable LocalDate[]> days,
            Map<String, @Nullable LocalTime[]> times) {
        public static final Words NONE = new Words(Map.of(), Map.of(), Map.of());
    }

    /**
     * @param rows how many there are
     * @param rowOf the row of a response; below 0 if it has none
     */
    public static Words read(
            Handle handle, String questionnaire, int rows, ToIntFunction<String> rowOf) {
        return QuestionnaireStore.byName(handle, questionnaire)
                .map(q -> new WordsStore(handle, q).read(rows, rowOf))
                .orElse(Words.NONE);
    }

    private Words read(int rows, ToIntFunction<String> rowOf) {
        Map<String, @Nullable String[]> texts = new HashMap<>();
        Map<String, @Nullable LocalDate[]> days = new HashMap<>();
        Map<String, @Nullable LocalTime[]> times = new HashMap<>();
        for (Item item : questionnaire.items()) {
            if (item.type().isText()) {
                texts.put(item.name(), texts(item, new String[rows], rowOf));
            } else if (item.type() == ItemType.TIME) {
                times.put(item.name(), cells(item, new LocalTime[rows], rowOf, LocalTime::parse));
            } else if (item.type() == ItemType.DATE) {
                days.put(item.name(), cells(item, new LocalDate[rows], rowOf, LocalDate::parse));
            }
        }
        return new Words(texts, days, times);
    }

    private @Nullable String[] texts(
            Item item, @Nullable String[] found, ToIntFunction<String> rowOf) {
        handle.createQuery(
                        "SELECT response_id, text FROM answer_text WHERE item_id = :i AND aside = 0")
                .bind("i", item.id())
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(
                        e -> {
                            int row = rowOf.applyAsInt(e.getKey());
                            if (row >= 0) {
                                found[row] = e.getValue();
                            }
                        });
        return found;
    }

    private <T> @Nullable T[] cells(
            Item item, @Nullable T[] found, ToIntFunction<String> rowOf, Function<String, T> read) {
        String column = item.answerColumn();
        handle.createQuery(
                        "SELECT id, \"%s\" FROM \"%s\" WHERE typeof(\"%s\") = 'text'"
                                .formatted(column, questionnaire.answersTable(), column))
                .map((r, c) -> Map.entry(r.getString(1), read.apply(r.getString(2))))
                .forEach(
                        e -> {
                            int row = rowOf.applyAsInt(e.getKey());
                            if (row >= 0) {
                                found[row] = e.getValue();
                            }
                        });
        return found;
    }
}
