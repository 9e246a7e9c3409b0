package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;

import org.feltbok.base.text.Language;
import org.feltbok.shell.settings.ThemeChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Who starts the program in a terminal reads there only what is meant for them: the platform finds
 * nothing wrong with the style sheets while every screen comes, holds the keyboard and goes.
 */
@Tag("xvfb")
class StyleWarningsTest extends DeskRig {
    private static final List<String> SCREENS =
            List.of(
                    "overview",
                    "cases",
                    "fieldwork",
                    "represents",
                    "register",
                    "attributes",
                    "people",
                    "caseimport",
                    "questions",
                    "rules",
                    "entry",
                    "grid",
                    "responseimport",
                    "coding",
                    "interviews",
                    "figures",
                    "tables",
                    "weights",
                    "variables",
                    "behind",
                    "newfigure",
                    "export",
                    "settings");

    /** Kept, because the logging system forgets loggers that nobody holds. */
    private final Logger log = Logger.getLogger("javafx.css");

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    told.add(line.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void open() {
        log.addHandler(handler);
        settings.theme().set(ThemeChoice.LIGHT);
        openSample(1440, 900);
    }

    @AfterEach
    void close() {
        log.removeHandler(handler);
    }

    @Test
    void whatIsToldIsHeard() {
        onFx(() -> window.scene().getRoot().setStyle("-fx-background-color: -fb-no-such-colour"));
        await(() -> !told.isEmpty());
        onFx(() -> window.scene().getRoot().setStyle(""));
    }

    /** Each goes once because another is gone to and once because all are made anew together. */
    @Test
    void noScreenHasAWrongStyleWhileItComesAndGoes() {
        SCREENS.forEach(this::visit);
        onFx(() -> settings.theme().set(ThemeChoice.DARK));
        SCREENS.forEach(this::visit);
        onFx(() -> settings.language().set(Language.EN));
        await(() -> window.texts().language() == Language.EN);
        for (Runnable opening :
                List.<Runnable>of(window::openPalette, window::openKeys, window::openWho)) {
            onFx(opening);
            onFx(this::draw);
        }
        visit("entry");
        onFx(desk::close);
        await(() -> desk.study().getValue().isEmpty());
        onFx(this::draw);
        assertThat(told).isEmpty();
    }

    /** A part of every kind that takes the keyboard has it, the last while it goes. */
    private void visit(String screen) {
        go(screen);
        onFx(
                () -> {
                    draw();
                    var parts = new LinkedHashMap<Object, Node>();
                    takers(window.scene().getRoot(), parts);
                    parts.values().forEach(Node::requestFocus);
                    draw();
                });
    }

    /** Of those that style sheets cannot tell apart, and that stand in the same, the first. */
    private static void takers(Node node, Map<Object, Node> found) {
        if (node.isVisible() && !node.isDisabled()) {
            if (node.isFocusTraversable()) {
                found.putIfAbsent(List.of(kind(node), kind(node.getParent())), node);
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(n -> takers(n, found));
            }
        }
    }

    private static Object kind(@Nullable Node node) {
        return node == null
                ? ""
                : List.of(
                        node.getClass(),
                        node.getPseudoClassStates(),
                        Set.copyOf(node.getStyleClass()));
    }
}
