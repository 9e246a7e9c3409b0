package org.feltbok.coding.ui;

import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Memo;
import org.feltbok.coding.kit.CodeAtHand;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.kit.MemoOn;
import org.feltbok.coding.kit.MemoOn.Thing;
import org.feltbok.coding.kit.Memos;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One's memo on the answer at hand, on the words of one's code that are selected in it, on its
 * case, or on the code looked at, else the one given last; and what others wrote of the case and
 * the code, once one is blind to nothing of it.
 */
final class AnswerMemo extends VBox implements MemoOn.Things<AnswerMemo.Of> {
    /** What is written about. */
    enum Of {
        ANSWER,
        WORDS,
        CASE,
        CODE
    }

    private final CodingModel model;
    private final CodingActions actions;
    private final Texts texts;
    private final MemoOn<Of> memo;

    /**
     * @param back gives the keys back to the answers
     */
    AnswerMemo(CodingModel model, CodingActions actions, Runnable back) {
        this.model = model;
        this.actions = actions;
        texts = model.desk().texts();
        memo =
                new MemoOn<>(
                        "coding-memo", model.desk(), List.of(Of.values()), this::name, this, back);
        getStyleClass().add("fb-pane-section");
        getChildren().add(memo);
    }

    private String name(Of each) {
        String key = "coding.memo." + each.name().toLowerCase(Locale.ROOT);
        return texts.get(each == Of.ANSWER ? model.read().key(key) : key);
    }

    /** To the memo: of the words where a code of one's own is selected, else of what was chosen. */
    void focusField() {
        memo.focusField(Of.WORDS, model.selection().span().isPresent() && coding().isPresent());
    }

    /** To the memo on the code looked at. */
    void focusCode() {
        if (!memo.focusField(Of.CODE)) {
            model.desk().dialogs().note("coding.memo.no_code");
        }
    }

    void keep() {
        memo.keep();
    }

    void refresh() {
        memo.refresh();
    }

    private Memos memos() {
        return model.memos();
    }

    private String me() {
        String me = model.read().me();
        return me == null ? "" : me;
    }

    /** What somebody wrote of the words that one of their codes stands on; empty if nothing. */
    String on(Coding coding) {
        return memos().of(coding.id(), coding.personId());
    }

    /** The code of a coding with its words, as they are told. */
    String words(Coding coding, CodedText text) {
        return CodeAtHand.words(
                coding, text, model.read().tree(), model.read().sheet().telling(), texts);
    }

    private Optional<Coding> coding() {
        return model.current()
                .flatMap(t -> CodeAtHand.of(t, me(), model.selection().span().orElse(null)));
    }

    @Override
    public Optional<Thing> thing(Of kind) {
        Optional<CodedText> text = model.current();
        return switch (kind) {
            case ANSWER -> text.map(t -> new Thing(t.ref().id(), ""));
            case WORDS -> text.flatMap(t -> coding().map(c -> new Thing(c.id(), words(c, t))));
            case CASE ->
                    text.flatMap(
                            t ->
                                    Optional.ofNullable(t.text().caseId())
                                            .map(c -> new Thing(c, model.read().name(t))));
            case CODE ->
                    model.selectedCode()
                            .or(actions::atHand)
                            .map(
                                    c ->
                                            new Thing(
                                                    c.id(),
                                                    CodeLook.name(c, model.read().tree(), texts)));
        };
    }

    @Override
    public String mine(Of kind, Thing thing) {
        return kind == Of.ANSWER
                ? model.current().map(t -> t.memoOf(model.read().me())).orElse("")
                : memos().of(thing.id(), me());
    }

    @Override
    public Consumer<String> keeper(Of kind, Thing thing, String writer) {
        CodedText text = model.current().orElse(null);
        return switch (kind) {
            case ANSWER ->
                    t -> {
                        if (text != null) {
                            actions.memo(text, t, writer);
                        }
                    };
            case WORDS -> t -> actions.memo(Memo.About.CODING, thing.id(), t, writer);
            case CASE -> t -> actions.memo(Memo.About.CASE, thing.id(), t, writer);
            case CODE -> t -> actions.memo(Memo.About.CODE, thing.id(), t, writer);
        };
    }

    /** What others noted on the answer and its words stands with their codes. */
    @Override
    public Map<String, String> others(Of kind, Thing thing) {
        return switch (kind) {
            case CASE -> maySee() ? memos().byOthers(thing.id(), me()) : Map.of();
            case CODE -> memos().onCodeByOthers(thing.id(), me());
            case ANSWER, WORDS -> Map.of();
        };
    }

    @Override
    public Optional<Coder> coder(String personId) {
        return model.read().coder(personId);
    }

    @Override
    public String told(String words) {
        return model.read().told(words);
    }

    private boolean maySee() {
        return model.current().filter(this::isOpen).isPresent() && !model.read().isBlind();
    }

    /** Of interviews all that was said of the case is to be done, as where they are written. */
    private boolean isOpen(CodedText text) {
        return model.read().isInterviews()
                ? model.read().texts().all().stream()
                        .filter(t -> Objects.equals(t.text().caseId(), text.text().caseId()))
                        .allMatch(this::isDone)
                : isDone(text);
    }

    private boolean isDone(CodedText text) {
        return text.isDone(model.read().me()) && !model.read().isWaiting(text);
    }
}
