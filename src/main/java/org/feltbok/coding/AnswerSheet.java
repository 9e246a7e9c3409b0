package org.feltbok.coding;

import org.feltbok.base.text.Language;
import org.feltbok.store.StudyFile;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that a coder needs for one question, read at once.
 *
 * @param item null if no open question has a codebook
 * @param codebook null as item
 * @param texts the answers in the order of the responses
 * @param groups label of the group of each case by its id
 */
public record AnswerSheet(
        List<CodableItem> items,
        @Nullable CodableItem item,
        @Nullable Codebook codebook,
        CodeTree tree,
        List<CodedText> texts,
        List<Coder> coders,
        Coder me,
        Map<String, String> groups) {

    /**
     * @param wanted finds the question among all; the first one is taken if it finds none
     * @param person name of who codes
     */
    public static AnswerSheet read(
            StudyFile file,
            Function<List<CodableItem>, Optional<CodableItem>> wanted,
            String person,
            Language language) {
        return file.read(h -> read(h, wanted, person, language));
    }

    private static AnswerSheet read(
            Handle h,
            Function<List<CodableItem>, Optional<CodableItem>> wanted,
            String person,
            Language language) {
        CodebookStore store = new CodebookStore(h);
        List<CodableItem> items = store.items();
        CodableItem item = wanted.apply(items).or(() -> items.stream().findFirst()).orElse(null);
        List<Coder> coders = store.coders();
        Coder me = store.personOrNew(person);
        if (item == null) {
            return new AnswerSheet(
                    items, null, null, new CodeTree(List.of()), List.of(), coders, me, Map.of());
        }
        return new AnswerSheet(
                items,
                item,
                store.codebook(item.codebookId()).orElse(null),
                store.codes(item.codebookId()),
                new CodingStore(h).answers(item.codebookId(), item.itemId()),
                coders,
                me,
                CaseGroups.labels(h, language));
    }

    /** Only the answers to a question, read again. */
    public static List<CodedText> texts(StudyFile file, CodableItem item) {
        return file.read(h -> new CodingStore(h).answers(item.codebookId(), item.itemId()));
    }
}
