package org.feltbok.figures.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ClaimLook;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

import java.util.List;
import java.util.Locale;

/** How a claim that is being written comes out, with its tests; or what is wrong with it. */
final class ClaimVerdict extends VBox {
    /** Of the tests of every two groups the first are enough to see. */
    private static final int MOST = 3;

    private final Texts texts;

    ClaimVerdict(String id, Texts texts) {
        super(4);
        this.texts = texts;
        setId(id);
        managedProperty().bind(visibleProperty());
        clear();
    }

    void clear() {
        getChildren().clear();
        setVisible(false);
    }

    void fault(Fault fault) {
        line(texts.fault(fault), "danger", "fth-alert-circle", List.of());
    }

    void show(ClaimLook look) {
        if (look.checked().fault().isPresent()) {
            fault(look.checked().fault().get());
            return;
        }
        var verdict = look.checked().verdict();
        line(
                texts.get("figurelist.claim." + verdict.name().toLowerCase(Locale.ROOT)),
                FigureWords.state(verdict),
                FigureWords.icon(verdict),
                look.checked().told().stream().limit(MOST).toList());
        if (!look.why().isEmpty()) {
            getChildren().add(wrapped(look.why(), "fb-muted"));
        }
    }

    private void line(String text, String state, String icon, List<String> told) {
        Label first = wrapped(text, "fb-" + state);
        first.setGraphic(Icons.of(icon, state));
        getChildren().setAll(first);
        told.forEach(t -> getChildren().add(wrapped(t, "fb-muted")));
        setVisible(true);
    }

    private static Label wrapped(String text, String style) {
        return Labels.wrapped(Labels.of(text, style, "fb-small-text"));
    }
}
