package org.feltbok.coding.ui.interviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.feltbok.coding.CaseGroups;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.ui.Desk;
import org.feltbok.interviews.Guide;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewCase;
import org.feltbok.interviews.InterviewStore;
import org.feltbok.interviews.Passage;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * All interviews of a study with their notes and codes, read at once.
 *
 * @param codebook the first one for interviews; null = none yet
 * @param notes by interview, in their order
 */
record NotesSheet(
        List<InterviewCase> cases,
        List<Interview> interviews,
        Guide guide,
        @Nullable Codebook codebook,
        CodeTree tree,
        Map<String, List<Line.Note>> notes,
        List<Coder> coders,
        Coder me,
        Map<String, String> groups) {

    static NotesSheet read(Handle h, Desk desk) {
        InterviewStore interviews = new InterviewStore(h);
        CodebookStore books = new CodebookStore(h);
        Codebook book =
                books.codebooks().stream().filter(Codebook::forInterviews).findFirst().orElse(null);
        String bookId = book == null ? "" : book.id();
        Map<String, CodedText> texts = new HashMap<>();
        new CodingStore(h).allPassages(bookId).forEach(t -> texts.put(t.ref().id(), t));
        Map<String, List<Line.Note>> notes = new HashMap<>();
        Map<String, List<Passage>> passages = interviews.allPassages();
        passages.forEach((id, all) -> {
            List<Line.Note> lines = new ArrayList<>();
            for (Passage p : all) {
                CodedText text = texts.get(p.id());
                if (text != null) {
                    lines.add(new Line.Note(p, text));
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
                desk.me(h),
                CaseGroups.labels(h, desk.texts().language()));
    }

    List<Line.Note> notesOf(@Nullable String interviewId) {
        return notes.getOrDefault(interviewId, List.of());
    }
}
