package org.feltbok.coding;

import org.feltbok.base.text.Language;
import org.feltbok.store.Study;
import org.feltbok.study.HideNames;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All that a coder needs for one question, read at once.
 *
 * @param item null if no open question has a codebook
 * @param codebook null as item
 * @param texts the answers in the order of the responses
 * @param people everybody in the study
 * @param language code of the study's own language
 * @param groups label of the group of each case by its id
 * @param namesHidden whether cases that have a pseudonym go by it
 */
public record AnswerSheet(
        List<CodableItem> items,
        @Nullable CodableItem item,
        @Nullable Codebook codebook,
        CodeTree tree,
        List<CodedText> texts,
        List<Coder> people,
        String language,
        Map<String, String> groups,
        boolean namesHidden) {

    /**
     * @param wanted finds the question among all; the first one is taken if it finds none
     */
    public static AnswerSheet read(
            Study file,
            Function<List<CodableItem>, Optional<CodableItem>> wanted,
            Language language) {
        return file.read(h -> read(h, wanted, language));
    }

    private static AnswerSheet read(
            Handle h,
            Function<List<CodableItem>, Optional<CodableItem>> wanted,
            Language language) {
        CodebookStore store = new CodebookStore(h);
        List<CodableItem> items = store.items();
        CodableItem item = wanted.apply(items).or(() -> items.stream().findFirst()).orElse(null);
        List<Coder> people = store.people();
        String own = StudyStore.language(h);
        if (item == null) {
            return new AnswerSheet(
                    items,
                    null,
                    null,
                    new CodeTree(List.of()),
                    List.of(),
                    people,
                    own,
                    Map.of(),
                    true);
        }
        return new AnswerSheet(
                items,
                item,
                store.codebook(item.codebookId()).orElse(null),
                store.codes(item.codebookId()),
                new CodingStore(h).answers(item.codebookId(), item.itemId()),
                people,
                own,
                CaseGroups.labels(h, language),
                HideNames.isOn(h));
    }

    /** The same with the people as they are now. */
    public AnswerSheet with(List<Coder> now) {
        return new AnswerSheet(
                items, item, codebook, tree, texts, now, language, groups, namesHidden);
    }

    /** A codebook and its codes. */
    public record Codes(@Nullable Codebook book, CodeTree tree) {}

    /** The codes of a question as they are now. */
    public static Codes codes(Handle h, CodableItem item) {
        CodebookStore store = new CodebookStore(h);
        return new Codes(
                store.codebook(item.codebookId()).orElse(null), store.codes(item.codebookId()));
    }

    /** The same with the codes as they are now. */
    public AnswerSheet with(Codes now) {
        return new AnswerSheet(
                items, item, now.book(), now.tree(), texts, people, language, groups, namesHidden);
    }

    /**
     * What changes came to.
     *
     * @param texts as they are now, new ones among them
     * @param gone identities of those that are no answers to the question any more
     */
    public record Some(List<CodedText> texts, Set<String> gone) {}

    /**
     * Only those answers to a question that changes touched.
     *
     * @param known whether a text is among those read before
     */
    public static Some some(
            Handle h, CodableItem item, List<Touched> touched, Predicate<TextRef> known) {
        Set<TextRef> refs = new LinkedHashSet<>();
        touched.forEach(t -> refs.addAll(t.texts(h)));
        refs.removeIf(known.negate());
        touched.forEach(t -> refs.addAll(t.comes()));
        List<CodedText> texts = new CodingStore(h).some(item, refs);
        Set<String> gone = new LinkedHashSet<>();
        refs.stream().filter(known).forEach(r -> gone.add(r.id()));
        texts.forEach(t -> gone.remove(t.ref().id()));
        return new Some(texts, gone);
    }
}
