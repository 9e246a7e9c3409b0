package org.feltbok.search;

import org.feltbok.base.text.Language;
import org.feltbok.cases.CaseStore;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.quotes.QuotesStore;
import org.feltbok.study.Telling;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is to choose from.
 *
 * @param trees codes by the identity of their codebook
 * @param given which codes who works gave answers and passages, by their identities
 */
public record SearchChoices(
        List<Option> items,
        List<Option> cases,
        List<Option> roles,
        List<Option> coders,
        List<Option> codes,
        Map<String, CodeTree> trees,
        Map<String, List<String>> given) {
    /** Before anything is read. */
    public static final SearchChoices NONE =
            new SearchChoices(
                    List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());

    /**
     * Something to choose.
     *
     * @param id empty = none of them, which leaves nothing out
     */
    public record Option(String id, String name) {}

    /**
     * Cases are called as they may be told.
     *
     * @param who works
     */
    public static SearchChoices read(Handle handle, Language language, String who) {
        CodebookStore store = new CodebookStore(handle);
        List<Option> items = new ArrayList<>();
        store.items()
                .forEach(i -> items.add(named(i.itemId(), i.shortName(), i.label().in(language))));
        store.uncoded()
                .forEach(i -> items.add(named(i.itemId(), i.shortName(), i.label().in(language))));
        Telling telling = Telling.of(handle);
        Map<String, CodeTree> trees = new LinkedHashMap<>();
        List<Option> codes = new ArrayList<>();
        for (Codebook book : store.codebooks()) {
            CodeTree tree = store.codes(book.id()).telling(telling);
            trees.put(book.id(), tree);
            for (Code code : tree.all()) {
                String name = book.label().in(language) + " › " + tree.told(code, language);
                codes.add(new Option(code.id(), name));
            }
        }
        return new SearchChoices(
                items,
                CaseStore.told(handle).cases().stream()
                        .map(c -> new Option(c.id(), c.name()))
                        .toList(),
                new QuotesStore(handle, language, "")
                        .roles().stream()
                                .filter(r -> !r.isEmpty())
                                .map(r -> new Option(r, r))
                                .toList(),
                store.coders().stream().map(c -> new Option(c.id(), c.name())).toList(),
                codes,
                trees,
                new ScopeStore(handle).codesOf(who));
    }

    private static Option named(String id, String number, String label) {
        return new Option(id, number + "  " + label);
    }

    /** All that can be chosen, to see whether it is what it was. */
    public List<List<Option>> options() {
        return List.of(items, cases, roles, coders, codes);
    }

    /** What a code is called while names are hidden, or as it is. */
    public String told(Code code, Language language) {
        CodeTree tree = trees.get(code.codebookId());
        return tree == null ? code.label().in(language) : tree.told(code, language);
    }

    /** The codes that who works gave a text. */
    public List<Code> given(SearchText text) {
        return given.getOrDefault(text.id(), List.of()).stream()
                .flatMap(id -> trees.values().stream().flatMap(t -> t.byId(id).stream()))
                .toList();
    }
}
