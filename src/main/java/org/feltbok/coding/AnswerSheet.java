package org.feltbok.coding;

import org.feltbok.base.text.Language;
import org.feltbok.interviews.InterviewStore;
import org.feltbok.store.Study;
import org.feltbok.study.HideNames;
import org.feltbok.study.StudyStore;
import org.feltbok.study.Telling;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All that a coder needs for one question, read at once.
 *
 * @param item null if no open question has a codebook, and before anything is read
 * @param codebook null as item
 * @param texts the answers in the order of the responses
 * @param people everybody in the study
 * @param language code of the study's own language
 * @param groups label of the group of each case by its id, and role of each interview by its id
 * @param telling what texts are told as, and whether cases go by their pseudonyms
 * @param assigned who is to code which of the answers
 */
public record AnswerSheet(
        List<CodableItem> items,
        @Nullable CodableItem item,
        @Nullable Codebook codebook,
        CodeTree tree,
        CodedTexts texts,
        List<Coder> people,
        String language,
        Map<String, String> groups,
        Telling telling,
        Assigned assigned) {
    /** Before anything is read. */
    public static final AnswerSheet NONE = none(List.of(), List.of(), "");

    private static AnswerSheet none(List<CodableItem> items, List<Coder> people, String language) {
        CodeTree tree = new CodeTree(List.of());
        return new AnswerSheet(
                items,
                null,
                null,
                tree,
                CodedTexts.of(tree, List.of()),
                people,
                language,
                Map.of(),
                Telling.NOT_READ,
                Assigned.NOBODY);
    }

    /**
     * @param wanted finds the question among all; the first one is taken if it finds none
     */
    public static AnswerSheet read(
            Study file,
            Function<List<CodableItem>, Optional<CodableItem>> wanted,
            Language language) {
        return file.read(h -> read(h, wanted, language, ""));
    }

    /**
     * @param interviews what these are called among the questions; empty = they are none of them
     */
    static AnswerSheet read(
            Handle h,
            Function<List<CodableItem>, Optional<CodableItem>> wanted,
            Language language,
            String interviews) {
        return read(h, items(h, interviews), wanted, language);
    }

    private static List<CodableItem> items(Handle h, String interviews) {
        CodebookStore store = new CodebookStore(h);
        List<CodableItem> items = new ArrayList<>(store.items());
        if (!interviews.isEmpty()) {
            store.forInterviews()
                    .ifPresent(b -> items.add(CodableItem.interviews(b.id(), interviews)));
        }
        return items;
    }

    /**
     * With the interviews among the questions, if there are any with a codebook.
     *
     * @param interviews what they are called together
     */
    public static AnswerSheet readWithInterviews(
            Study file,
            Function<List<CodableItem>, Optional<CodableItem>> wanted,
            Language language,
            String interviews) {
        return file.read(
                h ->
                        read(
                                h,
                                items(h, new CodingStore(h).hasPassages() ? interviews : ""),
                                wanted,
                                language));
    }

    private static AnswerSheet read(
            Handle h,
            List<CodableItem> items,
            Function<List<CodableItem>, Optional<CodableItem>> wanted,
            Language language) {
        CodebookStore store = new CodebookStore(h);
        CodableItem item = wanted.apply(items).or(() -> items.stream().findFirst()).orElse(null);
        List<Coder> people = store.people();
        String own = StudyStore.language(h);
        if (item == null) {
            return none(items, people, own);
        }
        Telling telling = Telling.of(h);
        CodeTree tree = store.codes(item.codebookId()).telling(telling);
        return new AnswerSheet(
                items,
                item,
                store.codebook(item.codebookId()).orElse(null),
                tree,
                CodedTexts.of(tree, new CodingStore(h).answers(item.codebookId(), item.itemId())),
                people,
                own,
                groups(h, item, language),
                telling,
                Blindness.assigned(h, item.codebookId(), item.itemId()));
    }

    private static Map<String, String> groups(Handle h, CodableItem item, Language language) {
        Map<String, String> cases = CaseGroups.labels(h, language);
        if (!item.isInterviews()) {
            return cases;
        }
        Map<String, String> all = new HashMap<>(cases);
        new InterviewStore(h).interviews().forEach(i -> all.put(i.id(), i.role().in(language)));
        return all;
    }

    /** Whether cases that have a pseudonym go by it. */
    public boolean namesHidden() {
        return telling.isHiding();
    }

    /** Somebody in the study by their identity. */
    public Optional<Coder> coder(@Nullable String id) {
        return people.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    boolean isOf(CodableItem other) {
        return item != null && item.itemId().equals(other.itemId());
    }

    /** The same answers, with what some tables say of what is around them as it is now. */
    AnswerSheet framed(Handle h, Language shown, Set<String> tables, String interviews) {
        CodebookStore store = new CodebookStore(h);
        boolean codes = tables.contains("code");
        Telling told =
                tables.stream().anyMatch(HideNames.TABLES::contains) ? Telling.of(h) : telling;
        CodeTree now =
                (codes && item != null ? store.codes(item.codebookId()) : tree).telling(told);
        boolean book = tables.contains("codebook") || tables.contains("codebook_item");
        boolean named = book || tables.stream().anyMatch(AnswerSource.QUESTIONS::contains);
        List<CodableItem> open = named ? items(h, interviews) : items;
        boolean grouped = CaseGroups.isOf(tables) || tables.contains("interview");
        return new AnswerSheet(
                open,
                open.stream().filter(this::isOf).findFirst().orElse(item),
                book && item != null
                        ? store.codebook(item.codebookId()).orElse(codebook)
                        : codebook,
                now,
                codes ? texts.with(now) : texts,
                tables.contains("person") ? store.people() : people,
                language,
                grouped && item != null ? groups(h, item, shown) : groups,
                told,
                tables.contains("assignment") && item != null
                        ? Blindness.assigned(h, item.codebookId(), item.itemId())
                        : assigned);
    }

    /** The answers of cases that are called otherwise now. */
    Map<String, CodedText> calledOtherwise(Handle h) {
        boolean interviewed = item != null && item.isInterviews();
        Map<String, CaseName> names = new CodingStore(h).caseNames(interviewed);
        Map<String, CodedText> others = new HashMap<>();
        for (CodedText text : texts.all()) {
            String id = text.text().caseId();
            CaseName of = id == null ? null : names.get(id);
            if (of != null && !text.text().isOf(of)) {
                others.put(text.ref().id(), text.of(of));
            }
        }
        return others;
    }

    /** The same with answers as they are now. */
    AnswerSheet with(CodedTexts now) {
        return new AnswerSheet(
                items, item, codebook, tree, now, people, language, groups, telling, assigned);
    }
}
