package org.feltbok.coding;

import org.feltbok.base.text.Language;
import org.feltbok.store.CellChange;
import org.feltbok.store.ChangeEvent;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The notes of all interviews.
 *
 * @param person name of who codes, asked for at each reading
 */
public record NotesSource(Supplier<String> person, Language language)
        implements CodingSource<NotesSheet, CodedPassage> {
    private static final Set<String> FRAME =
            Set.of("interview", "topic", "code", "person", "setting");

    /** Which codes are those of the interviews, and what cases are called in every text. */
    private static final Set<String> STRUCTURE = Set.of("codebook", "study_case");

    private static final Set<String> BULK =
            Set.of(
                    "interview",
                    "topic",
                    "code",
                    "person",
                    "setting",
                    "codebook",
                    "study_case",
                    "passage",
                    "coding",
                    "coding_done");

    @Override
    public NotesSheet all(Handle handle, @Nullable NotesSheet was) {
        return NotesSheet.read(handle, person.get(), language);
    }

    @Override
    public NotesSheet frame(Handle handle, NotesSheet was) {
        return was.framed(handle, person.get(), language);
    }

    @Override
    public Map<String, Optional<CodedPassage>> some(
            Handle handle, NotesSheet now, Set<String> ids) {
        Map<String, Optional<CodedPassage>> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, now.passage(handle, id)));
        return found;
    }

    @Override
    public NotesSheet with(
            NotesSheet was,
            Map<String, Optional<CodedPassage>> before,
            Map<String, Optional<CodedPassage>> now) {
        return was.with(before, now);
    }

    @Override
    public Collection<CodedPassage> texts(NotesSheet sheet) {
        return sheet.notes().values().stream().flatMap(List::stream).toList();
    }

    @Override
    public CodedText coded(CodedPassage text) {
        return text.text();
    }

    @Override
    public CodedPassage with(CodedPassage text, CodedText coded) {
        return new CodedPassage(text.passage(), coded);
    }

    @Override
    public CodeTree tree(NotesSheet sheet) {
        return sheet.tree();
    }

    @Override
    public String codebookId(NotesSheet sheet) {
        return sheet.codebook() == null ? "" : sheet.codebook().id();
    }

    @Override
    public Need need(NotesSheet now, ChangeEvent event, Predicate<String> known) {
        boolean all = event.bulkTables().stream().anyMatch(BULK::contains);
        boolean frame = false;
        Set<String> texts = new LinkedHashSet<>();
        for (CellChange cell : event.cells()) {
            String table = cell.table();
            all |= STRUCTURE.contains(table) || CodingCells.isMove(cell);
            // the notes of an interview go to another case with it
            all |= table.equals("interview") && cell.column().equals("case_id");
            frame |= FRAME.contains(table);
            if (table.equals("passage")) {
                texts.add(cell.rowId());
            }
        }
        return new Need(all, frame, texts);
    }
}
