package org.feltbok.responses.twice;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The errors of all pairs summed up, so that what is settled in one of them is counted without the
 * others being looked at.
 */
public final class ErrorSums {
    private final Form form;
    private final Map<String, ErrorShare> people = new TreeMap<>();
    private final Map<Item, ErrorShare> items = new HashMap<>();
    private int first;
    private int unsettled;
    private int alone;
    private int pairs;
    private int looked;

    private ErrorSums(Form form) {
        this.form = form;
    }

    public static ErrorSums of(TwiceKeyed twice) {
        var sums = new ErrorSums(twice.form());
        twice.pairs().forEach(p -> sums.count(p, 1));
        return sums;
    }

    /** Pairs are as they are now, and no more as they were; those that stayed are not counted. */
    public void replace(List<ComparedPair> before, List<ComparedPair> now) {
        Map<String, ComparedPair> gone = new HashMap<>();
        before.forEach(p -> gone.put(p.pair().id(), p));
        for (ComparedPair pair : now) {
            ComparedPair was = gone.get(pair.pair().id());
            if (pair.equals(was)) {
                gone.remove(pair.pair().id());
            } else {
                count(pair, 1);
            }
        }
        gone.values().forEach(p -> count(p, -1));
    }

    /** How many pairs were looked at, for those who count work. */
    public int looked() {
        return looked;
    }

    private void count(ComparedPair pair, int by) {
        looked++;
        if (!pair.pair().isIndependent()) {
            alone += by;
            return;
        }
        pairs += by;
        int fields = by * pair.fields().size();
        int wrong = by * count(pair, FieldDifference::firstMayBeWrong);
        first += wrong;
        unsettled += by * count(pair, d -> !d.isSettled());
        add(people, pair.pair().first().response().enteredBy(), wrong, fields);
        add(
                people,
                pair.pair().second().response().enteredBy(),
                by * count(pair, FieldDifference::secondMayBeWrong),
                fields);
        pair.fields().forEach(i -> add(items, i, 0, by));
        pair.differences().forEach(d -> add(items, d.item(), by, 0));
    }

    private static int count(ComparedPair pair, Predicate<FieldDifference> which) {
        return (int) pair.differences().stream().filter(which).count();
    }

    private static <K> void add(Map<K, ErrorShare> to, K key, int errors, int fields) {
        to.merge(
                key,
                new ErrorShare(errors, fields),
                (a, b) -> new ErrorShare(a.errors() + b.errors(), a.fields() + b.fields()));
    }

    public ErrorRates rates() {
        int fields = items.values().stream().mapToInt(ErrorShare::fields).sum();
        int differing = items.values().stream().mapToInt(ErrorShare::errors).sum();
        return new ErrorRates(
                new ErrorShare(differing, fields),
                new ErrorShare(first, fields),
                new TreeMap<>(people),
                by(form::questionOf, q -> form.index(q.items().getFirst())),
                by(Function.identity(), form::index),
                unsettled,
                alone,
                pairs);
    }

    private <T> List<ErrorRates.Of<T>> by(Function<Item, T> what, ToIntFunction<T> place) {
        Map<T, ErrorShare> shares = new HashMap<>();
        items.forEach((i, share) -> add(shares, what.apply(i), share.errors(), share.fields()));
        List<ErrorRates.Of<T>> all = new ArrayList<>();
        shares.forEach((k, share) -> all.add(new ErrorRates.Of<>(k, share)));
        all.removeIf(o -> o.share().errors() == 0);
        all.sort(
                Comparator.comparingDouble((ErrorRates.Of<T> o) -> -o.share().share().orElse(0))
                        .thenComparing(o -> place.applyAsInt(o.what())));
        return List.copyOf(all);
    }
}
