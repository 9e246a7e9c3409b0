package org.feltbok.figures.ui.build;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.Category;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.build.Choices;
import org.feltbok.figures.build.Choices.Period;
import org.feltbok.figures.build.Countable;
import org.feltbok.figures.build.Fits;
import org.feltbok.figures.build.NumberKind;
import org.feltbok.shell.kit.IntervalChoice;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a number asks for besides: which answers together, which quantile, which years and part, of
 * how many an interval is, a line, bars, columns or lines side by side.
 */
final class DetailsBox extends VBox {
    /** Four digits, the arrow and what is around them. */
    private static final double YEAR = 74;

    private final BuildModel model;
    private final Texts texts;
    private final MenuButton answers = new MenuButton();
    private final ComboBox<String> quantile = new ComboBox<>();
    private final ComboBox<Integer> from = new ComboBox<>();
    private final ComboBox<Integer> to = new ComboBox<>();
    private final ComboBox<String> part = new ComboBox<>();
    private final IntervalChoice interval;
    private final CheckBox line;
    private final CheckBox names;
    private final Segments<ChartStyle.Panels> panels = new Segments<>();
    private final HBox years;
    private final Label partFault = new Label();
    private List<Category> ticksOf = List.of();
    private boolean showing;

    DetailsBox(BuildModel model, Texts texts) {
        super(6);
        this.model = model;
        this.texts = texts;
        answers.setId("build-answers");
        answers.setMaxWidth(Double.MAX_VALUE);
        quantile.getItems().setAll(NumberKind.QUANTILES);
        quantile.setId("build-quantile");
        quantile.setAccessibleText(texts.get("figures.build.number.quantile", ""));
        from.setId("build-from");
        from.setAccessibleText(texts.get("figurebuild.from"));
        to.setId("build-to");
        to.setAccessibleText(texts.get("figurebuild.to"));
        line = new CheckBox(texts.get("figurebuild.line"));
        line.setId("build-line");
        names = new CheckBox(texts.get("figurebuild.names"));
        names.setId("build-names");
        panels.setId("build-panels");
        for (ChartStyle.Panels each : ChartStyle.Panels.values()) {
            String word = each.name().toLowerCase(Locale.ROOT);
            panels.add(each, texts.get("figurebuild.panels." + word));
            panels.button(each).setId("build-panels-" + word);
        }
        interval =
                new IntervalChoice(
                        texts,
                        "build-interval",
                        argument -> model.choose(c -> c.number(c.number(), argument)),
                        model::tell);
        part.setId("build-part");
        part.setEditable(true);
        part.setMaxWidth(Double.MAX_VALUE);
        part.setPromptText(texts.get("figurebuild.part.whole"));
        part.setAccessibleText(texts.get("figurebuild.part"));
        HBox.setHgrow(part, Priority.ALWAYS);
        // a year is never cut for the sake of what stands beside it
        Stream.of(from, to).forEach(y -> y.setMinWidth(YEAR));
        part.setMinWidth(0);
        years = new HBox(6, from, Labels.muted("–"), to, part);
        years.getStyleClass().addAll("fb-row", "fb-build-years");
        partFault.setId("build-part-fault");
        partFault.setWrapText(true);
        partFault.getStyleClass().addAll("fb-small-text", "fb-danger");
        getChildren().addAll(answers, quantile, years, partFault, interval, line, names, panels);
        listen();
        model.draft().addListener(o -> show());
        model.workshop().addListener(o -> show());
        show();
    }

    private void listen() {
        quantile.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!showing && now != null) {
                                model.choose(c -> c.number(NumberKind.QUANTILE, now));
                            }
                        });
        line.selectedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!showing) {
                                model.choose(c -> c.fitLine(now));
                            }
                        });
        names.selectedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!showing) {
                                model.choose(c -> c.pointNames(now));
                            }
                        });
        panels.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!showing && now != null) {
                                model.choose(c -> c.panels(Optional.of(now)));
                            }
                        });
        from.valueProperty().addListener(o -> period());
        to.valueProperty().addListener(o -> period());
        part.valueProperty().addListener(o -> period());
    }

    private void period() {
        Integer first = from.getValue();
        Integer last = to.getValue();
        if (!showing && first != null && last != null) {
            String of = part.getValue() == null ? "" : part.getValue().strip();
            model.choose(
                    c -> c.period(new Period(Math.min(first, last), Math.max(first, last), of)));
        }
    }

    /** Why no number comes of what is written as parts; empty if one does. */
    private String problem(NumberKind number, String written) {
        Optional<String> unknown = unknown(written);
        if (unknown.isPresent()) {
            return texts.get(
                    "figurebuild.part.unknown", unknown.get(), String.join(", ", part.getItems()));
        }
        List<String> sides = List.of(written.split(":"));
        return switch (number) {
            case RATIO ->
                    sides.size() == 2 && sides.stream().noneMatch(String::isBlank)
                            ? ""
                            : texts.get("figurebuild.part.two", String.join(", ", part.getItems()));
            case SHARE ->
                    written.isBlank()
                            ? texts.get("figurebuild.part.one", String.join(", ", part.getItems()))
                            : "";
            default -> "";
        };
    }

    /** What is written as a part and is none. */
    private Optional<String> unknown(String written) {
        return Stream.of(written.split("[:|]"))
                .map(String::strip)
                .filter(p -> !p.isEmpty() && !part.getItems().contains(p))
                .findFirst();
    }

    private void show() {
        showing = true;
        Optional<Fits> fits = model.fits();
        Choices now = model.choices();
        boolean series =
                fits.map(Fits::what).filter(w -> w.form() == Countable.Form.SERIES).isPresent();
        set(years, series);
        set(partFault, false);
        set(quantile, now.number() == NumberKind.QUANTILE && fits.isPresent());
        set(answers, fits.filter(Fits::mayChooseAnswers).isPresent());
        boolean points = fits.isPresent() && now.chart().need() == ChartStyle.Kind.Need.PAIRS;
        set(line, points);
        // respondents are never named
        set(names, points && fits.orElseThrow().what().isOfCases());
        set(interval, fits.filter(Fits::isOnInterval).isPresent());
        interval.show(now.argument());
        line.setSelected(now.fitLine());
        names.setSelected(now.pointNames());
        showPanels(now, series);
        quantile.setValue(now.argument().isEmpty() ? null : now.argument());
        if (series) {
            showSeries(fits.orElseThrow().what(), now.period());
        }
        fits.filter(Fits::mayChooseAnswers).ifPresent(f -> showAnswers(f.what(), now.answers()));
        setManaged(getChildren().stream().anyMatch(Node::isVisible));
        showing = false;
    }

    /** Lines are offered over time alone. */
    private void showPanels(Choices now, boolean series) {
        set(panels, now.chart().inPanels());
        boolean isOverTime = series && now.period().from() < now.period().to();
        panels.button(ChartStyle.Panels.LINE).setDisable(!isOverTime);
        ChartStyle.Panels usual = isOverTime ? ChartStyle.Panels.LINE : ChartStyle.Panels.BAR;
        panels.valueProperty()
                .set(
                        now.panels()
                                .filter(p -> p != ChartStyle.Panels.LINE || isOverTime)
                                .orElse(usual));
    }

    private void showSeries(Countable what, Period period) {
        List<Integer> known =
                model.workshop()
                        .get()
                        .map(w -> List.copyOf(w.data().indicator(what.indicator()).years()))
                        .orElse(List.of());
        if (!from.getItems().equals(known)) {
            from.getItems().setAll(known);
            to.getItems().setAll(known);
        }
        from.setValue(period.from());
        to.setValue(period.to());
        List<String> parts = what.classes().stream().map(Category::code).toList();
        if (!part.getItems().equals(parts)) {
            part.getItems().setAll(parts);
        }
        part.setValue(period.part());
        boolean ofParts = !parts.isEmpty() && model.choices().number() != NumberKind.REGRESSION;
        partFault.setText(ofParts ? problem(model.choices().number(), period.part()) : "");
        set(partFault, !partFault.getText().isEmpty());
        part.setVisible(ofParts);
        part.setManaged(ofParts);
        part.setPromptText(
                texts.get(
                        model.choices().number() == NumberKind.RATIO
                                ? "figurebuild.part.ratio"
                                : "figurebuild.part.whole"));
    }

    private void showAnswers(Countable what, String chosen) {
        answers.setText(
                chosen.isEmpty()
                        ? texts.get("figurebuild.answers.each")
                        : texts.get("figurebuild.answers.together", names(what, chosen)));
        List<String> codes = what.parts(chosen);
        List<Category> offered = what.offered(codes);
        if (!ticksOf.equals(offered)) {
            ticksOf = offered;
            answers.getItems().clear();
            for (Category category : offered) {
                var box = new CheckBox(category.label().in(texts.language()));
                box.setUserData(category.code());
                box.selectedProperty().addListener(o -> ticked());
                answers.getItems().add(new CustomMenuItem(box, false));
            }
        }
        boxes().forEach(b -> b.setSelected(codes.contains(b.getUserData())));
    }

    private List<CheckBox> boxes() {
        return answers.getItems().stream()
                .map(i -> (CheckBox) ((CustomMenuItem) i).getContent())
                .toList();
    }

    private void ticked() {
        if (!showing) {
            List<String> codes =
                    boxes().stream()
                            .filter(CheckBox::isSelected)
                            .map(b -> String.valueOf(b.getUserData()))
                            .toList();
            model.choose(c -> c.answers(String.join(";", codes)));
        }
    }

    private String names(Countable what, String codes) {
        List<String> wanted = what.parts(codes);
        List<String> names =
                what.classes().stream()
                        .filter(c -> wanted.contains(c.code()))
                        .map(c -> c.shortLabel().in(texts.language()))
                        .toList();
        return names.isEmpty() ? codes : String.join(", ", names);
    }

    private static void set(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
