package org.feltbok.figures.ui.build;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.Axis;
import org.feltbok.figures.build.Choices.Order;
import org.feltbok.figures.build.Countable;
import org.feltbok.figures.build.Fits;
import org.feltbok.figures.ui.LookBox;
import org.feltbok.figures.ui.build.BuildModel.Slot;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.ScrollTo;
import org.feltbok.shell.kit.Shown;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The five choices, each with its key; below, where the figure stands and what to look at. */
final class ChoicePane extends StackPane {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final int FEW = 5;

    private final BuildModel model;
    private final Texts texts;
    private final VBox what = new VBox();
    private final VBox by = new VBox(6);
    private final Label byName = new Label();
    private final PredictorRows predictors;
    private final CheckBox all;
    private final CheckBox turned;
    private final NumberRow number;
    private final TestBox test;
    private final LookBox look;
    private final ComboBox<String> weight = new ComboBox<>();
    private final ComboBox<Order> order = new ComboBox<>();
    private final ComboBox<Integer> most = new ComboBox<>();
    private final VBox warnings = new VBox(6);
    private final Map<Slot, VBox> slots = new EnumMap<>(Slot.class);
    private final Consumer<Slot> chosen;
    private boolean showing;

    /**
     * @param back gives the keys back to the list
     * @param chosen told which choice the mouse goes to, as the keys of the choices do
     */
    ChoicePane(BuildModel model, Texts texts, Runnable back, Consumer<Slot> chosen) {
        this.model = model;
        this.chosen = chosen;
        this.texts = texts;
        number = new NumberRow(model, texts);
        predictors = new PredictorRows(model, texts);
        test = new TestBox(model, texts);
        look =
                new LookBox(
                        "build-look",
                        texts,
                        new HashMap<>(),
                        (of, change) -> model.say(of.spec(), change));
        all = new CheckBox(texts.get("figurebuild.all"));
        all.setId("build-all");
        turned = new CheckBox(texts.get("figurebuild.turned"));
        turned.setId("build-turned");
        what.setId("build-what");
        by.setId("build-by");
        warnings.setId("build-warnings");
        var choices =
                new VBox(
                        14,
                        slot(Slot.WHAT, "figurebuild.what", what),
                        slot(Slot.BY, byName, by, predictors, all, turned),
                        slot(
                                Slot.NUMBER,
                                "figurebuild.number",
                                number,
                                new DetailsBox(model, texts),
                                new PredictorsBox(model, texts)),
                        slot(
                                Slot.ONLY,
                                "figurebuild.only",
                                new OnlyBox(model, texts, back, () -> chosen.accept(Slot.ONLY))),
                        named("figurebuild.weight", weight()),
                        named("figurebuild.order", order()),
                        slot(Slot.TEST, "figurebuild.test", test),
                        headed("7", new Label(texts.get("figurelist.about.look")), look));
        choices.getStyleClass().add("fb-build-part");
        var place = new VBox(new PlaceBox(model, texts));
        place.getStyleClass().add("fb-build-part");
        warnings.getStyleClass().add("fb-build-part");
        var column = new VBox(choices, place, warnings);
        column.setMinWidth(0);
        model.preview().addListener(o -> look.show(model.looked()));
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        look.onSeen(() -> ScrollTo.top(scroll, look.getParent()));
        look.onDone(back);
        getChildren().add(scroll);
        listen();
        show();
    }

    private VBox slot(Slot slot, String key, Node... content) {
        return slot(slot, new Label(texts.get(key)), content);
    }

    private VBox slot(Slot slot, Label name, Node... content) {
        VBox box = headed(String.valueOf(slot.ordinal() + 1), name, content);
        box.getChildren().getFirst().setOnMouseClicked(e -> chosen.accept(slot));
        box.setId("build-slot-" + slot.name().toLowerCase(Locale.ROOT));
        slots.put(slot, box);
        return box;
    }

    /** What is chosen under its name, with the key that leads to it. */
    private VBox headed(String keyCap, Label name, Node... content) {
        var head = new HBox(8, name, Labels.spacer(), new KeyCap(keyCap));
        head.getStyleClass().add("fb-row");
        var box = new VBox(6, head);
        box.getChildren().addAll(content);
        box.getStyleClass().add("fb-build-slot");
        return box;
    }

    private VBox named(String key, Node content) {
        var box = new VBox(6, new Label(texts.get(key)), content);
        box.getStyleClass().add("fb-build-slot");
        return box;
    }

    private Node weight() {
        weight.setId("build-weight");
        weight.setAccessibleText(texts.get("figurebuild.weight"));
        weight.setMaxWidth(Double.MAX_VALUE);
        weight.setConverter(Shown.by(this::weightName));
        weight.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!showing && now != null) {
                                model.choose(c -> c.weight(now));
                            }
                        });
        return weight;
    }

    private String weightName(String name) {
        return name.isEmpty()
                ? texts.get("figurebuild.weight.none")
                : model.workshop()
                        .get()
                        .flatMap(w -> w.all().named(name))
                        .map(c -> c.label().in(texts.language()))
                        .orElse(name);
    }

    private Node order() {
        order.setId("build-order");
        order.setAccessibleText(texts.get("figurebuild.order"));
        order.getItems().setAll(Order.values());
        order.setConverter(
                Shown.by(w -> texts.get("figurebuild.order." + w.name().toLowerCase(Locale.ROOT))));
        order.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(order, javafx.scene.layout.Priority.ALWAYS);
        most.setId("build-most");
        most.setAccessibleText(texts.get("figurebuild.most"));
        most.getItems().setAll(0, 5, 10, 15, 20, 30, 50);
        most.setConverter(
                Shown.by(
                        n ->
                                n == 0
                                        ? texts.get("figurebuild.most.all")
                                        : texts.get("figurebuild.most.rows", n)));
        most.setMinWidth(USE_PREF_SIZE);
        order.valueProperty().addListener(o -> ordered());
        most.valueProperty().addListener(o -> ordered());
        return new HBox(8, order, most);
    }

    private void ordered() {
        if (!showing && order.getValue() != null && most.getValue() != null) {
            model.choose(c -> c.order(order.getValue(), most.getValue()));
        }
    }

    private void listen() {
        all.selectedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!showing) {
                                model.choose(c -> c.all(now ? Axis.Place.LAST : Axis.Place.NONE));
                            }
                        });
        turned.selectedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!showing) {
                                model.choose(c -> c.turned(now));
                            }
                        });
        model.draft().addListener(o -> show());
        model.workshop().addListener(o -> show());
        model.preview().addListener(o -> warn());
        model.slot().addListener(o -> mark());
        mark();
    }

    private void mark() {
        slots.forEach((slot, box) -> box.pseudoClassStateChanged(NOW, slot == model.slot().get()));
    }

    private void show() {
        showing = true;
        Optional<Fits> fits = model.fits();
        what.getChildren()
                .setAll(
                        fits.map(Fits::what)
                                .<Node>map(c -> chosen(c, model::clear))
                                .orElseGet(
                                        () ->
                                                ChosenRow.place(
                                                        texts.get("figurebuild.what.none"),
                                                        () -> chosen.accept(Slot.WHAT))));
        by.getChildren()
                .setAll(
                        fits.map(Fits::by).orElse(List.of()).stream()
                                .map(c -> (Node) chosen(c, () -> model.ungroup(c.condition())))
                                .toList());
        boolean line = fits.filter(Fits::isLine).isPresent();
        byName.setText(texts.get(line ? "figurebuild.predictors" : "figurebuild.by"));
        set(predictors, line);
        predictors.show(model.choices().predictors());
        if (line) {
            by.getChildren()
                    .add(
                            ChosenRow.place(
                                    texts.get("figurebuild.predictors.none"),
                                    () -> chosen.accept(Slot.BY)));
        } else if (model.choices().by().size() < 2) {
            by.getChildren()
                    .add(
                            ChosenRow.place(
                                    texts.get(
                                            model.choices().by().isEmpty()
                                                    ? "figurebuild.by.none"
                                                    : "figurebuild.by.more"),
                                    () -> chosen.accept(Slot.BY)));
        }
        boolean grouped =
                fits.filter(f -> f.by().stream().anyMatch(c -> c.isGrouping() || c.hasCodes()))
                        .isPresent();
        set(all, grouped);
        all.setSelected(model.choices().all() != Axis.Place.NONE);
        set(turned, fits.filter(Fits::mayTurn).isPresent());
        turned.setSelected(model.choices().turned());
        weights(fits);
        order.setValue(model.choices().order());
        if (!most.getItems().contains(model.choices().most())) {
            most.getItems().add(model.choices().most());
        }
        most.setValue(model.choices().most());
        showing = false;
    }

    private ChosenRow chosen(Countable countable, Runnable out) {
        return new ChosenRow(
                CountList.icon(countable),
                countable.label().in(texts.language()),
                texts.get("figurebuild.out"),
                out);
    }

    /** Numbers of those who are counted and of their cases may weigh them. */
    private void weights(Optional<Fits> fits) {
        List<String> names = new java.util.ArrayList<>(List.of(""));
        fits.ifPresent(
                f ->
                        model.workshop()
                                .get()
                                .ifPresent(
                                        w ->
                                                w.all().offered().stream()
                                                        .filter(c -> mayWeigh(c, f.what()))
                                                        .map(Countable::name)
                                                        .forEach(names::add)));
        String now = model.choices().weight();
        if (!names.contains(now)) {
            names.add(now);
        }
        if (!weight.getItems().equals(names)) {
            weight.getItems().setAll(names);
        }
        weight.setValue(now);
    }

    private static boolean mayWeigh(Countable number, Countable what) {
        return number.form() == Countable.Form.NUMBER
                && !number.isTable()
                && !number.name().equals(what.name())
                && (number.isOfCases() || number.home().equals(what.home()));
    }

    private void warn() {
        warnings.getChildren().clear();
        OptionalInt smallest =
                model.preview().get().map(p -> p.smallest()).orElse(OptionalInt.empty());
        smallest.ifPresent(
                n -> {
                    boolean few = n < FEW;
                    Label text =
                            new Label(
                                    texts.get(
                                            few
                                                    ? "figurebuild.smallest.few"
                                                    : "figurebuild.smallest",
                                            n,
                                            counted(n)));
                    text.setWrapText(true);
                    text.setId("build-smallest");
                    text.setGraphic(
                            few
                                    ? Icons.of("fth-alert-triangle", "warning")
                                    : Icons.of("fth-users"));
                    warnings.getChildren().add(text);
                });
    }

    /** What so many of those who are counted are called; cases by the study's own word. */
    private String counted(int n) {
        Optional<Countable> what = model.fits().map(Fits::what);
        if (what.filter(Countable::isOfCases).isPresent()) {
            String own =
                    model.workshop().get().map(w -> w.caseName(n).in(texts.language())).orElse("");
            return own.isEmpty() ? texts.get("figurebuild.smallest.cases", n) : own;
        }
        boolean responses = what.filter(w -> w.form() == Countable.Form.RESPONSES).isPresent();
        return texts.get(
                responses ? "figurebuild.smallest.responses" : "figurebuild.smallest.answers", n);
    }

    private static void set(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /** Gives the keys to a choice; empty where the list has them. */
    Optional<Runnable> keys(Slot slot) {
        return switch (slot) {
            case NUMBER -> Optional.of(number::focusChosen);
            case TEST -> Optional.of(test::requestFocus);
            case WHAT, BY, ONLY -> Optional.empty();
        };
    }

    /** Whether what is typed of axis and numbers was taken; where not the keyboard goes there. */
    boolean commit() {
        return look.commit();
    }

    /** The keyboard goes to what is said of axis and numbers. */
    void focusLook() {
        look.edit();
    }
}
