package org.feltbok.coding;

import org.feltbok.base.text.Language;
import org.feltbok.interviews.Guide;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewCase;
import org.feltbok.interviews.InterviewStore;
import org.feltbok.interviews.Passage;
import org.feltbok.store.CellChange;
import org.feltbok.store.Study;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All interviews of a study with their notes and codes, read at once.
 *
 * @param codebook the first one for interviews; null = none yet
 * @param notes by interview, in their order
 */
public record NotesSheet(
        List<InterviewCase> cases,
        List<Interview> interviews,
        Guide guide,
        @Nullable Codebook codebook,
        CodeTree tree,
        Map<String, List<CodedPassage>> notes,
        List<Coder> coders,
        Coder me,
        Map<String, String> groups,
        boolean namesHidden) {

    /**
     * @param person name of who codes
     */
    public static NotesSheet read(Study file, String person, Language language) {
        return file.read(h -> read(h, person, language));
    }

    private static NotesSheet read(Handle h, String person, Language language) {
        InterviewStore interviews = new InterviewStore(h);
        CodebookStore books = new CodebookStore(h);
        Codebook book =
                books.codebooks().stream().filter(Codebook::forInterviews).findFirst().orElse(null);
        String bookId = book == null ? "" : book.id();
        Map<String, CodedText> texts = new HashMap<>();
        new CodingStore(h).allPassages(bookId).forEach(t -> texts.put(t.ref().id(), t));
        Map<String, List<CodedPassage>> notes = new HashMap<>();
        Map<String, List<Passage>> passages = interviews.allPassages();
        passages.forEach(
                (id, all) -> {
                    List<CodedPassage> lines = new ArrayList<>();
                    for (Passage p : all) {
                        CodedText text = texts.get(p.id());
                        if (text != null) {
                            lines.add(new CodedPassage(p, text));
                        }
                    }
                    notes.put(id, lines);
                });
        return new NotesSheet(
                interviews.cases(true),
                interviews.interviews(),
                interviews.guide(),
                book,
                books.codes(bookId),
                notes,
                books.coders(),
                books.personOrNew(person),
                CaseGroups.labels(h, language),
                HideNames.isOn(h));
    }

    /**
     * Some passages as they are now, with their codes; empty = gone. Reads no more than these.
     *
     * @param changed cells of passages, codings and what coders noted
     */
    public Map<String, Optional<CodedPassage>> changed(Study file, List<CellChange> changed) {
        String book = codebook == null ? "" : codebook.id();
        return file.read(
                h -> {
                    Map<String, Optional<CodedPassage>> now = new LinkedHashMap<>();
                    for (CellChange cell : changed) {
                        String id = passageOf(h, cell);
                        if (id != null && !now.containsKey(id)) {
                            now.put(id, read(h, book, id));
                        }
                    }
                    return now;
                });
    }

    private static Optional<CodedPassage> read(Handle h, String book, String id) {
        return new InterviewStore(h)
                .passage(id)
                .flatMap(
                        p ->
                                new CodingStore(h)
                                        .one(book, TextRef.passage(id))
                                        .map(t -> new CodedPassage(p, t)));
    }

    /** The passage a cell belongs to; null = none (any more). */
    private static @Nullable String passageOf(Handle h, CellChange cell) {
        if (cell.table().equals("passage")) {
            return cell.rowId();
        }
        return cell.column().isEmpty()
                ? (String) cell.inRow("passage_id")
                : h.createQuery(
                                cell.table().equals("coding")
                                        ? "SELECT passage_id FROM coding WHERE id = :id"
                                        : "SELECT passage_id FROM coding_done WHERE id = :id")
                        .bind("id", cell.rowId())
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null);
    }

    /**
     * The same with some passages put in, changed or taken out; what did not change is kept.
     *
     * @param before how they stood; empty = not there
     */
    public NotesSheet with(
            Map<String, Optional<CodedPassage>> before,
            Map<String, Optional<CodedPassage>> passages) {
        Map<String, List<CodedPassage>> all = new HashMap<>(notes);
        Stream.concat(before.values().stream(), passages.values().stream())
                .flatMap(Optional::stream)
                .map(p -> p.passage().interviewId())
                .distinct()
                .forEach(
                        interview ->
                                all.put(
                                        interview,
                                        replaced(interview, notesOf(interview), passages)));
        return new NotesSheet(
                cases, interviews, guide, codebook, tree, all, coders, me, groups, namesHidden);
    }

    private static List<CodedPassage> replaced(
            String interview,
            List<CodedPassage> lines,
            Map<String, Optional<CodedPassage>> passages) {
        List<CodedPassage> now = new ArrayList<>();
        lines.stream().filter(p -> !passages.containsKey(p.passage().id())).forEach(now::add);
        passages.values().stream()
                .flatMap(Optional::stream)
                .filter(p -> p.passage().interviewId().equals(interview))
                .forEach(now::add);
        now.sort(
                Comparator.comparing((CodedPassage p) -> p.passage().position())
                        .thenComparing(p -> p.passage().id()));
        return now;
    }

    /** The notes of an interview; none for null. */
    public List<CodedPassage> notesOf(@Nullable String interviewId) {
        return notes.getOrDefault(interviewId, List.of());
    }
}
