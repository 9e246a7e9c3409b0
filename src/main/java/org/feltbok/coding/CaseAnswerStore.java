package org.feltbok.coding;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemOption;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Form;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads what was answered to a question, by the response or by the case: of several responses of a
 * case the first that answered. Made for one reading, never kept.
 */
record CaseAnswerStore(Handle handle, Form form, boolean byResponse) {
    /** The option chosen. */
    Map<String, Set<String>> single(Item item) {
        Set<Integer> options =
                item.choices().stream().map(Option::value).collect(Collectors.toSet());
        Map<String, Set<String>> of = new HashMap<>();
        answers(List.of(item.answerColumn()))
                .forEach(
                        (key, cells) -> {
                            int value = cells.getFirst().intValue();
                            if (options.contains(value)) {
                                of.put(key, Set.of(String.valueOf(value)));
                            }
                        });
        return of;
    }

    /** The options chosen; {@link CaseVariable#NONE} where none was. */
    Map<String, Set<String>> several(Item item) {
        List<ItemOption> ticks = item.ticks();
        Map<String, Set<String>> of = new HashMap<>();
        answers(ticks.stream().map(ItemOption::column).toList())
                .forEach(
                        (key, cells) -> {
                            Set<String> chosen =
                                    IntStream.range(0, ticks.size())
                                            .filter(i -> cells.get(i).intValue() == 1)
                                            .mapToObj(i -> code(ticks.get(i).option()))
                                            .collect(Collectors.toSet());
                            of.put(key, chosen.isEmpty() ? Set.of(CaseVariable.NONE) : chosen);
                        });
        return of;
    }

    Map<String, Double> numbers(Item item) {
        Map<String, Double> of = new HashMap<>();
        answers(List.of(item.answerColumn()))
                .forEach((key, cells) -> of.put(key, cells.getFirst().doubleValue()));
        return of;
    }

    static String code(Option option) {
        return String.valueOf(option.value());
    }

    /** The cells of those who answered in each of some columns. */
    private Map<String, List<Number>> answers(List<String> columns) {
        Map<String, List<Number>> of = new LinkedHashMap<>();
        if (columns.isEmpty()) {
            return of;
        }
        handle.createQuery(
                        "SELECT r.%s, %s FROM response r JOIN \"%s\" a ON a.id = r.id"
                                        .formatted(
                                                byResponse ? "key" : "case_id",
                                                columns.stream()
                                                        .map(c -> "a.\"" + c + "\"")
                                                        .collect(Collectors.joining(", ")),
                                                form.answersTable())
                                + " WHERE r.questionnaire_id = :q AND r.pass = 1"
                                + " ORDER BY r.position, r.id")
                .bind("q", form.id())
                .map(
                        (r, c) -> {
                            String key = r.getString(1);
                            List<@Nullable Number> cells = new ArrayList<>();
                            for (int i = 0; i < columns.size(); i++) {
                                cells.add(r.getObject(i + 2) instanceof Number n ? n : null);
                            }
                            return new Row(key, cells);
                        })
                .forEach(row -> row.into(of));
        return of;
    }

    private record Row(@Nullable String key, List<@Nullable Number> cells) {
        /** Where nothing was answered it is not known, and the others of the case are looked at. */
        void into(Map<String, List<Number>> of) {
            if (key != null && cells.stream().anyMatch(Row::isAnswer)) {
                of.putIfAbsent(key, cells.stream().map(c -> isAnswer(c) ? c : 0).toList());
            }
        }

        private static boolean isAnswer(@Nullable Number cell) {
            return cell != null && !MissingKind.isCode(cell.doubleValue());
        }
    }
}
