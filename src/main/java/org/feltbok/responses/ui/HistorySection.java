package org.feltbok.responses.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemOption;
import org.feltbok.responses.AnswerCells;
import org.feltbok.responses.FieldHistory;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;

/** What happened to the current field: when, who, which answer. */
final class HistorySection extends VBox {
    private final Wording wording;
    private final ZoneId zone;
    private final Label field = Labels.muted("");
    private final VBox rows = new VBox(6);

    HistorySection(Wording wording, ZoneId zone) {
        this.wording = wording;
        this.zone = zone;
        getStyleClass().add("fb-pane-section");
        HBox head = new HBox(
                8, Labels.strong(wording.get("entry.field")), field, Labels.spacer(), new KeyCap("F3"));
        head.getStyleClass().add("fb-row");
        getChildren().addAll(head, rows);
    }

    /** @param today what counts as today: changes of that day show their time, others their date */
    void show(String name, Item item, List<FieldHistory> history, LocalDate today) {
        field.setText(name);
        rows.getChildren().setAll(history.stream().map(h -> row(item, h, today)).toList());
        if (history.isEmpty()) {
            rows.getChildren().add(Labels.muted(wording.get("entry.field.none")));
        }
    }

    void clear() {
        field.setText("");
        rows.getChildren().clear();
    }

    private Node row(Item item, FieldHistory h, LocalDate today) {
        Label when = Labels.muted(when(h.at(), today));
        when.setMinWidth(48);
        Label what = new Label(what(item, h));
        what.setWrapText(true);
        Label who = Labels.muted(h.who());
        who.setMinWidth(Label.USE_PREF_SIZE);
        what.getStyleClass().add(h.undone() ? "entry-undone" : "fb-small-text");
        return new HBox(8, when, who, what);
    }

    private String when(Instant at, LocalDate today) {
        ZonedDateTime time = at.atZone(zone);
        String pattern = time.toLocalDate().equals(today) ? "HH:mm" : "d MMM";
        return DateTimeFormatter.ofPattern(pattern, wording.texts().locale()).format(time);
    }

    private String what(Item item, FieldHistory h) {
        String value = value(item, h);
        return h.undone() ? wording.get("entry.field.undone", value) : wording.get("entry.field.set", value);
    }

    private String value(Item item, FieldHistory h) {
        if (h.column().equals("text")) {
            return "«" + h.after() + "»";
        }
        for (ItemOption tick : item.ticks()) {
            if (tick.column().equals(h.column()) && h.after() instanceof Number n && n.intValue() >= 0) {
                String key = n.intValue() == 1 ? "entry.field.ticked" : "entry.field.unticked";
                return wording.get(key, tick.option().code());
            }
        }
        if (h.after() == null) {
            return wording.get("entry.field.empty");
        }
        if (item.ticks().isEmpty()) {
            List<Object> cells = List.of(h.after());
            return wording.answer(item, AnswerCells.decode(item, cells, ""));
        }
        return wording.missing(org.feltbok.base.MissingKind.ofCode(((Number) h.after()).longValue())
                .orElse(org.feltbok.base.MissingKind.NOT_RECORDED));
    }
}
