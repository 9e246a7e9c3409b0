package org.feltbok.figures.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.CheckedClaim.Verdict;
import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureTable;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.ScrollTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the report claims in its text, of no figure: each with how it comes out and its test, and a
 * form that writes, changes and removes them.
 */
final class TextClaims extends VBox {
    private final Texts texts;
    private final ClaimForm form;
    private final ReportChecks checks;
    private final VBox list = new VBox(8);

    TextClaims(Texts texts, FigureWords words, ClaimWork work) {
        super(8);
        this.texts = texts;
        form = new ClaimForm("text-claim", texts, work);
        checks = new ReportChecks(texts, words, form::edit);
        form.onSeen(this::toTop);
        setId("text-claims");
        list.setId("text-claims-list");
        getStyleClass().add("fb-pane-section");
        getChildren().addAll(Labels.of(texts.get("outline.text_claims"), "fb-section"), form, list);
    }

    /** Where the keys go when a claim is written or left. */
    void onDone(Runnable to) {
        form.onDone(to);
    }

    /**
     * @param claims as the data are now
     * @param tables of all figures of the report
     */
    void show(List<CheckedClaim> claims, List<FigureTable> tables, FigureBook book) {
        List<Node> lines = new ArrayList<>();
        long testable = claims.stream().filter(c -> c.verdict() != Verdict.UNTESTABLE).count();
        long hold = claims.stream().filter(c -> c.verdict() == Verdict.HOLDS).count();
        Label summary =
                Labels.muted(
                        claims.isEmpty()
                                ? texts.get("outline.text_claims.none")
                                : testable == 0
                                        ? texts.get("figurelist.report.claims.untested")
                                        : texts.get("figurelist.report.claims", hold, testable));
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        lines.add(summary);
        for (CheckedClaim checked : claims) {
            lines.add(
                    checks.claim(
                            checked, what(checked.claim()), "text-claim-edit-" + lines.size()));
        }
        list.getChildren().setAll(lines);
        form.show(Optional.of(ClaimPlace.ofText(tables)), book);
    }

    /** Where in the report, and of what; a figure that is none has left its name. */
    private static String what(Claim claim) {
        return Stream.of(
                        claim.figure().equals(Claim.TEXT) ? "" : claim.figure(),
                        claim.place(),
                        claim.measure())
                .filter(w -> !w.isBlank())
                .collect(Collectors.joining(": "));
    }

    /** A new one, in the form. */
    void begin() {
        form.begin();
    }

    private void toTop() {
        Parent above = getParent();
        while (above != null && !(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        if (above instanceof ScrollPane scroll) {
            ScrollTo.top(scroll, this);
        }
    }
}
