package org.feltbok.coding;

import org.feltbok.base.text.Language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The codes of one codebook as a tree, in the codebook's order. */
public final class CodeTree {
    private final Map<String, Code> byId = new LinkedHashMap<>();

    public CodeTree(List<Code> codes) {
        codes.stream()
                .sorted(Comparator.comparingInt(Code::position))
                .forEach(c -> byId.put(c.id(), c));
    }

    /** All codes and folders in the order of the codebook. */
    public List<Code> all() {
        return List.copyOf(byId.values());
    }

    public List<Code> roots() {
        return byId.values().stream()
                .filter(c -> c.parentId() == null || !byId.containsKey(c.parentId()))
                .toList();
    }

    public List<Code> children(Code parent) {
        return byId.values().stream().filter(c -> parent.id().equals(c.parentId())).toList();
    }

    /** A code and all below it. */
    public List<Code> withDescendants(Code top) {
        List<Code> found = new ArrayList<>(List.of(top));
        children(top).forEach(c -> found.addAll(withDescendants(c)));
        return found;
    }

    /** A code and the folders it stands in, from below. */
    List<Code> withAncestors(String id) {
        List<Code> found = new ArrayList<>();
        Code code = byId.get(id);
        while (code != null && !found.contains(code)) {
            found.add(code);
            code = code.parentId() == null ? null : byId.get(code.parentId());
        }
        return found;
    }

    public Optional<Code> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Code> byDigit(int digit) {
        return byId.values().stream().filter(c -> Objects.equals(c.digit(), digit)).findFirst();
    }

    /** Number of codes that can be given. */
    public int size() {
        return (int) byId.values().stream().filter(c -> !c.folder()).count();
    }

    /** The lowest key that no code has; empty when all ten are given. */
    public Optional<Integer> freeDigit() {
        return java.util.stream.IntStream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 0)
                .filter(d -> byDigit(d).isEmpty())
                .boxed()
                .findFirst();
    }

    /**
     * Codes that can be given and whose name has the words typed: those that begin with them first.
     */
    public List<Code> find(String typed, Language language) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        return byId.values().stream()
                .filter(c -> !c.folder() && name(c, language).contains(words))
                .sorted(Comparator.comparing((Code c) -> !name(c, language).startsWith(words)))
                .toList();
    }

    private static String name(Code code, Language language) {
        return code.label().in(language).toLowerCase(Locale.ROOT);
    }
}
