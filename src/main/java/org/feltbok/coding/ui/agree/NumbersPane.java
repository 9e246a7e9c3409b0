package org.feltbok.coding.ui.agree;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.Coder;
import org.feltbok.coding.agreement.AgreementWords;
import org.feltbok.coding.agreement.Comparison;
import org.feltbok.coding.agreement.Layer;
import org.feltbok.coding.agreement.Standing;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;

import java.util.List;
import java.util.Optional;

/** All codes together, by question, whose codings count, and who is to code what. */
final class NumbersPane extends BorderPane {
    private final AgreementModel model;
    private final Texts texts;
    private final AgreementWords words;
    private final VBox numbers = new VBox(4);
    private final VBox questions = new VBox(4);
    private final MenuButton counting = new MenuButton();
    private final VBox counts = new VBox(8);
    private final AssignPane assign;
    private final MixedPane mixed;

    NumbersPane(AgreementModel model) {
        this.model = model;
        texts = model.desk().texts();
        words = new AgreementWords(texts);
        assign = new AssignPane(model);
        mixed = new MixedPane(model);
        counting.setId("agreement-counting");
        counting.setMaxWidth(Double.MAX_VALUE);
        for (VBox section : List.of(numbers, questions, counts, assign)) {
            section.getStyleClass().add("fb-pane-section");
        }
        var scroll = new ScrollPane(new VBox(numbers, questions, mixed, counts, assign));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
    }

    void focusAssign() {
        assign.focusFirst();
    }

    void focusCounting() {
        counting.requestFocus();
    }

    void refresh() {
        Comparison now = model.now();
        boolean compared = !now.hidden() && now.coders().size() > 1;
        for (VBox part : List.of(numbers, questions, mixed)) {
            part.setVisible(compared);
            part.setManaged(compared);
        }
        if (compared) {
            pooled(now);
            questions(now);
            mixed.refresh();
        }
        counting(now);
        assign.refresh();
    }

    private void pooled(Comparison now) {
        Label alpha = Labels.of(words.number(now.pooled().alpha()), "fb-number");
        alpha.setId("agreement-alpha");
        numbers.getChildren()
                .setAll(
                        Labels.of(texts.get("agreement.all_pooled"), "fb-section"),
                        alpha,
                        wrapped(texts.get("agreement.alpha_of", words.reading(now.pooled()))),
                        wrapped(
                                texts.get(
                                        "agreement.interval_of",
                                        words.interval(now.pooled().alpha()),
                                        Comparison.BOOTSTRAP.samples(),
                                        String.valueOf(Comparison.BOOTSTRAP.seed()))),
                        wrapped(
                                texts.get(
                                        "agreement.others",
                                        words.number(now.pooled().kappa()),
                                        words.percent(now.pooled().percent()),
                                        words.percent(now.sets().percent()),
                                        words.number(now.sets().alpha()))));
    }

    private void questions(Comparison now) {
        questions.getChildren().setAll(Labels.of(texts.get("agreement.by_question"), "fb-section"));
        for (Comparison.OfQuestion q : now.questions()) {
            var row =
                    new HBox(
                            8,
                            Labels.of(q.item().shortName()),
                            Labels.spacer(),
                            Labels.muted(texts.get("agreement.each.n", q.pooled().clusters())),
                            Labels.strong(words.number(q.pooled().alpha())));
            row.getStyleClass().add("fb-row");
            questions.getChildren().add(row);
        }
    }

    private void counting(Comparison now) {
        counting.getItems().clear();
        Optional<Codebook> book = Optional.ofNullable(now.sheet().codebook());
        counting.setDisable(book.isEmpty());
        for (Coder coder : now.coders()) {
            choice(coder.name(), () -> model.count(coder));
        }
        String agreed = texts.get("agreement.layer.agreed");
        String all = texts.get("agreement.layer.everyone");
        choice(agreed, () -> model.count(Layer.AGREED, agreed));
        choice(all, () -> model.count(Layer.EVERYONE, all));
        String coder =
                book.map(Codebook::countsPersonId)
                        .flatMap(now.sheet()::coder)
                        .map(Coder::name)
                        .orElse(texts.get("agreement.layer.nobody"));
        counting.setText(
                now.layer()
                        .map(k -> k.equals("agreed") ? agreed : k.equals("everyone") ? all : k)
                        .orElse(coder));
        counting.setAccessibleText(texts.get("agreement.counting") + ": " + counting.getText());
        counts.getChildren()
                .setAll(Labels.of(texts.get("agreement.counting"), "fb-section"), counting);
        if (now.layer().filter("agreed"::equals).isPresent() && !now.hidden()) {
            standing(now);
        }
    }

    /** What figures of the agreed layer rest on, of all questions of the codebook. */
    private void standing(Comparison now) {
        Standing stands = now.standing();
        List<Node> said = counts.getChildren();
        if (stands.isWhole()) {
            said.add(wrapped(texts.get("agreement.layer.whole")));
        }
        if (stands.open() + stands.left() > 0) {
            said.add(
                    wrapped(
                            texts.get(
                                    now.key("agreement.layer.lacks"),
                                    stands.open(),
                                    stands.left())));
        }
        if (stands.neither() > 0) {
            said.add(wrapped(texts.get(now.key("agreement.layer.neither"), stands.neither())));
        }
        if (stands.hidden() > 0) {
            said.add(wrapped(texts.get("agreement.layer.hidden", stands.hidden())));
        }
        if (stands.alone() > 0) {
            said.add(wrapped(texts.get(now.key("agreement.layer.alone"), stands.alone())));
        }
        if (stands.left() > 0) {
            var take = Buttons.small(texts.get("agreement.take_agreed"), null, model::takeAgreed);
            take.setId("agreement-take");
            said.add(take);
        }
    }

    private void choice(String name, Runnable action) {
        var item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        counting.getItems().add(item);
    }

    private static Node wrapped(String words) {
        Label label = Labels.muted(words);
        label.setWrapText(true);
        return label;
    }
}
