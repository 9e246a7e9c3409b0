package org.feltbok.shell.window;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.RefusedKey;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.kit.Tone;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenName;

import java.util.List;
import java.util.Locale;

/** Language, theme, size, name and how a refused key is told; each choice holds at once. */
final class SettingsScreen implements Screen {
    public static final ScreenName NAME =
            new ScreenName("settings", "shell.settings", "fth-settings");

    private static final double ROW = 28;

    private final Texts texts;
    private final Settings settings;
    private final PageHeader header;
    private final TextField name = new TextField();
    private final Node view;
    private Subscription listening = Subscription.EMPTY;

    SettingsScreen(Texts texts, Settings settings) {
        this.texts = texts;
        this.settings = settings;
        this.header =
                new PageHeader(texts.get(titleKey())).subtitle(texts.get("shell.settings.what"));
        this.view = build();
    }

    @Override
    public ScreenName name() {
        return NAME;
    }

    @Override
    public PageHeader header() {
        return header;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown(String subject) {}

    /** Where one begins when nothing is open yet: the name. */
    void begin() {
        name.requestFocus();
    }

    @Override
    public void dispose() {
        listening.unsubscribe();
    }

    private Node build() {
        var grid = new GridPane(24, 16);
        List<Row> rows =
                List.of(
                        new Row("shell.settings.person", person()),
                        new Row("shell.settings.language", language()),
                        new Row("shell.settings.theme", theme()),
                        new Row("shell.settings.zoom", zoom()),
                        new Row("shell.settings.refused_key", refusedKey()));
        for (int i = 0; i < rows.size(); i++) {
            var label = new Label(texts.get(rows.get(i).key));
            label.setMinWidth(120);
            // beside the choice, not beside the choice and its explanation
            label.setMinHeight(ROW);
            GridPane.setValignment(label, VPos.TOP);
            label.setLabelFor(rows.get(i).control);
            var what = Labels.muted(texts.get(rows.get(i).key + ".what"));
            what.setWrapText(true);
            grid.add(label, 0, i);
            grid.add(new VBox(4, rows.get(i).control, what), 1, i);
        }
        grid.getStyleClass().add("fb-settings");
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private record Row(String key, Node control) {}

    private Node person() {
        TextField field = name;
        field.setId("settings-person");
        field.setAccessibleText(texts.get("shell.settings.person"));
        field.setMaxWidth(320);
        field.setText(settings.person().get());
        // a name is taken when it is written out: each letter of it would else be somebody
        Runnable take = () -> settings.person().set(WhoPrompt.tidy(field.getText()));
        field.setOnAction(e -> take.run());
        field.focusedProperty()
                .addListener(
                        (o, had, has) -> {
                            if (!has) {
                                take.run();
                            }
                        });
        listening = settings.person().subscribe(field::setText);
        return field;
    }

    private Node language() {
        var choice =
                new Segments<Language>()
                        .add(Language.NB, texts.get("shell.language.nb"))
                        .add(Language.EN, texts.get("shell.language.en"));
        choice.setId("settings-language");
        choice.setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        choice.valueProperty().set(settings.language().get());
        choice.valueProperty().addListener((o, old, now) -> settings.language().set(now));
        return choice;
    }

    private Node theme() {
        var choice =
                new Segments<ThemeChoice>()
                        .add(
                                ThemeChoice.SYSTEM,
                                texts.get("shell.theme.system"),
                                Icons.of("fth-monitor"))
                        .add(ThemeChoice.LIGHT, texts.get("shell.theme.light"), Icons.of("fth-sun"))
                        .add(ThemeChoice.DARK, texts.get("shell.theme.dark"), Icons.of("fth-moon"));
        choice.setId("settings-theme");
        choice.setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        choice.valueProperty().bindBidirectional(settings.theme());
        return choice;
    }

    /** What is chosen is heard at once, so that one knows whether it can be. */
    private Node refusedKey() {
        var choice = new Segments<RefusedKey>();
        for (RefusedKey way : RefusedKey.values()) {
            choice.add(way, texts.get("shell.refused_key." + way.name().toLowerCase(Locale.ROOT)));
        }
        choice.setId("settings-refused-key");
        choice.setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        choice.valueProperty().bindBidirectional(settings.refusedKey());
        var tone = new Tone();
        choice.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && now.isHeard()) {
                                tone.sound();
                            }
                        });
        return choice;
    }

    private Node zoom() {
        var percent = new Label();
        percent.textProperty().bind(settings.zoom().asString("%d %%"));
        percent.setMinWidth(56);
        var row =
                new HBox(
                        8,
                        Icons.button(
                                "fth-minus",
                                texts.get("shell.zoom.out"),
                                () -> settings.zoomBy(-10)),
                        percent,
                        Icons.button(
                                "fth-plus", texts.get("shell.zoom.in"), () -> settings.zoomBy(10)),
                        new KeyCap("Ctrl -"),
                        new KeyCap("Ctrl +"),
                        new KeyCap("Ctrl+0"));
        row.getStyleClass().add("fb-row");
        return row;
    }
}
