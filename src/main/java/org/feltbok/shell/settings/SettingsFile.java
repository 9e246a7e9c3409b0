package org.feltbok.shell.settings;

import org.feltbok.base.text.Language;
import org.feltbok.shell.kit.RefusedKey;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Keeps settings in a file: reads what it understands and skips the rest, writes half a second
 * after the last change, to a temporary file that then takes the old one's place.
 */
public final class SettingsFile implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());

    /** What the file is called wherever it lies. */
    public static final String NAME = "settings.properties";

    private static final String PERSON = "person";

    private static final long DELAY_MS = 500;

    private final Path file;
    private final Settings settings;
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("settings").factory());
    private @Nullable ScheduledFuture<?> waiting;
    private String pending = "";

    /**
     * @param fallback language where the file names none
     */
    public SettingsFile(Path file, Language fallback) {
        this.file = file;
        this.settings = read(file, fallback);
        settings.onChange(this::changed);
    }

    public Settings settings() {
        return settings;
    }

    /** Where settings lie on this system. */
    public static Path usual() {
        String home = System.getProperty("user.home", ".");
        String os = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
        String appData = System.getenv("APPDATA");
        String xdg = System.getenv("XDG_CONFIG_HOME");
        if (os.contains("win") && appData != null) {
            return Path.of(appData, "Feltbok", NAME);
        }
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Feltbok", NAME);
        }
        Path config = xdg == null || xdg.isBlank() ? Path.of(home, ".config") : Path.of(xdg);
        return config.resolve("feltbok").resolve(NAME);
    }

    /** Name of who works in the window; empty where it was not told. */
    public static String person(Path file) {
        return load(file).getProperty(PERSON, "").trim();
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "Settings cannot be read, beginning anew: " + file, e);
            }
        }
        return properties;
    }

    private static Settings read(Path file, Language fallback) {
        Properties properties = load(file);
        var settings =
                new Settings(one(Language.values(), properties.getProperty("language"), fallback));
        settings.theme()
                .set(
                        one(
                                ThemeChoice.values(),
                                properties.getProperty("theme"),
                                ThemeChoice.SYSTEM));
        settings.person().set(properties.getProperty(PERSON, "").trim());
        settings.zoomBy(number(properties.getProperty("zoom", "100")) - 100);
        settings.refusedKey()
                .set(
                        one(
                                RefusedKey.values(),
                                properties.getProperty("refused_key"),
                                RefusedKey.FLASH));
        settings.questionLanguages()
                .putAll(languages(properties.getProperty("question_languages", "")));
        settings.kept().putAll(kept(properties.getProperty("kept", "")));
        settings.recent().setAll(paths(properties.getProperty("recent", "")));
        return settings;
    }

    private static <E extends Enum<E>> E one(E[] values, @Nullable String name, E otherwise) {
        return Arrays.stream(values)
                .filter(v -> v.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(otherwise);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            LOG.log(Level.DEBUG, "Not a number in the settings: " + text);
            return 100;
        }
    }

    /** Of each person a line: the code of a language, a blank, the name. */
    private static Map<String, String> languages(String lines) {
        Map<String, String> all = new TreeMap<>();
        for (String line : lines.lines().toList()) {
            String[] parts = line.split(" ", 2);
            if (parts.length == 2 && parts[0].matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
                all.put(parts[1], parts[0]);
            }
        }
        return all;
    }

    /** Of each place a line: what was chosen there, a tab, the place. */
    private static Map<String, String> kept(String lines) {
        Map<String, String> all = new TreeMap<>();
        for (String line : lines.lines().toList()) {
            String[] parts = line.split("\t", 2);
            if (parts.length == 2) {
                all.put(parts[1], parts[0]);
            }
        }
        return all;
    }

    private static List<Path> paths(String lines) {
        var paths = new ArrayList<Path>();
        for (String line : lines.lines().filter(l -> !l.isBlank()).toList()) {
            try {
                paths.add(Path.of(line.trim()));
            } catch (InvalidPathException e) {
                LOG.log(Level.DEBUG, "Not a path in the settings: " + line);
            }
        }
        return paths;
    }

    private synchronized void changed() {
        pending = asText();
        if (waiting != null) {
            waiting.cancel(false);
        }
        waiting = writer.schedule(this::write, DELAY_MS, TimeUnit.MILLISECONDS);
    }

    private String asText() {
        var properties = new Properties();
        properties.setProperty("language", settings.language().get().name());
        properties.setProperty("theme", settings.theme().get().name());
        properties.setProperty(PERSON, settings.person().get());
        properties.setProperty("zoom", String.valueOf(settings.zoom().get()));
        properties.setProperty("refused_key", settings.refusedKey().get().name());
        properties.setProperty(
                "question_languages",
                new TreeMap<>(settings.questionLanguages())
                        .entrySet().stream()
                                .map(e -> e.getValue() + " " + e.getKey())
                                .collect(Collectors.joining("\n")));
        properties.setProperty(
                "kept",
                new TreeMap<>(settings.kept())
                        .entrySet().stream()
                                .map(e -> e.getValue() + "\t" + e.getKey())
                                .collect(Collectors.joining("\n")));
        properties.setProperty(
                "recent",
                String.join("\n", settings.recent().stream().map(Path::toString).toList()));
        return PropertiesFile.text(properties);
    }

    private synchronized void write() {
        if (pending.isEmpty()) {
            return;
        }
        try {
            PropertiesFile.write(file, pending);
            pending = "";
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Settings cannot be written: " + file, e);
        }
    }

    /** Writes what is not yet written. */
    @Override
    public void close() {
        writer.shutdown();
        write();
    }
}
