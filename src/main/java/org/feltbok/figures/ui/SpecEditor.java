package org.feltbok.figures.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FaultLine;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.StudyFigures.Draft;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Unwritten;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The specification of a figure as text that can be edited; what is being typed is never
 * overwritten.
 */
final class SpecEditor extends TitledPane {
    private final Texts texts;
    private final FigureActions actions;
    private final TextArea text = new TextArea();
    private final Label fault = Labels.of("", "fb-small-text", "fb-danger");
    private Runnable shown = () -> {};
    private final Button apply;
    private final Button revert;
    private final Map<String, Draft> drafts;
    private Consumer<FigureSpec> kept = figure -> {};
    private Optional<FigureSpec> spec = Optional.empty();

    /** What the figure in front is known by, whatever it is called; empty without one. */
    private String id = "";

    private String stored = "";
    private int line;

    SpecEditor(Texts texts, FigureActions actions) {
        this.texts = texts;
        drafts = actions.drafts();
        this.actions = actions;
        setText(texts.get("figurelist.spec"));
        setExpanded(false);
        setAnimated(false);
        setId("figure-spec");
        getStyleClass().add("fb-spec");
        text.setId("figure-spec-text");
        text.getStyleClass().add("fb-code-text");
        text.setPrefRowCount(22);
        text.setAccessibleText(texts.get("figurelist.spec"));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        fault.setId("figure-spec-fault");
        fault.setWrapText(true);
        apply = Buttons.small(texts.get("figurelist.spec.apply"), "fth-check", this::apply);
        apply.setId("figure-spec-apply");
        revert = Buttons.small(texts.get("figurelist.spec.revert"), "fth-rotate-ccw", this::revert);
        text.textProperty().addListener(o -> mark());
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        fault.visibleProperty().bind(fault.managedProperty());
        var foot = new HBox(8, apply, new KeyCap("Ctrl+Enter"), Labels.spacer(), revert);
        foot.getStyleClass().add("fb-row");
        // the fault stands above the text, where it is seen without scrolling
        setContent(new VBox(8, fault, text, foot));
        mark();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            KeyStrokes.take(e);
            apply();
        }
    }

    private boolean isEdited() {
        return !text.getText().equals(stored);
    }

    private void mark() {
        boolean edited = spec.isPresent() && isEdited();
        apply.setDisable(!edited);
        revert.setDisable(!edited);
        // what waits with another figure would be lost with the study, too
        Unwritten.mark(text, edited || !drafts.isEmpty());
    }

    /**
     * Shows the specification of another figure, or of the same after a change; typing under way
     * stays.
     */
    void show(Optional<FigureEntry> entry) {
        Optional<FigureSpec> now = entry.map(FigureEntry::spec);
        String shownNow = entry.map(FigureEntry::id).orElse("");
        boolean same = shownNow.equals(id);
        if (same && now.equals(spec)) {
            return;
        }
        boolean typing = same && isEdited();
        if (!same) {
            keep();
        }
        spec = now;
        id = shownNow;
        stored = now.map(FigureSpec::toJson).orElse("");
        if (!typing) {
            takeUp(drafts.getOrDefault(id, new Draft(stored, "", 0)));
        }
        mark();
    }

    /** Typing under way waits until its figure comes back. */
    private void keep() {
        spec.ifPresent(
                figure -> {
                    if (isEdited()) {
                        drafts.put(id, new Draft(text.getText(), fault.getText(), line));
                        kept.accept(figure);
                    } else {
                        drafts.remove(id);
                    }
                });
    }

    /** The screen goes: what is typed is kept for the next one. */
    void close() {
        keep();
    }

    private void takeUp(Draft draft) {
        text.setText(draft.text());
        say(draft.fault(), draft.line());
    }

    private void say(String said, int at) {
        fault.setText(said);
        line = at;
        if (at > 0) {
            go(at);
        }
    }

    private void revert() {
        drafts.remove(id);
        takeUp(new Draft(stored, "", 0));
        mark();
    }

    private void apply() {
        if (spec.isEmpty() || !isEdited()) {
            return;
        }
        say("", 0);
        String given = text.getText();
        String figure = id;
        actions.apply(
                spec.get().key(),
                given,
                e -> refused(figure, given, e),
                () -> accepted(figure, given));
    }

    private void accepted(String figure, String given) {
        drafts.remove(figure);
        if (figure.equals(id)) {
            // laid out anew when it comes back from the file
            stored = given;
            mark();
        }
    }

    /** What is said of a figure that went from the front meanwhile waits with what was typed. */
    private void refused(String figure, String given, FaultException e) {
        String said = e.faults().stream().map(texts::fault).collect(Collectors.joining("\n"));
        int at = FaultLine.of(given, e.faults());
        if (!figure.equals(id)) {
            drafts.put(figure, new Draft(given, said, at));
            return;
        }
        shown.run();
        text.requestFocus();
        say(said, at);
    }

    /** Marks a line, counted from 1. */
    private void go(int line) {
        String all = text.getText();
        int from = 0;
        for (int i = 1; i < line && all.indexOf('\n', from) >= 0; i++) {
            from = all.indexOf('\n', from) + 1;
        }
        int to = all.indexOf('\n', from);
        text.selectRange(from, to < 0 ? all.length() : to);
    }

    /** Told which figure is left with something typed and not applied. */
    void onKept(Consumer<FigureSpec> told) {
        kept = told;
    }

    /** Told when a fault stands above the text and should be seen. */
    void onFault(Runnable told) {
        shown = told;
    }

    /** Opens the section and goes into the text. */
    void edit() {
        setExpanded(true);
        text.requestFocus();
    }
}
