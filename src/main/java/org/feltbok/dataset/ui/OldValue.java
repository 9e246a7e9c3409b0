package org.feltbok.dataset.ui;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Derivation;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.TextColumn;
import org.feltbok.analysis.Variable;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.expr.CodeList;
import org.feltbok.expr.Value;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a variable says and that can become a new class.
 *
 * @param code as a rule writes it: a code, a number, a text, a list of numbers or the word of a
 *     kind of missing
 * @param label empty = its code says all
 * @param missing why it is none; null = it is a value
 * @param n how many rows say it
 */
record OldValue(String code, LocalText label, @Nullable MissingKind missing, int n) {
    /** More different numbers or texts than this nobody goes through one by one. */
    static final int MOST = 200;

    /** Whether it is a kind of missing for which there is no answer on the form. */
    boolean isWord() {
        return missing != null && code.equals(missing.word());
    }

    /**
     * All that a variable says, in its order, then what is missing.
     *
     * @param rule how it is made into classes now; null = not at all
     */
    static List<OldValue> of(Dataset data, String name, Derivation.@Nullable Recode rule) {
        Variable variable = data.require(data.meant(name));
        Map<MissingKind, Integer> missing = new EnumMap<>(MissingKind.class);
        List<OldValue> all = new ArrayList<>();
        Column column = data.column(variable.name());
        if (data.words(variable.name()).isPresent()
                && (variable.type() == Variable.Type.TEXT
                        || variable.type() == Variable.Type.DAY)) {
            texts(data.words(variable.name()).orElseThrow(), all);
            count(column, missing, new int[1]);
        } else if (column instanceof NumberColumn numbers) {
            numbers(numbers, all, missing, rule);
        } else {
            int[] counts = new int[variable.categories().size()];
            count(column, missing, counts);
            for (int i = 0; i < counts.length; i++) {
                Category c = variable.categories().get(i);
                OldValue value =
                        new OldValue(c.code(), c.label(), c.missing().orElse(null), counts[i]);
                boolean isUsed = rule != null && !value.made(rule).isEmpty();
                // what is no longer offered and nobody answered needs no class
                if (!c.isRetired() || counts[i] > 0 || isUsed) {
                    all.add(value);
                }
            }
        }
        missing.forEach(
                (kind, n) -> {
                    if (kind != MissingKind.NOT_RECORDED) {
                        all.add(new OldValue(kind.word(), LocalText.of(""), kind, n));
                    }
                });
        return List.copyOf(all);
    }

    private static void count(Column column, Map<MissingKind, Integer> missing, int[] counts) {
        if (column instanceof CategoryColumn cells) {
            for (int row = 0; row < cells.size(); row++) {
                int cell = cells.get(row);
                if (cell < 0) {
                    missing.merge(CategoryColumn.kind(cell), 1, Integer::sum);
                } else {
                    counts[cell]++;
                }
            }
        }
    }

    private static void texts(TextColumn words, List<OldValue> all) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int row = 0; row < words.size(); row++) {
            words.get(row).ifPresent(t -> counts.merge(t, 1, Integer::sum));
        }
        counts.forEach((text, n) -> all.add(new OldValue(text, LocalText.of(""), null, n)));
    }

    /** Lists of numbers that a rule has, then each number that is in none. */
    private static void numbers(
            NumberColumn numbers,
            List<OldValue> all,
            Map<MissingKind, Integer> missing,
            Derivation.@Nullable Recode rule) {
        Map<String, Integer> inLists = new LinkedHashMap<>();
        Map<String, CodeList> lists = new LinkedHashMap<>();
        if (rule != null) {
            rule.map().keySet().stream().filter(OldValue::isCodes).forEach(k -> inLists.put(k, 0));
            // what has the last word is asked first
            rule.inOrder().reversed().stream()
                    .map(Map.Entry::getKey)
                    .filter(OldValue::isCodes)
                    .forEach(k -> lists.put(k, new CodeList(k)));
        }
        Map<Double, Integer> counts = new TreeMap<>();
        for (int row = 0; row < numbers.size(); row++) {
            double value = numbers.get(row);
            if (Double.isNaN(value)) {
                missing.merge(numbers.missing(row), 1, Integer::sum);
            } else {
                counts.merge(value, 1, Integer::sum);
            }
        }
        List<OldValue> alone = new ArrayList<>();
        counts.forEach(
                (value, n) -> {
                    String code = Value.of(value).text();
                    lists.entrySet().stream()
                            .filter(e -> e.getValue().has(code))
                            .findFirst()
                            .ifPresentOrElse(
                                    e -> inLists.merge(e.getKey(), n, Integer::sum),
                                    () -> alone.add(number(code, n)));
                });
        inLists.forEach((list, n) -> all.add(number(list, n)));
        all.addAll(alone);
    }

    private static boolean isCodes(String written) {
        return !written.startsWith("#");
    }

    private static OldValue number(String code, int n) {
        return new OldValue(code, LocalText.of(""), null, n);
    }

    /** The class or kind of missing that a rule makes of it; empty = nothing is said of it. */
    String made(Derivation.Recode rule) {
        String exact = rule.map().get(code);
        if (exact != null || isWord()) {
            return exact == null ? "" : exact;
        }
        if (missing != null && rule.map().containsKey(missing.word())) {
            return rule.map().getOrDefault(missing.word(), "");
        }
        String last = "";
        for (Map.Entry<String, String> entry : rule.inOrder()) {
            if (isCodes(entry.getKey()) && new CodeList(entry.getKey()).has(code)) {
                last = entry.getValue();
            }
        }
        return last;
    }
}
