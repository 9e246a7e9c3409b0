package org.feltbok.interviews.ui;

import org.feltbok.base.Ids;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.LiveCodings;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.Span;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.kit.Selection;
import org.feltbok.interviews.Guide;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewCase;
import org.feltbok.interviews.Passage;
import org.feltbok.interviews.Topic;
import org.feltbok.study.HideNames;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The state of the Interviews screen: which interview is open, its notes, the passage at hand, what
 * is selected.
 */
public final class NotesModel {
    private final Desk desk;
    private final LiveNotes live;
    private final CodeMoves moves = new CodeMoves();
    private final List<Consumer<Set<NotesPart>>> listeners = new ArrayList<>();
    private @Nullable NotesSheet sheet;
    private SegmentFinder finder = new SegmentFinder(null, moves);
    private List<Line.Note> notes = List.of();
    private String wanted = "";
    private @Nullable String caseId;
    private @Nullable String interviewId;
    private @Nullable String passageId;
    private Line.@Nullable Draft draft;
    private Selection selection = new Selection("");
    private String selectedIn = "";
    private SegmentScope scope = SegmentScope.INTERVIEW;
    private @Nullable String onlyCode;

    public NotesModel(Desk desk) {
        this.desk = desk;
        live =
                new LiveNotes(
                        desk,
                        new LiveNotes.Listener() {
                            @Override
                            public void readAll(NotesSheet read) {
                                show(read);
                            }

                            @Override
                            public void changed(
                                    NotesSheet read, LiveCodings.Delta<CodedPassage> delta) {
                                update(read, delta);
                            }
                        });
    }

    public void addListener(Consumer<Set<NotesPart>> listener) {
        listeners.add(listener);
    }

    public void dispose() {
        live.close();
    }

    private void tell(NotesPart... parts) {
        listeners.forEach(l -> l.accept(Set.of(parts)));
    }

    /** Reads everything; a subject names an interview to open, by its key. */
    public void load(String subject) {
        wanted = subject.isEmpty() ? wanted : subject;
        live.load();
    }

    /** Changes go through here, so that keys can wait until they are read back. */
    LiveNotes live() {
        return live;
    }

    CodeMoves moves() {
        return moves;
    }

    private void show(NotesSheet read) {
        sheet = read;
        finder = new SegmentFinder(read, moves);
        read.interviews().stream()
                .filter(i -> i.key().equals(wanted))
                .findFirst()
                .ifPresent(
                        i -> {
                            caseId = i.caseId();
                            interviewId = i.id();
                        });
        wanted = "";
        chooseThere(read);
        collect();
        tell(NotesPart.values());
    }

    /** Where the interview open is gone, another one is. */
    private void chooseThere(NotesSheet read) {
        boolean there = read.interviews().stream().anyMatch(i -> i.id().equals(interviewId));
        if (!there) {
            Optional<Interview> first = interviewsOfCase().stream().findFirst();
            Optional<Interview> any =
                    caseId == null ? read.interviews().stream().findFirst() : first;
            interviewId = any.map(Interview::id).orElse(null);
            caseId = any.map(Interview::caseId).orElse(caseId);
        }
    }

    /**
     * The same study with some passages changed; undo and redo lead to where they did something.
     */
    private void update(NotesSheet read, LiveCodings.Delta<CodedPassage> delta) {
        sheet = read;
        finder = delta.framed() ? new SegmentFinder(read, moves) : finder.of(read);
        delta.before()
                .forEach(
                        (id, was) ->
                                was.ifPresent(
                                        p ->
                                                moves.follow(
                                                        p,
                                                        delta.now()
                                                                .getOrDefault(
                                                                        id, Optional.empty()))));
        if (delta.isStepped()) {
            delta.texts().stream()
                    .findFirst()
                    .map(CodedPassage::passage)
                    .ifPresent(
                            p -> {
                                interviewId = p.interviewId();
                                interview().ifPresent(i -> caseId = i.caseId());
                                passageId = p.id();
                            });
        }
        if (delta.framed()) {
            chooseThere(read);
        }
        collect();
        if (delta.isStepped() || delta.framed()) {
            tell(NotesPart.values());
        } else {
            tell(NotesPart.NOTES, NotesPart.CURRENT, NotesPart.SEGMENTS);
        }
    }

    /** Takes up the notes of the interview open; what did not change stays the same object. */
    private void collect() {
        Map<String, Line.Note> old = new HashMap<>();
        notes.forEach(n -> old.put(n.passage().id(), n));
        List<Line.Note> now = new ArrayList<>();
        for (CodedPassage p :
                sheet == null ? List.<CodedPassage>of() : sheet.notesOf(interviewId)) {
            Line.Note kept = old.get(p.passage().id());
            boolean same = kept != null && kept.passage() == p.passage() && kept.text() == p.text();
            now.add(same && kept != null ? kept : new Line.Note(p.passage(), p.text()));
        }
        int at = current().map(notes::indexOf).orElse(0);
        notes = now;
        if (draft != null && note(draft.id()).isPresent()) {
            draft = null;
        }
        if (draft == null && current().isEmpty()) {
            passageId =
                    notes.isEmpty()
                            ? null
                            : notes.get(Math.clamp(at, 0, notes.size() - 1)).passage().id();
        }
        freshSelection();
    }

    /** Says how many codes the edit that has just ended put on other words. */
    void tellMoves() {
        live.whenRead(
                () -> {
                    int moved = moves.fresh();
                    if (moved > 0) {
                        desk.dialogs().note("interviews.codes_moved", moved);
                    }
                });
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
                        .sorted(Comparator.comparing(this::name))
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
        return sheet == null || sheet.namesHidden();
    }

    /** Hides or shows names, here and wherever the study is told; remembered with it. */
    public void hideNames(boolean hidden) {
        if (hidden != namesHidden()) {
            live.submit(new HideNames(hidden));
        }
    }

    /** What to call a case. */
    public String name(InterviewCase c) {
        if (!namesHidden() || c.pseudonym() != null) {
            return c.shownName(namesHidden());
        }
        int number = interviewed().indexOf(c.id());
        return number < 0
                ? c.name()
                : desk.texts().get("interviews.unnamed_case", String.valueOf(number + 1));
    }

    /** Cases that have interviews, in the order of these. */
    private List<String> interviewed() {
        return sheet == null
                ? List.of()
                : sheet.interviews().stream().map(Interview::caseId).distinct().toList();
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
        passageId = null;
        collect();
        tell(NotesPart.values());
    }

    // notes
    // ------------------------------------------------------------------------------------------------------

    public List<Line.Note> notes() {
        return notes;
    }

    /** The stored passage of the interview open that has this identity. */
    public Optional<Line.Note> note(@Nullable String id) {
        return notes.stream().filter(n -> n.passage().id().equals(id)).findFirst();
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
        return note(passageId);
    }

    /** Identity of the passage at hand, which may be a draft. */
    public @Nullable String currentId() {
        return passageId;
    }

    public Selection selection() {
        return selection;
    }

    public void selectionChanged() {
        tell(NotesPart.CURRENT);
    }

    /** The selection is one of words that stand there; with other words it begins anew. */
    private void freshSelection() {
        String text = current().map(n -> n.passage().text()).orElse("");
        String in = passageId + " " + text;
        if (!in.equals(selectedIn)) {
            selectedIn = in;
            selection = new Selection(text);
        }
    }

    /** Selects nothing and begins at the first word again, as in a passage just come to. */
    private void newSelection() {
        selectedIn = "";
        freshSelection();
    }

    /** Selects a span of the passage at hand. */
    void select(Span span) {
        String text = current().map(n -> n.passage().text()).orElse("");
        if (span.end() <= CodePoints.length(text)) {
            selection.select(
                    CodePoints.toUtf16(text, span.start()), CodePoints.toUtf16(text, span.end()));
            tell(NotesPart.CURRENT);
        }
    }

    public void goTo(String passage) {
        if (!passage.equals(passageId)) {
            passageId = passage;
            newSelection();
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
            live.forgetWaiting();
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
        return finder.visible(note.text());
    }

    public SegmentScope scope() {
        return scope;
    }

    public void scope(SegmentScope wantedScope) {
        scope = wantedScope;
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
     * The coded segments in scope: those that lost their words first, then those whose words an
     * edit changed, else in the order of the notes.
     */
    public List<Segment> segments() {
        return finder.find(scope, interviewId, caseId).stream()
                .filter(s -> onlyCode == null || s.isForeign() || s.code().id().equals(onlyCode))
                .sorted(
                        Comparator.comparing((Segment s) -> !s.coding().isLost())
                                .thenComparing(s -> s.before() == null))
                .toList();
    }

    /** How many segments a scope has, of all codes. */
    public int count(SegmentScope which) {
        return finder.count(which, interviewId, caseId);
    }

    Desk desk() {
        return desk;
    }
}
