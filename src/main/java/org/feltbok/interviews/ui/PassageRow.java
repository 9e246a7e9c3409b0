package org.feltbok.interviews.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Span;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.kit.CodedTextView;
import org.feltbok.coding.kit.TextMark;
import org.feltbok.interviews.Speaker;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A passage: who says it, its text with coded spans or a field to write in, and its codes in the
 * margin.
 */
final class PassageRow extends Region {
    static final double MARGIN = 196;
    private static final double SPEAKER = 32;
    private static final double PAD = 6;
    private static final double STRIPE = 3;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private static final PseudoClass INTERVIEWER = PseudoClass.getPseudoClass("interviewer");

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private final NotesModel model;
    private final Runnable drawn;
    private final Texts texts;
    private final Label speaker = Labels.strong("");
    private final CodedTextView words = new CodedTextView();
    private final VBox labels = new VBox(2);
    private final List<Region> stripes = new ArrayList<>();
    private final List<Coding> striped = new ArrayList<>();
    private Optional<NoteField> field = Optional.empty();
    private String id = "";

    /**
     * @param pressed told of the passage the mouse was pressed on
     * @param write told of the passage to be written in
     * @param drawn told each time a passage is drawn
     */
    PassageRow(NotesModel model, Consumer<String> pressed, Consumer<String> write, Runnable drawn) {
        this.model = model;
        this.drawn = drawn;
        texts = model.desk().texts();
        getStyleClass().add("fb-passage");
        speaker.getStyleClass().add("fb-speaker");
        getChildren().addAll(speaker, words, labels);
        words.selectable(
                new CodedTextView.Chosen() {
                    @Override
                    public void selected(int from, int to) {
                        model.goTo(id);
                        model.selection().select(from, to);
                        model.selectionChanged();
                    }

                    @Override
                    public void extended(int to) {
                        model.goTo(id);
                        model.selection().extend(to);
                        model.selectionChanged();
                    }
                });
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::taken);
        setOnMousePressed(
                e -> {
                    pressed.accept(id);
                    e.consume();
                });
        setOnMouseClicked(
                e -> {
                    if (e.getClickCount() == 3) {
                        write.accept(id);
                    }
                });
    }

    /** With Ctrl a passage is taken in with others or out, with Shift all that lie between. */
    private void taken(MouseEvent e) {
        boolean other = !id.equals(model.currentId());
        if (e.getButton() != MouseButton.PRIMARY || model.note(id).isEmpty()) {
            return;
        }
        if (e.isShortcutDown()) {
            model.several().mark(id);
            e.consume();
        } else if (e.isShiftDown() && other) {
            model.several().markTo(id);
            e.consume();
        }
    }

    /** Shows a passage as stored. */
    void show(Line.Note note) {
        drawn.run();
        id = note.passage().id();
        speaker.setText(note.passage().speaker() == null ? "" : note.passage().speaker().mark());
        pseudoClassStateChanged(INTERVIEWER, note.passage().speaker() == Speaker.INTERVIEWER);
        List<TextMark> marks = new ArrayList<>();
        List<Node> names = new ArrayList<>();
        clear();
        for (Coding coding : model.coded().visible(note)) {
            model.open()
                    .tree()
                    .byId(coding.codeId())
                    .ifPresent(
                            code -> {
                                if (coding.span() != null) {
                                    marks.add(new TextMark(coding.span(), CodeLook.colour(code)));
                                }
                                names.add(name(code, coding));
                                striped.add(coding);
                                Region stripe = new Region();
                                stripe.getStyleClass().add("fb-stripe");
                                CodeLook.colour(code).paint(stripe, "fb-mark-");
                                stripe.setManaged(false);
                                stripes.add(stripe);
                            });
        }
        words.show(model.open().telling().text(note.passage().text()), marks);
        String me = model.open().me().map(Coder::id).orElse("");
        List<Node> signs = new ArrayList<>();
        if (note.text().isDone(me)) {
            // as at an answer: another's codes are to be seen, or one is done alone
            boolean shown = !model.open().othersShown(note.text()).isEmpty();
            signs.add(
                    Icons.named(
                            Icons.of(
                                    shown ? "fth-check-circle" : "fth-check",
                                    shown ? "success" : "accent"),
                            texts.get("interviews.passage_done")));
        }
        if (!note.text().memoOf(me).isEmpty()) {
            signs.add(memo());
        }
        if (!signs.isEmpty()) {
            names.addFirst(new HBox(6, signs.toArray(Node[]::new)));
        }
        labels.getChildren().setAll(names);
        getChildren().addAll(stripes);
        requestLayout();
    }

    /** Shows a passage that holds nothing yet. */
    void show(Line.Draft draft) {
        id = draft.id();
        speaker.setText("");
        pseudoClassStateChanged(INTERVIEWER, false);
        clear();
        words.show("", List.of());
        labels.getChildren().clear();
        requestLayout();
    }

    private void clear() {
        striped.clear();
        getChildren().removeAll(stripes);
        stripes.clear();
    }

    /** The sign that something is noted. */
    private Node memo() {
        var sign = new Label(null, Icons.of("fth-message-square", "muted"));
        sign.setAccessibleText(texts.get("coding.memo"));
        return sign;
    }

    private Node name(Code code, Coding coding) {
        Label name =
                Labels.of(
                        CodeLook.name(code, model.open().tree(), texts),
                        "fb-tiny",
                        coding.isLost() ? "fb-warning" : "fb-code-name");
        name.setMinWidth(0);
        var row = new HBox(6, CodeChip.mark(CodeLook.colour(code)), name);
        row.getStyleClass().add("fb-row");
        if (!model.memos().of(coding.id(), coding.personId()).isEmpty()) {
            row.getChildren().add(memo());
        }
        return row;
    }

    /** Marks the passage at hand and what is selected in it. */
    void current(boolean now) {
        pseudoClassStateChanged(CURRENT, now);
        pseudoClassStateChanged(MARKED, model.several().contains(id));
        words.select(now ? model.selection().span() : Optional.<Span>empty());
    }

    /** Puts the field to write in over the words, or takes it away. */
    void field(Optional<NoteField> wanted) {
        if (!field.equals(wanted)) {
            field.ifPresent(f -> getChildren().remove(f));
            field = wanted;
            wanted.ifPresent(f -> getChildren().add(f));
            words.setVisible(wanted.isEmpty());
            requestLayout();
        }
    }

    private double textWidth(double width) {
        return Math.max(80, width - SPEAKER - MARGIN);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = textWidth(width);
        double body = field.map(f -> f.prefHeight(inner)).orElseGet(() -> words.prefHeight(inner));
        return Math.ceil(Math.max(body, labels.prefHeight(MARGIN))) + 2 * PAD;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double inner = textWidth(getWidth());
        speaker.resizeRelocate(8, PAD, SPEAKER - 8, 20);
        words.resizeRelocate(SPEAKER, PAD, inner, words.prefHeight(inner));
        words.layout();
        field.ifPresent(
                f -> f.resizeRelocate(SPEAKER - 9, PAD - 6, inner + 9, f.prefHeight(inner + 9)));
        double margin = SPEAKER + inner + 16;
        List<double[]> placed = new ArrayList<>();
        for (int i = 0; i < stripes.size(); i++) {
            Span span = striped.get(i).span();
            double[] extent =
                    span == null ? new double[] {0, words.getHeight() - 3} : words.extent(span);
            int level = 0;
            for (double[] other : placed) {
                level += other[0] < extent[1] && extent[0] < other[1] ? 1 : 0;
            }
            placed.add(extent);
            stripes.get(i)
                    .resizeRelocate(
                            margin + level * 6, PAD + extent[0], STRIPE, extent[1] - extent[0]);
        }
        double at = margin + 30;
        labels.resizeRelocate(at, PAD, Math.max(0, getWidth() - at), labels.prefHeight(-1));
    }
}
