package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The texts that are coded together at one moment, with how often each code was given. It does not
 * change; {@link #with} makes the next one out of it from the texts that became others, without
 * looking at the rest.
 */
public final class CodedTexts {
    /**
     * What one coder did: texts coded or finished, texts finished, and texts by the id of a code or
     * folder.
     */
    private record Tally(int worked, int done, Map<String, Integer> byCode) {
        static final Tally NONE = new Tally(0, 0, Map.of());
    }

    /** As answers and the passages of interviews are read. */
    private static final Comparator<CodedText> ORDER =
            Comparator.comparingLong((CodedText t) -> t.text().place() >> CodableText.WITHIN)
                    .thenComparing(t -> t.text().source())
                    .thenComparingLong(t -> t.text().place())
                    .thenComparing(t -> t.ref().id());

    private final CodeTree tree;
    private final List<CodedText> all;
    private final Map<String, Integer> places;
    private final Map<String, Tally> tallies;

    private CodedTexts(
            CodeTree tree,
            List<CodedText> all,
            Map<String, Integer> places,
            Map<String, Tally> tallies) {
        this.tree = tree;
        this.all = all;
        this.places = places;
        this.tallies = tallies;
    }

    /** Of texts in their order, coded by the codes of a tree. */
    public static CodedTexts of(CodeTree tree, List<CodedText> texts) {
        Map<String, Tally> tallies = new HashMap<>();
        texts.forEach(t -> count(tree, tallies, t, 1));
        return new CodedTexts(tree, List.copyOf(texts), places(texts), tallies);
    }

    private static Map<String, Integer> places(List<CodedText> texts) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            places.put(texts.get(i).ref().id(), i);
        }
        return places;
    }

    /**
     * The same, where some texts are as given and some are gone; new ones are put in by their
     * place.
     */
    public CodedTexts with(Collection<CodedText> changed, Set<String> gone) {
        List<CodedText> next = new ArrayList<>(all);
        Map<String, Tally> counted = new HashMap<>(tallies);
        for (CodedText text : changed) {
            Integer place = places.get(text.ref().id());
            if (place != null) {
                count(tree, counted, next.get(place), -1);
                count(tree, counted, text, 1);
                next.set(place, text);
            }
        }
        List<CodedText> fresh =
                changed.stream().filter(t -> !places.containsKey(t.ref().id())).toList();
        if (fresh.isEmpty() && gone.isEmpty()) {
            return new CodedTexts(tree, Collections.unmodifiableList(next), places, counted);
        }
        next.stream().filter(t -> isIn(t, gone)).forEach(t -> count(tree, counted, t, -1));
        next.removeIf(t -> isIn(t, gone));
        for (CodedText text : fresh) {
            int at = Collections.binarySearch(next, text, ORDER);
            next.add(at < 0 ? -at - 1 : at, text);
            count(tree, counted, text, 1);
        }
        return new CodedTexts(tree, Collections.unmodifiableList(next), places(next), counted);
    }

    private static boolean isIn(CodedText text, Set<String> ids) {
        return ids.contains(text.ref().id());
    }

    /** The same, coded by the codes as they are now. */
    public CodedTexts with(CodeTree now) {
        return of(now, all);
    }

    /** Whether the same texts stand in the same order. */
    public boolean isOrderedAs(CodedTexts other) {
        return places == other.places;
    }

    private static void count(CodeTree tree, Map<String, Tally> tallies, CodedText text, int by) {
        for (String person : text.people()) {
            Tally before = tallies.getOrDefault(person, Tally.NONE);
            Map<String, Integer> byCode = new HashMap<>(before.byCode());
            Set<String> counted = new HashSet<>();
            for (String code : text.codesOf(person)) {
                for (Code above : tree.withAncestors(code)) {
                    if (counted.add(above.id())) {
                        byCode.merge(above.id(), by, Integer::sum);
                    }
                }
            }
            int worked = before.worked() + (text.isUncoded(person) ? 0 : by);
            int done = before.done() + (text.isDone(person) ? by : 0);
            tallies.put(person, new Tally(worked, done, byCode));
        }
    }

    /** All in their order. */
    public List<CodedText> all() {
        return all;
    }

    public int size() {
        return all.size();
    }

    /** Place of a text, from 0; -1 if it is not among these. */
    public int place(@Nullable String id) {
        return id == null ? -1 : places.getOrDefault(id, -1);
    }

    public Optional<CodedText> byId(@Nullable String id) {
        int place = place(id);
        return place < 0 ? Optional.empty() : Optional.of(all.get(place));
    }

    /** Texts that a person coded or finished. */
    public int worked(@Nullable String personId) {
        return tally(personId).worked();
    }

    /** Texts that a person finished. */
    public int done(@Nullable String personId) {
        return tally(personId).done();
    }

    private Tally tally(@Nullable String personId) {
        return personId == null ? Tally.NONE : tallies.getOrDefault(personId, Tally.NONE);
    }

    /** How often a person gave each code. */
    public CodeCounts counts(@Nullable String personId) {
        Tally tally = tally(personId);
        return new CodeCounts(tree, tally.byCode(), all.size(), tally.worked());
    }
}
