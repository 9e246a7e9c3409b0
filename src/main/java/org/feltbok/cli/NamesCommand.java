package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.pseudonyms.ForgetNames;
import org.feltbok.pseudonyms.KeyFile;
import org.feltbok.pseudonyms.NameStore;
import org.feltbok.pseudonyms.NameSuggestion;
import org.feltbok.pseudonyms.ReplaceNames;
import org.feltbok.store.Change;
import org.feltbok.store.StudyFile;
import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

@Command(
        name = "names",
        description =
                "The register of names and what stands for them: list it, take names in, write the"
                        + " key, find names, replace them in the texts, forget them.")
final class NamesCommand implements Callable<Integer> {
    private static final int SHOWN = 200;

    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Option(
            names = "--in",
            paramLabel = "FILE",
            description = "Take names in from a CSV file: name, pseudonym, kind, forms.")
    @Nullable Path in;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "Write who is who, to be kept where the study is not. Comes before --forget.")
    @Nullable Path key;

    @Option(
            names = "--suggest",
            description = "List what looks like names and is not registered. Nothing is changed.")
    boolean suggest;

    @Option(names = "--places", description = "List where registered names stand in the texts.")
    boolean places;

    @Option(
            names = "--replace",
            description = "Replace all registered names in the texts; can be undone in the window.")
    boolean replace;

    @Option(
            names = "--forget",
            description =
                    "Replace all registered names and take them out of the study and its history."
                            + " Cannot be undone.")
    boolean forget;

    @Option(
            names = "--without-key",
            description = "Forget though nobody will know any more who is who.")
    boolean withoutKey;

    NamesCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (Stream.of(in != null, suggest, places, replace, forget).filter(b -> b).count() > 1) {
            throw new FaultException("cli.names.one");
        }
        if (forget && key == null && !withoutKey) {
            throw new FaultException("cli.names.key_first");
        }
        Path path = CliPaths.required(study);
        try (StudyFile file = StudyFile.open(path, context.environment())) {
            if (key != null) {
                writeKey(file, path, key);
            }
            return in != null ? take(file, in) : act(file);
        }
    }

    private int act(StudyFile file) {
        if (suggest) {
            return suggest(file);
        }
        if (places) {
            return places(file);
        }
        if (replace) {
            return replace(file);
        }
        return forget ? forget(file) : key == null ? list(file) : 0;
    }

    private void writeKey(StudyFile file, Path path, Path to) {
        int written = KeyFile.write(to, file.read(NameRegisterStore::all));
        context.say("pseudonyms.key.written", written, to.toString());
        if (KeyFile.isBeside(path, to)) {
            context.say("pseudonyms.key.beside");
        }
    }

    private String kind(RegisteredName.Kind kind) {
        return context.texts().get("pseudonyms.kind." + kind.word());
    }

    private String stem(String kind) {
        return context.texts().get("pseudonyms.kind." + kind);
    }

    /** Names are not written to where others may look: the key file has them. */
    private int list(StudyFile file) {
        for (RegisteredName n : file.read(NameRegisterStore::all)) {
            context.say(
                    "cli.names.line",
                    n.isTold() ? n.name() : n.pseudonym(),
                    kind(n.kind()),
                    context.texts().get("pseudonyms.state." + n.state()));
        }
        return 0;
    }

    private int take(StudyFile file, Path from) {
        KeyFile.Taken taken = KeyFile.read(from, file, this::stem);
        taken.all().ifPresent(file::run);
        Object[] counts = {taken.fresh(), taken.known()};
        return context.tell(
                taken.faults().isEmpty()
                        ? Outcome.done("pseudonyms.taken", counts)
                        : new Outcome.Findings(
                                "pseudonyms.taken", List.of(counts), taken.faults()));
    }

    private int suggest(StudyFile file) {
        List<NameSuggestion> found = file.read(h -> NameStore.suggestions(h, this::stem));
        for (NameSuggestion s : found) {
            context.say(
                    "cli.names.suggestion",
                    s.name(),
                    context.texts()
                            .get("pseudonyms.why." + s.why().name().toLowerCase(Locale.ROOT)),
                    s.times(),
                    s.context());
        }
        return found.isEmpty() ? 0 : 1;
    }

    private int places(StudyFile file) {
        List<NameStore.Place> found =
                file.read(h -> NameStore.places(h, NameRegisterStore.all(h), SHOWN));
        for (NameStore.Place p : found) {
            context.say(
                    "cli.names.place",
                    p.name().pseudonym(),
                    context.texts().get(p.in()),
                    p.place(),
                    p.context());
        }
        return found.isEmpty() ? 0 : 1;
    }

    private static List<String> hidden(StudyFile file) {
        return file.read(NameRegisterStore::all).stream()
                .filter(RegisteredName::isSecret)
                .map(RegisteredName::id)
                .toList();
    }

    private int replace(StudyFile file) {
        Optional<Change> change = file.run(new ReplaceNames(hidden(file)));
        List<String> told = change.map(Change::args).orElse(List.of("0", "0"));
        context.say(
                "pseudonyms.replaced",
                Integer.parseInt(told.getFirst()),
                Integer.parseInt(told.getLast()));
        return 0;
    }

    private int forget(StudyFile file) {
        ForgetNames.Left left = ForgetNames.run(file, hidden(file));
        context.say("pseudonyms.forgotten", left.forgotten());
        int backups = file.backups().list().size();
        context.say("pseudonyms.forget.not_reached", backups);
        left.places()
                .forEach((where, times) -> context.say("pseudonyms.forget.left", where, times));
        return left.places().isEmpty() ? 0 : 1;
    }
}
