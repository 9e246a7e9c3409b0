package org.feltbok.cases.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.list.ListFault;
import org.feltbok.cases.list.ReadCases;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be looked at in a list of cases, one line each: where, what, what to do, and the field
 * or the button that does it.
 */
final class ListFaultPane extends VBox {
    private static final int SHOWN = 60;
    private static final String TWO_WAYS = "base.number.two_ways";
    private final CaseListModel model;
    private final Texts texts;
    private final Map<ListFault, Node> lines = new HashMap<>();
    private final Map<ListFault, TextField> fields = new HashMap<>();
    private List<ListFault> shown = List.of();

    ListFaultPane(CaseListModel model, Texts texts) {
        super(6);
        this.model = model;
        this.texts = texts;
        setId("list-faults");
        getStyleClass().add("fb-list-faults");
        model.read().subscribe((old, now) -> show());
        model.unread().subscribe((old, now) -> show());
        show();
    }

    private void show() {
        Optional<ReadCases> read = model.read().get();
        List<Fault> unread = model.unread().get();
        if (read.isEmpty() && unread.isEmpty() && model.list().get().isPresent()) {
            // what is being looked at once more stays until it is known
            return;
        }
        int hand = hand();
        List<ListFault> all = read.map(ReadCases::faults).orElse(List.of());
        shown = all.stream().distinct().limit(SHOWN).toList();
        lines.keySet().retainAll(shown);
        fields.keySet().retainAll(shown);
        List<Node> parts = new ArrayList<>();
        for (Fault fault : unread) {
            parts.add(line(Icons.of("fth-alert-circle", "danger"), sentence(fault)));
        }
        shown.forEach(f -> parts.add(lines.computeIfAbsent(f, this::line)));
        if (all.size() > SHOWN) {
            parts.add(Labels.muted(texts.get("caselist.list.more", all.size() - SHOWN)));
        }
        if (!unread.isEmpty() || !all.isEmpty() || model.choices().get().isCorrected()) {
            parts.add(foot(all));
        }
        put(parts);
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
        if (hand >= 0 && hand() < 0) {
            goOn(hand);
        }
    }

    /** A line that stays is not touched: what is being typed in it stays, and so does the hand. */
    private void put(List<Node> parts) {
        List<Node> now = getChildren();
        now.retainAll(new HashSet<>(parts));
        for (int i = 0; i < parts.size(); i++) {
            if (i >= now.size() || now.get(i) != parts.get(i)) {
                now.remove(parts.get(i));
                now.add(i, parts.get(i));
            }
        }
    }

    /** The fields from top to bottom. */
    private List<TextField> inOrder() {
        return shown.stream().filter(fields::containsKey).map(fields::get).toList();
    }

    /** Which of the fields has the keyboard; -1 = none. */
    private int hand() {
        List<TextField> all = inOrder();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    /** What was put right is gone: the hand goes on to what stands in its place. */
    private void goOn(int hand) {
        List<TextField> all = inOrder();
        if (!all.isEmpty()) {
            TextField next = all.get(Math.min(hand, all.size() - 1));
            next.requestFocus();
            next.selectAll();
        }
    }

    boolean focusFirst() {
        List<TextField> all = inOrder();
        all.stream().findFirst().ifPresent(TextField::requestFocus);
        return !all.isEmpty();
    }

    /**
     * Takes what is typed and not yet left.
     *
     * @return whether there was anything
     */
    boolean give() {
        boolean any = false;
        for (ListFault fault : shown) {
            TextField field = fields.get(fault);
            if (field != null && !field.getText().equals(fault.text())) {
                model.correct(fault, field.getText());
                any = true;
            }
        }
        return any;
    }

    private Node line(ListFault fault) {
        var parts = new ArrayList<Node>();
        parts.add(
                fault.stops()
                        ? Icons.of("fth-alert-circle", "danger")
                        : Icons.of("fth-info", "muted"));
        parts.add(sentence(fault.fault()));
        if (fault.isCorrected()) {
            parts.add(field(fault));
        }
        Integer row = fault.row();
        if (row != null) {
            Button out =
                    Buttons.small(
                            texts.get("caselist.list.leave_out"),
                            null,
                            () -> model.choose(model.choices().get().leaveOut(row)));
            out.getStyleClass().add("fb-list-leave-out");
            parts.add(out);
        }
        return line(parts.toArray(Node[]::new));
    }

    private static HBox line(Node... parts) {
        var line = new HBox(8, parts);
        line.getStyleClass().add("fb-row");
        return line;
    }

    /** Without the file, which is told above. */
    private Label sentence(Fault fault) {
        Fault.Place at = fault.place();
        var label =
                new Label(
                        texts.fault(
                                new Fault(
                                        new Fault.Place(null, null, at.row(), at.column()),
                                        fault.key(),
                                        fault.args(),
                                        fault.more())));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private TextField field(ListFault fault) {
        var field = new TextField(fault.text());
        field.setAccessibleText(texts.get("caselist.list.correct"));
        field.getStyleClass().add("fb-list-correct");
        field.setPrefWidth(150);
        field.setMinWidth(90);
        field.setOnAction(e -> model.correct(fault, field.getText()));
        field.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            boolean isLeft = was && !is && fields.get(fault) == field;
                            if (isLeft && !field.getText().equals(fault.text())) {
                                model.correct(fault, field.getText());
                            }
                        });
        fields.put(fault, field);
        return field;
    }

    private Node foot(List<ListFault> all) {
        var foot = line();
        if (all.stream().anyMatch(f -> f.fault().key().equals(TWO_WAYS))
                || model.choices().get().decimalMark().isPresent()) {
            var mark = new ComboBox<String>();
            mark.setId("list-decimals");
            mark.getItems()
                    .setAll(texts.get("caselist.list.comma"), texts.get("caselist.list.point"));
            model.choices()
                    .get()
                    .decimalMark()
                    .ifPresent(m -> mark.getSelectionModel().select(m == ',' ? 0 : 1));
            mark.setAccessibleText(texts.get("caselist.list.decimals"));
            mark.setOnAction(
                    e ->
                            model.choose(
                                    model.choices()
                                            .get()
                                            .decimals(
                                                    mark.getSelectionModel().getSelectedIndex() == 0
                                                            ? ','
                                                            : '.')));
            foot.getChildren().addAll(Labels.muted(texts.get("caselist.list.decimals")), mark);
        }
        Button again =
                Buttons.small(texts.get("caselist.list.again"), "fth-refresh-cw", model::again);
        again.setId("list-again");
        foot.getChildren().add(again);
        if (model.choices().get().isCorrected()) {
            foot.getChildren()
                    .add(
                            Buttons.small(
                                    texts.get("caselist.list.as_in_file"),
                                    "fth-rotate-ccw",
                                    () -> model.choose(model.choices().get().asInFile())));
        }
        return foot;
    }
}
