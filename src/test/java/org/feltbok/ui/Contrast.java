package org.feltbok.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures whether texts can be read on what they stand on: at least 4.5 : 1 (WCAG 2, relative
 * luminance). What cannot be used now is pale on purpose and left out.
 */
public final class Contrast {
    private static final double LEAST = 4.5;

    private Contrast() {}

    /** Adds a line for each text that is too pale. */
    public static void look(Node node, String where, List<String> wrong) {
        if (!node.isVisible() || node.isDisabled() || isPale(node)) {
            return;
        }
        if (node instanceof Text text && !(node instanceof FontIcon)) {
            see(text, where, wrong);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(n -> look(n, where, wrong));
        }
    }

    private static boolean isPale(Node node) {
        return node.getPseudoClassStates().stream()
                .anyMatch(p -> p.getPseudoClassName().equals("not-asked"));
    }

    private static void see(Text text, String where, List<String> wrong) {
        if (text.getText().isBlank()
                || !(text.getFill() instanceof Color fill)
                || fill.getOpacity() == 0
                || !isInWindow(text)) {
            return;
        }
        Color ground = ground(text);
        Color ink = over(alpha(fill, opacity(text)), ground);
        double ratio = ratio(ink, ground);
        if (ratio < LEAST - 0.05) {
            wrong.add(
                    String.format(
                            Locale.ROOT,
                            "%s: “%s” (%s) %.2f : 1, %s on %s",
                            where,
                            text.getText().replace('\n', ' '),
                            place(text),
                            ratio,
                            hex(ink),
                            hex(ground)));
        }
    }

    private static boolean isInWindow(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        return place.getMaxX() > 0
                && place.getMaxY() > 0
                && place.getMinX() < node.getScene().getWidth()
                && place.getMinY() < node.getScene().getHeight();
    }

    private static String place(Node node) {
        Node at = node.getParent();
        return at == null ? "" : String.join(".", at.getStyleClass());
    }

    private static double opacity(Node node) {
        double all = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            all *= at.getOpacity();
        }
        return all;
    }

    /** The uppermost fill of each ancestor, laid over each other from below. */
    private static Color ground(Node node) {
        var fills = new ArrayList<Color>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region) {
                Background background = region.getBackground();
                if (background != null
                        && !background.getFills().isEmpty()
                        && background.getFills().getLast().getFill() instanceof Color color
                        && color.getOpacity() > 0) {
                    fills.add(color);
                }
            }
        }
        Color below = node.getScene().getFill() instanceof Color c ? c : Color.WHITE;
        for (Color fill : fills.reversed()) {
            below = over(fill, below);
        }
        return below;
    }

    private static Color alpha(Color color, double times) {
        return new Color(
                color.getRed(), color.getGreen(), color.getBlue(), color.getOpacity() * times);
    }

    private static Color over(Color top, Color below) {
        double a = top.getOpacity();
        return new Color(
                top.getRed() * a + below.getRed() * (1 - a),
                top.getGreen() * a + below.getGreen() * (1 - a),
                top.getBlue() * a + below.getBlue() * (1 - a),
                1);
    }

    /** As WCAG 2 defines it: 1 for no difference, 21 for black on white. */
    public static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static String hex(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }
}
