package org.feltbok.coding.ui;

import org.feltbok.coding.CaseClasses;
import org.feltbok.coding.CodedText;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * By what answers are sorted. Those alike stand as they came in, and those of whom it is not known
 * come last, whichever way round.
 *
 * @param column key of the variable where they are sorted by a column; else empty
 * @param down the last first
 */
record AnswerOrder(By by, String column, boolean down) {
    /** What they can be sorted by. */
    enum By {
        GIVEN,
        ANSWER,
        CASE,
        UNCODED,
        COLUMN
    }

    static final AnswerOrder GIVEN = new AnswerOrder(By.GIVEN, "", false);

    boolean isAsGiven() {
        return by == By.GIVEN;
    }

    boolean isBy(By other, String otherColumn) {
        return by == other && column.equals(otherColumn);
    }

    /** By something else, or by the same the other way round. */
    AnswerOrder turned(By other, String otherColumn) {
        return other == By.GIVEN
                ? GIVEN
                : new AnswerOrder(other, otherColumn, isBy(other, otherColumn) && !down);
    }

    /** Identities of all answers in this order. */
    List<String> sorted(AnswersNow read, List<CaseClasses> columns) {
        List<CodedText> all = read.texts().all();
        List<CodedText> sorted =
                switch (by) {
                    case GIVEN -> all;
                    case ANSWER -> sorted(all, worded(read, t -> read.told(t.text().text())));
                    case CASE -> sorted(all, worded(read, read::name));
                    case UNCODED -> sorted(all, t -> Optional.of(!t.isUncoded(read.me())));
                    case COLUMN ->
                            columns.stream()
                                    .filter(c -> c.variable().key().equals(column))
                                    .findFirst()
                                    .map(c -> sorted(all, t -> c.rank(t.text())))
                                    .orElse(all);
                };
        return sorted.stream().map(t -> t.ref().id()).toList();
    }

    /** As a dictionary has them in the language of the window. */
    private static Function<CodedText, Optional<CollationKey>> worded(
            AnswersNow read, Function<CodedText, String> words) {
        Collator collator = Collator.getInstance(read.desk().texts().locale());
        return t ->
                Optional.of(words.apply(t).strip())
                        .filter(w -> !w.isEmpty())
                        .map(collator::getCollationKey);
    }

    private record Keyed<K>(CodedText text, K key) {}

    private <K extends Comparable<? super K>> List<CodedText> sorted(
            List<CodedText> all, Function<CodedText, Optional<K>> key) {
        List<Keyed<K>> known = new ArrayList<>();
        List<CodedText> unknown = new ArrayList<>();
        for (CodedText text : all) {
            key.apply(text)
                    .ifPresentOrElse(k -> known.add(new Keyed<>(text, k)), () -> unknown.add(text));
        }
        Comparator<Keyed<K>> order = Comparator.comparing(Keyed::key);
        known.sort(down ? order.reversed() : order);
        List<CodedText> sorted = new ArrayList<>(all.size());
        known.forEach(k -> sorted.add(k.text()));
        sorted.addAll(unknown);
        return sorted;
    }
}
