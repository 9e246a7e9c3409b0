package org.feltbok.coding.ui;

import org.feltbok.analysis.CaseNames;
import org.feltbok.base.Ids;
import org.feltbok.base.task.Navigator;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.AsCoder;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeInVivo;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.ColourCode;
import org.feltbok.coding.DefineCode;
import org.feltbok.coding.GiveCodings;
import org.feltbok.coding.InVivo;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Memo;
import org.feltbok.coding.NoCodeFits;
import org.feltbok.coding.RemoveCoding;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.SetDigit;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a coder does with the answer at hand, in the name of who works at that moment; every change
 * goes through the queue. Nothing is done while another question is being read, nor if no answer is
 * shown.
 */
public final class CodingActions {
    private final CodingModel model;

    public CodingActions(CodingModel model) {
        this.model = model;
    }

    private Optional<CodedText> here() {
        return model.isReady() ? model.current() : Optional.empty();
    }

    private String label(Code code) {
        return code.label().in(model.desk().texts().language());
    }

    private String label(Coding coding) {
        return model.read().tree().byId(coding.codeId()).map(this::label).orElse("");
    }

    private String codebook() {
        return model.read().item().orElseThrow().codebookId();
    }

    private Instant now() {
        return model.desk().now();
    }

    /** The code of a digit key on or off. */
    public void toggle(int digit) {
        model.read().tree().byDigit(digit).ifPresent(this::toggle);
    }

    /**
     * A code on or off, on what is selected or else the whole answer; the selection stays. On all
     * where several are taken together.
     */
    public void toggle(Code code) {
        List<CodedText> several = model.isReady() ? model.several().answers() : List.of();
        if (!several.isEmpty()) {
            if (!code.folder()) {
                new CodeSeveral(model).turn(several, code);
                model.selectCode(code);
            }
            return;
        }
        here().filter(t -> !code.folder())
                .ifPresent(
                        text -> {
                            give(code.id(), label(code), text, List.of());
                            model.selectCode(code);
                        });
    }

    /**
     * @param first what is made before, in the same step
     */
    private void give(String code, String label, CodedText text, List<Operation> first) {
        Span span = model.selection().span().orElse(null);
        Instant at = now();
        model.desk()
                .asCoder(
                        me -> {
                            var toggle = new ToggleCode(code, label, me.id(), text.ref(), span, at);
                            if (first.isEmpty()) {
                                return toggle;
                            }
                            List<Operation> parts = new ArrayList<>(first);
                            parts.add(toggle);
                            return Together.as(first.getFirst(), parts);
                        });
        model.selection().used();
    }

    /** Done, and no code of the codebook fits; goes on. */
    public void noCodeFits() {
        if (!model.several().answers().isEmpty()) {
            String of = codebook();
            Instant when = now();
            new CodeSeveral(model)
                    .each(
                            "coding.none_fits",
                            (me, t) -> new NoCodeFits(of, me.id(), t.ref(), when));
            return;
        }
        here().ifPresent(
                        text -> {
                            String book = codebook();
                            Instant at = now();
                            model.desk()
                                    .asCoder(me -> new NoCodeFits(book, me.id(), text.ref(), at));
                            model.move(1);
                        });
    }

    /** Done with this answer; goes on to the next. */
    public void doneAndNext() {
        if (!model.several().answers().isEmpty()) {
            String of = codebook();
            Instant when = now();
            new CodeSeveral(model)
                    .each("coding.done", (me, t) -> new MarkDone(of, me.id(), t.ref(), true, when));
            return;
        }
        here().ifPresent(
                        text -> {
                            if (!text.isDone(model.read().me())) {
                                done(text, true);
                            }
                            model.move(1);
                        });
    }

    /** Not done after all: the other coder is hidden again. */
    public void reopen() {
        here().filter(t -> t.isDone(model.read().me())).ifPresent(text -> done(text, false));
    }

    private void done(CodedText text, boolean done) {
        String book = codebook();
        Instant at = now();
        model.desk().asCoder(me -> new MarkDone(book, me.id(), text.ref(), done, at));
    }

    /** Takes off the codes that touch the selection; without a selection the code given last. */
    public void takeOff() {
        if (!model.several().answers().isEmpty()) {
            model.desk().dialogs().note("coding.marked.take_off");
            return;
        }
        here().ifPresent(
                        text -> {
                            Optional<Span> span = model.selection().span();
                            List<Coding> mine = text.codingsOf(model.read().me());
                            takeOff(
                                    span.isEmpty()
                                            ? last(mine).stream().toList()
                                            : mine.stream()
                                                    .filter(c -> touches(c, span.get()))
                                                    .toList());
                        });
    }

    private static boolean touches(Coding coding, Span span) {
        return coding.span() != null && coding.span().overlaps(span);
    }

    /** The one given last: of those with a known time the newest, else the last in the text. */
    private static Optional<Coding> last(List<Coding> mine) {
        return mine.stream()
                .filter(c -> c.createdAt() != null)
                .max(Comparator.comparing(Coding::createdAt).thenComparing(Coding::id))
                .or(() -> mine.isEmpty() ? Optional.empty() : Optional.of(mine.getLast()));
    }

    /** The figures with the code at hand: of the answer, else the one chosen in the codebook. */
    void toFigures(Navigator navigator) {
        Optional<Code> code = atHand().or(model::selectedCode);
        if (code.isEmpty() || model.read().item().isEmpty()) {
            model.desk().dialogs().note("coding.to_figures.no_code");
            return;
        }
        String item =
                model.read().isInterviews() ? CaseNames.SAID : model.read().item().get().name();
        navigator.go(new Navigator.Target("figures", "#" + item + "#" + code.get().key()));
    }

    /** My code under the selection; without one the code given last, as when one is taken off. */
    Optional<Code> atHand() {
        return model.current()
                .map(t -> t.codingsOf(model.read().me()))
                .flatMap(
                        mine ->
                                model.selection()
                                        .span()
                                        .map(
                                                s ->
                                                        mine.stream()
                                                                .filter(c -> touches(c, s))
                                                                .findFirst())
                                        .orElseGet(() -> last(mine)))
                .flatMap(c -> model.read().tree().byId(c.codeId()));
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
            model.desk().submit(Together.of("coding.remove", List.of(labels), parts));
        }
    }

    /** Takes a code off the current answer wherever it stands. */
    public void takeOff(Code code) {
        here().ifPresent(
                        text ->
                                takeOff(
                                        text.codingsOf(model.read().me()).stream()
                                                .filter(c -> c.codeId().equals(code.id()))
                                                .toList()));
    }

    /**
     * Writes the memo on an answer, which may no longer be the current one.
     *
     * @param writer who wrote it, which may no longer be who works; blank = asked for
     */
    public void memo(CodedText text, String memo, String writer) {
        String book = codebook();
        model.desk()
                .asWriter(writer, me -> new SetMemo(book, me.id(), text.ref(), memo), given -> {});
    }

    /** Writes the memo on the words of a code, or on a case. */
    void memo(Memo.About about, String id, String memo, String writer) {
        String at = now().toString();
        model.desk()
                .asWriter(writer, me -> new WriteMemo(about, id, me.id(), memo, at), given -> {});
    }

    /** Makes a code beside the one looked at, with no key, and puts it on, in one step. */
    public void make(String label) {
        if (model.read().item().isEmpty() || !model.isReady()) {
            return;
        }
        String id = Ids.next();
        Operation made = new AddCode(id, codebook(), beside(), label, false, AddCode.NEXT_FREE);
        List<CodedText> several = model.several().answers();
        if (!several.isEmpty()) {
            new CodeSeveral(model).give(several, id, label, List.of(made));
            return;
        }
        here().ifPresentOrElse(
                        text -> give(id, label, text, List.of(made)),
                        () -> model.desk().submit(made));
    }

    /** The words selected have a code named by them, made beside the one looked at if it is new. */
    void inVivo() {
        Optional<Span> span = model.selection().span();
        here().ifPresent(
                        text -> {
                            Optional<String> name =
                                    span.map(s -> CodePoints.cut(text.text().text(), s))
                                            .flatMap(
                                                    words -> InVivo.name(model.read().told(words)));
                            name.ifPresentOrElse(
                                    n -> inVivo(text, n, span.orElseThrow()),
                                    () -> model.desk().dialogs().note("coding.in_vivo.select"));
                        });
    }

    private void inVivo(CodedText text, String name, Span span) {
        String id = Ids.next();
        String book = codebook();
        String parent = beside();
        Instant at = now();
        var language = model.desk().texts().language();
        model.desk()
                .asCoder(
                        me ->
                                new CodeInVivo(
                                        id,
                                        book,
                                        parent,
                                        name,
                                        language,
                                        me.id(),
                                        text.ref(),
                                        span,
                                        at));
        InVivo.code(model.read().tree(), name, language)
                .ifPresentOrElse(model::selectCode, () -> model.selectCodeWhenMade(id));
        model.selection().used();
    }

    /** Where a new code stands: in the folder looked at, or beside the code looked at. */
    private @Nullable String beside() {
        return model.selectedCode().map(c -> c.folder() ? c.id() : c.parentId()).orElse(null);
    }

    /**
     * Changes what is said about a code, in the language of the window; only what differs is
     * written, in one step.
     */
    public void edit(
            Code code, String label, String definition, String exclude, @Nullable Integer digit) {
        String in = model.desk().texts().language().code();
        String own = model.read().language() == null ? in : model.read().sheet().language();
        edit(
                code,
                own,
                Map.of(in, new CodeWords(label, definition, exclude)),
                digit,
                code.ownColour());
    }

    /**
     * Changes what is said about a code; only what differs is written, in one step.
     *
     * @param own code of the study's own language
     * @param words by the code of their language
     * @param colour {@code #rrggbb}; null = that of its digit
     */
    void edit(
            Code code,
            String own,
            Map<String, CodeWords> words,
            @Nullable Integer digit,
            @Nullable String colour) {
        List<Operation> parts = new ArrayList<>();
        Instant now = model.desk().file().environment().clock().instant();
        words.forEach(
                (language, said) -> said(code, own.equals(language), language, said, now, parts));
        if (!Objects.equals(digit, code.digit())) {
            parts.add(new SetDigit(code.codebookId(), code.id(), label(code), digit));
        }
        if (!Objects.equals(colour, code.ownColour())) {
            parts.add(new ColourCode(code.id(), label(code), colour));
        }
        if (!parts.isEmpty()) {
            model.desk().submit(Together.of("coding.edit_code", List.of(label(code)), parts));
        }
    }

    private void said(
            Code code,
            boolean own,
            String language,
            CodeWords said,
            Instant now,
            List<Operation> parts) {
        CodeWords was = CodeWords.of(code, language, own);
        String in = own ? null : language;
        String name = said.label().strip();
        if (!name.isEmpty() && !name.equals(was.label())) {
            parts.add(new RenameCode(code.id(), label(code), name, in));
        }
        boolean same =
                said.definition().strip().equals(was.definition())
                        && said.exclude().strip().equals(was.exclude());
        if (!same) {
            parts.add(
                    new DefineCode(
                            code.id(),
                            label(code),
                            said.definition(),
                            said.exclude(),
                            in,
                            model.desk().name(),
                            now.toString()));
        }
    }

    /** Gives one person all codings of another. */
    public void giveCodings(Coder from, String to) {
        model.desk()
                .submit(new AsCoder(to, coder -> new GiveCodings(from.id(), from.name(), coder)));
    }
}
