package org.feltbok.responses.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.FieldHistory;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened to the current field: when, who, which answer. */
public final class HistorySection extends VBox {
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private final Wording wording;
    private final ZoneId zone;
    private final Label field = Labels.muted("");
    private final VBox rows = new VBox(6);

    public HistorySection(Wording wording, ZoneId zone) {
        this.wording = wording;
        this.zone = zone;
        setId("entry-history");
        getStyleClass().addAll("fb-pane-section", "entry-history");
        Label title = Labels.strong(wording.get("entry.field"));
        // what the field is called gives way
        title.setMinWidth(Label.USE_PREF_SIZE);
        HBox head = new HBox(8, title, field, Labels.spacer(), new KeyCap("F3"));
        head.getStyleClass().add("fb-row");
        getChildren().addAll(head, rows);
    }

    /**
     * @param today what counts as today: changes of other days show their date too
     */
    public void show(String name, Item item, List<FieldHistory> history, LocalDate today) {
        field.setText(Labels.oneLine(name));
        Map<Long, List<FieldHistory>> changes = new LinkedHashMap<>();
        history.forEach(h -> changes.computeIfAbsent(h.change(), k -> new ArrayList<>()).add(h));
        rows.getChildren().setAll(changes.values().stream().map(c -> row(item, c, today)).toList());
        if (history.isEmpty()) {
            rows.getChildren().add(Labels.muted(wording.get("entry.field.none")));
        }
    }

    /** Whether it was asked for by key: it is marked then. */
    public void mark(boolean asked) {
        pseudoClassStateChanged(ASKED, asked);
    }

    public void clear() {
        field.setText("");
        rows.getChildren().clear();
    }

    private Node row(Item item, List<FieldHistory> change, LocalDate today) {
        FieldHistory first = change.getFirst();
        Label when = Labels.muted(when(first.at(), today));
        when.setMinWidth(48);
        String text = new HistoryWords(wording, item).of(change);
        Label what = new Label(first.undone() ? wording.get("entry.field.undone", text) : text);
        what.setWrapText(true);
        Label who = Labels.muted(first.who());
        who.setMinWidth(Label.USE_PREF_SIZE);
        what.getStyleClass().add(first.undone() ? "entry-undone" : "fb-small-text");
        return new HBox(8, when, who, what);
    }

    private String when(Instant at, LocalDate today) {
        return ShortMoment.of(at.atZone(zone).toLocalDateTime(), today, wording.texts().locale());
    }
}
