package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.NotesSource;
import org.feltbok.coding.framework.Around;
import org.feltbok.coding.framework.CellRef.ColumnKind;
import org.feltbok.coding.framework.Matrix;
import org.feltbok.coding.framework.MatrixMaker;
import org.feltbok.export.FrameworkFile;
import org.feltbok.store.StudyFile;
import org.feltbok.study.HideNames;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

@Command(
        name = "framework",
        description =
                "Write the framework matrix of the interviews as Excel or Word: what cases, groups or"
                        + " roles say on each topic or code, with the quotes behind it.")
final class FrameworkCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file, such as matrix.xlsx or matrix.docx.")
    @Nullable Path out;

    @Option(
            names = "--rows",
            paramLabel = "cases|roles|codes|GROUPING",
            description =
                    "What the rows are; cases if left out. With codes it is counted in how many"
                            + " passages codes stand together, or under a topic.")
    String rows = MatrixMaker.CASES;

    @Option(
            names = "--columns",
            paramLabel = "topics|codes",
            description = "What the columns are; topics if left out.")
    String columns = "topics";

    @Mixin NamesOption inTexts = new NamesOption();

    FrameworkCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path file = CliPaths.required(out);
        ColumnKind kind =
                switch (columns) {
                    case "topics" -> ColumnKind.TOPIC;
                    case "codes" -> ColumnKind.CODE;
                    default -> throw new FaultException("cli.framework.columns", columns);
                };
        try (StudyFile opened = StudyFile.open(CliPaths.required(study), context.environment())) {
            inTexts.asShown(context, opened);
            return opened.read(
                    h -> {
                        Around around = Around.read(h);
                        known(around);
                        NotesSheet notes =
                                new NotesSource(
                                                context.environment().who(),
                                                context.texts().language())
                                        .all(h, null);
                        boolean everyone =
                                !Blindness.unseen(h, context.environment().who().get())
                                        .contains(CodableItem.INTERVIEWS);
                        MatrixMaker maker =
                                new MatrixMaker(notes, around, context.texts(), everyone);
                        Matrix matrix = maker.make(rows, maker.columns(kind));
                        if (matrix.columns().isEmpty() || matrix.rows().isEmpty()) {
                            throw new FaultException("framework.nothing");
                        }
                        FrameworkFile.write(
                                matrix,
                                FrameworkFile.Head.of(h, context.texts()),
                                context.texts(),
                                HideNames.telling(h),
                                context.environment().clock().instant(),
                                file);
                        return context.tell(
                                Outcome.done(
                                        "framework.written",
                                        file.toString(),
                                        matrix.rows().size(),
                                        matrix.columns().size()));
                    });
        }
    }

    private void known(Around around) {
        boolean usual =
                Set.of(MatrixMaker.CASES, MatrixMaker.ROLES, MatrixMaker.CODES).contains(rows);
        List<String> names = around.groupings().stream().map(Around.Classes::name).toList();
        if (!usual && !names.contains(rows)) {
            throw new FaultException("cli.framework.rows", rows, String.join(", ", names));
        }
    }
}
