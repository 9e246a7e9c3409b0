package org.feltbok.coding.ui.interviews;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Span;
import org.feltbok.coding.ui.CodedTextView;
import org.feltbok.coding.ui.TextMark;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private final NotesModel model;
    private final NotesActions actions;
    private final Texts texts;
    private final String id;
    private final Label speaker = Labels.strong("");
    private final CodedTextView words = new CodedTextView();
    private final VBox labels = new VBox(2);
    private final List<Region> stripes = new ArrayList<>();
    private final List<Coding> striped = new ArrayList<>();
    private Optional<NoteField> field = Optional.empty();
    private String text = "";

    PassageRow(NotesModel model, NotesActions actions, String id) {
        this.model = model;
        this.actions = actions;
        this.id = id;
        texts = model.desk().texts();
        getStyleClass().add("fb-passage");
        speaker.getStyleClass().add("fb-speaker");
        getChildren().addAll(speaker, words, labels);
        words.selectable(
                (from, to) -> {
                    model.goTo(id);
                    model.selection().select(from, to);
                    model.selectionChanged();
                });
        setOnMousePressed(e -> model.goTo(id));
        setOnMouseClicked(
                e -> {
                    if (e.getClickCount() == 3) {
                        write();
                    }
                });
    }

    /** Shows the passage as stored; a field that is being written in stays as it is. */
    void show(Line.Note note) {
        text = note.passage().text();
        speaker.setText(note.passage().speaker() == null ? "" : note.passage().speaker().mark());
        pseudoClassStateChanged(
                PseudoClass.getPseudoClass("interviewer"), "I".equals(speaker.getText()));
        List<TextMark> marks = new ArrayList<>();
        List<Node> names = new ArrayList<>();
        striped.clear();
        getChildren().removeAll(stripes);
        stripes.clear();
        for (Coding coding : model.visible(note)) {
            model.tree()
                    .byId(coding.codeId())
                    .ifPresent(
                            code -> {
                                if (coding.span() != null) {
                                    marks.add(new TextMark(coding.span(), code.colour()));
                                }
                                names.add(name(code, coding));
                                striped.add(coding);
                                Region stripe = new Region();
                                stripe.getStyleClass()
                                        .addAll("fb-stripe", "fb-mark-" + code.colour());
                                stripe.setManaged(false);
                                stripes.add(stripe);
                            });
        }
        words.show(text, marks);
        labels.getChildren().setAll(names);
        getChildren().addAll(stripes);
        requestLayout();
    }

    private Node name(Code code, Coding coding) {
        Label name =
                Labels.of(
                        code.label().in(texts.language()),
                        "fb-tiny",
                        coding.isLost() ? "fb-warning" : "fb-code-name");
        name.setMinWidth(0);
        var row = new HBox(6, CodeChip.mark(code.colour()), name);
        row.getStyleClass().add("fb-row");
        return row;
    }

    /** Marks the passage at hand and what is selected in it. */
    void current(boolean now) {
        pseudoClassStateChanged(CURRENT, now);
        words.select(now ? model.selection().span() : Optional.<Span>empty());
    }

    boolean isWriting() {
        return field.isPresent();
    }

    /** Opens the field. */
    void write() {
        if (field.isPresent()) {
            field.get().requestFocus();
            return;
        }
        NoteField made =
                new NoteField(
                        text,
                        texts.get("interviews.write_passage"),
                        new NoteField.Writing() {
                            @Override
                            public void keep(String typed, boolean left) {
                                actions.keep(id, typed, left);
                            }

                            @Override
                            public void nextPassage() {
                                model.writeAfter(id);
                            }

                            @Override
                            public void stop() {
                                close();
                            }
                        });
        field = Optional.of(made);
        words.setVisible(false);
        getChildren().add(made);
        requestLayout();
        made.requestFocus();
        made.end();
    }

    private void close() {
        field.ifPresent(
                f -> {
                    text = f.getText();
                    field = Optional.empty();
                    getChildren().remove(f);
                    words.setVisible(true);
                    words.show(org.feltbok.interviews.PassageText.clean(text), List.of());
                    model.notes().stream()
                            .filter(n -> n.passage().id().equals(id))
                            .findFirst()
                            .ifPresent(
                                    n -> {
                                        if (n.passage()
                                                .text()
                                                .equals(
                                                        org.feltbok.interviews.PassageText.clean(
                                                                text))) {
                                            show(n);
                                        }
                                    });
                    if (getParent() != null) {
                        getParent().requestFocus();
                    }
                });
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
