package org.feltbok.responses.twice;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.responses.Form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How often keys were wrong, told from what two people keyed without seeing each other's. What both
 * keyed wrong in the same way is not found by this.
 *
 * @param differing fields in which the two differ, of all that were keyed twice
 * @param first errors of first entries, which are what single-keyed forms are made of
 * @param people errors of each, of the fields they keyed, by name; "" = not known who
 * @param questions differences of each that has any, most errors for its fields first
 * @param fields the same of each item
 * @param unsettled differences that count for both, since nobody said yet who was right
 * @param alone pairs left out because one person keyed both
 * @param pairs that are counted
 */
public record ErrorRates(
        ErrorShare differing,
        ErrorShare first,
        Map<String, ErrorShare> people,
        List<Of<Question>> questions,
        List<Of<Item>> fields,
        int unsettled,
        int alone,
        int pairs) {
    /** The errors in one thing. */
    public record Of<T>(T what, ErrorShare share) {}

    public static ErrorRates of(TwiceKeyed twice) {
        List<ComparedPair> counted =
                twice.pairs().stream().filter(p -> p.pair().isIndependent()).toList();
        int fields = counted.stream().mapToInt(p -> p.fields().size()).sum();
        List<FieldDifference> differences =
                counted.stream().flatMap(p -> p.differences().stream()).toList();
        int first = (int) differences.stream().filter(FieldDifference::firstMayBeWrong).count();
        Form form = twice.form();
        return new ErrorRates(
                new ErrorShare(differences.size(), fields),
                new ErrorShare(first, fields),
                people(counted),
                by(counted, form::questionOf),
                by(counted, Function.identity()),
                (int) differences.stream().filter(d -> !d.isSettled()).count(),
                twice.pairs().size() - counted.size(),
                counted.size());
    }

    private static Map<String, ErrorShare> people(List<ComparedPair> pairs) {
        Map<String, ErrorShare> people = new TreeMap<>();
        for (ComparedPair pair : pairs) {
            int fields = pair.fields().size();
            add(
                    people,
                    pair.pair().first().response().enteredBy(),
                    count(pair, FieldDifference::firstMayBeWrong),
                    fields);
            add(
                    people,
                    pair.pair().second().response().enteredBy(),
                    count(pair, FieldDifference::secondMayBeWrong),
                    fields);
        }
        return people;
    }

    private static int count(
            ComparedPair pair, java.util.function.Predicate<FieldDifference> which) {
        return (int) pair.differences().stream().filter(which).count();
    }

    private static <K> void add(Map<K, ErrorShare> to, K key, int errors, int fields) {
        to.merge(
                key,
                new ErrorShare(errors, fields),
                (a, b) -> new ErrorShare(a.errors() + b.errors(), a.fields() + b.fields()));
    }

    private static <T> List<Of<T>> by(List<ComparedPair> pairs, Function<Item, T> what) {
        Map<T, ErrorShare> shares = new LinkedHashMap<>();
        Map<T, Integer> order = new HashMap<>();
        for (ComparedPair pair : pairs) {
            pair.fields().forEach(i -> add(shares, what.apply(i), 0, 1));
            pair.differences().forEach(d -> add(shares, what.apply(d.item()), 1, 0));
        }
        shares.keySet().forEach(k -> order.put(k, order.size()));
        List<Of<T>> all = new ArrayList<>();
        shares.forEach((k, share) -> all.add(new Of<>(k, share)));
        all.removeIf(o -> o.share().errors() == 0);
        all.sort(
                Comparator.comparingDouble((Of<T> o) -> -o.share().share().orElse(0))
                        .thenComparing(o -> order.getOrDefault(o.what(), 0)));
        return List.copyOf(all);
    }
}
