package org.feltbok.app.begin;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.app.begin.BegunStudy.Who;
import org.feltbok.base.task.Dialogs;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.list.ReadCases;
import org.feltbok.cases.ui.CaseListPane;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;

import java.util.List;

/** Who is asked: a list, typed names, or anyone. */
final class WhoStep extends VBox {
    private static final List<String> ENDINGS = List.of("xlsx", "xls", "csv", "txt", "tsv");
    private final BegunStudy study;
    private final Texts texts;
    private final Dialogs dialogs;
    private final CaseListPane list;
    private final Segments<Who> ways = new Segments<>();
    private final VBox content = new VBox(8);
    private final Button choose;
    private final Label one = Labels.of("", "fb-muted-text");

    WhoStep(BegunStudy study, Texts texts, Dialogs dialogs) {
        super(8);
        this.study = study;
        this.texts = texts;
        this.dialogs = dialogs;
        list = new CaseListPane(study.list(), texts);
        // it stays when a file is chosen, and with it the keyboard
        choose = Buttons.of(texts.get("newstudy.list.choose"), "fth-file-text", this::choose);
        choose.setId("new-list");
        ways.add(Who.LIST, texts.get("newstudy.who.list"), Icons.of("fth-upload"))
                .add(Who.HAND, texts.get("newstudy.who.hand"), Icons.of("fth-edit-2"))
                .add(Who.NOBODY, texts.get("newstudy.who.nobody"), Icons.of("fth-slash"));
        ways.valueProperty().set(study.who().get());
        for (Who way : Who.values()) {
            ways.button(way).setId("new-who-" + way.name().toLowerCase(java.util.Locale.ROOT));
        }
        ways.setMaxWidth(USE_PREF_SIZE);
        var unit =
                new HBox(
                        8,
                        one,
                        unit("new-unit", "newstudy.unit.one", study.unitOne()),
                        Labels.of(texts.get("newstudy.unit.several"), "fb-muted-text"),
                        unit("new-units", "newstudy.unit.many", study.unitMany()));
        unit.getStyleClass().add("fb-row");
        var top = new FlowPane(12, 8, ways, unit);
        getChildren().addAll(top, content);
        ways.valueProperty()
                .subscribe(
                        way -> {
                            if (way != null) {
                                study.who().set(way);
                                show();
                            }
                        });
        study.list().list().subscribe((old, now) -> show());
        study.list().unread().subscribe((old, now) -> show());
        show();
    }

    private TextField unit(String id, String key, javafx.beans.property.StringProperty value) {
        var field = new TextField(value.get());
        field.setId(id);
        field.setAccessibleText(texts.get(key));
        field.setPromptText(texts.get(key + ".prompt"));
        field.setPrefWidth(124);
        field.textProperty().subscribe(value::set);
        return field;
    }

    private void show() {
        boolean listed = study.who().get() != Who.NOBODY;
        one.setText(texts.get(listed ? "newstudy.unit" : "newstudy.unit.answers"));
        content.getChildren()
                .setAll(
                        switch (study.who().get()) {
                            case LIST -> listed();
                            case HAND -> List.of(typed());
                            case NOBODY ->
                                    List.of(Labels.muted(texts.get("newstudy.who.nobody.what")));
                        });
    }

    private List<Node> listed() {
        boolean is = study.list().list().get().isPresent();
        choose.setText(texts.get(is ? "newstudy.list.other" : "newstudy.list.choose"));
        boolean isNothing = !is && study.list().unread().get().isEmpty();
        return isNothing ? List.of(choose) : List.of(choose, list);
    }

    private void choose() {
        dialogs.chooseFile("newstudy.list.title", ENDINGS).ifPresent(study.list()::open);
    }

    private TextArea typed() {
        var area = new TextArea(study.byHand().get());
        area.setId("new-names");
        area.setPrefRowCount(6);
        area.setPromptText(texts.get("newstudy.hand.prompt"));
        area.setAccessibleText(texts.get("newstudy.hand.prompt"));
        area.textProperty().subscribe(study.byHand()::set);
        return area;
    }

    boolean isDone() {
        return switch (study.who().get()) {
            case LIST -> study.list().read().get().filter(ReadCases::isSound).isPresent();
            case HAND -> !study.typed().isEmpty();
            case NOBODY -> true;
        };
    }

    void focusFirst() {
        list.focusFirst();
    }
}
