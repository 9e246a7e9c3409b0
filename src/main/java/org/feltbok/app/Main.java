package org.feltbok.app;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cli.CliContext;
import org.feltbok.cli.Feltbok;
import org.feltbok.cli.Windows;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.shell.settings.SettingsFile;
import org.feltbok.store.Environment;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts the parts together and starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // pictures are drawn by Java 2D without a display; windows are JavaFX's
        System.setProperty("java.awt.headless", "true");
        Language language = language(args);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Places places = Places.of(args, System.getenv(Places.VARIABLE));
        String person = person(args, places);
        Environment environment = Environment.of(() -> person);
        CliContext context =
                new CliContext(out, err, new Texts(language), environment, new Terminal(language));
        System.exit(new Feltbok(context, new RealWindows(language, places)).run(args));
    }

    /**
     * The language named by --lang, else the system's; needed before the command line is read for
     * good.
     */
    static Language language(String[] args) {
        return Places.option(args, "--lang")
                .map(named -> Language.of(Locale.of(named)))
                .orElseGet(() -> Language.of(Locale.getDefault()));
    }

    /**
     * Who works, by name: whom --as names, else who works in the window, else as the computer knows
     * them. Commands write it into the change log, and keep from who codes blind what the window
     * keeps.
     */
    static String person(String[] args, Places places) {
        return Places.option(args, "--as")
                .or(() -> Optional.of(SettingsFile.person(places.settings())))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> System.getProperty("user.name", "?"));
    }

    /** The window of this program. */
    record RealWindows(Language language, Places places) implements Windows {
        @Override
        public Optional<String> problem() {
            return Display.problem();
        }

        @Override
        public void open(Optional<Path> study) {
            start().run(language, study);
        }

        @Override
        public void openSample() {
            start().runSample(language);
        }

        @Override
        public Optional<Path> sampleFolder() {
            return SampleFolder.find();
        }

        private WindowStart start() {
            return new WindowStart(Main::make, new Screens(), places.checked());
        }
    }

    private static List<Fault> make(
            Path folder, Path file, Environment environment, Progress progress) {
        Outcome outcome =
                PlainStudies.create(
                        folder, file, PlainParts.all(environment.clock()), environment, progress);
        return notes(outcome);
    }

    /**
     * What is worth knowing of a study that was made.
     *
     * @throws FaultException with everything that stood in the way
     */
    static List<Fault> notes(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> List.of();
            case Outcome.Findings findings -> findings.findings();
            case Outcome.Refused refused -> throw new FaultException(refused.faults());
        };
    }
}
