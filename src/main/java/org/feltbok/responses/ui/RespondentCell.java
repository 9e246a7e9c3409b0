package org.feltbok.responses.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.feltbok.shell.kit.Labels;

/** A respondent with its progress, or the heading of a group. */
final class RespondentCell extends ListCell<ListRow> {
    private final Wording wording;
    private final ProgressPie pie = new ProgressPie();
    private final Label title = new Label();
    private final Label state = Labels.muted("");
    private final HBox row = new HBox(8, pie, title, Labels.spacer(), state);
    private final Label group = Labels.of("", "fb-strong");
    private final Label count = Labels.muted("");
    private final HBox heading = new HBox(6, group, count);

    RespondentCell(Wording wording) {
        this.wording = wording;
        row.getStyleClass().add("fb-row");
        heading.getStyleClass().addAll("fb-row", "entry-group");
        title.setMinWidth(0);
        state.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("entry-respondent");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ListRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setDisable(false);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        switch (item) {
            case ListRow.Heading h -> {
                group.setText(wording.get(h.textKey()));
                count.setText(String.valueOf(h.count()));
                setGraphic(heading);
                setDisable(true);
            }
            case ListRow.Somebody s -> show(s.listed());
        }
    }

    private void show(Listed listed) {
        title.setText(listed.title());
        pie.show(
                listed.isDone()
                        ? 1
                        : listed.toFill() == 0 ? 0 : (double) listed.filled() / listed.toFill());
        state.setText(state(listed));
        setGraphic(row);
    }

    private String state(Listed listed) {
        if (!listed.hasResponse()) {
            return listed.caseKey();
        }
        if (listed.filled() == 0 && !listed.mode().isEmpty()) {
            String mode = "entry.mode." + listed.mode();
            return wording.texts().has(mode) ? wording.get(mode) : listed.mode();
        }
        if (listed.isVoid()) {
            return wording.get("entry.void");
        }
        return wording.get("entry.filled", listed.filled(), listed.toFill());
    }
}
