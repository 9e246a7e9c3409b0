package org.feltbok.coding;

import org.feltbok.base.text.Language;
import org.feltbok.store.CellChange;
import org.feltbok.store.ChangeEvent;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers to one open question, or the passages of all interviews in the place of one.
 *
 * @param wanted finds the question among all; the first one is taken if it finds none
 * @param interviews what interviews are called among the questions; empty = they are none of them
 */
public record AnswerSource(
        Function<List<CodableItem>, Optional<CodableItem>> wanted,
        Language language,
        String interviews)
        implements CodingSource<AnswerSheet, CodedText> {
    /** Of questions alone. */
    public AnswerSource(
            Function<List<CodableItem>, Optional<CodableItem>> wanted, Language language) {
        this(wanted, language, "");
    }

    /** Which open questions there are, and what they are called. */
    static final Set<String> QUESTIONS =
            Set.of("questionnaire", "section", "question", "item", "codebook_item");

    /** What stands around the answers; the words and codes of them are kept when it changes. */
    private static final Set<String> FRAME =
            Stream.of(QUESTIONS, CaseGroups.AROUND, Set.of("assignment", "interview"))
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> BULK =
            Set.of(
                    "item",
                    "codebook",
                    "codebook_item",
                    "response",
                    "answer_text",
                    "coding",
                    "coding_done");

    private static final Set<String> BULK_NOTES = Set.of("interview", "passage");

    /** What of a response says which answers there are, whose and in which order. */
    private static final Set<String> RESPONSE = Set.of("case_id", "pass", "position", "key");

    /** The same of an interview. */
    private static final Set<String> INTERVIEW = Set.of("case_id", "position");

    @Override
    public AnswerSheet all(Handle handle, @Nullable AnswerSheet was) {
        return AnswerSheet.read(
                handle,
                was == null ? wanted : items -> items.stream().filter(was::isOf).findFirst(),
                language,
                interviews);
    }

    @Override
    public Framed<AnswerSheet, CodedText> frame(
            Handle handle, AnswerSheet was, Set<String> tables) {
        AnswerSheet framed = was.framed(handle, language, tables, interviews);
        boolean named = tables.contains("study_case") || tables.contains("interview");
        return new Framed<>(framed, named ? framed.calledOtherwise(handle) : Map.of());
    }

    @Override
    public Map<String, Optional<CodedText>> some(Handle handle, AnswerSheet now, Set<String> ids) {
        Map<String, Optional<CodedText>> found = new LinkedHashMap<>();
        CodableItem item = now.item();
        if (item != null) {
            CodingStore store = new CodingStore(handle);
            ids.forEach(id -> found.put(id, store.answer(item, id)));
        }
        return found;
    }

    @Override
    public AnswerSheet with(
            AnswerSheet was,
            Map<String, Optional<CodedText>> before,
            Map<String, Optional<CodedText>> now) {
        Set<String> gone = new LinkedHashSet<>();
        Map<String, CodedText> here = new HashMap<>();
        Set<String> moved = new LinkedHashSet<>();
        now.forEach(
                (id, text) -> {
                    text.ifPresentOrElse(t -> here.put(id, t), () -> gone.add(id));
                    before.getOrDefault(id, Optional.empty())
                            .filter(b -> text.filter(t -> !isAtPlaceOf(b, t)).isPresent())
                            .ifPresent(b -> moved.add(id));
                });
        CodedTexts stay = moved.isEmpty() ? was.texts() : was.texts().with(List.of(), moved);
        return was.with(stay.with(here.values(), gone));
    }

    private static boolean isAtPlaceOf(CodedText one, CodedText other) {
        return one.text().place() == other.text().place()
                && one.text().source().equals(other.text().source());
    }

    @Override
    public Collection<CodedText> texts(AnswerSheet sheet) {
        return sheet.texts().all();
    }

    @Override
    public CodedText coded(CodedText text) {
        return text;
    }

    @Override
    public CodedText with(CodedText text, CodedText coded) {
        return coded;
    }

    @Override
    public CodeTree tree(AnswerSheet sheet) {
        return sheet.tree();
    }

    @Override
    public String codebookId(AnswerSheet sheet) {
        return sheet.item() == null ? "" : sheet.item().codebookId();
    }

    @Override
    public Need need(AnswerSheet now, ChangeEvent event, Predicate<String> known) {
        boolean notes = now.item() != null && now.item().isInterviews();
        boolean all =
                event.bulkTables().stream()
                        .anyMatch(t -> BULK.contains(t) || notes && BULK_NOTES.contains(t));
        Set<String> frame = new LinkedHashSet<>(event.bulkTables());
        Set<String> texts = new LinkedHashSet<>();
        String item = now.item() == null ? "" : now.item().itemId();
        for (CellChange cell : event.cells()) {
            String table = cell.table();
            boolean between = notes && CodingCells.isBetweenPassages(cell);
            all |= CodingCells.isMove(cell) && !between || isOtherQuestion(cell, item);
            all |= !notes && table.equals("response") && RESPONSE.contains(cell.column());
            all |= notes && table.equals("interview") && INTERVIEW.contains(cell.column());
            all |=
                    (notes || item.isEmpty() && !interviews.isEmpty())
                            && NotesSource.isOtherBook(cell, now.codebook());
            frame.add(table);
            if (between) {
                texts.add(String.valueOf(cell.before()));
                texts.add(String.valueOf(cell.after()));
            }
            if (notes && table.equals("passage")) {
                texts.add(cell.rowId());
            }
            if (table.equals("answer_text")
                    && (known.test(cell.rowId())
                            || (cell.column().isEmpty()
                                    ? item.equals(cell.inRow("item_id"))
                                    : isComing(cell)))) {
                texts.add(cell.rowId());
            }
        }
        frame.retainAll(FRAME);
        return new Need(all, frame, texts);
    }

    /**
     * Whether the question at hand may be another one now, or be coded by other codes.
     *
     * @param item the one at hand; empty = none
     */
    private static boolean isOtherQuestion(CellChange cell, String item) {
        boolean mine = cell.rowId().equals(item);
        return switch (cell.table()) {
            case "codebook_item" ->
                    item.isEmpty()
                            || !cell.column().isEmpty()
                            || item.equals(cell.inRow("item_id"));
            case "item" ->
                    item.isEmpty() || mine && (cell.isDelete() || cell.column().equals("type"));
            default -> false;
        };
    }

    /** An answer that was empty or ruled out before, or is now, comes or goes. */
    private static boolean isComing(CellChange cell) {
        return cell.column().equals("aside") || isBlank(cell.before()) || isBlank(cell.after());
    }

    private static boolean isBlank(@Nullable Object text) {
        return text == null || text.toString().isBlank();
    }
}
