package org.feltbok.interviews.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.Texts;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several files of interviews, looked at before they are taken in: each becomes an interview of the
 * case that its name begins with, with the role that its name goes on with, or of those chosen.
 */
final class TakeManyPane extends VBox {
    /** What a file says as it was read, or why it was not. */
    private record Read(String name, Optional<List<PutNotes.Said>> said, List<Fault> findings) {
        /**
         * @param asking name of who may have asked
         */
        static Read of(Path file, String asking) {
            String name = String.valueOf(file.getFileName());
            try {
                InterviewText text = InterviewText.read(file);
                List<PutNotes.Said> said = Passages.of(text, Set.of(asking), true).said();
                return new Read(name, Optional.of(said), text.findings());
            } catch (FaultException e) {
                return new Read(name, Optional.empty(), e.faults());
            }
        }
    }

    /** What is chosen for a file. */
    private record Row(Read read, CheckBox wanted, ComboBox<InterviewCase> of, TextField role) {
        boolean isTaken() {
            return wanted.isSelected() && read.said().isPresent();
        }

        boolean isWhole() {
            return of.getValue() != null && !role.getText().isBlank();
        }
    }

    private final NotesModel model;
    private final Texts texts;
    private final Runnable done;
    private final Label title = Labels.of("", "fb-title");
    private final Label detail = Labels.muted("");
    private final GridPane grid = new GridPane(8, 6);
    private final ListView<String> list = new ListView<>();
    private List<Row> rows = List.of();

    /**
     * @param done told when they were taken in or left
     */
    TakeManyPane(NotesModel model, Runnable done) {
        super(8);
        this.model = model;
        this.done = done;
        texts = model.desk().texts();
        setId("interviews-take-many");
        getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(240);
        list.setId("interviews-take-many-list");
        list.setAccessibleText(texts.get("interviews.take.list"));
        VBox.setVgrow(list, Priority.ALWAYS);
        Button take = Buttons.primary(texts.get("interviews.take.take"), "fth-check", this::take);
        take.setId("interviews-take-many-take");
        var buttons = new HBox(8, take, Buttons.of(texts.get("coding.cancel"), null, done));
        getChildren().setAll(title, detail, scroll, list, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Reads the files; then this is to be shown. */
    void files(List<Path> files, Runnable show) {
        String asking = model.desk().name();
        model.desk()
                .read(
                        study -> files.stream().map(f -> Read.of(f, asking)).toList(),
                        read -> {
                            show(read);
                            show.run();
                            // what scrolls takes its fields in with its skin
                            applyCss();
                            List<Row> taken = rows.stream().filter(Row::isTaken).toList();
                            taken.stream()
                                    .filter(r -> !r.isWhole())
                                    .findFirst()
                                    .or(() -> taken.stream().findFirst())
                                    .ifPresentOrElse(r -> focus(r), list::requestFocus);
                        },
                        problem -> model.desk().dialogs().error(problem));
    }

    private static void focus(Row row) {
        (row.of().getValue() == null ? row.of() : row.role()).requestFocus();
    }

    private void show(List<Read> read) {
        List<InterviewCase> cases =
                model.open().allCases().stream()
                        .sorted(Comparator.comparing(model.open()::name))
                        .toList();
        ObservableList<InterviewCase> choices = FXCollections.observableArrayList(cases);
        rows = read.stream().map(r -> row(r, choices)).toList();
        grid.getChildren().clear();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.read().said().isPresent()) {
                grid.addRow(i, row.wanted(), row.of(), row.role(), said(row.read()));
            } else {
                grid.add(Labels.muted(row.read().name()), 0, i);
                grid.add(unread(row.read()), 1, i, 3, 1);
            }
        }
        tell();
        rows.stream().findFirst().ifPresent(this::preview);
    }

    private Row row(Read read, ObservableList<InterviewCase> cases) {
        Target target = Target.of(read.name(), model.open().allCases());
        var wanted = new CheckBox(read.name());
        wanted.setMnemonicParsing(false);
        wanted.setSelected(read.said().isPresent());
        var of = new ComboBox<>(cases);
        of.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable InterviewCase c) {
                        return c == null ? "" : model.open().name(c);
                    }

                    @Override
                    public @Nullable InterviewCase fromString(String typed) {
                        return null;
                    }
                });
        of.setPromptText(texts.get("interviews.take.choose_case"));
        of.setAccessibleText(texts.get("interviews.take.case_of", read.name()));
        of.setValue(target.interviewCase());
        of.setPrefWidth(180);
        var role = new TextField(target.role());
        role.setAccessibleText(texts.get("interviews.take.role_of", read.name()));
        role.setPrefWidth(200);
        GridPane.setHgrow(role, Priority.ALWAYS);
        var row = new Row(read, wanted, of, role);
        List.of(wanted, of, role)
                .forEach(
                        n ->
                                n.focusedProperty()
                                        .addListener(
                                                (o, was, now) -> {
                                                    if (now) {
                                                        preview(row);
                                                    }
                                                }));
        wanted.setOnAction(e -> tell());
        return row;
    }

    private Label said(Read read) {
        int passages = read.said().map(List::size).orElse(0);
        Label label = Labels.muted(texts.get("interviews.take.passages", passages));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** Why a file is not taken in. */
    private Label unread(Read read) {
        String why = read.findings().stream().map(texts::fault).collect(Collectors.joining("\n"));
        return Labels.wrapped(Labels.of(why, "fb-warning"));
    }

    private void preview(Row row) {
        Read read = row.read();
        List<PutNotes.Said> said = read.said().orElse(List.of());
        list.getItems().setAll(TakeNotesPane.lines(texts, read.findings(), said));
    }

    private void tell() {
        int taken = (int) rows.stream().filter(Row::isTaken).count();
        title.setText(texts.get("interviews.take.many", rows.size()));
        detail.setText(texts.get("interviews.take.many.detail", taken));
    }

    private void take() {
        List<Row> taken = rows.stream().filter(Row::isTaken).toList();
        Row lacking = taken.stream().filter(r -> !r.isWhole()).findFirst().orElse(null);
        if (lacking != null || taken.isEmpty()) {
            if (lacking != null) {
                focus(lacking);
                model.desk().dialogs().note("interviews.take.lacks", lacking.read().name());
            } else {
                model.desk().dialogs().note("interviews.take.none");
            }
            return;
        }
        List<PutNotes.Text> put = new ArrayList<>();
        for (Row row : taken) {
            List<PutNotes.Said> said = row.read().said().orElseThrow();
            String caseId = row.of().getValue().id();
            String role = row.role().getText();
            put.add(new PutNotes.Text(Ids.next(), caseId, role, null, said));
        }
        model.live().submit(new PutNotes(put));
        String first = put.getFirst().interviewId();
        rows = List.of();
        model.live().whenRead(() -> model.choose(first));
        done.run();
    }

    private void key(KeyEvent e) {
        boolean open = rows.stream().anyMatch(r -> r.of().isShowing());
        if (e.getCode() == KeyCode.ESCAPE && !open) {
            KeyStrokes.take(e);
            done.run();
        } else if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            KeyStrokes.take(e);
            take();
        }
    }
}
