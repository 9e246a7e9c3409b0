package org.feltbok.figures.ui.build;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.tests.SignificanceTest;
import org.feltbok.analysis.tests.SignificanceTests;
import org.feltbok.base.Fault;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.TestSpec;
import org.feltbok.figures.TestSpec.Compare;
import org.feltbok.figures.build.Fits;
import org.feltbok.figures.build.NumberKind;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which groups are tested against which, by what method, and whether p is adjusted. */
final class TestBox extends VBox {
    private static final double LEVEL = 5;
    private static final String NONE = "none";
    private static final String AGAINST = word(Compare.AGAINST);
    private static final String SUGGESTED = "";

    private final BuildModel model;
    private final Texts texts;
    private final ComboBox<String> compare = new ComboBox<>();
    private final ComboBox<String> method = new ComboBox<>();
    private final ComboBox<String> reference = new ComboBox<>();
    private final CheckBox holm;
    private final Label why = Labels.muted("");
    private boolean showing;

    TestBox(BuildModel model, Texts texts) {
        super(6);
        this.model = model;
        this.texts = texts;
        compare.setId("build-test");
        compare.setAccessibleText(texts.get("figurebuild.test"));
        compare.setMaxWidth(Double.MAX_VALUE);
        compare.getItems().setAll(NONE);
        compare.setConverter(Shown.by(w -> texts.get("figurebuild.test." + w)));
        reference.setId("build-test-against");
        reference.setAccessibleText(texts.get("figurebuild.test.reference"));
        reference.setMaxWidth(Double.MAX_VALUE);
        reference.setConverter(Shown.by(this::groupName));
        reference.visibleProperty().bind(compare.valueProperty().isEqualTo(AGAINST));
        reference.managedProperty().bind(reference.visibleProperty());
        method.setId("build-test-method");
        method.setAccessibleText(texts.get("figurebuild.test.method"));
        method.setMaxWidth(Double.MAX_VALUE);
        method.setMinWidth(0);
        method.setConverter(Shown.by(this::methodName));
        HBox.setHgrow(method, Priority.ALWAYS);
        holm = new CheckBox(texts.get("figurebuild.test.holm"));
        holm.setId("build-test-holm");
        holm.setMinWidth(USE_PREF_SIZE);
        var second = new HBox(8, method, holm);
        second.getStyleClass().add("fb-row");
        second.visibleProperty().bind(compare.valueProperty().isNotEqualTo(NONE));
        second.managedProperty().bind(second.visibleProperty());
        why.setWrapText(true);
        why.setId("build-test-why");
        why.managedProperty().bind(why.textProperty().isNotEmpty());
        getChildren().addAll(compare, reference, second, why);
        compare.valueProperty().addListener(o -> chosen());
        reference.valueProperty().addListener(o -> chosen());
        method.valueProperty().addListener(o -> chosen());
        holm.selectedProperty().addListener(o -> chosen());
        model.draft().addListener(o -> show());
        model.workshop().addListener(o -> show());
        show();
    }

    private static String word(Compare kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private String groupName(String code) {
        return references().stream()
                .filter(c -> c.code().equals(code))
                .map(c -> c.label().in(texts.language()))
                .findFirst()
                .orElse(code);
    }

    private List<Category> references() {
        return model.fits().map(Fits::references).orElse(List.of());
    }

    private String methodName(String word) {
        return SignificanceTests.of(word)
                .map(SignificanceTest::label)
                .map(l -> texts.get(l.key(), l.arguments().toArray()))
                .orElse(texts.get("figurebuild.test.suggested"));
    }

    private void chosen() {
        if (showing) {
            return;
        }
        String wanted = compare.getValue();
        if (wanted == null || wanted.equals(NONE)) {
            model.choose(c -> c.test(Optional.empty()));
            return;
        }
        Compare kind = Compare.valueOf(wanted.toUpperCase(Locale.ROOT));
        boolean isAgainst = kind == Compare.AGAINST;
        Optional<Fault> unfit = isAgainst ? model.fits().flatMap(Fits::against) : Optional.empty();
        if (unfit.isPresent()) {
            model.tell(unfit.get());
            show();
            return;
        }
        String word = method.getValue() == null ? SUGGESTED : method.getValue();
        String fitting = methods(kind).contains(word) ? word : SUGGESTED;
        Optional<TestSpec> before = model.choices().test();
        double level = before.map(TestSpec::level).orElse(LEVEL);
        String against = isAgainst ? group() : "";
        model.choose(
                c ->
                        c.test(
                                Optional.of(
                                        new TestSpec(
                                                kind,
                                                against,
                                                fitting,
                                                holm.isSelected(),
                                                level))));
    }

    /** The group chosen, at first the first there is. */
    private String group() {
        String chosen = reference.getValue();
        return chosen != null && reference.getItems().contains(chosen)
                ? chosen
                : reference.getItems().stream().findFirst().orElse("");
    }

    /** The methods for what is compared; the first is the suggested one. */
    private List<String> methods(Compare kind) {
        NumberKind number = model.choices().number();
        boolean shares = number == NumberKind.SHARE;
        if (!model.choices().weight().isEmpty()) {
            return weighted(kind, number);
        }
        boolean means = number == NumberKind.MEAN;
        return switch (kind) {
            case ALL ->
                    shares
                            ? List.of(SUGGESTED, "chi_square", "chi_square_uncorrected", "fisher")
                            : means
                                    ? List.of(SUGGESTED, "welch_anova", "anova", "kruskal_wallis")
                                    : List.of(SUGGESTED, "kruskal_wallis");
            case TREND ->
                    shares
                            ? List.of(SUGGESTED, "share_trend")
                            : List.of(SUGGESTED, "spearman", "pearson");
            case FRAME -> List.of(SUGGESTED, "fit_finite", "goodness_of_fit");
            case RELATION -> List.of(SUGGESTED, "pearson", "spearman", "regression");
            case REST, PAIRS, AGAINST ->
                    shares
                            ? List.of(SUGGESTED, "chi_square", "chi_square_uncorrected", "fisher")
                            : means
                                    ? List.of(SUGGESTED, "welch", "pooled", "mann_whitney")
                                    : List.of(SUGGESTED, "mann_whitney");
        };
    }

    /** The same of weighted numbers, which have one for what is compared. */
    private static List<String> weighted(Compare kind, NumberKind number) {
        boolean two = kind != Compare.ALL;
        String rank = two ? "weighted_rank_sum" : "weighted_kruskal_wallis";
        return kind == Compare.TREND
                ? List.of(SUGGESTED, "weighted_regression")
                : switch (number) {
                    case SHARE ->
                            List.of(SUGGESTED, two ? "weighted_shares" : "weighted_chi_square");
                    case MEAN ->
                            List.of(SUGGESTED, two ? "weighted_means" : "weighted_anova", rank);
                    default -> List.of(SUGGESTED, rank);
                };
    }

    /** What can be compared. */
    private List<String> offered() {
        List<String> words = new ArrayList<>(List.of(NONE));
        model.fits().map(Fits::comparisons).orElse(List.of()).forEach(c -> words.add(word(c)));
        return words;
    }

    private void showGroups(Optional<TestSpec> test) {
        List<String> codes = new ArrayList<>(references().stream().map(Category::code).toList());
        Optional<String> now = test.map(TestSpec::against).filter(a -> !a.isEmpty());
        now.filter(a -> !codes.contains(a)).ifPresent(codes::add);
        if (!reference.getItems().equals(codes)) {
            reference.getItems().setAll(codes);
        }
        reference.setValue(now.orElse(null));
    }

    private void show() {
        showing = true;
        Optional<TestSpec> test = model.choices().test();
        Optional<Fault> reason = model.fits().flatMap(f -> f.test());
        setDisable(model.choices().isEmpty());
        compare.setDisable(reason.isPresent());
        List<String> offered = offered();
        if (!compare.getItems().equals(offered)) {
            compare.getItems().setAll(offered);
        }
        compare.setValue(test.map(t -> word(t.compare())).orElse(NONE));
        showGroups(test);
        List<String> methods = test.map(t -> methods(t.compare())).orElse(List.of(SUGGESTED));
        if (!method.getItems().equals(methods)) {
            method.getItems().setAll(methods);
        }
        method.setValue(test.map(TestSpec::method).orElse(SUGGESTED));
        holm.setSelected(test.map(TestSpec::holm).orElse(holm.isSelected()));
        why.setText(reason.map(texts::fault).orElse(""));
        showing = false;
    }

    @Override
    public void requestFocus() {
        compare.requestFocus();
    }
}
