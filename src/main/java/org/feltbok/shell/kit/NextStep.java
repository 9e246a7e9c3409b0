package org.feltbok.shell.kit;

import javafx.scene.control.Button;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;

/** What an empty screen says when something that comes before it is missing, and the way to it. */
public final class NextStep {
    private NextStep() {}

    /** Nothing is asked yet. */
    public static EmptyState questions(Texts texts, Navigator navigator) {
        return to("fth-clipboard", "questions", texts, navigator, "questions");
    }

    /** Nobody is to be asked yet, or nothing is known of them. */
    public static EmptyState cases(Texts texts, Navigator navigator) {
        return to("fth-map-pin", "cases", texts, navigator, "caseimport");
    }

    /** Nothing is counted yet. */
    public static EmptyState figures(Texts texts, Navigator navigator) {
        return to("fth-bar-chart-2", "figures", texts, navigator, "newfigure");
    }

    private static EmptyState to(
            String icon, String what, Texts texts, Navigator navigator, String screen) {
        Button go =
                Buttons.of(
                        texts.get("shell.next." + what + ".go"),
                        icon,
                        () -> navigator.go(Navigator.Target.screen(screen)));
        go.setId("next-" + what);
        return new EmptyState(
                icon,
                texts.get("shell.next." + what),
                texts.get("shell.next." + what + ".detail"),
                go);
    }
}
