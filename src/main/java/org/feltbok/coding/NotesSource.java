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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The notes of all interviews.
 *
 * @param person name of who codes, asked for at each reading
 */
public record NotesSource(Supplier<String> person, Language language)
        implements CodingSource<NotesSheet, CodedPassage> {
    /** What stands around the notes; the words and codes on them are kept when it changes. */
    private static final Set<String> FRAME = around("interview", "topic", "assignment");

    private static Set<String> around(String... own) {
        return Stream.concat(Stream.of(own), CaseGroups.AROUND.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static final Set<String> BULK = Set.of("codebook", "passage", "coding", "coding_done");

    @Override
    public NotesSheet all(Handle handle, @Nullable NotesSheet was) {
        return NotesSheet.read(handle, person.get(), language);
    }

    @Override
    public Framed<NotesSheet, CodedPassage> frame(
            Handle handle, NotesSheet was, Set<String> tables) {
        NotesSheet framed = was.framed(handle, person.get(), language, tables);
        boolean named = tables.contains("study_case") || tables.contains("interview");
        return new Framed<>(framed, named ? framed.calledOtherwise(handle) : Map.of());
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
        Set<String> frame = new LinkedHashSet<>(event.bulkTables());
        Set<String> texts = new LinkedHashSet<>();
        for (CellChange cell : event.cells()) {
            String table = cell.table();
            boolean between = CodingCells.isBetweenPassages(cell);
            all |= CodingCells.isMove(cell) && !between || isOtherBook(cell, now.codebook());
            if (between) {
                texts.add(String.valueOf(cell.before()));
                texts.add(String.valueOf(cell.after()));
            }
            frame.add(table);
            if (table.equals("passage")) {
                texts.add(cell.rowId());
            }
        }
        frame.retainAll(FRAME);
        return new Need(all, frame, texts);
    }

    /** Whether other codes than those at hand may be the ones of the interviews now. */
    static boolean isOtherBook(CellChange cell, @Nullable Codebook book) {
        if (!cell.table().equals("codebook")) {
            return false;
        }
        boolean mine = book != null && book.id().equals(cell.rowId());
        Object place =
                switch (cell.column()) {
                    case "" -> cell.inRow("position");
                    case "position" -> cell.after();
                    default -> null;
                };
        boolean before =
                book == null || !(place instanceof Number n) || n.intValue() <= book.position();
        return switch (cell.column()) {
            case "for_interviews" -> true;
            case "position" -> mine || before;
            case "" -> mine || cell.isInsert() && before && isForInterviews(cell);
            default -> false;
        };
    }

    private static boolean isForInterviews(CellChange cell) {
        return cell.inRow("for_interviews") instanceof Number n && n.intValue() != 0;
    }
}
