package org.feltbok.interviews.ui;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.Ids;
import org.feltbok.base.text.Texts;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewCase;
import org.feltbok.interviews.PutNotes;
import org.feltbok.interviews.files.InterviewText;
import org.feltbok.interviews.files.Passages;
import org.feltbok.interviews.files.Target;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a text becomes before it is taken in: its passages, who says them, what was not read, and
 * which interview it goes into. In the place of the notes until it is taken in or left.
 */
final class TakeNotesPane extends VBox {
    private final NotesModel model;
    private final Texts texts;
    private final Runnable done;
    private final Label title = Labels.of("", "fb-title");
    private final Label detail = Labels.muted("");
    private final TextField role = new TextField();
    private final HBox asked;
    private final FlowPane names = new FlowPane(12, 4);
    private final CheckBox times = new CheckBox();
    private final ListView<String> list = new ListView<>();
    private final Button take;
    private @Nullable InterviewText read;
    private @Nullable InterviewCase of;
    private @Nullable Interview into;
    private @Nullable String after;
    private Set<String> asking = Set.of();

    /**
     * @param done told when it was taken in or left
     */
    TakeNotesPane(NotesModel model, Runnable done) {
        super(8);
        this.model = model;
        this.done = done;
        texts = model.desk().texts();
        setId("interviews-take");
        getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        role.setId("interviews-take-role");
        role.setAccessibleText(texts.get("interviews.new_role"));
        asked = new HBox(8, Labels.of(texts.get("interviews.new_role")), role);
        asked.getStyleClass().add("fb-row");
        asked.managedProperty().bind(asked.visibleProperty());
        times.setText(texts.get("interviews.take.times"));
        times.setSelected(true);
        times.setOnAction(e -> fill());
        list.setId("interviews-take-list");
        list.setAccessibleText(texts.get("interviews.take.list"));
        VBox.setVgrow(list, Priority.ALWAYS);
        take = Buttons.primary(texts.get("interviews.take.take"), "fth-check", this::take);
        take.setId("interviews-take-take");
        var buttons = new HBox(8, take, Buttons.of(texts.get("coding.cancel"), null, done));
        getChildren().setAll(title, detail, asked, names, times, list, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Reads a file; then this is to be shown. */
    void file(Path path, Runnable show) {
        read(() -> InterviewText.read(path), false, show);
    }

    /** What was copied elsewhere, into the interview open behind the passage at hand. */
    void pasted(String text, Runnable show) {
        String name = texts.get("interviews.take.pasted");
        read(() -> InterviewText.pasted(text, name), true, show);
    }

    private void read(Supplier<InterviewText> reading, boolean here, Runnable show) {
        model.desk()
                .read(
                        study -> reading.get(),
                        text -> {
                            show(text, here);
                            show.run();
                            list.requestFocus();
                        },
                        problem -> model.desk().dialogs().error(problem));
    }

    private void show(InterviewText text, boolean here) {
        read = text;
        Target target = Target.of(text.name(), model.open().allCases());
        InterviewCase guessed = target.interviewCase();
        of = guessed == null ? model.open().chosenCase().orElse(null) : guessed;
        into = here ? model.open().interview().orElse(null) : null;
        after = into == null ? null : model.current().map(n -> n.passage().id()).orElse(null);
        role.setText(here ? "" : target.role());
        asked.setVisible(into == null);
        asking = Passages.of(text, Set.of(model.desk().name()), true).asking();
        names.getChildren().clear();
        for (String name : Passages.names(text)) {
            var box = new CheckBox(texts.get("interviews.take.asks", name));
            box.setMnemonicParsing(false);
            box.setSelected(asking.contains(name));
            box.setOnAction(e -> asks(name, box.isSelected()));
            names.getChildren().add(box);
        }
        boolean timed = text.turns().stream().anyMatch(t -> !t.time().isEmpty());
        times.setVisible(timed);
        times.setManaged(timed);
        title.setText(texts.get("interviews.take.title", text.name()));
        fill();
        list.getSelectionModel().selectFirst();
    }

    private void asks(String name, boolean now) {
        Set<String> others = new HashSet<>(asking);
        if (now) {
            others.add(name);
        } else {
            others.remove(name);
        }
        asking = others;
        fill();
    }

    private List<PutNotes.Said> said(InterviewText text) {
        return new Passages(text, asking, times.isSelected()).said();
    }

    private void fill() {
        InterviewText text = read;
        if (text != null) {
            List<PutNotes.Said> said = said(text);
            String where = of == null ? "" : model.open().name(of);
            detail.setText(
                    into == null
                            ? texts.get("interviews.take.new", said.size(), where)
                            : texts.get("interviews.take.here", said.size()));
            list.getItems().setAll(lines(texts, text.findings(), said));
        }
    }

    /** What was not read, then what each said. */
    static List<String> lines(Texts texts, List<Fault> findings, List<PutNotes.Said> said) {
        return Stream.concat(
                        findings.stream().map(texts::fault),
                        said.stream()
                                .map(
                                        s ->
                                                (s.speaker() == null
                                                                ? ""
                                                                : s.speaker().mark() + "  ")
                                                        + s.text()))
                .toList();
    }

    private void take() {
        InterviewText text = read;
        InterviewCase to = of;
        Interview here = into;
        if (text == null) {
            return;
        }
        if (here == null && (to == null || role.getText().isBlank())) {
            String key = to == null ? "interviews.choose_case_first" : "interviews.take.role_first";
            model.desk().dialogs().note(key);
            return;
        }
        String id = here == null ? Ids.next() : here.id();
        String caseId = here == null && to != null ? to.id() : null;
        model.live()
                .submit(
                        new PutNotes(
                                List.of(
                                        new PutNotes.Text(
                                                id, caseId, role.getText(), after, said(text)))));
        read = null;
        model.live().whenRead(() -> model.choose(id));
        done.run();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            KeyStrokes.take(e);
            done.run();
        } else if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            KeyStrokes.take(e);
            take();
        }
    }
}
