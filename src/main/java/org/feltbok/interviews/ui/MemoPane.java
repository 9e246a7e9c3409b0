package org.feltbok.interviews.ui;

import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Memo;
import org.feltbok.coding.kit.CodeAtHand;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.kit.MemoOn;
import org.feltbok.coding.kit.MemoOn.Thing;
import org.feltbok.coding.kit.Memos;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewCase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One's memo on the passage at hand, on the words of one's code that are selected, on the
 * interview, on its case, or on the code that those words have; and what others wrote there, once
 * one is done with all it is about.
 */
final class MemoPane extends VBox implements MemoOn.Things<MemoPane.Of> {
    /** What is written about. */
    enum Of {
        PASSAGE,
        WORDS,
        INTERVIEW,
        CASE,
        CODE
    }

    private final NotesModel model;
    private final NotesActions actions;
    private final Texts texts;
    private final MemoOn<Of> memo;

    /**
     * @param back gives the keys back to the notes
     */
    MemoPane(NotesModel model, NotesActions actions, Runnable back) {
        this.model = model;
        this.actions = actions;
        texts = model.desk().texts();
        memo =
                new MemoOn<>(
                        "interviews-memo",
                        model.desk(),
                        List.of(Of.values()),
                        each -> name(each, texts),
                        this,
                        back);
        getChildren().add(memo);
    }

    static String name(Of each, Texts texts) {
        return texts.get("interviews.memo." + each.name().toLowerCase(Locale.ROOT));
    }

    /** Shows the memo of a kind of what is at hand, and leaves the keys where they are. */
    void show(Of kind) {
        memo.show(kind);
    }

    /** To the memo: of the words where a code of one's own is selected, else of what was chosen. */
    void focusField() {
        memo.focusField(Of.WORDS, model.selection().span().isPresent() && coding().isPresent());
    }

    /** To the memo on the code of the words selected. */
    void focusCode() {
        if (!memo.focusField(Of.CODE)) {
            model.desk().dialogs().note("interviews.memo.no_code");
        }
    }

    void keep() {
        memo.keep();
    }

    private Memos memos() {
        return model.memos();
    }

    private String me() {
        return model.open().me().map(Coder::id).orElse("");
    }

    void refresh() {
        memo.refresh();
    }

    @Override
    public Consumer<String> keeper(Of now, Thing thing, String writer) {
        Line.Note note = model.current().orElse(null);
        return switch (now) {
            case PASSAGE ->
                    t -> {
                        if (note != null) {
                            actions.memo(note, t, writer);
                        }
                    };
            case WORDS -> t -> actions.memo(Memo.About.CODING, thing.id(), t, writer);
            case INTERVIEW -> t -> actions.memo(Memo.About.INTERVIEW, thing.id(), t, writer);
            case CASE -> t -> actions.memo(Memo.About.CASE, thing.id(), t, writer);
            case CODE -> t -> actions.memo(Memo.About.CODE, thing.id(), t, writer);
        };
    }

    @Override
    public String mine(Of kind, Thing thing) {
        return kind == Of.PASSAGE
                ? model.current().map(n -> n.text().memoOf(me())).orElse("")
                : memos().of(thing.id(), me());
    }

    @Override
    public Optional<Thing> thing(Of kind) {
        return switch (kind) {
            case PASSAGE -> model.current().map(n -> new Thing(n.passage().id(), ""));
            case WORDS -> coding().map(c -> new Thing(c.id(), words(c)));
            case INTERVIEW -> model.open().interview().map(this::interview);
            case CASE -> model.open().chosenCase().map(this::ofCase);
            case CODE -> coding().flatMap(this::ofCode);
        };
    }

    private Thing interview(Interview i) {
        return new Thing(i.id(), i.role().in(texts.language()));
    }

    private Thing ofCase(InterviewCase c) {
        return new Thing(c.id(), model.open().name(c));
    }

    private Optional<Thing> ofCode(Coding coding) {
        return model.open()
                .tree()
                .byId(coding.codeId())
                .map(c -> new Thing(c.id(), CodeLook.name(c, model.open().tree(), texts)));
    }

    private Optional<Coding> coding() {
        return model.current()
                .flatMap(n -> CodeAtHand.of(n.text(), me(), model.selection().span().orElse(null)));
    }

    private String words(Coding coding) {
        return model.current()
                .map(
                        n ->
                                CodeAtHand.words(
                                        coding,
                                        n.text(),
                                        model.open().tree(),
                                        model.open().telling(),
                                        texts))
                .orElse("");
    }

    @Override
    public Map<String, String> others(Of kind, Thing thing) {
        return switch (kind) {
            case PASSAGE -> model.current().map(n -> onPassage(n.text())).orElse(Map.of());
            // only one's own codings are at hand here
            case WORDS -> Map.of();
            case INTERVIEW, CASE ->
                    isDoneWith(kind) ? memos().byOthers(thing.id(), me()) : Map.of();
            case CODE -> memos().onCodeByOthers(thing.id(), me());
        };
    }

    private Map<String, String> onPassage(CodedText text) {
        Map<String, String> written = new LinkedHashMap<>();
        for (String person : model.open().othersShown(text)) {
            String words = text.memoOf(person);
            if (!words.isEmpty()) {
                written.put(person, words);
            }
        }
        return written;
    }

    @Override
    public Optional<Coder> coder(String personId) {
        return model.open().coder(personId);
    }

    @Override
    public String told(String words) {
        return model.open().telling().told(words);
    }

    private boolean isDoneWith(Of kind) {
        List<CodedPassage> all =
                kind == Of.INTERVIEW ? model.open().passages() : model.open().passagesOfCase();
        return model.open().isOpenTo(all);
    }
}
