package org.feltbok.dataset.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Dataset;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.DerivedRule;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** What is asked for one way of deriving a variable. */
abstract class RulePart extends VBox {
    final Texts texts;
    private final Runnable changed;
    private boolean quiet;

    /** What is chosen to make it of. */
    record Chosen(List<String> names, Set<String> turned) {
        Chosen {
            names = List.copyOf(names);
            turned = Set.copyOf(turned);
        }

        static final Chosen NONE = new Chosen(List.of(), Set.of());

        String first() {
            return names.isEmpty() ? "" : names.getFirst();
        }
    }

    /**
     * @param changed called when something was typed by hand
     */
    RulePart(Texts texts, Runnable changed) {
        super(8);
        this.texts = texts;
        this.changed = changed;
    }

    /**
     * Shows a rule of this kind.
     *
     * @param rule null = nothing is made yet
     */
    abstract void show(@Nullable DerivedRule rule);

    /** What the rule is made of. */
    abstract Chosen chosen(DerivedRule rule);

    /** The data, or what is chosen, are others now; what is typed stays. */
    void take(Chosen chosen, Dataset data) {}

    /**
     * What stands here.
     *
     * @throws FaultException if something is not there or cannot be read
     */
    abstract DerivedRule rule(Chosen chosen);

    /** What is written into by choosing a source; null = nothing is. */
    @Nullable TextField written() {
        return null;
    }

    final void told() {
        if (!quiet) {
            changed.run();
        }
    }

    final void quietly(Runnable shown) {
        boolean before = quiet;
        quiet = true;
        shown.run();
        quiet = before;
    }

    final TextField field(String id, String named) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(named);
        field.textProperty().addListener((o, old, now) -> told());
        return field;
    }

    final Label named(String key, Node of) {
        Label text = Labels.muted(texts.get(key));
        text.setLabelFor(of);
        of.setAccessibleText(texts.get(key));
        return text;
    }

    /** Enter and arrows go through fields that stand below each other. */
    static void column(List<TextField> fields) {
        for (int i = 0; i < fields.size(); i++) {
            TextField up = i > 0 ? fields.get(i - 1) : null;
            TextField down = i + 1 < fields.size() ? fields.get(i + 1) : null;
            fields.get(i)
                    .setOnKeyPressed(
                            e -> {
                                boolean bare = !e.isShortcutDown() && !e.isAltDown();
                                if (bare && isDown(e) && down != null) {
                                    KeyStrokes.take(e);
                                    down.requestFocus();
                                } else if (bare && e.getCode() == KeyCode.UP && up != null) {
                                    KeyStrokes.take(e);
                                    up.requestFocus();
                                }
                            });
        }
    }

    private static boolean isDown(KeyEvent e) {
        return e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER;
    }

    /** Those of a rule. */
    static List<Category> classes(@Nullable DerivedRule rule) {
        return rule == null ? List.of() : rule.classes();
    }

    static FaultException nothing(String key) {
        return new FaultException("variables.fault." + key);
    }
}
