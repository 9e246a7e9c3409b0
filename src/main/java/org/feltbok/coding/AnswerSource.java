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

/**
 * The answers to one open question.
 *
 * @param wanted finds the question among all; the first one is taken if it finds none
 */
public record AnswerSource(
        Function<List<CodableItem>, Optional<CodableItem>> wanted, Language language)
        implements CodingSource<AnswerSheet, CodedText> {
    private static final Set<String> FRAME = Set.of("code", "codebook", "person");

    private static final Set<String> STRUCTURE =
            Set.of("codebook_item", "study_case", "setting", "item", "question");

    /** What of a response says which answers there are, whose and in which order. */
    private static final Set<String> RESPONSE = Set.of("case_id", "pass", "position", "key");

    @Override
    public AnswerSheet all(Handle handle, @Nullable AnswerSheet was) {
        return AnswerSheet.read(
                handle,
                was == null ? wanted : items -> items.stream().filter(was::isOf).findFirst(),
                language);
    }

    @Override
    public AnswerSheet frame(Handle handle, AnswerSheet was) {
        return was.framed(handle);
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
        now.forEach((id, text) -> text.ifPresentOrElse(t -> here.put(id, t), () -> gone.add(id)));
        return was.with(was.texts().with(here.values(), gone));
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
        boolean all = !event.bulkTables().isEmpty();
        boolean frame = false;
        Set<String> texts = new LinkedHashSet<>();
        String item = now.item() == null ? "" : now.item().itemId();
        for (CellChange cell : event.cells()) {
            String table = cell.table();
            all |= STRUCTURE.contains(table) || CodingCells.isMove(cell);
            all |= table.equals("response") && RESPONSE.contains(cell.column());
            frame |= FRAME.contains(table);
            if (table.equals("answer_text")
                    && (known.test(cell.rowId())
                            || (cell.column().isEmpty()
                                    ? item.equals(cell.inRow("item_id"))
                                    : isComing(cell)))) {
                texts.add(cell.rowId());
            }
        }
        return new Need(all, frame, texts);
    }

    /** An answer that was empty or ruled out before, or is now, comes or goes. */
    private static boolean isComing(CellChange cell) {
        return cell.column().equals("aside") || isBlank(cell.before()) || isBlank(cell.after());
    }

    private static boolean isBlank(@Nullable Object text) {
        return text == null || text.toString().isBlank();
    }
}
