package org.feltbok.coding;

import org.feltbok.base.text.Language;
import org.feltbok.interviews.Guide;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewCase;
import org.feltbok.interviews.InterviewStore;
import org.feltbok.interviews.Passage;
import org.feltbok.store.StudyFile;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, String> groups) {

    /**
     * @param person name of who codes
     */
    public static NotesSheet read(StudyFile file, String person, Language language) {
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
                CaseGroups.labels(h, language));
    }

    /** The notes of an interview; none for null. */
    public List<CodedPassage> notesOf(@Nullable String interviewId) {
        return notes.getOrDefault(interviewId, List.of());
    }
}
