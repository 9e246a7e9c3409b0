package org.feltbok.expr;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The codes of a variable and what they are called from now on. What was written to mean some of
 * them is written so that it means just the same ones afterwards.
 *
 * @param before all codes, in their order
 * @param names what each is called afterwards; two may be called the same from then on
 */
public record CodeNames(List<String> before, UnaryOperator<String> names) {
    public CodeNames {
        before = List.copyOf(before);
    }

    /** Which of some codes a text means. */
    @FunctionalInterface
    public interface Meaning {
        Set<String> of(String written, List<String> codes);
    }

    /**
     * What is to be written; the text itself where that still means the same.
     *
     * @return empty if no text means just the same codes
     */
    public Optional<String> written(String text, Meaning meaning) {
        Set<String> wanted = renamed(meaning.of(text, before));
        List<String> after = before.stream().map(names).distinct().toList();
        // no text at all asks whether there is anything
        return candidates(text, wanted).stream()
                .filter(c -> !c.isEmpty())
                .filter(c -> meaning.of(c, after).equals(wanted))
                .findFirst();
    }

    private Set<String> renamed(Set<String> codes) {
        return codes.stream().map(names).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> candidates(String text, Set<String> wanted) {
        List<String> found = new ArrayList<>(List.of(text));
        found.add(
                CodeList.parts(text, before).stream()
                        .map(part -> before.contains(part) ? names.apply(part) : part)
                        .distinct()
                        .collect(Collectors.joining(";")));
        found.add(
                CodeList.parts(text, before).stream()
                        .flatMap(this::spelledOut)
                        .distinct()
                        .collect(Collectors.joining(";")));
        found.add(String.join(";", wanted));
        return found;
    }

    /** A range as the codes in it, if one of them has another name. */
    private java.util.stream.Stream<String> spelledOut(String part) {
        if (before.contains(part)) {
            return java.util.stream.Stream.of(names.apply(part));
        }
        CodeList list = new CodeList(part);
        List<String> within = before.stream().filter(list::has).toList();
        boolean stays = within.stream().allMatch(c -> names.apply(c).equals(c));
        return within.isEmpty() || stays
                ? java.util.stream.Stream.of(part)
                : within.stream().map(names);
    }
}
