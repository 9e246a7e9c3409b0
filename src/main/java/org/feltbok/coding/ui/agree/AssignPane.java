package org.feltbok.coding.ui.agree;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Assigned;
import org.feltbok.coding.Coder;
import org.feltbok.coding.agreement.AddCoder;
import org.feltbok.coding.agreement.Comparison;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who is to code what blind to each other, how far each is, and room to assign more. */
final class AssignPane extends VBox {
    private static final int SEEDS = 1_000_000;
    private static final int LONGEST = 9;

    private final AgreementModel model;
    private final Texts texts;
    private final VBox progress = new VBox(4);
    private final VBox people = new VBox(4);
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private boolean awaited;
    private String item = "";

    /** Who was named just now, and is ticked once they are among the people. */
    private String named = "";

    private final TextField other = new TextField();
    private final TextField count = new TextField();
    private final TextField seed = new TextField(String.valueOf(new Random().nextInt(SEEDS)));
    private final Label refused = Labels.muted("");
    private final Button assign;

    AssignPane(AgreementModel model) {
        super(8);
        this.model = model;
        texts = model.desk().texts();
        other.setId("agreement-coder");
        other.setPromptText(texts.get("agreement.assign.other"));
        other.setAccessibleText(texts.get("agreement.assign.other"));
        other.setOnAction(e -> name());
        count.setId("agreement-count");
        count.setPrefColumnCount(4);
        count.setPromptText(texts.get("agreement.assign.all"));
        seed.setId("agreement-seed");
        seed.setPrefColumnCount(6);
        seed.setAccessibleText(texts.get("agreement.assign.seed"));
        refused.setWrapText(true);
        refused.managedProperty().bind(refused.textProperty().isNotEmpty());
        assign = Buttons.small("", "fth-users", this::assign);
        assign.setId("agreement-assign");
        var end = Buttons.small(texts.get("agreement.assign.end"), null, model::endAssignment);
        end.setId("agreement-end");
        HBox row = new HBox(8, count, Labels.muted(texts.get("agreement.assign.seed")), seed);
        row.getStyleClass().add("fb-row");
        getChildren()
                .addAll(
                        Labels.of(texts.get("agreement.assign.title"), "fb-section"),
                        progress,
                        people,
                        other,
                        row,
                        assign,
                        end,
                        refused);
    }

    /** Gives the keys to the first of the people, as soon as it is known who there is. */
    void focusFirst() {
        awaited = boxes.isEmpty();
        boxes.values().stream().findFirst().ifPresent(CheckBox::requestFocus);
    }

    void refresh() {
        Comparison now = model.now();
        if (!item.equals(model.shownItem())) {
            // who was ticked, and how many, was meant of the question before
            item = model.shownItem();
            boxes.values().forEach(b -> b.setSelected(false));
            count.clear();
            refused.setText("");
        }
        assign.setText(texts.get(now.key("agreement.assign")));
        count.setAccessibleText(texts.get(now.key("agreement.assign.count")));
        Assigned assigned = now.sheet().assigned();
        progress.getChildren().clear();
        String me = model.desk().name();
        for (Coder coder : now.coders()) {
            int of = assigned.of(coder.id());
            // how far the other is would tell a coder who is blind what there is to agree on
            if (of > 0 && (!now.hidden() || coder.name().equals(me))) {
                int done = assigned.doneBy(coder.id(), now.sheet().texts());
                progress.getChildren()
                        .add(
                                Labels.of(
                                        texts.get(
                                                now.key("agreement.assign.progress"),
                                                coder.name(),
                                                done,
                                                of)));
            }
        }
        List<Coder> here = now.sheet().people().stream().filter(p -> !p.hasLeft()).toList();
        boxes.keySet().retainAll(here.stream().map(Coder::id).toList());
        for (Coder person : here) {
            CheckBox box = boxes.computeIfAbsent(person.id(), id -> box());
            box.setText(person.name());
            if (person.name().equals(named)) {
                named = "";
                box.setSelected(true);
            }
        }
        people.getChildren().retainAll(boxes.values());
        boxes.values().stream()
                .filter(b -> b.getParent() == null)
                .forEach(people.getChildren()::add);
        if (awaited) {
            focusFirst();
        }
        String nobody = texts.get("agreement.assign.nobody");
        if (boxes.isEmpty()) {
            refused.setText(nobody);
        } else if (refused.getText().equals(nobody)) {
            refused.setText("");
        }
    }

    /** Somebody who has done nothing in the study yet is among its people from now on. */
    private void name() {
        String name = other.getText().strip();
        if (!name.isEmpty()) {
            named = name;
            other.clear();
            model.desk().submit(new AddCoder(name));
            refresh();
        }
    }

    private static CheckBox box() {
        var box = new CheckBox();
        box.setMnemonicParsing(false);
        return box;
    }

    private void assign() {
        String wanted = count.getText().strip();
        String from = seed.getText().strip();
        if (!isNumber(from) || !wanted.isEmpty() && !isNumber(wanted)) {
            refused.setText(texts.get("agreement.assign.no_number"));
            return;
        }
        refused.setText("");
        List<String> ticked = new ArrayList<>();
        boxes.forEach(
                (id, box) -> {
                    if (box.isSelected()) {
                        ticked.add(id);
                    }
                });
        model.assign(
                ticked,
                wanted.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(wanted),
                Long.parseLong(from));
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST && text.matches("\\d+");
    }
}
