package org.feltbok.figures.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.render.AltText;
import org.feltbok.figures.render.AxisCut;
import org.feltbok.figures.render.Numbers;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.ScrollTo;

import java.util.List;
import java.util.Optional;

/**
 * About the figure in front: what it is made of, where its data come from, how it compares, its
 * specification.
 */
final class AboutFigure extends StackPane {
    private final FiguresModel model;
    private final Texts texts;
    private final WeightChoice weight;
    private final GridPane facts = new GridPane();
    private final Label note = new Label();
    private final VBox report = new VBox(8);
    private final ReportChecks checks;
    private final ClaimForm claims;
    private final Node before;
    private final SpecEditor editor;
    private final OwnText own;
    private final LookBox look;
    private final OwnText alternative;
    private final VBox sections;
    private List<SpecFacts.Fact> shownFacts = List.of();

    /**
     * @param claims looks at claims and writes them
     * @param weight chooses by what the figure is weighted
     * @param before what is looked at before the report goes out
     */
    AboutFigure(
            FiguresModel model,
            Texts texts,
            FigureWords words,
            FigureActions actions,
            ClaimWork claims,
            WeightChoice weight,
            Node before) {
        this.weight = weight;
        this.model = model;
        this.texts = texts;
        this.before = before;
        this.claims = new ClaimForm("figure-claim", texts, claims);
        checks = new ReportChecks(texts, words, this.claims::edit);
        editor = new SpecEditor(texts, actions);
        look =
                new LookBox(
                        "figure-look",
                        texts,
                        actions.drafts(),
                        (of, change) -> actions.look(of.spec().key(), change));
        own = new OwnText(texts, "note", FigureSpec::note, actions::note);
        alternative = new OwnText(texts, "alt", FigureSpec::alternative, actions::alternative);
        var begin =
                Buttons.small(texts.get("figurelist.alt.begin"), "fth-edit-3", alternative::begin);
        begin.setId("figure-alt-begin");
        note.setWrapText(true);
        note.setId("figure-note");
        report.setId("figure-report");
        facts.setHgap(12);
        facts.setVgap(6);
        var labels = new ColumnConstraints(84);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().addAll(labels, values);
        sections =
                new VBox(
                        section("figurelist.about.data", facts),
                        section("figurelist.about.weight", weight),
                        section("figurelist.about.look", look),
                        section("figurelist.about.note", new VBox(8, note, own)),
                        section("figurelist.about.alt", new VBox(8, alternative, begin)),
                        section("figurelist.about.report", new VBox(8, this.claims, report)),
                        new VBox(editor));
        sections.setMinWidth(0);
        var scroll = new ScrollPane(new VBox(before, sections));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
        editor.onFault(() -> reveal(scroll));
        this.claims.onSeen(() -> ScrollTo.top(scroll, this.claims.getParent().getParent()));
        look.onSeen(() -> ScrollTo.top(scroll, look.getParent()));
        own.onSeen(() -> scroll.setVvalue(before.isVisible() ? 0.5 : 0));
        alternative.onSeen(() -> scroll.setVvalue(0.5));
    }

    /** Scrolls so far that the head of the specification stands at the top. */
    private void reveal(ScrollPane scroll) {
        sections.applyCss();
        sections.layout();
        double above = before.isManaged() ? before.getLayoutBounds().getHeight() : 0;
        double beyond = above + sections.getHeight() - scroll.getViewportBounds().getHeight();
        double top =
                above + sections.getHeight() - editor.getParent().getLayoutBounds().getHeight();
        if (beyond > 0) {
            scroll.setVvalue(Math.min(1, top / beyond));
        }
    }

    private Node section(String key, Node content) {
        var box = new VBox(8, Labels.of(texts.get(key), "fb-section"), content);
        box.getStyleClass().add("fb-pane-section");
        return box;
    }

    void show(Optional<FigureEntry> entry) {
        sections.setVisible(entry.isPresent());
        Optional<ComputedFigure> computed = entry.flatMap(FigureEntry::computed);
        showFacts(entry.map(FigureEntry::facts).orElse(List.of()));
        note.setText(computed.map(c -> c.table().note()).orElse(""));
        report.getChildren()
                .setAll(computed.map(c -> checks.of(c, model.book().get())).orElse(List.of()));
        claims.show(entry.map(ClaimPlace::of), model.book().get());
        weight.show(entry.map(FigureEntry::spec));
        editor.show(entry);
        own.show(entry);
        look.show(
                entry.map(
                        e ->
                                new LookBox.Shown(
                                        e.id(),
                                        e.spec(),
                                        model.book().get().languages(),
                                        computed.flatMap(c -> AxisCut.of(c.table())))));
        alternative.show(entry);
        alternative.propose(
                computed.map(c -> AltText.proposed(c.table(), new Numbers(texts.locale())))
                        .orElse(""));
    }

    private void showFacts(List<SpecFacts.Fact> now) {
        if (now.equals(shownFacts)) {
            return;
        }
        shownFacts = now;
        facts.getChildren().clear();
        for (int i = 0; i < now.size(); i++) {
            Label name = Labels.of(texts.get(now.get(i).labelKey()), "fb-muted-text");
            var value = new Label(now.get(i).value());
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            GridPane.setValignment(name, javafx.geometry.VPos.TOP);
            facts.addRow(i, name, value);
        }
    }

    ClaimForm claims() {
        return claims;
    }

    LookBox look() {
        return look;
    }

    OwnText note() {
        return own;
    }

    OwnText alternative() {
        return alternative;
    }

    SpecEditor editor() {
        return editor;
    }
}
