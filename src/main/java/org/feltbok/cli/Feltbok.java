package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.base.Program;
import org.feltbok.store.OtherTables;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line as a whole; without a command the window opens. */
@Command(
        name = "feltbok",
        mixinStandardHelpOptions = true,
        version = Program.VERSION,
        description = "A workbench for survey and case-study research.",
        scope = CommandLine.ScopeType.INHERIT)
public final class Feltbok {
    /** An error in the program itself. */
    static final int BROKEN = 3;

    private final CliContext context;
    private final Windows windows;

    @Option(
            names = "--lang",
            paramLabel = "nb|en",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Language of messages; the system's if left out.")
    String language = "";

    @Option(
            names = "--settings",
            paramLabel = "FOLDER",
            scope = CommandLine.ScopeType.INHERIT,
            description =
                    "Where the window keeps your settings and the sample (or FELTBOK_SETTINGS).")
    @Nullable Path settings;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            scope = CommandLine.ScopeType.INHERIT,
            description =
                    "Who works, as people are called in the study; who works in the window if left"
                            + " out, else as the computer knows you.")
    String person = "";

    public Feltbok(CliContext context, Windows windows) {
        this.context = context;
        this.windows = windows;
    }

    /**
     * Runs a command and gives the exit code: 0 done, 1 findings, 2 wrong use, 3 an error in the
     * program.
     */
    public int run(String... args) {
        try {
            return begin(args);
        } catch (Throwable problem) {
            // nothing is known to come here; a stack or memory at its end must not look like
            // findings
            return failed(problem);
        }
    }

    private int begin(String... args) {
        boolean plainOpen = args.length == 2 && args[0].equals("open") && !args[1].startsWith("-");
        if (args.length == 1 && args[0].equals("sample")) {
            return sample();
        }
        return args.length == 0 || plainOpen ? open(args) : parse(args);
    }

    /** The sample without the parser, likewise. */
    private int sample() {
        try {
            return new SampleCommand(context, windows).call();
        } catch (IOException | RuntimeException problem) {
            return failed(problem);
        }
    }

    /** Opens the window without the parser, which takes as long to load as the window itself. */
    private int open(String... args) {
        try {
            OpenCommand open = new OpenCommand(windows);
            open.study = args.length == 0 ? null : Path.of(args[1]);
            return open.call();
        } catch (RuntimeException problem) {
            return failed(problem);
        }
    }

    private int parse(String... args) {
        CommandLine line = new CommandLine(this);
        commands().forEach(line::addSubcommand);
        line.setOut(context.out());
        line.setErr(context.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((problem, command, result) -> failed(problem));
        return line.execute(args);
    }

    private List<Object> commands() {
        List<Object> commands = new ArrayList<>();
        commands.add(new OpenCommand(windows));
        commands.add(new SampleCommand(context, windows));
        commands.add(new NewCommand(context));
        commands.add(new CasesCommand(context));
        commands.add(new ImportCommand(context));
        commands.add(new RegisterCommand(context));
        commands.add(new CheckCommand(context));
        commands.add(new FieldworkCommand(context));
        commands.add(new RepresentativeCommand(context));
        commands.add(new WeightCommand(context));
        commands.add(new WaveCommand(context));
        commands.add(new ReportCommand(context));
        commands.add(new TablesCommand(context));
        commands.add(new FormCommand(context));
        commands.add(new CodebookCommand(context));
        commands.add(new FrameworkCommand(context));
        commands.add(new MergeCommand(context));
        commands.add(new ProjectCommand(context));
        commands.add(new QuotesCommand(context));
        commands.add(new HistoryCommand(context));
        commands.add(new NamesCommand(context));
        commands.add(new InterviewsCommand(context));
        commands.add(new ExportCommand(context));
        commands.add(new BackupCommand(context));
        return commands;
    }

    private int failed(Throwable problem) {
        if (problem instanceof FaultException f) {
            return context.refused(f);
        }
        Optional<FaultException> otherTables = OtherTables.in(problem);
        if (otherTables.isPresent()) {
            return context.refused(otherTables.get());
        }
        PrintWriter err = context.err();
        err.println(context.texts().get("cli.broken", String.valueOf(problem)));
        problem.printStackTrace(err);
        err.flush();
        return BROKEN;
    }
}
