package org.feltbok.coding.ui.interviews;

import org.feltbok.base.Ids;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.EditPassage;
import org.feltbok.coding.FindAgain;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.RemoveCoding;
import org.feltbok.coding.RemovePassage;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.ToggleCode;
import org.feltbok.interviews.AddInterview;
import org.feltbok.interviews.AddPassage;
import org.feltbok.interviews.AddTopic;
import org.feltbok.interviews.InterviewStatus;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is done with notes and the codes on them; every change goes through the queue. */
public final class NotesActions {
    private final NotesModel model;

    /** Drafts given to the queue, which the model may not have read back yet. */
    private final Set<String> added = new HashSet<>();

    public NotesActions(NotesModel model) {
        this.model = model;
    }

    private void submit(Function<Coder, Operation> operation) {
        model.me().ifPresent(me -> model.desk().submit(me, operation.apply(me)));
    }

    private String label(Code code) {
        return code.label().in(model.desk().texts().language());
    }

    private Instant now() {
        return model.desk().file().environment().clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    // notes
    // ------------------------------------------------------------------------------------------------------

    /**
     * Stores what is written in a passage; a draft becomes a passage, an empty passage goes when it
     * is left.
     */
    public void keep(String passageId, String typed, boolean left) {
        boolean blank = PassageText.clean(typed).isEmpty();
        Optional<Line.Draft> draft = model.draft(passageId);
        Optional<Line.Note> stored =
                model.notes().stream().filter(n -> n.passage().id().equals(passageId)).findFirst();
        if (stored.isEmpty() && !added.contains(passageId)) {
            keepDraft(draft, typed, blank, left);
        } else if (blank) {
            if (left) {
                String was = stored.map(n -> n.passage().text()).orElse("");
                model.desk().submit(new RemovePassage(passageId, was));
            }
        } else if (stored.isEmpty()
                || !PassageText.clean(typed).equals(stored.get().passage().text())) {
            model.desk().submit(new EditPassage(passageId, typed));
        }
    }

    private void keepDraft(Optional<Line.Draft> draft, String typed, boolean blank, boolean left) {
        if (draft.isPresent() && !blank && model.interview().isPresent()) {
            Line.Draft d = draft.get();
            added.add(d.id());
            model.desk()
                    .submit(
                            new AddPassage(
                                    d.id(),
                                    model.interview().get().id(),
                                    d.topicId(),
                                    null,
                                    typed,
                                    d.after()));
        } else if (draft.isPresent() && left) {
            model.dropDraft(draft.get().id());
        }
    }

    public void removePassage() {
        model.current()
                .ifPresent(
                        n ->
                                model.desk()
                                        .submit(
                                                new RemovePassage(
                                                        n.passage().id(), n.passage().text())));
    }

    /** Goes round: respondent, interviewer, no mark. */
    public void nextSpeaker() {
        model.current()
                .map(Line.Note::passage)
                .ifPresent(
                        p -> {
                            Speaker next =
                                    p.speaker() == null
                                            ? Speaker.RESPONDENT
                                            : p.speaker() == Speaker.RESPONDENT
                                                    ? Speaker.INTERVIEWER
                                                    : null;
                            model.desk().submit(new SetPassage(p.id(), p.topicId(), next));
                        });
    }

    /** Adds an interview in the case chosen and opens it. */
    public void addInterview(String role) {
        model.chosenCase()
                .ifPresent(
                        c -> {
                            String id = Ids.next();
                            model.desk()
                                    .submit(
                                            new AddInterview(
                                                    id, c.id(), role, InterviewStatus.NOTES));
                            model.choose(id);
                        });
    }

    public void set(SetInterview.Field field, String value) {
        model.interview()
                .ifPresent(i -> model.desk().submit(new SetInterview(i.id(), field, value)));
    }

    /** Adds a topic to the guide, below the theme of the passage at hand. */
    public void addTopic(String label) {
        @Nullable String theme =
                model.current()
                        .flatMap(
                                n ->
                                        model.guide().topics().stream()
                                                .filter(t -> t.id().equals(n.passage().topicId()))
                                                .findFirst())
                        .map(t -> t.parentId() == null ? t.id() : t.parentId())
                        .orElse(null);
        model.desk().submit(new AddTopic(Ids.next(), theme, label));
    }

    // codes
    // ------------------------------------------------------------------------------------------------------

    public void toggle(int digit) {
        model.tree().byDigit(digit).ifPresent(this::toggle);
    }

    /** A code on or off, on the words selected or else the whole passage. */
    public void toggle(Code code) {
        model.current()
                .filter(n -> !code.folder())
                .ifPresent(
                        note -> {
                            Span span = model.selection().span().orElse(null);
                            submit(
                                    me ->
                                            new ToggleCode(
                                                    code.id(),
                                                    label(code),
                                                    me.id(),
                                                    note.text().ref(),
                                                    span,
                                                    now()));
                            model.selection().clear();
                            model.selectionChanged();
                        });
    }

    /** Makes a code at the top level and puts it on. */
    public void make(String label) {
        model.codebook()
                .ifPresent(
                        book -> {
                            String id = Ids.next();
                            AddCode made = new AddCode(id, book.id(), null, label, false, null);
                            Optional<Line.Note> note = model.current();
                            if (note.isEmpty()) {
                                model.desk().submit(made);
                                return;
                            }
                            Span span = model.selection().span().orElse(null);
                            submit(
                                    me ->
                                            Together.as(
                                                    made,
                                                    List.of(
                                                            made,
                                                            new ToggleCode(
                                                                    id,
                                                                    label,
                                                                    me.id(),
                                                                    note.get().text().ref(),
                                                                    span,
                                                                    now()))));
                            model.selection().clear();
                        });
    }

    /**
     * Takes off my codes that touch the selection; without one the code given last on this passage.
     */
    public void takeOff() {
        model.current()
                .ifPresent(
                        note -> {
                            Optional<Span> span = model.selection().span();
                            List<Coding> mine =
                                    note.text().codingsOf(model.me().map(Coder::id).orElse(""));
                            if (span.isPresent()) {
                                takeOff(
                                        mine.stream()
                                                .filter(
                                                        c ->
                                                                c.span() != null
                                                                        && c.span()
                                                                                .overlaps(
                                                                                        span.get()))
                                                .toList());
                            } else if (!mine.isEmpty()) {
                                takeOff(
                                        mine.stream()
                                                .filter(c -> c.createdAt() != null)
                                                .max(Comparator.comparing(Coding::createdAt))
                                                .orElse(mine.getLast()));
                            }
                        });
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
        return model.tree().byId(coding.codeId()).map(this::label).orElse("");
    }

    public boolean isMine(Coding coding) {
        return model.me().filter(me -> me.id().equals(coding.personId())).isPresent();
    }

    /** Puts a coding that lost its words on the selection, else where the words stand again. */
    public void findAgain(Segment segment) {
        String quote = segment.quote();
        String text = segment.passage().text();
        int at = quote.isEmpty() ? -1 : text.indexOf(quote);
        Optional<Span> found =
                model.current()
                                .filter(n -> n.passage().id().equals(segment.passage().id()))
                                .isPresent()
                        ? model.selection().span()
                        : Optional.empty();
        if (found.isEmpty() && at >= 0) {
            int start = CodePoints.fromUtf16(text, at);
            found = Optional.of(new Span(start, start + CodePoints.length(quote)));
        }
        found.ifPresentOrElse(
                span ->
                        submit(
                                me ->
                                        new FindAgain(
                                                segment.coding().id(),
                                                label(segment.code()),
                                                segment.coding().text(),
                                                span)),
                () -> model.desk().dialogs().note("interviews.select_words_first"));
    }

    /** Done with this passage; goes on to the next. */
    public void doneAndNext() {
        model.current()
                .ifPresent(
                        note ->
                                model.codebook()
                                        .ifPresent(
                                                book -> {
                                                    boolean done =
                                                            note.text()
                                                                    .isDone(
                                                                            model.me()
                                                                                    .map(Coder::id)
                                                                                    .orElse(""));
                                                    if (!done) {
                                                        submit(
                                                                me ->
                                                                        new MarkDone(
                                                                                book.id(),
                                                                                me.id(),
                                                                                note.text().ref(),
                                                                                true));
                                                    }
                                                    model.move(1);
                                                }));
    }

    public void memo(Line.Note note, String memo) {
        String before = note.text().memoOf(model.me().map(Coder::id).orElse(""));
        if (!memo.strip().equals(before)) {
            model.codebook()
                    .ifPresent(
                            book ->
                                    submit(
                                            me ->
                                                    new SetMemo(
                                                            book.id(),
                                                            me.id(),
                                                            note.text().ref(),
                                                            memo)));
        }
    }
}
