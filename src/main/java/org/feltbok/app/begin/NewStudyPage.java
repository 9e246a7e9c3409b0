package org.feltbok.app.begin;

import javafx.beans.Observable;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.feltbok.base.Fault;
import org.feltbok.base.task.Dialogs;
import org.feltbok.base.text.Texts;
import org.feltbok.plain.StudyPlan;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A new study in four steps, each of which can be left for later; made when that is asked for. */
public final class NewStudyPage extends StackPane {
    /** Languages that surveys here are in; any other is written in a file or a form. */
    private static final List<String> LANGUAGES =
            List.of(
                    "nb", "nn", "se", "en", "sv", "da", "fi", "is", "fo", "de", "fr", "es", "nl",
                    "pl", "lt", "uk");

    /** Makes the study; what stands in the way is told and nothing is made. */
    @FunctionalInterface
    public interface Making {
        void make(StudyPlan plan, Consumer<List<Fault>> refused);
    }

    private final BegunStudy study;
    private final Texts texts;
    private final Making making;
    private final TextField title;
    private final WhoStep who;
    private final WhatStep what;
    private final FaultLines faults;

    public NewStudyPage(BegunStudy study, Texts texts, Dialogs dialogs, Making making) {
        this.study = study;
        this.texts = texts;
        this.making = making;
        setId("new-study");
        title = field("new-title", "newstudy.title", study.title());
        title.setPrefWidth(320);
        who = new WhoStep(study, texts, dialogs);
        what = new WhatStep(study, texts, dialogs);
        faults = new FaultLines(texts);
        var first = new Step(1, texts.get("newstudy.called"), "", called());
        var second = new Step(2, texts.get("newstudy.who"), texts.get("newstudy.who.what"), who);
        var third = new Step(3, texts.get("newstudy.what"), "", what);
        var fourth =
                new Step(
                        4,
                        texts.get("newstudy.people"),
                        texts.get("newstudy.people.what"),
                        new PeopleStep(study, texts));
        var head =
                new HBox(
                        8,
                        Labels.of(texts.get("newstudy.head"), "fb-page-title"),
                        Labels.spacer(),
                        Labels.muted(texts.get("newstudy.later")));
        head.getStyleClass().add("fb-row");
        var page = new VBox(head, first, second, third, fourth, faults, foot());
        page.getStyleClass().add("fb-new-study");
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        Runnable marks =
                () -> {
                    first.done(!study.title().get().isBlank());
                    second.done(who.isDone());
                    third.done(what.isDone());
                    fourth.done(study.people().stream().anyMatch(p -> !p.name().isBlank()));
                };
        for (Observable each :
                List.of(
                        study.title(),
                        study.who(),
                        study.byHand(),
                        study.list().read(),
                        study.what(),
                        study.form(),
                        study.answers(),
                        study.formTitle(),
                        study.people())) {
            each.addListener(o -> marks.run());
        }
        marks.run();
        study.faults().subscribe((old, now) -> faults.show(now));
        faults.show(study.faults().get());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // wherever the keyboard went: what had it may be gone from the page
        EventHandler<KeyEvent> elsewhere = this::pressedElsewhere;
        sceneProperty()
                .subscribe(
                        (old, now) -> {
                            if (old != null) {
                                old.removeEventHandler(KeyEvent.KEY_PRESSED, elsewhere);
                            }
                            if (now != null) {
                                now.addEventHandler(KeyEvent.KEY_PRESSED, elsewhere);
                            }
                        });
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            KeyStrokes.take(key);
            make();
        }
    }

    private void pressedElsewhere(KeyEvent key) {
        if (!KeyStrokes.isWriting(getScene().getFocusOwner())) {
            pressed(key);
        }
    }

    private TextField field(String id, String key, javafx.beans.property.StringProperty value) {
        var field = new TextField(value.get());
        field.setId(id);
        field.setAccessibleText(texts.get(key));
        field.setPromptText(texts.get(key));
        field.textProperty().subscribe(value::set);
        return field;
    }

    private Node called() {
        var language = new ComboBox<String>();
        language.setId("new-language");
        language.getItems().setAll(LANGUAGES);
        if (!LANGUAGES.contains(study.language().get())) {
            language.getItems().add(study.language().get());
        }
        language.setValue(study.language().get());
        language.setAccessibleText(texts.get("newstudy.language"));
        language.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String code) {
                        return code == null
                                ? ""
                                : Locale.of(code).getDisplayLanguage(texts.locale());
                    }

                    @Override
                    public @Nullable String fromString(String text) {
                        return null;
                    }
                });
        language.valueProperty()
                .subscribe(
                        code -> {
                            if (code != null) {
                                study.language().set(code);
                            }
                        });
        HBox.setHgrow(title, Priority.SOMETIMES);
        title.setMaxWidth(420);
        var row = new HBox(8, title, language);
        row.getStyleClass().add("fb-row");
        return row;
    }

    private Node foot() {
        Button make = Buttons.primary(texts.get("newstudy.make"), null, this::make);
        make.setId("new-make");
        make.setGraphic(new KeyCap("Ctrl+Enter"));
        make.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        var row = new HBox(8, make, Labels.muted(texts.get("newstudy.nothing_yet")));
        row.getStyleClass().addAll("fb-row", "fb-new-foot");
        return row;
    }

    /** What is seen to be missing is told at once; the rest when the study has been tried. */
    private void make() {
        List<Fault> missing = study.missing();
        study.faults().set(missing);
        if (missing.isEmpty()) {
            making.make(study.plan(), study.faults()::set);
        } else if (study.title().get().isBlank()) {
            title.requestFocus();
        } else if (study.who().get() == BegunStudy.Who.LIST) {
            who.focusFirst();
        }
    }

    /** The hand begins with the name. */
    public void begin() {
        title.requestFocus();
    }
}
