package org.feltbok.app;

import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cli.CliContext;
import org.feltbok.cli.Feltbok;
import org.feltbok.store.Environment;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Does once, when the program is built, what people do with it, where nobody sees it: the Java
 * runtime notes which classes that took, and with the cache made of its notes the program starts in
 * half the time. Arguments: {@code window} or {@code commands}, and an empty folder.
 */
public final class DressRehearsal {
    private static final List<String> SCREENS =
            List.of("cases", "entry", "coding", "interviews", "figures", "export", "overview");

    /** What a window needs on a real display, which there is none of when a program is built. */
    private static final List<String> OF_DISPLAYS =
            List.of("com/sun/glass/ui/", "com/sun/prism/es2/", "com/sun/prism/d3d/");

    /** Long enough for a screen to be read and drawn, in ms. */
    private static final long LOOK = 700;

    private final Path folder;

    private DressRehearsal(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var rehearsal = new DressRehearsal(Path.of(args[1]));
        if (args[0].equals("window")) {
            rehearsal.window();
        } else {
            rehearsal.commands();
        }
        System.exit(0);
    }

    private Path study() {
        return folder.resolve("study.feltbok");
    }

    private void commands() {
        run("new", study().toString(), "--from", SampleFolder.find().orElseThrow().toString());
        run("check", study().toString());
        run("report", study().toString(), "--out", folder.resolve("report").toString());
    }

    /** The study is the one that the commands have made. */
    private void window() throws IOException {
        loadOfDisplays();
        Thread.ofPlatform().daemon().start(this::visit);
        run("open", study().toString());
    }

    private void run(String... command) {
        var quiet = new PrintWriter(Writer.nullWriter());
        var context =
                new CliContext(
                        quiet, quiet, new Texts(Language.EN), Environment.of(() -> "rehearsal"));
        String[] settings = {Places.OPTION, folder.toString()};
        int code =
                new Feltbok(context, new Main.RealWindows(Language.EN, Places.of(settings, null)))
                        .run(command);
        if (code > 1) {
            throw new IllegalStateException(List.of(command) + " ended with " + code);
        }
    }

    /**
     * Goes to each screen when the study stands, and closes the window. It looks from outside, and
     * at intervals: the program is rehearsed as people have it, which tells nobody when a screen
     * has been read and drawn, and only the build waits for it.
     */
    private void visit() {
        try {
            while (!onFx(() -> stage().isPresent())) {
                Thread.sleep(LOOK);
            }
            for (String screen : SCREENS) {
                Thread.sleep(LOOK);
                onFx(() -> go(screen));
            }
            Thread.sleep(LOOK);
            onFx(
                    () -> {
                        stage().ifPresent(Stage::hide);
                        return true;
                    });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The window, once it has the rail of a study. */
    private static Optional<Stage> stage() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage && w.getScene().lookup("#rail-cases") != null)
                .map(Stage.class::cast)
                .findFirst();
    }

    private static boolean go(String screen) {
        stage().map(s -> s.getScene().lookup("#rail-" + screen))
                .ifPresent(rail -> ((ToggleButton) rail).fire());
        return true;
    }

    private static boolean onFx(BooleanSupplier action) throws InterruptedException {
        var done = new CountDownLatch(1);
        var result = new AtomicBoolean();
        try {
            Platform.runLater(
                    () -> {
                        result.set(action.getAsBoolean());
                        done.countDown();
                    });
        } catch (IllegalStateException notYet) {
            return false;
        }
        done.await(1, TimeUnit.MINUTES);
        return result.get();
    }

    private static void loadOfDisplays() throws IOException {
        URI jar = URI.create(String.valueOf(Platform.class.getResource("Platform.class")));
        if (!jar.getScheme().equals("jar")) {
            return;
        }
        try (var files = FileSystems.newFileSystem(jar, Map.of());
                Stream<Path> all = Files.walk(files.getPath("com/sun"))) {
            all.map(p -> p.toString().replaceFirst("^/", ""))
                    .filter(p -> p.endsWith(".class"))
                    .filter(p -> OF_DISPLAYS.stream().anyMatch(p::startsWith))
                    .map(p -> p.substring(0, p.length() - ".class".length()).replace('/', '.'))
                    .forEach(DressRehearsal::load);
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, DressRehearsal.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            System.getLogger(DressRehearsal.class.getName())
                    .log(System.Logger.Level.DEBUG, "not here", e);
        }
    }
}
