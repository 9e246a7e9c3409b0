package org.feltbok.coding.ui;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.CodeColour;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The colours a code can have: that of its digit, or one of a few that can be told from the page in
 * either theme. Each is named, since colour is never the only sign; a colour that came with a file
 * stands beside them.
 */
final class CodePalette extends FlowPane {
    /** Each with at least 4.5:1 to the page once a theme has made it darker or lighter. */
    static final Map<String, String> COLOURS = new LinkedHashMap<>();

    static {
        COLOURS.put("#0969da", "codebook.colour.blue");
        COLOURS.put("#0e7490", "codebook.colour.teal");
        COLOURS.put("#1a7f37", "codebook.colour.green");
        COLOURS.put("#4d7c0f", "codebook.colour.olive");
        COLOURS.put("#9a6700", "codebook.colour.ochre");
        COLOURS.put("#bc4c00", "codebook.colour.orange");
        COLOURS.put("#cf222e", "codebook.colour.red");
        COLOURS.put("#bf3989", "codebook.colour.pink");
        COLOURS.put("#8250df", "codebook.colour.violet");
        COLOURS.put("#6e4a2e", "codebook.colour.brown");
        COLOURS.put("#57606a", "codebook.colour.grey");
    }

    private final ToggleGroup group = new ToggleGroup();
    private final Texts texts;

    CodePalette(Texts texts, int digitColour, @Nullable String now) {
        super(4, 4);
        this.texts = texts;
        setId("coding-colours");
        add(null, digitColour, texts.get("codebook.colour.digit"), now == null);
        COLOURS.forEach((c, key) -> add(c, 0, texts.get(key), c.equalsIgnoreCase(now)));
        if (now != null && group.getSelectedToggle() == null) {
            add(now, 0, texts.get("codebook.colour.own", now), true);
        }
    }

    private void add(@Nullable String colour, int number, String name, boolean chosen) {
        var button = new ToggleButton("", CodeChip.mark(new CodeColour(number, colour)));
        button.getStyleClass().add("fb-colour");
        button.setAccessibleText(texts.get("codebook.colour.named", name));
        button.setTooltip(new Tooltip(name));
        button.setUserData(Optional.ofNullable(colour));
        button.setToggleGroup(group);
        button.setSelected(chosen);
        getChildren().add(button);
    }

    /** {@code #rrggbb}; null = that of the digit. */
    @Nullable String colour() {
        return group.getSelectedToggle() != null
                        && group.getSelectedToggle().getUserData() instanceof Optional<?> chosen
                ? (String) chosen.orElse(null)
                : null;
    }
}
