package org.feltbok.shell.window;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.shell.kit.Avatar;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Chip;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.kit.Meter;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.Pill;
import org.feltbok.shell.kit.SearchField;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.PaletteHit;
import org.feltbok.shell.spi.PaletteSource;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;

import java.util.ArrayList;
import java.util.List;

/** A screen that shows every part of the kit once. */
final class TryScreen implements Screen {
    final List<String> seen = new ArrayList<>();
    String place = "";

    /** The key it takes for later; empty = none. */
    String later = "";

    final TextField field = new TextField("text");
    final ListView<String> rows =
            new ListView<>(FXCollections.observableArrayList("Bykle", "Beiarn"));
    private final ScreenName name;
    private final int badge;
    private final PageHeader header;
    private final Panes view;

    TryScreen(String key, String icon, int badge, ScreenContext context) {
        ScreenName rail = new ScreenName(key, "tryout." + key, icon);
        name = key.equals("tables") ? rail.within("figures") : rail;
        this.badge = badge;
        field.setId("field-" + key);
        this.header =
                new PageHeader(key)
                        .subtitle(
                                "All 124 municipalities under 3 000 inhabitants that are not merging · 22 questions")
                        .right(
                                Buttons.of(
                                        "Import responses", "fth-upload", () -> seen.add("import")),
                                Buttons.primary(
                                        "Continue entry: Bykle, Q4",
                                        "fth-edit-2",
                                        () -> seen.add("primary")));
        this.view = Panes.of(centre()).left(left(), 272).right(right(), 320);
    }

    private VBox left() {
        var box =
                new VBox(new PaneHeader("Codebook").detail("54 codes · v7").right(new KeyCap("C")));
        var search =
                new VBox(
                        8,
                        new SearchField("Find or make a code", "C"),
                        new Segments<String>()
                                .add("a", "To do 31")
                                .add("b", "Done 47")
                                .add("c", "Missing 46")
                                .fill());
        search.setStyle("-fx-padding: 8 12 8 12;");
        box.getChildren().addAll(search, rows);
        return box;
    }

    private VBox centre() {
        var chips =
                new HBox(
                        8,
                        new Chip("All").count(40),
                        new Chip("Central · high").count(5),
                        new Chip("Missing"));
        ((Chip) chips.getChildren().getFirst()).setSelected(true);
        var pills =
                new HBox(
                        8,
                        new Pill("Complete", Pill.Kind.SUCCESS),
                        new Pill("Partial", Pill.Kind.WARNING),
                        new Pill("3", Pill.Kind.DANGER),
                        new Pill("Paper", Pill.Kind.NEUTRAL),
                        new Pill("Names hidden", Pill.Kind.ACCENT),
                        new Pill("None", Pill.Kind.PLAIN));
        var codes = new FlowPane(6, 6);
        for (int i = 0; i <= 10; i++) {
            codes.getChildren().add(new CodeChip("Legevakt " + i, i));
        }
        codes.getChildren().add(new CodeChip("Brannvern", 3));
        var box =
                new VBox(
                        12,
                        Labels.of("78", "fb-number"),
                        Labels.of("Guovdageaidnu 1 111 080", "fb-title"),
                        chips,
                        pills,
                        codes,
                        new Meter(16).part(0.55, "fb-fill-accent").part(0.08, "fb-fill-light"),
                        new HBox(
                                8,
                                new Avatar("Marit Aune"),
                                new Avatar("Jonas Berge"),
                                new Avatar("Silje Moen")),
                        field,
                        new EmptyState(
                                "fth-inbox",
                                "No forms to key",
                                "46 are missing",
                                Buttons.of("Show them", null, () -> {})));
        box.setStyle("-fx-padding: 16 24 16 24;");
        box.getStyleClass().add("fb-centre");
        return box;
    }

    private VBox right() {
        var section =
                new VBox(
                        Labels.of("Attributes", "fb-section"),
                        Labels.of("1234567890"),
                        Labels.of("1111111111"));
        section.getStyleClass().add("fb-pane-section");
        return new VBox(new PaneHeader("Suggestions").dense(), section);
    }

    /** One of another screen, which does not stand in the rail. */
    @Override
    public ScreenName name() {
        return name;
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
    public void shown(String subject) {
        seen.add("shown " + subject);
    }

    @Override
    public void keepKey(KeyEvent key) {
        if (key.getEventType() == KeyEvent.KEY_PRESSED && key.getCode().getName().equals(later)) {
            key.consume();
            seen.add("kept");
        }
    }

    @Override
    public String placeNow() {
        return place;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("tryout.complete", MenuPlace.STUDY, () -> seen.add("complete"))
                        .withKeys("Shortcut+Enter"),
                Command.of("tryout.next", MenuPlace.STUDY, () -> seen.add("next"))
                        .withKeys("Shortcut+Down"),
                Command.of("tryout.write", MenuPlace.STUDY, () -> seen.add("write")).withKeys("F2"),
                Command.of("tryout.letter", MenuPlace.STUDY, () -> seen.add("letter"))
                        .withKeys("C"));
    }

    @Override
    public List<PaletteSource> paletteSources() {
        if (!key().equals("figures")) {
            return List.of();
        }
        return List.of(
                new PaletteSource() {
                    @Override
                    public String kindKey() {
                        return "tryout.figures";
                    }

                    @Override
                    public List<PaletteHit> search(String query, int limit) {
                        return List.of(
                                new PaletteHit(
                                        "fth-bar-chart-2",
                                        "Figur " + query + ". Innovasjonsstrategi",
                                        "Q1",
                                        "matches",
                                        () -> seen.add("figure " + query)));
                    }
                });
    }

    @Override
    public ObservableValue<String> statusText() {
        return Live.constant("124 cases · 78 responses · " + key());
    }

    @Override
    public ObservableValue<Integer> badge() {
        return Live.constant(badge);
    }
}
