package org.feltbok.coding;

import org.feltbok.base.text.Language;
import org.feltbok.interviews.Guide;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewCase;
import org.feltbok.interviews.InterviewStore;
import org.feltbok.interviews.Passage;
import org.feltbok.study.HideNames;
import org.feltbok.study.Telling;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All interviews of a study with their notes and codes, read at once.
 *
 * @param codebook the first one for interviews; null = none yet
 * @param notes by interview, in their order
 * @param assigned who is to code each interview, with all its passages, also new ones
 * @param open those who share interviews, not all of which are done by all
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
        Telling telling,
        Map<String, Set<String>> assigned,
        Set<String> open) {
    /** As notes are read. */
    private static final Comparator<CodedPassage> ORDER =
            Comparator.comparing((CodedPassage p) -> p.passage().position())
                    .thenComparing(p -> p.passage().id());

    private NotesSheet(
            List<InterviewCase> cases,
            List<Interview> interviews,
            Guide guide,
            @Nullable Codebook codebook,
            CodeTree tree,
            Map<String, List<CodedPassage>> notes,
            List<Coder> coders,
            Coder me,
            Map<String, String> groups,
            Telling telling,
            Map<String, Set<String>> assigned) {
        this(
                cases,
                interviews,
                guide,
                codebook,
                tree,
                notes,
                coders,
                me,
                groups,
                telling,
                assigned,
                assigned.entrySet().stream()
                        .filter(e -> e.getValue().size() > 1)
                        .filter(
                                e ->
                                        notes.getOrDefault(e.getKey(), List.of()).stream()
                                                .anyMatch(p -> !isDone(p, e.getValue())))
                        .flatMap(e -> e.getValue().stream())
                        .collect(Collectors.toSet()));
    }

    private static boolean isDone(CodedPassage passage, Set<String> people) {
        return people.stream().allMatch(passage.text()::isDone);
    }

    /**
     * @param person name of who codes
     */
    static NotesSheet read(Handle h, String person, Language language) {
        InterviewStore interviews = new InterviewStore(h);
        CodebookStore books = new CodebookStore(h);
        Codebook book = books.forInterviews().orElse(null);
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
        Telling telling = Telling.of(h);
        return new NotesSheet(
                interviews.cases(true),
                interviews.interviews(),
                interviews.guide(),
                book,
                books.codes(bookId).telling(telling),
                notes,
                books.coders(),
                books.personOrNew(person),
                CaseGroups.labels(h, language),
                telling,
                InterviewShareStore.of(h, bookId).byInterview());
    }

    /** Whether cases that have a pseudonym go by it. */
    public boolean namesHidden() {
        return telling.isHiding();
    }

    /** The same notes, with what some tables say of what is around them as it is now. */
    NotesSheet framed(Handle h, String person, Language language, Set<String> tables) {
        InterviewStore interviewStore = new InterviewStore(h);
        CodebookStore books = new CodebookStore(h);
        boolean people = tables.contains("person");
        Telling told =
                tables.stream().anyMatch(HideNames.TABLES::contains) ? Telling.of(h) : telling;
        CodeTree now =
                tables.contains("code") ? books.codes(codebook == null ? "" : codebook.id()) : tree;
        return new NotesSheet(
                tables.contains("study_case") || tables.contains("interview")
                        ? interviewStore.cases(true)
                        : cases,
                tables.contains("interview") ? interviewStore.interviews() : interviews,
                tables.contains("topic") ? interviewStore.guide() : guide,
                codebook != null && tables.contains("codebook")
                        ? books.codebook(codebook.id()).orElse(codebook)
                        : codebook,
                now.telling(told),
                notes,
                people ? books.coders() : coders,
                people ? books.personOrNew(person) : me,
                CaseGroups.isOf(tables) ? CaseGroups.labels(h, language) : groups,
                told,
                tables.contains("assignment")
                        ? InterviewShareStore.of(h, codebook == null ? "" : codebook.id())
                                .byInterview()
                        : assigned);
    }

    /** Other coders at a passage whom who works may see now. */
    public Set<String> othersShown(CodedText text) {
        return hides(text) ? Set.of() : text.othersShownTo(me.id());
    }

    /** Whether a passage is shared, by who works or by others alone, and not all are done. */
    public boolean hides(CodedText text) {
        Set<String> people = assigned.getOrDefault(text.text().source(), Set.of());
        return people.size() > 1
                && (people.contains(me.id())
                        ? waiting()
                        : people.stream().anyMatch(open::contains));
    }

    /** Whether who works is done with some passages, and none of them is hidden. */
    public boolean isOpenTo(List<CodedPassage> passages) {
        return passages.stream()
                .map(CodedPassage::text)
                .allMatch(t -> t.isDone(me.id()) && !hides(t));
    }

    /** Whether not all are done with what who works shares with others. */
    public boolean waiting() {
        return open.contains(me.id());
    }

    /** The passages that are of another case now, or whose case is called otherwise. */
    Map<String, CodedPassage> calledOtherwise(Handle h) {
        Map<String, CaseName> names = new CodingStore(h).caseNames(true);
        Map<String, CodedPassage> others = new HashMap<>();
        for (Interview interview : interviews) {
            CaseName of = names.get(interview.caseId());
            if (of != null) {
                notesOf(interview.id()).stream()
                        .filter(p -> !p.text().text().isOf(of))
                        .forEach(p -> others.put(p.passage().id(), p.of(of)));
            }
        }
        return others;
    }

    /** One passage as it is now, with its codes; empty = gone. */
    Optional<CodedPassage> passage(Handle h, String id) {
        String book = codebook == null ? "" : codebook.id();
        return new InterviewStore(h)
                .passage(id)
                .flatMap(
                        p ->
                                new CodingStore(h)
                                        .one(book, TextRef.passage(id))
                                        .map(t -> new CodedPassage(p, t)));
    }

    /**
     * The same with some passages put in, changed or taken out; what did not change is kept.
     *
     * @param before how they stood; empty = not there
     */
    NotesSheet with(
            Map<String, Optional<CodedPassage>> before,
            Map<String, Optional<CodedPassage>> passages) {
        Map<String, List<CodedPassage>> all = new HashMap<>(notes);
        Set<String> reordered = new LinkedHashSet<>();
        passages.forEach(
                (id, now) -> {
                    Optional<CodedPassage> was = before.getOrDefault(id, Optional.empty());
                    if (was.isEmpty() || now.isEmpty() || !isSamePlace(was.get(), now.get())) {
                        was.ifPresent(p -> reordered.add(p.passage().interviewId()));
                        now.ifPresent(p -> reordered.add(p.passage().interviewId()));
                    }
                });
        Map<String, List<CodedPassage>> fresh = new HashMap<>();
        passages.values().stream()
                .flatMap(Optional::stream)
                .filter(p -> !reordered.contains(p.passage().interviewId()))
                .forEach(
                        p -> {
                            String interview = p.passage().interviewId();
                            List<CodedPassage> lines =
                                    fresh.computeIfAbsent(
                                            interview, i -> new ArrayList<>(notesOf(i)));
                            lines.set(place(lines, p), p);
                        });
        all.putAll(fresh);
        reordered.forEach(i -> all.put(i, replaced(i, notesOf(i), passages)));
        return new NotesSheet(
                cases,
                interviews,
                guide,
                codebook,
                tree,
                all,
                coders,
                me,
                groups,
                telling,
                assigned);
    }

    private static int place(List<CodedPassage> lines, CodedPassage passage) {
        int at = Collections.binarySearch(lines, passage, ORDER);
        if (at < 0 || !lines.get(at).passage().id().equals(passage.passage().id())) {
            throw new IllegalStateException("no such passage: " + passage.passage().id());
        }
        return at;
    }

    private static boolean isSamePlace(CodedPassage one, CodedPassage other) {
        return one.passage().interviewId().equals(other.passage().interviewId())
                && one.passage().position() == other.passage().position();
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
        now.sort(ORDER);
        return now;
    }

    /** The notes of an interview; none for null. */
    public List<CodedPassage> notesOf(@Nullable String interviewId) {
        return notes.getOrDefault(interviewId, List.of());
    }
}
