package org.feltbok.shell.kit;

import javafx.scene.paint.Color;

import java.util.List;

/**
 * The colours of a theme for what draws itself; style sheets use the same as looked-up colours.
 *
 * @param categories ten colours for codes and series
 * @param onCategory the colour of a label on each of them
 * @param likert six steps from disagree to agree
 * @param onLikert the colour of a label on each of them
 */
public record Palette(
        boolean isDark,
        Color background,
        Color pane,
        Color text,
        Color muted,
        Color subtle,
        Color border,
        Color borderMuted,
        Color accent,
        Color accentFill,
        Color selection,
        Color success,
        Color successSubtle,
        Color warning,
        Color warningSubtle,
        Color danger,
        Color dangerSubtle,
        List<Color> categories,
        List<Color> onCategory,
        List<Color> likert,
        List<Color> onLikert,
        Color dontKnow) {

    /**
     * The colour of a category, 1 to 10; any other number is the grey of codes without a digit key.
     */
    public Color category(int number) {
        return number >= 1 && number <= categories.size() ? categories.get(number - 1) : muted;
    }

    /**
     * The tint under coded text and in chips: 14 % of the colour on the background, 24 % in the
     * dark theme.
     */
    public Color tint(Color colour) {
        return background.interpolate(colour, isDark ? 0.24 : 0.14);
    }

    /** As CSS writes it: {@code #rrggbb}. */
    public static String css(Color colour) {
        return "#" + colour.toString().substring(2, 8);
    }

    /** The light theme; exports always use it. */
    public static Palette light() {
        Color white = Color.WHITE;
        Color ink = Color.web("#1b1f24");
        return new Palette(
                false,
                white,
                Color.web("#f6f8fa"),
                Color.web("#24292f"),
                Color.web("#57606a"),
                Color.web("#656d76"),
                Color.web("#d0d7de"),
                Color.web("#e1e6eb"),
                Color.web("#0969da"),
                Color.web("#0969da"),
                Color.web("#ddf4ff"),
                Color.web("#187533"),
                Color.web("#dafbe1"),
                Color.web("#8a5c00"),
                Color.web("#fff8c5"),
                Color.web("#c01f2b"),
                Color.web("#ffebe9"),
                colours(
                        "#0b3ea2 #ae5300 #255d3d #ef4b6c #9c7bde #007696 #643708 #ba8d0d #5aa090 #41444a"),
                List.of(white, white, white, ink, ink, white, white, ink, ink, white),
                colours("#8f4a06 #cf8a3a #f0d5a6 #b9e0da #4ca69b #0b5f58"),
                List.of(white, ink, ink, ink, ink, white),
                Color.web("#c3cad2"));
    }

    /** The dark theme. */
    public static Palette dark() {
        Color white = Color.WHITE;
        Color ink = Color.web("#0d1117");
        Color likertInk = Color.web("#1b1f24");
        return new Palette(
                true,
                Color.web("#0d1117"),
                Color.web("#161b22"),
                Color.web("#c9d1d9"),
                Color.web("#8b949e"),
                Color.web("#848d97"),
                Color.web("#30363d"),
                Color.web("#21262d"),
                Color.web("#58a6ff"),
                Color.web("#1f6feb"),
                Color.web("#12233d"),
                Color.web("#3fb950"),
                Color.web("#12261e"),
                Color.web("#d29922"),
                Color.web("#272115"),
                Color.web("#f85149"),
                Color.web("#2d1619"),
                colours(
                        "#44a9f9 #c67302 #acefd1 #ac374a #8859d2 #396b7b #e6aa87 #f2e252 #2d9481 #d5def6"),
                List.of(ink, ink, ink, white, white, white, ink, ink, ink, ink),
                colours("#b0611a #d6964a #ecd2a4 #aed8d1 #4ca69b #1c7a70"),
                List.of(white, likertInk, likertInk, likertInk, likertInk, white),
                Color.web("#6e7681"));
    }

    private static List<Color> colours(String hexes) {
        return java.util.Arrays.stream(hexes.split(" ")).map(Color::web).toList();
    }
}
