package org.feltbok.overview.ui;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Avatar;
import org.feltbok.shell.kit.Labels;
import org.feltbok.store.Change;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The newest changes: who, what, when. */
record ChangesCard(Texts texts, ZoneId zone) {
    private static final int SHOWN = 9;

    Card.Content of(List<Change> changes) {
        if (changes.isEmpty()) {
            return new Card.Content(
                    "", List.of(), List.of(Labels.muted(texts.get("overview.no_changes"))));
        }
        return new Card.Content(
                "", List.of(), changes.stream().limit(SHOWN).map(this::row).toList());
    }

    private Node row(Change change) {
        var what = Labels.of(Labels.oneLine(words(change)));
        what.setMinWidth(0);
        var time = Labels.muted(time(change));
        time.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(10, new Avatar(change.who()), what, Labels.spacer(), time);
        row.getStyleClass().addAll("fb-row", "fb-line", "fb-change");
        return row;
    }

    private String words(Change change) {
        String what = texts.get("operation." + change.operation(), change.args().toArray());
        return switch (change.kind()) {
            case UNDO -> texts.get("overview.undone", what);
            case REDO -> texts.get("overview.redone", what);
            case DO, FIXED -> what;
        };
    }

    /** The time for today, else the day. */
    private String time(Change change) {
        ZonedDateTime at = change.at().atZone(zone);
        boolean today = at.toLocalDate().equals(LocalDate.now(zone));
        return DateTimeFormatter.ofPattern(today ? "HH:mm" : "d MMM", texts.locale()).format(at);
    }
}
