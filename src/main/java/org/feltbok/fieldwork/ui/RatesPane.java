package org.feltbok.fieldwork.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.fieldwork.Disposition;
import org.feltbok.fieldwork.OutcomeRates;
import org.feltbok.fieldwork.RepresentativeWords;
import org.feltbok.fieldwork.ResponseCurve;
import org.feltbok.shell.kit.GrowthCurve;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Palette;

import java.util.Optional;

/** What became of those asked, the rates by their definitions, and how answers came in. */
final class RatesPane extends VBox {
    private static final double CURVE = 132;

    private final Texts texts;
    private final RepresentativeWords words;
    private final VBox rates = new VBox(6);
    private final VBox counts = new VBox(4);
    private final GrowthCurve curve;
    private final Label undated = Labels.muted("");

    RatesPane(Texts texts, ObservableValue<Palette> palette) {
        this.texts = texts;
        words = new RepresentativeWords(texts);
        curve = new GrowthCurve(palette, texts.locale(), CURVE, true);
        curve.setId("fieldwork-curve");
        rates.setId("fieldwork-rates");
        rates.getStyleClass().add("fb-pane-section");
        counts.setId("fieldwork-counts");
        counts.getStyleClass().add("fb-pane-section");
        undated.setWrapText(true);
        Label days = Labels.muted(texts.get("fieldwork.curve.days"));
        days.setWrapText(true);
        var came = new VBox(6, Labels.strong(texts.get("fieldwork.curve")), curve, days, undated);
        came.getStyleClass().add("fb-pane-section");
        var scroll = new ScrollPane(new VBox(rates, counts, came));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    void show(OutcomeRates now, ResponseCurve came) {
        rates.getChildren()
                .setAll(
                        rate("rr1", now.rr1()),
                        rate("rr2", now.rr2()),
                        rate("ref1", now.ref1()),
                        rate("con1", now.con1()));
        var source = Labels.muted(texts.get("fieldwork.rate.source", OutcomeRates.SOURCE));
        source.setWrapText(true);
        source.setMinHeight(Region.USE_PREF_SIZE);
        rates.getChildren().add(source);
        counts.getChildren().setAll(Labels.strong(texts.get("fieldwork.became", now.frame())));
        for (Disposition disposition : Disposition.values()) {
            counts.getChildren()
                    .add(line(texts.get(disposition.key()), words.number(now.of(disposition), 0)));
        }
        curve.show(
                new GrowthCurve.Shown(
                        came.days().stream()
                                .map(d -> new GrowthCurve.Point(d.date(), d.sum()))
                                .toList(),
                        came.reminders().stream().map(this::flag).toList(),
                        came.asked(),
                        texts.get("fieldwork.curve.none")),
                texts.get(
                        "fieldwork.curve.told",
                        came.days().isEmpty() ? 0 : came.days().getLast().sum(),
                        came.asked(),
                        came.reminders().size()));
        undated.setText(
                came.undated() == 0 ? "" : texts.get("fieldwork.curve.undated", came.undated()));
        undated.setManaged(came.undated() > 0);
    }

    private GrowthCurve.Flag flag(ResponseCurve.Reminder reminder) {
        return new GrowthCurve.Flag(
                reminder.date(), texts.get("fieldwork.curve.reminder", reminder.round()));
    }

    private Node rate(String key, Optional<OutcomeRates.Rate> rate) {
        String share =
                rate.map(r -> words.percent(r.share()) + " %")
                        .orElse(texts.get("fieldwork.verdict.undefined"));
        HBox line = line(texts.get("fieldwork.rate." + key), share);
        rate.ifPresent(
                r ->
                        Tooltip.install(
                                line,
                                new Tooltip(texts.get("fieldwork.rate.of", r.count(), r.of()))));
        return line;
    }

    private static HBox line(String name, String number) {
        var label = new Label(name);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var value = Labels.strong(number);
        value.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(8, label, Labels.spacer(), value);
    }
}
