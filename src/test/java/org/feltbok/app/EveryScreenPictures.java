package org.feltbok.app;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.feltbok.base.Outcome;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.cases.list.ReadCases;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.plain.PlannedStudy;
import org.feltbok.plain.StudyPlan;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.shell.window.MainWindow;
import org.feltbok.store.Environment;
import org.feltbok.ui.Snapshots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Makes a picture of every screen with the sample study, in each size, zoom, language and theme, to
 * be looked at: {@code target/looks/SIZE-ZOOM-LANGUAGE-light|dark-SCREEN.png}. A program, not a
 * test; run it under Xvfb with a screen of at least 1920 × 1080, with words that the names must
 * hold to make only some of them; {@code --empty} shows a new study that holds nothing yet.
 */
public final class EveryScreenPictures {
    private static final Path FOLDER = Path.of("target", "looks");
    private static final List<String> SCREENS =
            List.of(
                    "start",
                    "overview",
                    "cases",
                    "fieldwork",
                    "represents",
                    "questions",
                    "rules",
                    "versions",
                    "entry",
                    "grid",
                    "settle",
                    "responseimport",
                    "coding",
                    "passages",
                    "agreement",
                    "similar",
                    "search",
                    "exchange",
                    "quotes",
                    "project",
                    "copy",
                    "words",
                    "suggested",
                    "measured",
                    "framework",
                    "names",
                    "interviews",
                    "figures",
                    "report",
                    "register",
                    "attributes",
                    "people",
                    "tables",
                    "weights",
                    "variables",
                    "behind",
                    "newfigure",
                    "typedtable",
                    "export",
                    "settings");
    private static final String TABLE =
            """
            "07459: Befolkning, etter region, kjønn, statistikkvariabel og år"

            "region";"kjønn";"Personer 2018";"Personer 2019"
            "K-0118 Aremark";"Begge kjønn";1399;1370
            "K-0118 Aremark";"Kvinner";690;681
            "K-0513 Skjåk";"Begge kjønn";2179;..
            "K-0513 Skjåk";"Kvinner";1060;1055
            "K-9999 Uoppgitt";"Begge kjønn";.;:
            "K-9999 Uoppgitt";"Kvinner";.;:

            "Kilde: Statistisk sentralbyrå"
            """;
    private static final int[][] SIZES = {{960, 640}, {1440, 900}, {1920, 1080}};
    private static final int[] ZOOMS = {80, 100, 120, 150};
    private static final long LONGEST = 30;

    private final Stage stage;
    private final Settings settings = new Settings(Language.NB);
    private final MainWindow window;
    private final Desk desk;
    private final List<String> wanted;
    private final boolean empty;

    private EveryScreenPictures(List<String> wanted, boolean empty, Path file) {
        this.wanted = wanted;
        this.empty = empty;
        stage = new Stage();
        settings.theme().set(ThemeChoice.LIGHT);
        settings.person().set("Kari Nordmann");
        window = new MainWindow(stage, settings);
        desk =
                new Desk(
                        window,
                        settings,
                        Environment.of(() -> "Kari Nordmann"),
                        (folder, to, environment, progress) -> List.of(),
                        new Desk.Sample(Optional.of(FOLDER), file),
                        study -> new StudySession(study, new Screens()));
        window.show(desk);
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("looks");
        Path file = folder.resolve("sample.feltbok");
        var environment = Environment.of(() -> "Kari Nordmann");
        List<String> words = new ArrayList<>(List.of(args));
        boolean empty = words.remove("--empty");
        Outcome made = empty ? empty(file, environment) : sample(file, environment);
        if (made instanceof Outcome.Refused refused) {
            throw new IllegalStateException(refused.faults().toString());
        }
        if (!empty) {
            KeyedAgain.some(file, environment);
        }
        Platform.startup(() -> {});
        var pictures = fx(() -> new EveryScreenPictures(words, empty, file));
        pictures.all(file);
        fx(
                () -> {
                    pictures.desk.closeNow();
                    pictures.stage.close();
                    return true;
                });
        Platform.exit();
    }

    private static Outcome sample(Path file, Environment environment) {
        return PlainStudies.create(
                Path.of("sample-data", "small-municipalities"),
                file,
                PlainParts.all(Clock.systemUTC()),
                environment,
                Progress.NONE);
    }

    /** A study that has a name and nothing else. */
    private static Outcome empty(Path file, Environment environment) {
        ReadCases nobody = new ReadCases("", false, List.of(), List.of(), List.of());
        return PlannedStudy.create(
                new StudyPlan("Ferjer 2026", "nb", "", "", nobody, null, List.of()),
                file,
                environment,
                Progress.NONE);
    }

    private void all(Path file) throws Exception {
        inEachLook(List.of("start"));
        fx(
                () -> {
                    desk.open(file);
                    return true;
                });
        calm();
        inEachLook(SCREENS.subList(1, SCREENS.size()));
    }

    private void inEachLook(List<String> screens) throws Exception {
        for (Language language : Language.values()) {
            for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                fx(
                        () -> {
                            settings.language().set(language);
                            settings.theme().set(theme);
                            return true;
                        });
                each(language.code() + "-" + theme.name().toLowerCase(Locale.ROOT), screens);
            }
        }
    }

    private void each(String look, List<String> screens) throws Exception {
        for (String screen : screens) {
            for (int[] size : SIZES) {
                for (int zoom : ZOOMS) {
                    String name = size[0] + "-" + zoom + "-" + look + "-" + screen;
                    if (wanted.stream().allMatch(("-" + name + "-")::contains)) {
                        one(size, zoom, screen, name);
                    }
                }
            }
        }
    }

    private void one(int[] size, int zoom, String screen, String name) throws Exception {
        fx(
                () -> {
                    stage.setX(0);
                    stage.setY(0);
                    stage.setWidth(size[0]);
                    stage.setHeight(size[1]);
                    settings.zoom().set(zoom);
                    String to =
                            switch (screen) {
                                case "report" -> "figures";
                                case "settle" -> "entry";
                                case "quotes", "project", "copy" -> "exchange";
                                case "words", "suggested", "measured" -> "similar";
                                case "passages" -> "coding";
                                default -> screen;
                            };
                    window.history().go(new Navigator.Target(to, subject(screen)));
                    return true;
                });
        calm();
        fx(
                () -> {
                    view(screen);
                    return true;
                });
        calm();
        fx(
                () -> {
                    Scene scene = window.scene();
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    Snapshots.save(scene, FOLDER.resolve(name + (empty ? "-empty" : "") + ".png"));
                    return true;
                });
    }

    /** Figures from the list, and the report in order with its pages. */
    private void view(String screen) {
        String view =
                switch (screen) {
                    case "figures" -> "#figures-as-list";
                    case "report" -> "#figures-as-outline";
                    case "words", "suggested", "measured" -> "#similar-view-" + screen;
                    default -> "";
                };
        if (!view.isEmpty() && window.scene().lookup(view) instanceof ToggleButton button) {
            button.fire();
        }
    }

    /** Where a screen alone would be empty: what it shows. */
    private String subject(String screen) throws IOException {
        if (empty) {
            return screen.equals("settle") ? "settle:" : "";
        }
        return switch (screen) {
            case "questions" -> "q13";
            case "newfigure" -> "what:q19";
            case "report" -> "figur-57";
            case "settle" -> "settle:";
            case "behind" -> "q20#ikt.share";
            case "similar", "words", "suggested", "measured" -> "q20";
            case "passages" -> "~interviews#codebook";
            case "quotes", "project", "copy" -> screen;
            case "search" -> "kommune samarbeid* ";
            case "register" -> table();
            case "responseimport" -> "survey|" + answers();
            default -> "";
        };
    }

    private static String table() throws IOException {
        Files.createDirectories(FOLDER);
        return Files.writeString(FOLDER.resolve("table.csv"), TABLE).toString();
    }

    /** Some known, some new, some wrong. */
    private static Path answers() throws IOException {
        Files.createDirectories(FOLDER);
        return Files.writeString(
                FOLDER.resolve("svar_uke46.csv"),
                "_response,Kommunenr,q1,q2,q3,q4_1,q4_2,q8,q20,refurl\n"
                        + "r001,118,2,3,2 8,3,3,4,\"Barnevern, PPT\",x\n"
                        + "r002,119,1,1,2;5;tannhelse,9,1,,IKT,x\n"
                        + "ny1,941,1,2,1 2,5,1,2,,x\nny2,1041,2,2,1;tannhelse,9,2,3,Legevakt,x\n"
                        + "ny3,1252,jau,2,1 2,7 5,2,3,Legevakt,x\n");
    }

    /** Waits until nothing has run for a third of a second. */
    private void calm() throws Exception {
        var quiet = new CountDownLatch(1);
        fx(
                () -> {
                    var pause = new PauseTransition(Duration.millis(350));
                    pause.setOnFinished(e -> quiet.countDown());
                    window.tasks()
                            .running()
                            .addListener(
                                    (ListChangeListener<Object>)
                                            c -> {
                                                if (c.getList().isEmpty()) {
                                                    pause.playFromStart();
                                                } else {
                                                    pause.stop();
                                                }
                                            });
                    if (window.tasks().running().isEmpty()) {
                        pause.playFromStart();
                    }
                    return true;
                });
        quiet.await(LONGEST, TimeUnit.SECONDS);
    }

    private static <T> T fx(Callable<T> action) throws Exception {
        var task = new FutureTask<T>(action);
        Platform.runLater(task);
        return task.get();
    }
}
