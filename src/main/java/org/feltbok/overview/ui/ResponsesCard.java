package org.feltbok.overview.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.overview.ResponseProgress;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.GrowthCurve;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Meter;
import org.feltbok.shell.kit.Palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How many answered, how it came in, and how it grew. */
record ResponsesCard(Texts texts, Navigator navigator, ObservableValue<Palette> palette) {
    private static final double CURVE = 92;

    Card.Content of(Optional<ResponseProgress> read) {
        if (read.isEmpty()) {
            return new Card.Content(
                    "", List.of(), List.of(Labels.muted(texts.get("overview.no_form"))));
        }
        ResponseProgress progress = read.get();
        var rate = progress.rate();
        int missing = rate.frame() - rate.responded();
        List<Node> right = new ArrayList<>();
        if (missing > 0) {
            right.add(
                    Buttons.small(
                            texts.get("overview.show_missing", missing),
                            null,
                            () -> navigator.go(new Navigator.Target("cases", "#missing"))));
        }
        Button fieldwork =
                Icons.button(
                        "fth-phone",
                        texts.get("overview.fieldwork"),
                        () -> navigator.go(Navigator.Target.screen("fieldwork")));
        fieldwork.setId("overview-fieldwork");
        right.add(fieldwork);
        double frame = Math.max(1, rate.frame());
        var meter =
                new Meter(16)
                        .part(rate.complete() / frame, "fb-fill-accent")
                        .part(rate.partial() / frame, "fb-fill-light");
        meter.setAccessibleText(texts.get("overview.of_answered", rate.frame()));
        var body =
                new ArrayList<Node>(
                        isOfNobody(progress)
                                ? List.of(count(progress))
                                : List.of(key(progress), meter, legend(progress)));
        if (progress.days().size() > 1) {
            body.add(curve(progress));
        }
        if (progress.twice() > 0) {
            body.add(Labels.muted(texts.get("overview.twice", progress.twice(), rate.responded())));
        }
        if (progress.voided() > 0) {
            body.add(Labels.muted(texts.get("overview.void", progress.voided())));
        }
        for (ResponseProgress.Wave wave : progress.waves()) {
            body.add(
                    Buttons.link(
                            texts.get(
                                    "overview.wave",
                                    wave.title().in(texts.language()),
                                    wave.responded(),
                                    wave.frame()),
                            () ->
                                    navigator.go(
                                            new Navigator.Target(
                                                    "cases", "#missing/" + wave.form()))));
        }
        String which =
                progress.waves().isEmpty() ? "" : progress.questionnaire().in(texts.language());
        return new Card.Content(which, right, body);
    }

    /** Responses up to each day, against all that were asked. */
    private GrowthCurve curve(ResponseProgress progress) {
        var curve = new GrowthCurve(palette, texts.locale(), CURVE, false);
        var shown =
                new GrowthCurve.Shown(
                        progress.days().stream()
                                .map(d -> new GrowthCurve.Point(d.date(), d.sum()))
                                .toList(),
                        List.of(),
                        progress.rate().frame(),
                        "");
        int last = progress.days().getLast().sum();
        curve.show(
                shown,
                isOfNobody(progress)
                        ? texts.get("overview.without_list", last)
                        : texts.get("overview.curve", last, shown.whole()));
        return curve;
    }

    /** Anyone may answer, and some did: there are responses, and nothing they are a share of. */
    private static boolean isOfNobody(ResponseProgress progress) {
        return progress.rate().frame() == 0 && progress.all() > 0;
    }

    private HBox count(ResponseProgress progress) {
        int all = progress.all();
        Label number = Labels.of(new Numbers(texts.locale()).whole(all), "fb-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label without = Labels.of(texts.get("overview.without_list", all), "fb-muted-text");
        without.setMinWidth(0);
        without.setWrapText(true);
        var row = new HBox(8, number, without);
        row.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        return row;
    }

    private HBox key(ResponseProgress progress) {
        var numbers = new Numbers(texts.locale());
        var rate = progress.rate();
        String modes =
                progress.modes().entrySet().stream()
                        .map(e -> mode(e.getKey()) + " " + numbers.whole(e.getValue()))
                        .collect(Collectors.joining(" · "));
        Label answered = Labels.of(numbers.whole(rate.responded()), "fb-number");
        Label share = Labels.of(numbers.percent(rate.rate()), "fb-number-small");
        answered.setMinWidth(Region.USE_PREF_SIZE);
        share.setMinWidth(Region.USE_PREF_SIZE);
        Label of = Labels.of(texts.get("overview.of_answered", rate.frame()), "fb-muted-text");
        Label by = Labels.muted(modes);
        of.setMinWidth(0);
        by.setMinWidth(0);
        var row = new HBox(8, answered, of, by, Labels.spacer(), share);
        row.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        return row;
    }

    private String mode(String mode) {
        String key = "overview.mode." + mode.toLowerCase(Locale.ROOT);
        return texts.has(key) ? texts.get(key) : mode;
    }

    private HBox legend(ResponseProgress progress) {
        var rate = progress.rate();
        var row =
                new HBox(
                        16,
                        entry("fb-fill-accent", "overview.complete", rate.complete()),
                        entry("fb-fill-light", "overview.partial", rate.partial()),
                        entry("fb-fill-none", "overview.none", rate.frame() - rate.responded()));
        row.getStyleClass().add("fb-row");
        return row;
    }

    private HBox entry(String style, String key, int count) {
        var mark = new Region();
        mark.getStyleClass().addAll("fb-mark", style);
        var row =
                new HBox(
                        6,
                        mark,
                        Labels.of(texts.get(key), "fb-small-text"),
                        Labels.of(String.valueOf(count), "fb-strong", "fb-small-text"));
        row.getStyleClass().add("fb-row");
        return row;
    }
}
