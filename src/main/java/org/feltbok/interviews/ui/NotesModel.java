package org.feltbok.interviews.ui;

import org.feltbok.base.Ids;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.LiveCodings;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.Span;
import org.feltbok.coding.kit.CaseFilters;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.kit.Memos;
import org.feltbok.coding.kit.Selection;
import org.feltbok.interviews.Passage;
import org.feltbok.interviews.Topic;
import org.feltbok.study.HideNames;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The state of the Interviews screen: which interview is open, its notes, the passage at hand, what
 * is selected.
 */
public final class NotesModel {
    private final Desk desk;
    private final LiveNotes live;
    private final OpenInterview open;
    private final ShownSegments coded;
    private final Memos memos;
    private final CaseFilters cases;
    private final List<Consumer<Set<NotesPart>>> listeners = new ArrayList<>();
    private List<Line.Note> notes = List.of();
    private String wanted = "";
    private boolean loaded;
    private @Nullable String passageId;
    private Line.@Nullable Draft draft;
    private Selection selection = new Selection("");
    private final SeveralNotes several = new SeveralNotes(this);
    private String selectedIn = "";

    public NotesModel(Desk desk) {
        this.desk = desk;
        open = new OpenInterview(desk);
        memos = new Memos(desk, this::noted);
        coded = new ShownSegments(open, memos, () -> tell(NotesPart.SEGMENTS));
        cases = new CaseFilters(desk, "interviews", () -> CodableItem.INTERVIEWS, this::narrowed);
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
        memos.close();
        cases.close();
    }

    private void noted() {
        open.act().forget();
        tell(NotesPart.MEMOS);
    }

    private void tell(NotesPart... parts) {
        listeners.forEach(l -> l.accept(Set.of(parts)));
    }

    /**
     * Reads what there is, once: from then on it is kept up to date.
     *
     * @param subject an interview to open, by its key, and after a # the passage to go to; empty =
     *     the one that is open
     */
    public void load(String subject) {
        wanted = subject.isEmpty() ? wanted : subject;
        if (!loaded || live.isStale()) {
            live.load();
            memos.read();
        } else if (!wanted.isEmpty() && open.openKey(key())) {
            String passage = passage();
            wanted = "";
            opened();
            note(passage).map(n -> n.passage().id()).ifPresent(this::goTo);
        }
    }

    /** The subject that leads {@link #load} to the passage at hand; empty where nothing is open. */
    String place() {
        String passage = passageId == null ? "" : "#" + passageId;
        return open.interview().map(i -> i.key() + passage).orElse(wanted);
    }

    /** The interview that is wanted. */
    private String key() {
        int mark = wanted.lastIndexOf('#');
        return mark < 0 ? wanted : wanted.substring(0, mark);
    }

    /** The passage of it that is wanted; empty = any. */
    private String passage() {
        int mark = wanted.lastIndexOf('#');
        return mark < 0 ? "" : wanted.substring(mark + 1);
    }

    /** Opens what is wanted as soon as it is there. */
    private boolean openWanted() {
        if (wanted.isEmpty() || !open.openKey(key())) {
            return false;
        }
        if (!passage().isEmpty()) {
            draft = null;
            passageId = passage();
        }
        wanted = "";
        return true;
    }

    /** Somebody else works now. */
    void reread() {
        live.reread("person");
    }

    /** Changes go through here, so that keys can wait until they are read back. */
    LiveNotes live() {
        return live;
    }

    private void show(NotesSheet read) {
        loaded = true;
        coded.read(read);
        open.update(read);
        openWanted();
        wanted = "";
        open.take(read);
        collect();
        tell(NotesPart.values());
        cases.begin();
    }

    /**
     * The same study with some passages changed; undo and redo lead to where they did something.
     */
    private void update(NotesSheet read, LiveCodings.Delta<CodedPassage> delta) {
        boolean opened = !open.hidesAs(read);
        open.update(read);
        open.heard(delta);
        openWanted();
        if (delta.framed() || opened) {
            coded.read(read);
        } else {
            coded.update(read);
        }
        coded.moves().follow(delta);
        if (delta.isStepped()) {
            delta.place()
                    .map(CodedPassage::passage)
                    .ifPresent(
                            p -> {
                                open.open(p.interviewId());
                                passageId = p.id();
                            });
        }
        if (delta.framed()) {
            open.take(read);
        }
        collect();
        if (delta.isStepped() || delta.framed() || opened) {
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
        for (CodedPassage p : open.passages()) {
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
                    int moved = coded.moves().fresh();
                    if (moved > 0) {
                        desk.dialogs().note("interviews.codes_moved", moved);
                    }
                });
    }

    // what is open

    /** What is read, and what of it is open. */
    public OpenInterview open() {
        return open;
    }

    /** What is written of words, interviews and cases. */
    Memos memos() {
        return memos;
    }

    /** Whose interviews are worked on. */
    CaseFilters cases() {
        return cases;
    }

    private void narrowed() {
        String was = open.interview().map(i -> i.id()).orElse("");
        open.narrow(cases.now());
        if (open.isOpen(was)) {
            tell(NotesPart.INTERVIEW, NotesPart.SEGMENTS);
        } else {
            opened();
        }
    }

    /** The coded parts of what is open. */
    ShownSegments coded() {
        return coded;
    }

    /** Hides or shows names, here and wherever the study is told; remembered with it. */
    public void hideNames(boolean hidden) {
        if (hidden != open.namesHidden()) {
            live.submit(new HideNames(hidden));
        }
    }

    public void chooseCase(String id) {
        open.openCase(id);
        opened();
    }

    public void choose(String interview) {
        if (!open.isOpen(interview)) {
            open.open(interview);
            opened();
        }
    }

    private void opened() {
        draft = null;
        passageId = null;
        collect();
        tell(NotesPart.values());
    }

    public List<Line.Note> notes() {
        return notes;
    }

    /** The stored passage of the interview open that has this identity. */
    public Optional<Line.Note> note(@Nullable String id) {
        return notes.stream().filter(n -> n.passage().id().equals(id)).findFirst();
    }

    public List<Line> lines() {
        return Line.of(notes(), draft, open.guide());
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
        if (several.end()) {
            tell(NotesPart.CURRENT);
        }
        go(passage);
    }

    /** Goes to a passage while several are taken together. */
    void go(String passage) {
        if (!passage.equals(passageId)) {
            passageId = passage;
            // as in one just come to: nothing is selected, and one begins at the first word
            selectedIn = "";
            freshSelection();
            tell(NotesPart.CURRENT);
        }
    }

    /** Passages that are taken together with the one at hand. */
    SeveralNotes several() {
        return several;
    }

    /** Goes so many passages on. */
    public void move(int step) {
        int at = current().map(notes::indexOf).orElse(-1);
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
        if (open.isOpen()) {
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

    Desk desk() {
        return desk;
    }
}
