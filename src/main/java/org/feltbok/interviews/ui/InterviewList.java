package org.feltbok.interviews.ui;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.kit.CaseFilterBar;
import org.feltbok.coding.kit.PickBar;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewCase;
import org.feltbok.interviews.InterviewStatus;
import org.feltbok.shell.kit.HandList;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The case chosen and its interviews, or all that are worked on under headings: by case, role,
 * month or topics asked.
 */
final class InterviewList extends VBox {
    private static final double ROW = 30;

    /** A heading above the first of those that it is about. */
    private static final double HEADING = 24;

    private static final int SHOWN = 10;
    private static final String KEPT = "interviews/listed";
    private final NotesModel model;
    private final Runnable notes;
    private final Texts texts;
    private final MenuButton chooser = new MenuButton();
    private final ObservableList<Interview> interviews = FXCollections.observableArrayList();
    private final HandList<Interview> list;
    private final CaseFilterBar cases;
    private final Label by = Labels.muted("");
    private final PickBar<Choice> choice;
    private Listing listing;

    /** A way to list them: by something, or only those of a role. */
    private record Choice(Listing.@Nullable By by, String role, String name) {}

    /**
     * @param notes gives the keys to the notes, where one goes on
     */
    InterviewList(NotesModel model, Runnable notes) {
        this.model = model;
        this.notes = notes;
        texts = model.desk().texts();
        getStyleClass().add("fb-interviews");
        chooser.setId("interviews-case");
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setMnemonicParsing(false);
        list =
                new HandList<>(
                        "interviews-list",
                        texts.get("interviews.title"),
                        i -> model.choose(i.id()));
        list.setItems(interviews);
        list.getStyleClass().add("fb-interview-list");
        list.setCellFactory(l -> new RoleCell());
        list.setOnMouseClicked(e -> notes.run());
        list.keys(
                e -> {
                    if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.ESCAPE) {
                        KeyStrokes.take(e);
                        notes.run();
                    }
                });
        cases = new CaseFilterBar(texts, model.cases(), model.open()::byClass, notes);
        listing = Listing.read(model.desk().habits().kept(model.desk().name(), KEPT));
        choice =
                new PickBar<>(
                        "interviews-by",
                        texts,
                        texts.get("interviews.list.find"),
                        Choice::name,
                        this::beside,
                        this::take,
                        () -> list.requestFocus());
        by.setId("interviews-listed");
        by.managedProperty().bind(by.visibleProperty());
        by.setMinWidth(0);
        by.getStyleClass().add("fb-interviews-by");
        var ask = Icons.button("fth-list", texts.get("interviews.list"), this::ask);
        HBox.setHgrow(chooser, Priority.ALWAYS);
        var top = new HBox(4, chooser, ask);
        top.getStyleClass().addAll("fb-row", "fb-interviews-top");
        chooser.setMinWidth(0);
        getChildren().addAll(cases, choice, top, by, list);
    }

    /** Asks by what the interviews are to be listed. */
    void ask() {
        List<Choice> all = new ArrayList<>();
        for (Listing.By each : Listing.By.values()) {
            all.add(new Choice(each, "", name(each)));
        }
        model.open()
                .roles()
                .forEach(r -> all.add(new Choice(null, r, texts.get("interviews.list.only", r))));
        choice.open(all);
    }

    private String name(Listing.By each) {
        return texts.get("interviews.list." + each.name().toLowerCase(Locale.ROOT));
    }

    private String beside(Choice c) {
        boolean chosen = c.by() == null ? c.role().equals(listing.role()) : c.by() == listing.by();
        return !chosen ? "" : c.by() == null ? "✓" : listing.down() ? "↓" : "↑";
    }

    private void take(Choice c) {
        listing = c.by() == null ? listing.only(c.role()) : listing.turned(c.by());
        model.desk().habits().keep(model.desk().name(), KEPT, listing.written());
        list.show(this::draw);
        choice.close();
    }

    /** Asks whose interviews are to be worked on. */
    void narrow() {
        cases.open();
    }

    void refresh(Set<NotesPart> parts) {
        if (parts.contains(NotesPart.INTERVIEW) || parts.contains(NotesPart.NOTES)) {
            cases.refresh(
                    model.open()
                            .progress()
                            .map(
                                    p ->
                                            texts.get(
                                                    "interviews.narrow.told",
                                                    p.interviews(),
                                                    p.ofInterviews(),
                                                    p.coded(),
                                                    p.passages()))
                            .orElse(""));
        }
        boolean asked = listing.by() == Listing.By.GUIDE && parts.contains(NotesPart.NOTES);
        if (asked || parts.contains(NotesPart.INTERVIEW)) {
            list.show(this::draw);
        }
    }

    private void draw() {
        chooser.setText(
                model.open()
                        .chosenCase()
                        .map(this::name)
                        .orElse(texts.get("interviews.choose_case")));
        chooser.getItems().setAll(model.open().cases().stream().map(this::choice).toList());
        var others = new Menu(texts.get("interviews.other_case"));
        others.getItems().setAll(model.open().allCases().stream().map(this::choice).toList());
        chooser.getItems().add(others);
        List<Interview> listed = model.open().listed(listing);
        if (!interviews.equals(listed)) {
            interviews.setAll(listed);
        }
        // the same row may be the first of its heading now
        list.refresh();
        by.setVisible(!listing.isOfCase());
        String only =
                listing.role().isEmpty()
                        ? ""
                        : " · " + texts.get("interviews.list.only", listing.role());
        by.setText(name(listing.by()) + (listing.down() ? " ↓" : " ↑") + only);
        list.setPrefHeight(height() + 4);
        list.setMinHeight(list.getPrefHeight());
        model.open().interview().ifPresent(i -> list.getSelectionModel().select(i));
    }

    private double height() {
        double rows = 0;
        for (int i = 0; i < interviews.size() && rows < SHOWN * ROW; i++) {
            rows += heading(i).isEmpty() ? ROW : HEADING + ROW;
        }
        return Math.clamp(rows, ROW, SHOWN * ROW);
    }

    /** What stands above a row; empty where it is under the heading of the one before. */
    private String heading(int row) {
        String own = model.open().heading(listing, interviews.get(row));
        return row > 0 && own.equals(model.open().heading(listing, interviews.get(row - 1)))
                ? ""
                : own;
    }

    private MenuItem choice(InterviewCase c) {
        var item = new MenuItem(name(c));
        item.setMnemonicParsing(false);
        item.setOnAction(
                e -> {
                    model.chooseCase(c.id());
                    // after the menu has given the keys back to its button
                    Platform.runLater(notes);
                });
        return item;
    }

    private String name(InterviewCase c) {
        String group = model.open().group(c.id());
        String name = model.open().name(c);
        return group.isEmpty() ? name : name + "  ·  " + group;
    }

    private final class RoleCell extends ListCell<Interview> {
        @Override
        protected void updateItem(@Nullable Interview interview, boolean empty) {
            super.updateItem(interview, empty);
            setText(null);
            setPrefHeight(ROW);
            if (empty || interview == null) {
                setGraphic(null);
                return;
            }
            String above = heading(getIndex());
            HBox row = row(interview);
            if (above.isEmpty()) {
                setGraphic(row);
            } else {
                Label heading = Labels.muted(above);
                heading.setMinWidth(0);
                heading.setMaxWidth(row.getMaxWidth());
                heading.setTooltip(new Tooltip(above));
                setPrefHeight(HEADING + ROW);
                setGraphic(new VBox(4, heading, row));
            }
        }

        private HBox row(Interview i) {
            var icon =
                    switch (i.status()) {
                        case DONE -> Icons.of("fth-check-circle", "success");
                        case NOTES -> Icons.of("fth-edit-2", "accent");
                        case PLANNED -> Icons.of("fth-circle", "muted");
                    };
            Icons.named(icon, texts.get("interviews.status." + i.status().word()));
            String of = model.open().caseName(i);
            var role =
                    Labels.of(
                            switch (listing.by()) {
                                case CASE, CASES -> model.open().role(i);
                                case ROLE -> of;
                                case DATE, GUIDE -> of + " · " + model.open().role(i);
                            },
                            "fb-code-name");
            role.setMinWidth(0);
            role.setTooltip(new Tooltip(role.getText()));
            var minutes = Labels.muted(aside(i));
            minutes.setMinWidth(Region.USE_PREF_SIZE);
            var row = new HBox(8, icon, role, Labels.spacer(), minutes);
            row.getStyleClass().add("fb-row");
            row.prefWidthProperty().bind(list.widthProperty().subtract(28));
            row.maxWidthProperty().bind(row.prefWidthProperty());
            return row;
        }
    }

    /** What stands at the end of the line: what they are listed by, or how long it took. */
    private String aside(Interview i) {
        if (listing.by() == Listing.By.DATE) {
            return i.date() == null
                    ? ""
                    : DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                            .withLocale(texts.locale())
                            .format(i.date());
        }
        return i.minutes() == null ? "" : texts.get("interviews.minutes", i.minutes());
    }

    /** What a status is called, for the fields about an interview. */
    static String status(Texts texts, InterviewStatus status) {
        return texts.get("interviews.status." + status.word());
    }
}
