package org.feltbok.coding.ui.interviews;

import org.feltbok.base.Ids;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.ui.Desk;
import org.feltbok.coding.ui.Selection;
import org.feltbok.interviews.Guide;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewCase;
import org.feltbok.interviews.Passage;
import org.feltbok.interviews.Topic;
import org.feltbok.store.ChangeEvent;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The state of the Interviews screen: which interview is open, its notes, the passage at hand, what
 * is selected.
 */
public final class NotesModel {
    private final Desk desk;
    private final List<Consumer<Set<NotesPart>>> listeners = new ArrayList<>();
    private final Consumer<ChangeEvent> onChange = this::changed;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicInteger readings = new AtomicInteger();
    private int shownReading;
    private @Nullable NotesSheet sheet;
    private @Nullable String caseId;
    private @Nullable String interviewId;
    private @Nullable String passageId;
    private Line.@Nullable Draft draft;
    private Selection selection = new Selection("");
    private boolean namesHidden = true;
    private SegmentScope scope = SegmentScope.INTERVIEW;
    private @Nullable String onlyCode;

    public NotesModel(Desk desk) {
        this.desk = desk;
        desk.file().addListener(onChange);
    }

    public void addListener(Consumer<Set<NotesPart>> listener) {
        listeners.add(listener);
    }

    public void dispose() {
        desk.file().removeListener(onChange);
    }

    private void tell(NotesPart... parts) {
        listeners.forEach(l -> l.accept(Set.of(parts)));
    }

    private void changed(ChangeEvent event) {
        boolean ours =
                Stream.of(
                                "interview",
                                "passage",
                                "topic",
                                "coding",
                                "coding_done",
                                "code",
                                "codebook",
                                "study_case",
                                "person")
                        .anyMatch(event::touches);
        if (ours) {
            desk.front().execute(() -> load(""));
        }
    }

    /** Reads everything; a subject names an interview to open, by its key. */
    public void load(String subject) {
        if (waiting.getAndSet(true) && subject.isEmpty()) {
            return;
        }
        record Read(int number, NotesSheet sheet) {}
        desk.read(
                f -> {
                    waiting.set(false);
                    int number = readings.incrementAndGet();
                    return new Read(
                            number, NotesSheet.read(f, desk.who(), desk.texts().language()));
                },
                read -> {
                    if (read.number() > shownReading) {
                        shownReading = read.number();
                        show(read.sheet(), subject);
                    }
                });
    }

    private void show(NotesSheet read, String subject) {
        sheet = read;
        read.interviews().stream()
                .filter(i -> i.key().equals(subject))
                .findFirst()
                .ifPresent(
                        i -> {
                            caseId = i.caseId();
                            interviewId = i.id();
                        });
        boolean there = read.interviews().stream().anyMatch(i -> i.id().equals(interviewId));
        if (!there) {
            Optional<Interview> first = interviewsOfCase().stream().findFirst();
            Optional<Interview> any =
                    caseId == null ? read.interviews().stream().findFirst() : first;
            interviewId = any.map(Interview::id).orElse(null);
            caseId = any.map(Interview::caseId).orElse(caseId);
        }
        if (draft != null && notes().stream().anyMatch(n -> n.passage().id().equals(draft.id()))) {
            draft = null;
        }
        if (draft == null && current().isEmpty()) {
            passageId = notes().stream().findFirst().map(n -> n.passage().id()).orElse(null);
            freshSelection();
        }
        tell(NotesPart.values());
    }

    // what is open
    // -----------------------------------------------------------------------------------------------

    /** The cases that have interviews, and the one chosen. */
    public List<InterviewCase> cases() {
        return sheet == null
                ? List.of()
                : sheet.cases().stream()
                        .filter(
                                c ->
                                        c.id().equals(caseId)
                                                || sheet.interviews().stream()
                                                        .anyMatch(i -> i.caseId().equals(c.id())))
                        .sorted(Comparator.comparing((InterviewCase c) -> c.shownName(namesHidden)))
                        .toList();
    }

    /** Every case of the study. */
    public List<InterviewCase> allCases() {
        return sheet == null ? List.of() : sheet.cases();
    }

    public Optional<InterviewCase> chosenCase() {
        return allCases().stream().filter(c -> c.id().equals(caseId)).findFirst();
    }

    /** Label of the group of a case; empty if none. */
    public String group(String ofCase) {
        return sheet == null ? "" : sheet.groups().getOrDefault(ofCase, "");
    }

    public List<Interview> interviewsOfCase() {
        return sheet == null
                ? List.of()
                : sheet.interviews().stream().filter(i -> i.caseId().equals(caseId)).toList();
    }

    public Optional<Interview> interview() {
        return sheet == null
                ? Optional.empty()
                : sheet.interviews().stream().filter(i -> i.id().equals(interviewId)).findFirst();
    }

    public Guide guide() {
        return sheet == null ? new Guide(List.of()) : sheet.guide();
    }

    public CodeTree tree() {
        return sheet == null ? new CodeTree(List.of()) : sheet.tree();
    }

    public Optional<Codebook> codebook() {
        return Optional.ofNullable(sheet).map(NotesSheet::codebook);
    }

    public Optional<Coder> me() {
        return Optional.ofNullable(sheet).map(NotesSheet::me);
    }

    public Optional<Coder> coder(String personId) {
        return sheet == null
                ? Optional.empty()
                : Stream.concat(Stream.of(sheet.me()), sheet.coders().stream())
                        .filter(c -> c.id().equals(personId))
                        .findFirst();
    }

    public boolean namesHidden() {
        return namesHidden;
    }

    public void hideNames(boolean hidden) {
        namesHidden = hidden;
        tell(NotesPart.INTERVIEW, NotesPart.SEGMENTS);
    }

    public void chooseCase(String id) {
        caseId = id;
        interviewId = interviewsOfCase().stream().findFirst().map(Interview::id).orElse(null);
        opened();
    }

    public void choose(String interview) {
        if (!interview.equals(interviewId)) {
            interviewId = interview;
            interview().ifPresent(i -> caseId = i.caseId());
            opened();
        }
    }

    private void opened() {
        draft = null;
        passageId = notes().stream().findFirst().map(n -> n.passage().id()).orElse(null);
        freshSelection();
        tell(NotesPart.values());
    }

    // notes
    // ------------------------------------------------------------------------------------------------------

    public List<Line.Note> notes() {
        return sheet == null ? List.of() : notesOf(interviewId);
    }

    private List<Line.Note> notesOf(@Nullable String interview) {
        return sheet == null
                ? List.of()
                : sheet.notesOf(interview).stream()
                        .map(p -> new Line.Note(p.passage(), p.text()))
                        .toList();
    }

    public List<Line> lines() {
        return Line.of(notes(), draft, guide());
    }

    /** Number of passages under each topic of the guide in the interview open. */
    public Map<String, Integer> passagesByTopic() {
        Map<String, Integer> numbers = new HashMap<>();
        notes().stream()
                .map(n -> n.passage().topicId())
                .filter(Objects::nonNull)
                .forEach(t -> numbers.merge(t, 1, Integer::sum));
        return numbers;
    }

    public Optional<Line.Note> current() {
        return notes().stream().filter(n -> n.passage().id().equals(passageId)).findFirst();
    }

    /** Identity of the passage at hand, which may be a draft. */
    public @Nullable String currentId() {
        return passageId;
    }

    public Selection selection() {
        // words of the passage as it was before an edit are no words of it now
        if (!selection.isOf(current().map(n -> n.passage().text()).orElse(""))) {
            freshSelection();
        }
        return selection;
    }

    public void selectionChanged() {
        tell(NotesPart.CURRENT);
    }

    private void freshSelection() {
        selection = new Selection(current().map(n -> n.passage().text()).orElse(""));
    }

    public void goTo(String passage) {
        if (!passage.equals(passageId)) {
            passageId = passage;
            freshSelection();
            tell(NotesPart.CURRENT);
        }
    }

    /** Goes so many passages on. */
    public void move(int step) {
        List<Line.Note> notes = notes();
        int at = -1;
        for (int i = 0; i < notes.size(); i++) {
            at = notes.get(i).passage().id().equals(passageId) ? i : at;
        }
        if (!notes.isEmpty()) {
            goTo(notes.get(Math.clamp(at + step, 0, notes.size() - 1)).passage().id());
        }
    }

    /**
     * Goes to the first passage of a topic; a topic that was not asked yet is opened for writing.
     */
    public void goTo(Topic topic) {
        Optional<Line.Note> first =
                notes().stream().filter(n -> topic.id().equals(n.passage().topicId())).findFirst();
        if (first.isPresent()) {
            goTo(first.get().passage().id());
        } else {
            write(topic.id(), null);
        }
    }

    /** Opens a new passage after the one at hand, or the first one. */
    public void writeAfterCurrent() {
        if (passageId == null) {
            write(null, null);
        } else {
            writeAfter(passageId);
        }
    }

    /** Opens a new passage after another one, which may be a draft just stored. */
    void writeAfter(String id) {
        Optional<String> topic =
                notes().stream()
                        .map(Line.Note::passage)
                        .filter(p -> p.id().equals(id))
                        .findFirst()
                        .map(Passage::topicId)
                        .or(() -> draft(id).map(Line.Draft::topicId));
        write(topic.orElse(null), id);
    }

    /** Opens a new passage; it is stored once something stands in it. */
    public void write(@Nullable String topicId, @Nullable String after) {
        if (interviewId != null) {
            draft = new Line.Draft(Ids.next(), topicId, after);
            passageId = draft.id();
            freshSelection();
            tell(NotesPart.NOTES, NotesPart.CURRENT);
        }
    }

    /** The draft that has this identity. */
    public Optional<Line.Draft> draft(String id) {
        return Optional.ofNullable(draft).filter(d -> d.id().equals(id));
    }

    /** Nothing was written after all. */
    public void dropDraft(String id) {
        Line.Draft dropped = draft(id).orElse(null);
        if (dropped != null) {
            passageId =
                    dropped.after() != null
                            ? dropped.after()
                            : notes().stream().findFirst().map(n -> n.passage().id()).orElse(null);
            draft = null;
            freshSelection();
            tell(NotesPart.NOTES, NotesPart.CURRENT);
        }
    }

    // codes
    // ------------------------------------------------------------------------------------------------------

    /** My codings on a passage, and those of others once I am done with it. */
    public List<Coding> visible(Line.Note note) {
        return sheet == null ? List.of() : new SegmentFinder(sheet).visible(note.text());
    }

    public SegmentScope scope() {
        return scope;
    }

    public void scope(SegmentScope wanted) {
        scope = wanted;
        tell(NotesPart.SEGMENTS);
    }

    /** Lists only segments of one code; null = all. */
    public void onlyCode(@Nullable String codeId) {
        onlyCode = codeId;
        tell(NotesPart.SEGMENTS);
    }

    public @Nullable String onlyCode() {
        return onlyCode;
    }

    /**
     * The coded segments in scope: those that lost their words first, else in the order of the
     * notes.
     */
    public List<Segment> segments() {
        return segments(scope).stream()
                .filter(s -> onlyCode == null || s.code().id().equals(onlyCode))
                .sorted(Comparator.comparing((Segment s) -> !s.coding().isLost()))
                .toList();
    }

    /** How many segments a scope has, of all codes. */
    public int count(SegmentScope which) {
        return segments(which).size();
    }

    private List<Segment> segments(SegmentScope which) {
        return sheet == null
                ? List.of()
                : new SegmentFinder(sheet).find(which, interviewId, caseId);
    }

    Desk desk() {
        return desk;
    }
}
