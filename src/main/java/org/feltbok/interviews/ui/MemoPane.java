package org.feltbok.interviews.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Memo;
import org.feltbok.coding.Span;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.kit.MemoField;
import org.feltbok.coding.kit.Memos;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewCase;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One's memo on the passage at hand, on the words of one's code that are selected, on the interview
 * or on its case; and what others wrote there, once one is done with all it is about.
 */
final class MemoPane extends VBox {
    /** What is written about. */
    enum Of {
        PASSAGE,
        WORDS,
        INTERVIEW,
        CASE
    }

    /**
     * What is at hand of a kind.
     *
     * @param id of the thing
     * @param called what people call it
     */
    private record Thing(String id, String called) {}

    private final NotesModel model;
    private final NotesActions actions;
    private final Texts texts;
    private final Segments<Of> of = new Segments<>();
    private final Label about = Labels.muted("");
    private final MemoField field;
    private final VBox others = new VBox(4);
    private String shown = "";
    private String writtenBy = "";

    /**
     * @param back gives the keys back to the notes
     */
    MemoPane(NotesModel model, NotesActions actions, Runnable back) {
        super(6);
        this.model = model;
        this.actions = actions;
        texts = model.desk().texts();
        field = new MemoField(texts.get("coding.memo"), texts.get("coding.memo_prompt"), back);
        field.setId("interviews-memo");
        field.setPrefRowCount(2);
        Label memo = Labels.of(texts.get("coding.memo"), "fb-section");
        memo.setMinWidth(Label.USE_PREF_SIZE);
        var head = new HBox(8, memo, about, Labels.spacer(), new KeyCap("M"));
        about.setMinWidth(0);
        head.getStyleClass().add("fb-row");
        for (Of each : Of.values()) {
            of.add(each, name(each));
        }
        of.fill().setId("interviews-memo-of");
        of.valueProperty().set(Of.PASSAGE);
        of.valueProperty().addListener((o, old, now) -> refresh());
        others.setId("interviews-memo-others");
        others.managedProperty().bind(others.visibleProperty());
        getChildren().addAll(head, of, field, others);
    }

    private String name(Of each) {
        return texts.get("interviews.memo." + each.name().toLowerCase(Locale.ROOT));
    }

    /** To the memo: of the words where a code of one's own is selected, else of what was chosen. */
    void focusField() {
        if (model.selection().span().isPresent() && coding().isPresent()) {
            of.valueProperty().set(Of.WORDS);
        } else if (of.valueProperty().get() == Of.WORDS) {
            of.valueProperty().set(Of.PASSAGE);
        }
        field.requestFocus();
        field.end();
    }

    void keep() {
        field.keepNow();
    }

    private Memos memos() {
        return model.memos();
    }

    private String me() {
        return model.open().me().map(Coder::id).orElse("");
    }

    void refresh() {
        Of now = of.valueProperty().get() == null ? Of.PASSAGE : of.valueProperty().get();
        for (Of each : Of.values()) {
            Optional<Thing> there = thing(each);
            of.button(each).setDisable(there.isEmpty());
            boolean written = there.filter(t -> !mine(each, t).isEmpty()).isPresent();
            // a sign, so that one sees where something is written without going there
            of.button(each).setText(name(each) + (written ? " •" : ""));
        }
        Thing thing = thing(now).orElse(null);
        about.setText(thing == null || now == Of.PASSAGE ? "" : thing.called());
        field.setDisable(thing == null);
        others(now, thing);
        if (thing == null) {
            field.show("", t -> {});
            shown = "";
            return;
        }
        String writer = model.desk().name();
        String what = now + " " + thing.id();
        if (what.equals(shown) && writer.equals(writtenBy)) {
            field.update(mine(now, thing));
        } else {
            // what was written on another thing, or by another person, is kept as theirs first
            shown = what;
            writtenBy = writer;
            field.show(mine(now, thing), keeper(now, thing, writer));
        }
    }

    private java.util.function.Consumer<String> keeper(Of now, Thing thing, String writer) {
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
        };
    }

    private String mine(Of kind, Thing thing) {
        return kind == Of.PASSAGE
                ? model.current().map(n -> n.text().memoOf(me())).orElse("")
                : memos().of(thing.id(), me());
    }

    private Optional<Thing> thing(Of kind) {
        return switch (kind) {
            case PASSAGE -> model.current().map(n -> new Thing(n.passage().id(), ""));
            case WORDS -> coding().map(c -> new Thing(c.id(), words(c)));
            case INTERVIEW -> model.open().interview().map(this::interview);
            case CASE -> model.open().chosenCase().map(this::ofCase);
        };
    }

    private Thing interview(Interview i) {
        return new Thing(i.id(), i.role().in(texts.language()));
    }

    private Thing ofCase(InterviewCase c) {
        return new Thing(c.id(), model.open().name(c));
    }

    /**
     * My coding on the words selected; without words the one on the whole passage, if it is one.
     */
    private Optional<Coding> coding() {
        Line.Note note = model.current().orElse(null);
        if (note == null) {
            return Optional.empty();
        }
        Span selected = model.selection().span().orElse(null);
        List<Coding> mine = note.text().codingsOf(me()).stream().filter(c -> !c.isLost()).toList();
        return mine.stream()
                .filter(c -> Objects.equals(c.span(), selected))
                .findFirst()
                .or(() -> mine.stream().filter(c -> meets(c.span(), selected)).findFirst());
    }

    private static boolean meets(@Nullable Span one, @Nullable Span other) {
        return one != null && other != null && one.overlaps(other);
    }

    private String words(Coding coding) {
        Code code = model.open().tree().byId(coding.codeId()).orElse(null);
        String name = code == null ? "" : CodeLook.name(code, model.open().tree(), texts);
        String text = model.current().map(n -> n.passage().text()).orElse("");
        return coding.span() == null
                ? name
                : name
                        + " «"
                        + model.open().telling().told(CodePoints.cut(text, coding.span()))
                        + "»";
    }

    private void others(Of kind, @Nullable Thing thing) {
        others.getChildren().clear();
        if (thing != null) {
            written(kind, thing)
                    .forEach(
                            (person, words) -> {
                                String name =
                                        model.open().coder(person).map(Coder::name).orElse("");
                                Label line =
                                        Labels.muted(
                                                name + ": " + model.open().telling().told(words));
                                line.setWrapText(true);
                                others.getChildren().add(line);
                            });
        }
        others.setVisible(!others.getChildren().isEmpty());
    }

    /** What others wrote of it that one may see, by who wrote it. */
    private Map<String, String> written(Of kind, Thing thing) {
        Line.Note note = model.current().orElse(null);
        return switch (kind) {
            case PASSAGE ->
                    note == null
                            ? Map.of()
                            : model.open().othersShown(note.text()).stream()
                                    .filter(p -> !note.text().memoOf(p).isEmpty())
                                    .collect(Collectors.toMap(p -> p, note.text()::memoOf));
            // only one's own codings are at hand here
            case WORDS -> Map.of();
            case INTERVIEW, CASE ->
                    isDoneWith(kind)
                            ? memos().on(thing.id()).stream()
                                    .filter(m -> m.personId() != null && !me().equals(m.personId()))
                                    .collect(
                                            Collectors.toMap(
                                                    m -> String.valueOf(m.personId()),
                                                    Memo::text,
                                                    (a, b) -> a + "\n" + b))
                            : Map.of();
        };
    }

    private boolean isDoneWith(Of kind) {
        List<CodedPassage> all =
                kind == Of.INTERVIEW ? model.open().passages() : model.open().passagesOfCase();
        return !model.open().isWaiting() && all.stream().allMatch(p -> p.text().isDone(me()));
    }
}
