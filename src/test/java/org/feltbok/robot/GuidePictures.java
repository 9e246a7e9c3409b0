package org.feltbok.robot;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.feltbok.app.KeyedAgain;
import org.feltbok.app.RealProgram;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.store.Environment;
import org.feltbok.ui.Snapshots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the pictures of the guide anew from the sample study, 1440 × 900. A program, not a test;
 * run it under Xvfb with a window manager and a screen of at least 1600 × 1000.
 */
public final class GuidePictures {
    private static final Path FOLDER = Path.of("src", "site", "resources", "images");
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private final RealProgram program;

    private GuidePictures(RealProgram program) {
        this.program = program;
    }

    public static void main(String[] args) throws Exception {
        Path file = Studies.sample(Files.createTempDirectory("guide"));
        try (RealProgram program =
                RealProgram.open(file, Language.EN, "Marit Aune", WIDTH, HEIGHT)) {
            new GuidePictures(program).all();
        }
        Path twice = Studies.sample(Files.createTempDirectory("guide"));
        KeyedAgain.some(twice, Environment.of(() -> "Kari Nordmann"));
        try (RealProgram program =
                RealProgram.open(twice, Language.EN, "Kari Nordmann", WIDTH, HEIGHT)) {
            new GuidePictures(program).settle();
        }
        try (RealProgram program = RealProgram.begin(Language.EN, "Marit Aune", WIDTH, HEIGHT)) {
            new GuidePictures(program).start();
        }
        System.exit(0);
    }

    private void start() throws IOException {
        place();
        Path list =
                Files.writeString(
                        Files.createTempDirectory("guide").resolve("schools.csv"),
                        """
                        School;No;Town;Pupils;Office
                        Berg;1;Oslo;120;post@berg.example
                        Dal;2;Oslo;many;post@dal.example
                        Elv;3;Bergen;60;post@elv.example
                        """);
        program.hand().press(KeyCode.CONTROL, KeyCode.N);
        Hand.await("its name is asked", () -> program.focused().equals("new-title"));
        program.hand().type("Schools 2026");
        program.saveTo(list);
        program.with(window -> ((Button) program.node("#new-list")).fire());
        Hand.await("the list is looked at", () -> program.has("#list-state"));
        save("start");
    }

    private void settle() {
        place();
        program.with(window -> window.history().go(new Navigator.Target("entry", "settle:")));
        save("settle");
    }

    private void all() {
        place();
        picture("overview", "");
        picture("cases", "");
        picture("questions", "q13");
        picture("entry", "");
        picture("grid", "");
        picture("coding", "q20");
        picture("interviews", "");
        picture("export", "");
        picture("figures", "figur-57");
        program.hand().press(KeyCode.O);
        save("report");
        program.hand().press(KeyCode.O);
        program.with(window -> program.settings().theme().set(ThemeChoice.DARK));
        save("figures-dark");
        program.with(window -> program.settings().theme().set(ThemeChoice.LIGHT));
        program.with(window -> window.openPalette());
        program.hand().type("57");
        save("palette");
    }

    private void place() {
        program.with(
                window -> {
                    program.settings().theme().set(ThemeChoice.LIGHT);
                    var stage = program.stage();
                    stage.setX(0);
                    stage.setY(0);
                    stage.setWidth(WIDTH + stage.getWidth() - window.scene().getWidth());
                    stage.setHeight(HEIGHT + stage.getHeight() - window.scene().getHeight());
                });
        Hand.await("the size", () -> program.window().scene().getHeight() == HEIGHT);
    }

    private void picture(String screen, String subject) {
        program.with(window -> window.history().go(new Navigator.Target(screen, subject)));
        save(screen);
    }

    private void save(String name) {
        for (int calm = 0; calm < 60; calm++) {
            Hand.await("nothing runs", () -> program.window().tasks().running().isEmpty());
        }
        program.with(
                window -> {
                    window.scene().getRoot().applyCss();
                    window.scene().getRoot().layout();
                    Snapshots.save(window.scene(), FOLDER.resolve(name + ".png"));
                });
    }
}
