package org.feltbok.coding.ui;

import org.feltbok.base.Ids;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.DefineCode;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.NoCodeFits;
import org.feltbok.coding.RemoveCoding;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.SetDigit;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.ToggleCode;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a coder does with the answer at hand; every change goes through the queue. */
public final class CodingActions {
    private final CodingModel model;

    public CodingActions(CodingModel model) {
        this.model = model;
    }

    private void submit(java.util.function.Function<Coder, Operation> operation) {
        model.myself().ifPresent(me -> model.desk().submit(me, operation.apply(me)));
    }

    private String label(Code code) {
        return code.label().in(model.desk().texts().language());
    }

    /** The code of a digit key on or off. */
    public void toggle(int digit) {
        model.tree().byDigit(digit).ifPresent(this::toggle);
    }

    /** A code on or off, on what is selected or else the whole answer. */
    public void toggle(Code code) {
        model.current()
                .filter(t -> !code.folder())
                .ifPresent(
                        text -> {
                            Span span = model.selection().span().orElse(null);
                            Instant now =
                                    model.desk()
                                            .file()
                                            .environment()
                                            .clock()
                                            .instant()
                                            .truncatedTo(ChronoUnit.SECONDS);
                            submit(
                                    me ->
                                            new ToggleCode(
                                                    code.id(),
                                                    label(code),
                                                    me.id(),
                                                    text.ref(),
                                                    span,
                                                    now));
                            model.selection().clear();
                            model.selectCode(code);
                        });
    }

    /** Done, and no code of the codebook fits; goes on. */
    public void noCodeFits() {
        model.current()
                .ifPresent(
                        text -> {
                            submit(me -> new NoCodeFits(text(model), me.id(), text.ref()));
                            model.move(1);
                        });
    }

    private static String text(CodingModel model) {
        return model.item().orElseThrow().codebookId();
    }

    /** Done with this answer; goes on to the next. */
    public void doneAndNext() {
        model.current()
                .ifPresent(
                        text -> {
                            if (!text.isDone(model.me())) {
                                submit(me -> new MarkDone(text(model), me.id(), text.ref(), true));
                            }
                            model.move(1);
                        });
    }

    /** Not done after all: the other coder is hidden again. */
    public void reopen() {
        model.current()
                .filter(t -> t.isDone(model.me()))
                .ifPresent(
                        text ->
                                submit(
                                        me ->
                                                new MarkDone(
                                                        text(model), me.id(), text.ref(), false)));
    }

    /** Takes off the codes that touch the selection; without a selection the code given last. */
    public void takeOff() {
        model.current()
                .ifPresent(
                        text -> {
                            Optional<Span> span = model.selection().span();
                            List<Coding> mine = text.codingsOf(model.me());
                            List<Coding> off =
                                    span.isPresent()
                                            ? mine.stream()
                                                    .filter(
                                                            c ->
                                                                    c.span() != null
                                                                            && c.span()
                                                                                    .overlaps(
                                                                                            span
                                                                                                    .get()))
                                                    .toList()
                                            : last(mine).stream().toList();
                            takeOff(off);
                        });
    }

    /** The one given last: of those with a known time the newest, else the last in the text. */
    private static Optional<Coding> last(List<Coding> mine) {
        return mine.stream()
                .filter(c -> c.createdAt() != null)
                .max(java.util.Comparator.comparing(Coding::createdAt))
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
        return model.tree().byId(coding.codeId()).map(this::label).orElse("");
    }

    /** Takes a code off the current answer wherever it stands. */
    public void takeOff(Code code) {
        CodedText text = model.current().orElseThrow();
        takeOff(
                text.codingsOf(model.me()).stream()
                        .filter(c -> c.codeId().equals(code.id()))
                        .toList());
    }

    /** Writes the memo on an answer, which may no longer be the current one. */
    public void memo(CodedText text, String memo) {
        if (!memo.strip().equals(text.memoOf(model.me()))) {
            submit(me -> new SetMemo(text(model), me.id(), text.ref(), memo));
        }
    }

    /** Makes a code beside the one looked at, with no key, and puts it on. */
    public void make(String label) {
        if (model.item().isEmpty()) {
            return;
        }
        String id = Ids.next();
        String codebook = text(model);
        String parent =
                model.selectedCode().map(c -> c.folder() ? c.id() : c.parentId()).orElse(null);
        AddCode made = new AddCode(id, codebook, parent, label, false, null);
        Optional<CodedText> text = model.current();
        if (text.isEmpty()) {
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
                                                text.get().ref(),
                                                span,
                                                null))));
        model.selection().clear();
    }

    /** Makes a folder for codes at the top level. */
    public void makeFolder(String label) {
        model.item()
                .ifPresent(
                        i ->
                                model.desk()
                                        .submit(
                                                new AddCode(
                                                        Ids.next(),
                                                        i.codebookId(),
                                                        null,
                                                        label,
                                                        true,
                                                        null)));
    }

    /** Changes what is said about a code; only what differs is written. */
    public void edit(
            Code code, String label, String definition, String exclude, @Nullable Integer digit) {
        List<Operation> parts = new ArrayList<>();
        if (!label.isBlank() && !label.strip().equals(code.label().text())) {
            parts.add(new RenameCode(code.id(), code.label().text(), label));
        }
        boolean same =
                definition.strip().equals(code.definition().text())
                        && exclude.strip().equals(code.exclude().text());
        if (!same) {
            parts.add(new DefineCode(code.id(), label(code), definition, exclude));
        }
        if (!java.util.Objects.equals(digit, code.digit())) {
            parts.add(new SetDigit(code.codebookId(), code.id(), label(code), digit));
        }
        if (!parts.isEmpty()) {
            model.desk().submit(Together.of("coding.edit_code", List.of(label(code)), parts));
        }
    }
}
