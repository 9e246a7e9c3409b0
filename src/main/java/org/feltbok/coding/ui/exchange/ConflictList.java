package org.feltbok.coding.ui.exchange;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.merge.Merged;
import org.feltbok.coding.merge.Merged.Choice;
import org.feltbok.coding.merge.Merged.Conflict;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.TallCell;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What comes of a merge, line by line; what stands of a conflict is chosen for it alone. */
final class ConflictList extends ListView<ConflictList.Line> {
    /**
     * @param conflict as the merge tells it, whatever was chosen since; null = a line that only
     *     counts
     */
    record Line(String text, @Nullable Conflict conflict) {}

    private final Texts texts;
    private final Label hint;
    private final Map<String, Choice> chosen = new HashMap<>();
    private Merged merged = new Merged();
    private boolean asking;

    ConflictList(Texts texts) {
        this.texts = texts;
        setId("copy-list");
        getStyleClass().add("fb-conflicts");
        setAccessibleText(texts.get("merge.list"));
        hint = Labels.wrapped(Labels.muted(texts.get("merge.choose_each")));
        showHint(false);
        setCellFactory(l -> new Cell());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    Label hint() {
        return hint;
    }

    private void showHint(boolean is) {
        hint.setVisible(is);
        hint.setManaged(is);
    }

    Map<String, Choice> chosen() {
        return Map.copyOf(chosen);
    }

    void clear() {
        chosen.clear();
        getItems().clear();
        showHint(false);
    }

    /**
     * @param ask whether something can still be chosen
     */
    void tell(Merged what, boolean ask) {
        merged = what;
        asking = ask;
        int at = getSelectionModel().getSelectedIndex();
        List<Line> lines = new ArrayList<>();
        // first what is to be chosen: a low window shows a few lines
        merged.conflicts().forEach(c -> lines.add(line(c)));
        merged.counted(texts).forEach(l -> lines.add(new Line(merged.told(l), null)));
        getItems().setAll(lines);
        getSelectionModel().select(Math.max(0, Math.min(at, lines.size() - 1)));
        showHint(ask && merged.conflicts().stream().anyMatch(c -> !c.isSecret()));
    }

    private Line line(Conflict conflict) {
        return new Line(merged.told(now(conflict).say(texts)), conflict);
    }

    /** A conflict as it stands with what was chosen of it. */
    private Conflict now(Conflict conflict) {
        Choice choice = asking ? chosen.get(conflict.key()) : null;
        return choice == null ? conflict : conflict.chosen(choice);
    }

    private void key(KeyEvent e) {
        Line line = getSelectionModel().getSelectedItem();
        Conflict conflict = line == null ? null : line.conflict();
        if (conflict == null || !asking) {
            return;
        }
        switch (e.getCode()) {
            case DIGIT1, NUMPAD1 -> choose(conflict, Choice.MINE);
            case DIGIT2, NUMPAD2 -> choose(conflict, Choice.THEIRS);
            case DIGIT3, NUMPAD3 -> choose(conflict, Choice.BOTH);
            case BACK_SPACE -> choose(conflict, null);
            default -> {
                return;
            }
        }
        e.consume();
    }

    /**
     * @param choice null = as of all
     */
    private void choose(Conflict conflict, @Nullable Choice choice) {
        if (choice != null && !conflict.may(choice)) {
            return;
        }
        if (choice == null) {
            chosen.remove(conflict.key());
        } else {
            chosen.put(conflict.key(), choice);
        }
        for (int i = 0; i < getItems().size(); i++) {
            Conflict there = getItems().get(i).conflict();
            if (there != null && there.key().equals(conflict.key())) {
                getItems().set(i, line(conflict));
                getSelectionModel().select(i);
                getFocusModel().focus(i);
            }
        }
    }

    /** A line as high as it is long; a conflict with what may stand. */
    private final class Cell extends TallCell<Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            show(empty || line == null ? null : row(line));
            setAccessibleText(empty || line == null ? null : line.text());
        }

        private Region row(Line line) {
            Label words = Labels.wrapped(Labels.of(line.text()));
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            var row = new HBox(8, words);
            Conflict conflict = line.conflict();
            if (conflict != null && asking && !conflict.isSecret()) {
                for (Choice choice : Choice.values()) {
                    if (conflict.may(choice)) {
                        row.getChildren().add(button(conflict, choice));
                    }
                }
            }
            return row;
        }

        private ToggleButton button(Conflict conflict, Choice choice) {
            var button =
                    new ToggleButton(
                            texts.get("merge.stands_of." + choice.name().toLowerCase(Locale.ROOT)));
            button.setFocusTraversable(false);
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(now(conflict).stands() == choice);
            button.setOnAction(e -> choose(conflict, choice));
            return button;
        }
    }
}
