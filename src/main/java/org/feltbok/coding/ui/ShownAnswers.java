package org.feltbok.coding.ui;

import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodedTexts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The answers that pass what narrows the list, in their order or as they were sorted. One that no
 * longer passes stays while it is worked on, and none moves because of what is done with it.
 */
final class ShownAnswers {
    private final List<CodedText> shown = new ArrayList<>();
    private final Supplier<List<String>> sorted;
    private List<String> order = List.of();
    private Map<String, Integer> ranks = Map.of();
    private CodedTexts all = CodedTexts.of(new org.feltbok.coding.CodeTree(List.of()), List.of());

    /**
     * @param sorted identities of all as they are sorted; empty = as they came in. What came later
     *     stands last
     */
    ShownAnswers(Supplier<List<String>> sorted) {
        this.sorted = sorted;
    }

    List<CodedText> list() {
        return Collections.unmodifiableList(shown);
    }

    /** Begins anew with those that pass. */
    void fill(CodedTexts texts, Predicate<CodedText> passes) {
        all = texts;
        shown.clear();
        sort(sorted.get());
        order.stream().flatMap(id -> texts.byId(id).stream()).filter(passes).forEach(shown::add);
        texts.all().stream()
                .filter(t -> !ranks.containsKey(t.ref().id()))
                .filter(passes)
                .forEach(shown::add);
    }

    private void sort(List<String> ids) {
        if (ids != order) {
            order = ids;
            ranks = new HashMap<>();
            ids.forEach(id -> ranks.put(id, ranks.size()));
        }
    }

    private int place(String id) {
        return ranks.getOrDefault(id, order.size() + all.place(id));
    }

    /**
     * Some are as given now; what passes comes, what does not goes, without looking at the rest.
     */
    void change(CodedTexts now, List<CodedText> changed, Predicate<CodedText> passes) {
        all = now;
        for (CodedText text : changed) {
            int at = search(text.ref().id());
            boolean in = passes.test(text);
            if (at >= 0 && in) {
                shown.set(at, text);
            } else if (at >= 0) {
                shown.remove(at);
            } else if (in && now.place(text.ref().id()) >= 0) {
                shown.add(-at - 1, text);
            }
        }
    }

    /** Index of a text among those shown; below 0 if it is not shown. */
    int indexOf(String id) {
        return search(id);
    }

    /** The first one after an index that is wanted, from the start again after the last. */
    Optional<CodedText> after(int index, Predicate<CodedText> wanted) {
        return Stream.concat(
                        shown.stream().skip(Math.max(0, index + 1)),
                        shown.stream().limit(Math.max(0, index)))
                .filter(wanted)
                .findFirst();
    }

    private int search(String id) {
        int place = place(id);
        int low = 0;
        int high = shown.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = place(shown.get(middle).ref().id());
            if (there == place) {
                return middle;
            } else if (there < place) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    /**
     * The text itself if it is shown, else the one shown after it, else the last one shown.
     *
     * @param id null = the first one
     */
    Optional<CodedText> nearest(@Nullable String id) {
        if (shown.isEmpty() || id == null) {
            return shown.stream().findFirst();
        }
        int at = search(id);
        return Optional.of(shown.get(at >= 0 ? at : Math.min(-at - 1, shown.size() - 1)));
    }
}
