package org.feltbok.coding;

import org.feltbok.base.text.Language;
import org.feltbok.study.Telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The codes of one codebook as a tree, in the codebook's order. */
public final class CodeTree {
    private final Map<String, Code> byId = new LinkedHashMap<>();
    private final UnaryOperator<String> telling;

    public CodeTree(List<Code> codes) {
        this(codes, UnaryOperator.identity());
    }

    private CodeTree(List<Code> codes, UnaryOperator<String> telling) {
        this.telling = telling;
        List<Code> sorted = codes.stream().sorted(Comparator.comparingInt(Code::position)).toList();
        Set<String> ids = sorted.stream().map(Code::id).collect(Collectors.toSet());
        Map<String, List<Code>> below = new HashMap<>();
        for (Code code : sorted) {
            String parent = code.parentId() == null ? "" : code.parentId();
            below.computeIfAbsent(ids.contains(parent) ? parent : "", p -> new ArrayList<>())
                    .add(code);
        }
        put("", below);
        // codes below each other stand at the end rather than nowhere
        sorted.forEach(c -> byId.putIfAbsent(c.id(), c));
    }

    /** The same, whose codes are called on the screen as texts are told now. */
    public CodeTree telling(Telling now) {
        return new CodeTree(all(), now::told);
    }

    /** What a code is called while names are hidden, or as it is. */
    public String told(Code code, Language language) {
        return told(code.label().in(language));
    }

    /** The same of what codes are called. */
    public String told(String label) {
        return telling.apply(label);
    }

    private void put(String parent, Map<String, List<Code>> below) {
        for (Code code : below.getOrDefault(parent, List.of())) {
            byId.put(code.id(), code);
            put(code.id(), below);
        }
    }

    /** All codes and folders in the order of the codebook: each before those below it. */
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

    /** How many levels a code and what stands below it take. */
    int height(Code top) {
        return 1 + children(top).stream().mapToInt(this::height).max().orElse(0);
    }

    /** A code and the folders it stands in, from below. */
    public List<Code> withAncestors(String id) {
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

    /** The code that a digit key gives. */
    public Optional<Code> byDigit(int digit) {
        return byId.values().stream()
                .filter(c -> Objects.equals(c.digit(), digit) && isOffered(c))
                .findFirst();
    }

    /** The first of 1 to 9 and 0 that no code has; one that is retired keeps its own. */
    public Optional<Integer> freeDigit() {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(i -> i % 10)
                .filter(d -> byId.values().stream().noneMatch(c -> Objects.equals(c.digit(), d)))
                .findFirst();
    }

    /** Whether a code can be given: neither it nor a folder it stands in is retired. */
    public boolean isOffered(Code code) {
        return !code.folder() && withAncestors(code.id()).stream().noneMatch(Code::isRetired);
    }

    /** The same of an identity, which may be of no code. */
    public boolean isOffered(String id) {
        return byId(id).filter(this::isOffered).isPresent();
    }

    /** Whether a code or folder is retired, or a folder it stands in is. */
    public boolean isRetired(Code code) {
        return withAncestors(code.id()).stream().anyMatch(Code::isRetired);
    }

    /** Number of codes that can be given. */
    public int size() {
        return (int) byId.values().stream().filter(this::isOffered).count();
    }

    /**
     * Codes that can be given and whose name has the words typed: those that begin with them first.
     */
    public List<Code> find(String typed, Language language) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        return byId.values().stream()
                .filter(c -> isOffered(c) && name(c, language).contains(words))
                .sorted(Comparator.comparing((Code c) -> !name(c, language).startsWith(words)))
                .toList();
    }

    private static String name(Code code, Language language) {
        return code.label().in(language).toLowerCase(Locale.ROOT);
    }
}
