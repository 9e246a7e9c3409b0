package org.feltbok.coding.ui;

import org.feltbok.base.Ids;
import org.feltbok.base.text.Language;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeQuote;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.MoveCode;
import org.feltbok.names.SplitCode;
import org.feltbok.store.Operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What was said of the quotes of a code that is to be split, before it is done. */
final class SplitDraft {
    /** Where a quote goes; its key is its place. */
    enum Goes {
        STAYS,
        FIRST,
        SECOND,
        BOTH;

        String hintKey() {
            return "codebook.split.hint." + name().toLowerCase(Locale.ROOT);
        }

        private boolean isTo(int place) {
            return this == BOTH || this == (place == 0 ? FIRST : SECOND);
        }
    }

    /**
     * What is to be done.
     *
     * @param codes identities of the code and of those that something goes to
     * @param labels of these
     */
    record Made(SplitCode split, List<String> codes, List<String> labels) {}

    private final Code code;
    private final List<CodeQuote> quotes;
    private final Map<CodeQuote, Goes> said = new HashMap<>();

    SplitDraft(Code code, List<CodeQuote> quotes) {
        this.code = code;
        this.quotes = List.copyOf(quotes);
    }

    List<CodeQuote> quotes() {
        return quotes;
    }

    void say(CodeQuote quote, Goes goes) {
        said.put(quote, goes);
    }

    Optional<Goes> said(CodeQuote quote) {
        return Optional.ofNullable(said.get(quote));
    }

    boolean isBegun() {
        return !said.isEmpty();
    }

    int count(Goes goes) {
        return (int) said.values().stream().filter(g -> g == goes).count();
    }

    /** Key of what is still to be said; empty if nothing is. */
    Optional<String> missing(String first, String second, CodeTree tree, Language language) {
        List<String> named = List.of(first.strip(), second.strip());
        if (said.values().stream().allMatch(g -> g == Goes.STAYS)) {
            return Optional.of("codebook.split.nothing_goes");
        }
        for (int place = 0; place < named.size(); place++) {
            if (isUsed(place) && named.get(place).isEmpty()) {
                return Optional.of("codebook.split.no_name");
            }
        }
        boolean same = !first.isBlank() && named.getFirst().equalsIgnoreCase(named.getLast());
        boolean itself =
                named.stream()
                        .flatMap(n -> known(n, tree, language).stream())
                        .anyMatch(c -> c.id().equals(code.id()));
        return same || itself ? Optional.of("codebook.split.same_name") : Optional.empty();
    }

    private boolean isUsed(int place) {
        return said.values().stream().anyMatch(g -> g.isTo(place));
    }

    private static Optional<Code> known(String name, CodeTree tree, Language language) {
        return tree.all().stream()
                .filter(
                        c ->
                                c.label().in(language).equalsIgnoreCase(name)
                                        || c.label().text().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * The new ones stand right after the code, in the same folder; a name that is there is that.
     */
    Made made(String first, String second, CodeTree tree, Language language) {
        List<Operation> makes = new ArrayList<>();
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(code.id(), code.label().in(language));
        List<String> ids = new ArrayList<>();
        List<Code> beside =
                tree.all().stream()
                        .filter(c -> Objects.equals(c.parentId(), code.parentId()))
                        .toList();
        for (int place = 0; place < 2; place++) {
            String name = (place == 0 ? first : second).strip();
            Optional<Code> known = known(name, tree, language);
            String id = known.map(Code::id).orElseGet(Ids::next);
            ids.add(id);
            if (!isUsed(place)) {
                continue;
            }
            labels.put(id, known.map(c -> c.label().in(language)).orElse(name));
            if (known.isEmpty()) {
                AddCode add =
                        new AddCode(
                                id,
                                code.codebookId(),
                                code.parentId(),
                                name,
                                false,
                                AddCode.NEXT_FREE);
                makes.add(add);
                int at = beside.indexOf(code) + 1 + makes.size() / 2;
                makes.add(new MoveCode(id, name, code.parentId(), at));
            }
        }
        Map<String, List<String>> goes = new LinkedHashMap<>();
        said.forEach(
                (quote, to) -> {
                    List<String> targets = new ArrayList<>();
                    for (int place = 0; place < 2; place++) {
                        if (to.isTo(place)) {
                            targets.add(ids.get(place));
                        }
                    }
                    if (!targets.isEmpty()) {
                        quote.codings().forEach(c -> goes.put(c, List.copyOf(targets)));
                    }
                });
        List<String> codes = List.copyOf(labels.keySet());
        List<String> called = List.copyOf(labels.values());
        String into = String.join(", ", called.subList(1, called.size()));
        return new Made(
                new SplitCode(code.id(), code.label().in(language), into, makes, goes),
                codes,
                called);
    }
}
