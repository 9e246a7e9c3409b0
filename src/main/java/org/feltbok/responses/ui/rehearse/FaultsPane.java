package org.feltbok.responses.ui.rehearse;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.files.CellCorrection;
import org.feltbok.responses.files.ColumnTarget;
import org.feltbok.responses.files.ImportPlan;
import org.feltbok.responses.files.MatchedColumn;
import org.feltbok.responses.files.PlanFault;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Focus;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Pill;
import org.feltbok.tabular.Header;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/**
 * What stands in the way, each text of a column once with the number of its rows, and put right in
 * place: another answer, under «other», or left out.
 */
final class FaultsPane extends VBox {
    private static final int SHOWN = 60;
    private final RehearsalModel model;
    private final RehearsalWords words;
    private final BiConsumer<Integer, Optional<Item>> reveal;
    private final IntConsumer toColumn;
    private final Runnable away;
    private final Pill count = new Pill("", Pill.Kind.DANGER);
    private final VBox lines = new VBox(12);
    private List<PlanFault> faults = List.of();
    private final Map<PlanFault, Node> hands = new HashMap<>();
    private final Map<PlanFault, Node> places = new LinkedHashMap<>();
    private int at = -1;
    private boolean waits;

    /**
     * @param reveal shows a row and, where it is one, a cell
     * @param toColumn gives the keyboard to a column of the file
     * @param away gives the keyboard to the rows when nothing is left to put right
     */
    FaultsPane(
            RehearsalModel model,
            RehearsalWords words,
            BiConsumer<Integer, Optional<Item>> reveal,
            IntConsumer toColumn,
            Runnable away) {
        super(10);
        this.model = model;
        this.words = words;
        this.reveal = reveal;
        this.toColumn = toColumn;
        this.away = away;
        setId("rehearse-faults");
        getStyleClass().add("fb-pane-section");
        var next = Labels.muted(words.get("rehearse.next_fault"));
        var head =
                new HBox(
                        8,
                        Labels.of(words.get("rehearse.to_put_right"), "fb-section"),
                        count,
                        Labels.spacer(),
                        next);
        head.getStyleClass().add("fb-row");
        getChildren().addAll(head, lines);
        model.plan().subscribe((was, is) -> is.ifPresent(this::planned));
        model.forgotten().subscribe((was, is) -> clear());
    }

    /** What is typed for one file is not meant for the next. */
    private void clear() {
        if (Focus.isIn(lines)) {
            away.run();
        }
        faults = List.of();
        hands.clear();
        places.clear();
        lines.getChildren().clear();
        count.show("", Pill.Kind.DANGER);
        at = -1;
        waits = false;
    }

    /** A list that is open stays so: what is chosen there is chosen first. */
    private void planned(ImportPlan plan) {
        Optional<PickBox<?>> open = open();
        if (open.isEmpty()) {
            show(plan);
        } else if (!waits) {
            waits = true;
            PickBox<?> list = open.get();
            list.showingProperty()
                    .subscribe(
                            showing -> {
                                if (!showing && waits) {
                                    waits = false;
                                    // once the list has said what was chosen
                                    Platform.runLater(
                                            () -> model.plan().get().ifPresent(this::planned));
                                }
                            });
        }
    }

    private Optional<PickBox<?>> open() {
        return hands.values().stream()
                .<PickBox<?>>mapMulti(
                        (hand, to) -> {
                            if (hand instanceof PickBox<?> box && box.isShowing()) {
                                to.accept(box);
                            }
                        })
                .findFirst();
    }

    /** What a fault is known by when the file was looked at again. */
    private record Spot(int column, String text, String key) {
        static Spot of(PlanFault fault) {
            return new Spot(fault.column(), fault.text(), fault.fault().key());
        }
    }

    private void show(ImportPlan plan) {
        Optional<PlanFault> had =
                faults.stream().filter(f -> Focus.isIn(places.get(f))).findFirst();
        int caret = had.map(hands::get).map(FaultsPane::caret).orElse(0);
        Map<Spot, String> typed = typed();
        int was = at;
        faults = plan.faults();
        hands.clear();
        places.clear();
        lines.getChildren().clear();
        for (PlanFault fault : faults.subList(0, Math.min(SHOWN, faults.size()))) {
            Node line = line(plan, fault);
            places.put(fault, line);
            lines.getChildren().add(line);
            String text = typed.get(Spot.of(fault));
            if (text != null && hands.get(fault) instanceof TextField field) {
                field.setText(text);
            }
        }
        if (faults.size() > SHOWN) {
            lines.getChildren()
                    .add(Labels.muted(words.get("rehearse.more_faults", faults.size() - SHOWN)));
        }
        if (faults.isEmpty()) {
            lines.getChildren().add(Labels.muted(words.get("rehearse.nothing_to_put_right")));
        }
        count.show(
                Integer.toString(faults.size()),
                faults.isEmpty() ? Pill.Kind.SUCCESS : Pill.Kind.DANGER);
        at = Math.min(was, faults.size() - 1);
        had.ifPresent(f -> inHandAgain(f, was, caret));
    }

    /** The keyboard stays at the fault it was at; where that is gone the next one has it. */
    private void inHandAgain(PlanFault had, int was, int caret) {
        Optional<PlanFault> same =
                places.keySet().stream().filter(f -> Spot.of(f).equals(Spot.of(had))).findFirst();
        Node hand = same.map(hands::get).orElse(null);
        if (hand != null) {
            at = faults.indexOf(same.orElseThrow());
            // its skin comes first: it marks all of the text of what has the keyboard
            hand.applyCss();
            hand.requestFocus();
            if (hand instanceof TextField field) {
                field.positionCaret(Math.min(caret, field.getLength()));
            }
        } else if (!faults.isEmpty()) {
            at = Math.max(-1, was - 1);
            go(1);
        } else {
            away.run();
        }
    }

    private static int caret(Node hand) {
        return hand instanceof TextField field ? field.getCaretPosition() : 0;
    }

    /** What stands typed in fields and is not yet read so. */
    private Map<Spot, String> typed() {
        Map<Spot, String> typed = new HashMap<>();
        hands.forEach(
                (fault, hand) -> {
                    if (hand instanceof TextField field && !field.getText().equals(fault.text())) {
                        typed.put(Spot.of(fault), field.getText());
                    }
                });
        return typed;
    }

    /** Whether anything stands typed that is not yet read so. */
    boolean isTyped() {
        return !typed().isEmpty();
    }

    /** The next (1) or previous (-1) fault gets the keyboard, and its first cell is shown. */
    void go(int step) {
        int most = Math.min(SHOWN, faults.size());
        if (most == 0) {
            return;
        }
        at = Math.floorMod(at + step, most);
        PlanFault fault = faults.get(at);
        Node hand = hands.get(fault);
        if (hand != null) {
            hand.requestFocus();
        }
        if (!fault.rows().isEmpty()) {
            reveal.accept(fault.rows().getFirst(), item(fault));
        }
    }

    private Optional<Item> item(PlanFault fault) {
        return target(fault)
                .filter(ColumnTarget::isAnswer)
                .flatMap(t -> model.form().flatMap(f -> f.item(t.name())));
    }

    private Optional<ColumnTarget> target(PlanFault fault) {
        return fault.column() < 0
                ? Optional.empty()
                : model.plan()
                        .get()
                        .map(p -> p.columns().get(fault.column()))
                        .map(MatchedColumn::target);
    }

    private Node line(ImportPlan plan, PlanFault fault) {
        Label place = Labels.strong(words.place(fault.fault(), fault.rows().size()));
        Label sentence = Labels.muted(words.sentence(fault.fault()));
        for (Label label : List.of(place, sentence)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        var ways = new FlowPane(6, 6);
        if (fault.isOfText()) {
            ofText(plan, fault, ways);
        } else if (fault.isOfColumn()) {
            ofColumn(plan, fault, ways);
        } else if (!fault.rows().isEmpty()) {
            Button out =
                    Buttons.small(
                            words.get("rehearse.leave_rows", fault.rows().size()),
                            null,
                            () -> model.leaveOutRows(fault));
            out.getStyleClass().add("rehearse-leave-rows");
            hands.put(fault, out);
            ways.getChildren().add(out);
        }
        var text = new VBox(2, place, sentence, ways);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, javafx.scene.layout.Priority.ALWAYS);
        var line = new HBox(8, Icons.of("fth-alert-circle", "danger"), text);
        line.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        return line;
    }

    /** Of two columns for the same either is left out; else what the column holds is chosen. */
    private void ofColumn(ImportPlan plan, PlanFault fault, FlowPane ways) {
        ColumnTarget target = plan.columns().get(fault.column()).target();
        List<MatchedColumn> same =
                plan.columns().stream().filter(c -> c.target().equals(target)).toList();
        for (MatchedColumn column : same.size() > 1 ? same : List.<MatchedColumn>of()) {
            Button out =
                    Buttons.small(
                            words.get(
                                    "rehearse.leave_column",
                                    column.head(),
                                    Header.letters(column.position())),
                            null,
                            () -> model.target(column.position(), ColumnTarget.LEFT_OUT));
            out.getStyleClass().add("rehearse-leave-column");
            hands.putIfAbsent(fault, out);
            ways.getChildren().add(out);
        }
        Button to =
                Buttons.small(
                        words.get("rehearse.to_column"),
                        null,
                        () -> toColumn.accept(fault.column()));
        hands.putIfAbsent(fault, to);
        ways.getChildren().add(to);
    }

    private void ofText(ImportPlan plan, PlanFault fault, FlowPane ways) {
        Optional<Item> item = item(fault);
        boolean isChoice = item.filter(i -> !i.choices().isEmpty()).isPresent();
        Node hand =
                isChoice && target(fault).map(t -> t.code().isEmpty()).orElse(false)
                        ? options(fault, item.orElseThrow())
                        : field(fault);
        hands.put(fault, hand);
        ways.getChildren().add(hand);
        if (item.filter(i -> plan.hasOther(i)).isPresent()) {
            Button other =
                    Buttons.small(
                            words.get("rehearse.under_other"),
                            null,
                            () -> model.correct(fault, CellCorrection.OTHER));
            other.getStyleClass().add("rehearse-other");
            ways.getChildren().add(other);
            if (sameColumn(fault) > 1) {
                ways.getChildren()
                        .add(
                                Buttons.small(
                                        words.get("rehearse.all_under_other", sameColumn(fault)),
                                        null,
                                        () -> model.correctAll(fault, CellCorrection.OTHER)));
            }
        }
        Button out =
                Buttons.small(
                        words.get(isOfRow(fault) ? "rehearse.leave_row" : "rehearse.leave_out"),
                        null,
                        () -> model.correct(fault, CellCorrection.LEAVE_OUT));
        out.getStyleClass().add("rehearse-leave-out");
        ways.getChildren().add(out);
        if (sameColumn(fault) > 1) {
            ways.getChildren()
                    .add(
                            Buttons.small(
                                    words.get("rehearse.all_left_out", sameColumn(fault)),
                                    null,
                                    () -> model.correctAll(fault, CellCorrection.LEAVE_OUT)));
        }
    }

    private boolean isOfRow(PlanFault fault) {
        return target(fault)
                .filter(
                        t ->
                                t.name().equals("_case")
                                        || t.name().equals("_parent")
                                        || t.name().equals("_response"))
                .isPresent();
    }

    private long sameColumn(PlanFault fault) {
        return faults.stream().filter(f -> f.isOfText() && f.column() == fault.column()).count();
    }

    private Node options(PlanFault fault, Item item) {
        var box =
                new PickBox<Option>(
                        o -> o.code() + " " + o.label().in(words.texts().language()),
                        o -> model.correct(fault, CellCorrection.readAs(o.code())));
        box.show(item.choices().stream().filter(o -> !o.isRetired()).toList(), null);
        box.setPromptText(words.get("rehearse.choose_answer"));
        box.setAccessibleText(words.get("rehearse.correct", fault.text()));
        box.getStyleClass().add("rehearse-correct");
        box.setPrefWidth(150);
        return box;
    }

    private Node field(PlanFault fault) {
        var field = new TextField(fault.text());
        field.setPrefWidth(120);
        field.setAccessibleText(words.get("rehearse.correct", fault.text()));
        field.getStyleClass().add("rehearse-correct");
        field.setOnAction(
                e -> {
                    if (!field.getText().strip().equals(fault.text())) {
                        model.correct(fault, CellCorrection.readAs(field.getText()));
                    }
                });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        KeyStrokes.take(e);
                        field.setText(fault.text());
                        away.run();
                    }
                });
        return field;
    }
}
