package org.feltbok.responses.ui.settle;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.Interval;
import org.feltbok.questionnaire.Question;
import org.feltbok.responses.twice.Advice;
import org.feltbok.responses.twice.ErrorRates;
import org.feltbok.responses.twice.ErrorShare;
import org.feltbok.shell.kit.Avatar;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How sure the data are: errors in a thousand fields, of whom, in which questions, and what to do.
 */
final class RatesPane extends VBox {
    private static final int MOST = 8;
    private static final int THOUSAND = 1000;
    private final SettleWords words;
    private final VBox content = new VBox();
    private final NumberFormat rate;

    /** What stands below the advice, such as drawing more. */
    private final Node below;

    RatesPane(SettleWords words, Runnable toExcel, Node below) {
        this.words = words;
        this.below = below;
        rate = NumberFormat.getNumberInstance(words.texts().locale());
        rate.setMinimumFractionDigits(1);
        rate.setMaximumFractionDigits(1);
        setId("settle-rates");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new PaneHeader(words.get("settle.rates"))
                                .right(
                                        Buttons.small(
                                                words.get("settle.excel"), "fth-share", toExcel)),
                        scroll);
    }

    void show(ErrorRates rates, Advice advice) {
        content.getChildren().setAll(overall(rates));
        if (rates.differing().fields() > 0) {
            content.getChildren().add(people(rates.people()));
            if (!rates.questions().isEmpty()) {
                content.getChildren().add(questions(rates.questions()));
            }
        }
        content.getChildren().add(advice(advice));
    }

    private String perThousand(double share) {
        return rate.format(share * THOUSAND);
    }

    private static VBox section(Node... nodes) {
        VBox box = new VBox(nodes);
        box.getStyleClass().add("fb-pane-section");
        return box;
    }

    private static Label wrapped(String text, String style) {
        return Labels.wrapped(Labels.of(text, style));
    }

    private Node overall(ErrorRates rates) {
        ErrorShare share = rates.differing();
        Optional<Interval> interval = share.interval();
        if (interval.isEmpty()) {
            return section(wrapped(words.get("settle.rates.none"), "fb-muted"));
        }
        Label number = Labels.of(perThousand(share.share().orElse(0)), "fb-number");
        number.setId("settle-rate");
        number.setMinWidth(Region.USE_PREF_SIZE);
        VBox beside =
                new VBox(
                        wrapped(words.get("settle.rates.unit"), "fb-muted"),
                        wrapped(
                                words.get(
                                        "settle.rates.interval",
                                        perThousand(interval.get().low()),
                                        perThousand(interval.get().high())),
                                "fb-muted"));
        HBox head = new HBox(12, number, beside);
        head.getStyleClass().add("fb-row");
        List<String> told = new ArrayList<>();
        told.add(words.get("settle.rates.of", share.errors(), share.fields(), rates.pairs()));
        if (rates.unsettled() > 0) {
            told.add(words.get("settle.rates.unsettled", rates.unsettled()));
        }
        if (rates.alone() > 0) {
            told.add(words.get("settle.rates.alone", rates.alone()));
        }
        return section(head, wrapped(String.join(" ", told), "fb-muted"));
    }

    private Node people(Map<String, ErrorShare> people) {
        VBox box = section(Labels.of(words.get("settle.rates.people"), "fb-section"));
        double greatest = greatest(people.values());
        people.forEach(
                (name, share) -> {
                    String called = name.isEmpty() ? words.get("settle.nobody") : name;
                    HBox named = new HBox(6, new Avatar(called), new Label(called));
                    named.getStyleClass().add("fb-row");
                    box.getChildren()
                            .add(
                                    line(
                                            named,
                                            share,
                                            greatest,
                                            share.errors() + "/" + share.fields()));
                });
        return box;
    }

    private Node questions(List<ErrorRates.Of<Question>> questions) {
        VBox box = section(Labels.of(words.get("settle.rates.questions"), "fb-section"));
        List<ErrorRates.Of<Question>> first =
                questions.subList(0, Math.min(MOST, questions.size()));
        double greatest = greatest(first.stream().map(ErrorRates.Of::share).toList());
        for (ErrorRates.Of<Question> of : first) {
            Label name =
                    new Label((words.number(of.what()) + " " + words.asked(of.what())).strip());
            box.getChildren()
                    .add(line(name, of.share(), greatest, String.valueOf(of.share().errors())));
        }
        if (questions.size() > MOST) {
            box.getChildren()
                    .add(Labels.muted(words.get("settle.rates.more", questions.size() - MOST)));
        }
        return box;
    }

    private static double greatest(Iterable<ErrorShare> shares) {
        double greatest = 1e-9;
        for (ErrorShare share : shares) {
            greatest = Math.max(greatest, share.interval().map(Interval::high).orElse(0.0));
        }
        return greatest;
    }

    private Node line(Region name, ErrorShare share, double greatest, String beside) {
        name.setMinWidth(118);
        name.setPrefWidth(118);
        name.setMaxWidth(118);
        Interval interval = share.interval().orElse(new Interval(0, 0, ErrorShare.LEVEL));
        IntervalStrip strip = new IntervalStrip(interval, share.share().orElse(0), greatest);
        HBox.setHgrow(strip, Priority.ALWAYS);
        Label number = Labels.strong(perThousand(share.share().orElse(0)));
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label of = Labels.muted(beside);
        of.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, name, strip, number, of);
        row.getStyleClass().add("fb-row");
        Icons.named(
                row,
                words.get(
                        "settle.rates.interval",
                        perThousand(interval.low()),
                        perThousand(interval.high())));
        return row;
    }

    private Node advice(Advice advice) {
        Label title = Labels.of(words.get("settle.enough"), "fb-strong");
        boolean good =
                advice.kind() == Advice.Kind.ENOUGH || advice.kind() == Advice.Kind.ALL_TWICE;
        title.setGraphic(
                good
                        ? Icons.of("fth-check-circle", "fb-success")
                        : Icons.of("fth-alert-circle", "fb-warning"));
        Label text = wrapped(told(advice), "label");
        text.setId("settle-advice");
        return section(title, text, below);
    }

    private String told(Advice advice) {
        String wrong =
                advice.wrong()
                        .filter(w -> advice.once().responses() > 0)
                        .map(
                                w ->
                                        words.get(
                                                "settle.enough.wrong",
                                                advice.once().responses(),
                                                (long) Math.floor(w.low()),
                                                (long) Math.ceil(w.high()),
                                                advice.once().fields()))
                        .orElse("");
        String then =
                switch (advice.kind()) {
                    case NOTHING_YET -> words.get("settle.enough.nothing_yet");
                    case ALL_TWICE -> words.get("settle.enough.all_twice");
                    case ENOUGH -> words.get("settle.enough.enough");
                    case MORE -> words.get("settle.enough.more_needed", advice.more());
                    case KEY_ALL -> words.get("settle.enough.key_all");
                };
        return (wrong + " " + then).strip();
    }
}
