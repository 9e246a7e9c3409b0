package org.feltbok.app.begin;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.app.begin.BegunStudy.Worker;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;

/** Who works on a study, a row each; the first is who sits here. */
final class PeopleStep extends VBox {
    private final BegunStudy study;
    private final Texts texts;
    private final VBox rows = new VBox(6);

    PeopleStep(BegunStudy study, Texts texts) {
        super(8);
        this.study = study;
        this.texts = texts;
        Button add = Buttons.of(texts.get("newstudy.person.add"), "fth-plus", this::add);
        add.setId("new-person-add");
        for (int i = 0; i < study.people().size(); i++) {
            rows.getChildren().add(row(i));
        }
        getChildren().addAll(rows, add);
    }

    private void add() {
        study.people().add(new Worker("", true, true));
        HBox row = row(study.people().size() - 1);
        rows.getChildren().add(row);
        row.getChildren().getFirst().requestFocus();
    }

    private HBox row(int at) {
        Worker now = study.people().get(at);
        var name = new TextField(now.name());
        name.setId("new-person-" + at);
        name.setPrefWidth(240);
        name.setPromptText(texts.get(at == 0 ? "newstudy.person.you" : "newstudy.person.name"));
        name.setAccessibleText(name.getPromptText());
        var keys = new CheckBox(texts.get("newstudy.person.keys"));
        keys.setSelected(now.keys());
        var codes = new CheckBox(texts.get("newstudy.person.codes"));
        codes.setSelected(now.codes());
        var row = new HBox(12, name, keys, codes);
        row.getStyleClass().add("fb-row");
        Runnable said =
                () -> {
                    int place = rows.getChildren().indexOf(row);
                    if (place >= 0) {
                        study.people()
                                .set(
                                        place,
                                        new Worker(
                                                name.getText(),
                                                keys.isSelected(),
                                                codes.isSelected()));
                    }
                };
        name.textProperty().addListener(o -> said.run());
        keys.selectedProperty().addListener(o -> said.run());
        codes.selectedProperty().addListener(o -> said.run());
        if (at > 0) {
            row.getChildren()
                    .add(
                            Icons.button(
                                    "fth-x",
                                    texts.get("newstudy.person.remove"),
                                    () -> {
                                        study.people().remove(rows.getChildren().indexOf(row));
                                        rows.getChildren().remove(row);
                                    }));
        }
        return row;
    }
}
