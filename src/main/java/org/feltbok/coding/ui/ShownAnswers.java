package org.feltbok.coding.ui;

import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodedTexts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The answers that pass what narrows the list, in their order. One that no longer passes stays
 * while it is worked on.
 */
final class ShownAnswers {
    private final List<CodedText> shown = new ArrayList<>();
    private CodedTexts all = CodedTexts.of(new org.feltbok.coding.CodeTree(List.of()), List.of());

    List<CodedText> list() {
        return Collections.unmodifiableList(shown);
    }

    /** Begins anew with those that pass. */
    void fill(CodedTexts texts, Predicate<CodedText> passes) {
        all = texts;
        shown.clear();
        texts.all().stream().filter(passes).forEach(shown::add);
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
        int place = all.place(id);
        int low = 0;
        int high = shown.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = all.place(shown.get(middle).ref().id());
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
