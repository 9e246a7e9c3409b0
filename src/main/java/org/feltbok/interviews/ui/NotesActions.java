package org.feltbok.interviews.ui;

import org.feltbok.base.Ids;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeInVivo;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.FindAgain;
import org.feltbok.coding.InVivo;
import org.feltbok.coding.Memo;
import org.feltbok.coding.MergePassages;
import org.feltbok.coding.RemoveCoding;
import org.feltbok.coding.RemovePassage;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.SplitPassage;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.kit.LostWords;
import org.feltbok.interviews.AddInterview;
import org.feltbok.interviews.AddTopic;
import org.feltbok.interviews.InterviewStatus;
import org.feltbok.interviews.Passage;
import org.feltbok.interviews.PassageText;
import org.feltbok.interviews.SetInterview;
import org.feltbok.interviews.SetPassage;
import org.feltbok.interviews.Speaker;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is done with notes and the codes on them; every change goes through the queue. */
public final class NotesActions {
    private final NotesModel model;

    private final PassageWriter writer;

    public NotesActions(NotesModel model) {
        this.model = model;
        writer = new PassageWriter(model);
    }

    private void submit(Function<Coder, Operation> operation) {
        model.live().submit(operation);
    }

    private void submit(Operation operation) {
        model.live().submit(operation);
    }

    private String label(Code code) {
        return code.label().in(model.desk().texts().language());
    }

    private Instant now() {
        return model.desk().now().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Stores what is written in a passage; a draft becomes a passage, an empty passage goes when it
     * is left.
     */
    public void keep(String passageId, String typed, boolean left) {
        writer.keep(passageId, typed, left);
    }

    public void removePassage() {
        onCurrent(n -> submit(new RemovePassage(n.passage().id(), n.passage().text())));
    }

    /**
     * Makes a passage of its own of what stands behind the caret.
     *
     * @param typed what stands in the field, as it was kept
     * @param caret UTF-16 index in it
     */
    void split(String id, String typed, int caret) {
        String whole = PassageText.clean(typed);
        String second = PassageText.clean(typed.substring(Math.clamp(caret, 0, typed.length())));
        int at = CodePoints.length(whole) - CodePoints.length(second);
        model.live().whenRead(() -> model.note(id).ifPresent(n -> split(n, at)));
    }

    /** The second half begins with the words selected. */
    void splitAtSelection() {
        onCurrent(
                n ->
                        model.selection()
                                .span()
                                .filter(s -> s.start() > 0)
                                .ifPresentOrElse(
                                        s -> split(n, s.start()),
                                        () ->
                                                model.desk()
                                                        .dialogs()
                                                        .note("interviews.split_where")));
    }

    private void split(Line.Note note, int at) {
        String id = Ids.next();
        submit(new SplitPassage(note.passage().id(), id, at));
        model.live().whenRead(() -> model.note(id).ifPresent(n -> model.goTo(id)));
    }

    void mergeWithNext() {
        onCurrent(
                n -> {
                    int next = model.notes().indexOf(n) + 1;
                    if (next >= model.notes().size()) {
                        model.desk().dialogs().note("interviews.merge_last");
                        return;
                    }
                    String gone = model.notes().get(next).passage().id();
                    submit(new MergePassages(n.passage().id(), gone));
                });
    }

    /** Does something with the passage at hand, once it is read as it is. */
    private void onCurrent(Consumer<Line.Note> action) {
        String id = model.currentId();
        model.live().whenRead(() -> model.note(id).ifPresent(action));
    }

    /** Goes round: respondent, interviewer, no mark. */
    public void nextSpeaker() {
        onCurrent(
                n -> {
                    Passage p = n.passage();
                    Speaker next =
                            p.speaker() == null
                                    ? Speaker.RESPONDENT
                                    : p.speaker() == Speaker.RESPONDENT
                                            ? Speaker.INTERVIEWER
                                            : null;
                    submit(new SetPassage(p.id(), p.topicId(), next));
                });
    }

    /** Adds an interview in the case chosen and opens it. */
    public void addInterview(String role) {
        model.open()
                .chosenCase()
                .ifPresent(
                        c -> {
                            String id = Ids.next();
                            submit(new AddInterview(id, c.id(), role, InterviewStatus.NOTES));
                            model.choose(id);
                        });
    }

    public void set(SetInterview.Field field, String value) {
        model.open().interview().ifPresent(i -> submit(new SetInterview(i.id(), field, value)));
    }

    /** Adds a topic to the guide, below the theme of the passage at hand. */
    public void addTopic(String label) {
        @Nullable String theme =
                model.current()
                        .flatMap(
                                n ->
                                        model.open().guide().topics().stream()
                                                .filter(t -> t.id().equals(n.passage().topicId()))
                                                .findFirst())
                        .map(t -> t.parentId() == null ? t.id() : t.parentId())
                        .orElse(null);
        submit(new AddTopic(Ids.next(), theme, label));
    }

    public void toggle(int digit) {
        model.open().tree().byDigit(digit).ifPresent(this::toggle);
    }

    /** A code on or off, on the words selected or else the whole passage. */
    public void toggle(Code code) {
        List<Line.Note> several = model.several().notes();
        if (!several.isEmpty()) {
            if (!code.folder()) {
                model.live().whenRead(() -> model.several().code(code, several));
            }
        } else if (!code.folder()) {
            onCurrent(
                    note -> {
                        Span span = model.selection().span().orElse(null);
                        submit(me -> toggle(me, code.id(), label(code), note, span));
                        model.selection().used();
                        model.selectionChanged();
                    });
        }
    }

    private Optional<Codebook> codebook() {
        Optional<Codebook> book = model.open().codebook();
        if (book.isEmpty()) {
            model.desk().dialogs().note("interviews.no_codebook");
        }
        return book;
    }

    private ToggleCode toggle(
            Coder me, String codeId, String label, Line.Note note, @Nullable Span span) {
        return new ToggleCode(codeId, label, me.id(), note.text().ref(), span, now());
    }

    /** Makes a code at the top level and puts it on. */
    public void make(String label) {
        codebook()
                .ifPresent(
                        book -> {
                            String id = Ids.next();
                            AddCode made =
                                    new AddCode(
                                            id, book.id(), null, label, false, AddCode.NEXT_FREE);
                            List<Line.Note> several = model.several().notes();
                            if (!several.isEmpty()) {
                                model.live()
                                        .whenRead(() -> model.several().make(made, label, several));
                                return;
                            }
                            if (model.current().isEmpty()) {
                                submit(made);
                                return;
                            }
                            onCurrent(
                                    note -> {
                                        Span span = model.selection().span().orElse(null);
                                        submit(
                                                me ->
                                                        Together.as(
                                                                made,
                                                                List.of(
                                                                        made,
                                                                        toggle(
                                                                                me, id, label, note,
                                                                                span))));
                                        model.selection().used();
                                        model.selectionChanged();
                                    });
                        });
    }

    /** The words selected have a code named by them, made at the top level if it is new. */
    void inVivo() {
        codebook()
                .ifPresent(
                        book ->
                                onCurrent(
                                        note ->
                                                name(note)
                                                        .ifPresentOrElse(
                                                                n -> inVivo(book, note, n),
                                                                () ->
                                                                        model.desk()
                                                                                .dialogs()
                                                                                .note(
                                                                                        "coding.in_vivo.select"))));
    }

    /** The words selected as a name, as they are told. */
    private Optional<String> name(Line.Note note) {
        return model.selection()
                .span()
                .map(s -> CodePoints.cut(note.passage().text(), s))
                .map(model.open().telling()::told)
                .flatMap(InVivo::name);
    }

    private void inVivo(Codebook book, Line.Note note, String name) {
        Span span = model.selection().span().orElseThrow();
        String id = Ids.next();
        Instant at = now();
        submit(
                me ->
                        new CodeInVivo(
                                id,
                                book.id(),
                                null,
                                name,
                                model.desk().texts().language(),
                                me.id(),
                                note.text().ref(),
                                span,
                                at));
        model.selection().used();
        model.selectionChanged();
    }

    /**
     * Takes off my codes that touch the selection; without one the code given last on this passage.
     * What was taken off is said.
     */
    public void takeOff() {
        if (!model.several().notes().isEmpty()) {
            model.desk().dialogs().note("coding.marked.take_off");
            return;
        }
        onCurrent(
                note -> {
                    Optional<Span> span = model.selection().span();
                    List<Coding> mine =
                            note.text().codingsOf(model.open().me().map(Coder::id).orElse(""));
                    List<Coding> off =
                            span.isPresent()
                                    ? mine.stream()
                                            .filter(
                                                    c ->
                                                            c.span() != null
                                                                    && c.span()
                                                                            .overlaps(span.get()))
                                            .toList()
                                    : last(mine).stream().toList();
                    takeOff(off);
                });
    }

    private static Optional<Coding> last(List<Coding> mine) {
        return mine.stream()
                .filter(c -> c.createdAt() != null)
                .max(Comparator.comparing(Coding::createdAt))
                .or(() -> mine.isEmpty() ? Optional.empty() : Optional.of(mine.getLast()));
    }

    public void takeOff(Coding coding) {
        takeOff(List.of(coding));
    }

    /** All at once, in one step. */
    private void takeOff(List<Coding> codings) {
        List<Operation> parts =
                codings.stream().<Operation>map(c -> new RemoveCoding(c.id(), label(c))).toList();
        String labels =
                codings.stream().map(this::label).distinct().collect(Collectors.joining(", "));
        if (!parts.isEmpty()) {
            submit(me -> Together.of("coding.remove", List.of(labels), parts));
        }
    }

    private String label(Coding coding) {
        return model.open().tree().byId(coding.codeId()).map(this::label).orElse("");
    }

    public boolean isMine(Coding coding) {
        return model.open().me().filter(me -> me.id().equals(coding.personId())).isPresent();
    }

    /** Puts a coding that lost its words on the selection, else where the words stand again. */
    public void findAgain(Segment segment) {
        findAgain(segment.coding(), segment.passage());
    }

    /** Where a code goes whose words are lost. */
    Optional<Span> place(Coding coding, Passage passage) {
        boolean here = passage.id().equals(model.currentId());
        return LostWords.place(
                coding, passage.text(), here ? model.selection().span() : Optional.empty());
    }

    void findAgain(Coding coding, Passage passage) {
        place(coding, passage)
                .ifPresentOrElse(
                        span ->
                                submit(
                                        me ->
                                                new FindAgain(
                                                        coding.id(),
                                                        label(coding),
                                                        coding.text(),
                                                        span)),
                        () -> model.desk().dialogs().note("interviews.select_words_first"));
    }

    /** Done with this passage, and on to the next; or done with all that are taken together. */
    public void doneAndNext() {
        List<Line.Note> several = model.several().notes();
        if (!several.isEmpty()) {
            model.live().whenRead(() -> model.several().done(several));
            return;
        }
        onCurrent(
                note -> {
                    model.several().done(List.of(note));
                    model.move(1);
                });
    }

    /**
     * Writes the memo on a passage, which may no longer be the one at hand.
     *
     * @param writer who wrote it, who may no longer be who works
     */
    public void memo(Line.Note note, String memo, String writer) {
        model.open()
                .codebook()
                .ifPresent(
                        book ->
                                model.live()
                                        .submit(
                                                writer,
                                                me ->
                                                        new SetMemo(
                                                                book.id(),
                                                                me.id(),
                                                                note.text().ref(),
                                                                memo)));
    }

    /** Writes the memo on the words of a code, an interview or a case. */
    void memo(Memo.About about, String id, String memo, String writer) {
        String at = now().toString();
        model.live().submit(writer, me -> new WriteMemo(about, id, me.id(), memo, at));
    }
}
