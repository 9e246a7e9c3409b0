package org.feltbok.cli;

import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.export.TableBookWriter;
import org.feltbok.figures.SmallBases;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.StudyFile;
import org.feltbok.tables.BookMaker;
import org.feltbok.tables.BookSpec;
import org.feltbok.tables.TableBook;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

@Command(
        name = "tables",
        description =
                "Write a table book: every question, or those chosen, by the same columns, as one Excel workbook.")
final class TablesCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The workbook, such as tables.xlsx.")
    @Nullable Path out;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "VARIABLE",
            description =
                    "What the columns are the classes of; only the column of all if left out.")
    List<String> by = List.of();

    @Option(
            names = "--questions",
            split = ",",
            paramLabel = "NAME",
            description = "Which questions and derived variables; all questions if left out.")
    List<String> questions = List.of();

    @Option(
            names = "--derived",
            description = "After them what the study derives, but for weights.")
    boolean derived;

    @Option(
            names = "--questionnaire",
            paramLabel = "NAME",
            description = "Whose questions; the main one's if left out.")
    String questionnaire = "";

    @Option(
            names = "--weight",
            paramLabel = "NUMBER",
            description = "By what responses are weighted, as figures write it.")
    String weight = "";

    @Option(
            names = "--content",
            paramLabel = "shares|means|both",
            description = "Which numbers; both if left out.")
    BookSpec.Content content = BookSpec.PLAIN.content();

    @Option(
            names = "--only",
            paramLabel = "CONDITION",
            description = "Who is counted, such as status=complete.")
    String only = "";

    @Option(
            names = "--level",
            paramLabel = "P",
            description =
                    "Columns that differ from the rest with less than this are marked; 0 tests nothing; 0.05 if left out.")
    double level = BookSpec.PLAIN.level();

    @Option(
            names = "--holm",
            description = "Adjust for the number of columns that are held against the rest.")
    boolean holm;

    @Option(
            names = "--intervals",
            paramLabel = "95[,fpc|,N]",
            description =
                    "An interval below each number, at that percent; fpc narrows it where those who answered are a"
                            + " good part of the cases of the frame, N where they are of a population of that size.")
    String intervals = BookSpec.PLAIN.intervals();

    @Option(
            names = "--least",
            paramLabel = "N",
            description = "Bases below this are small; as the study says if left out, usually 5.")
    @Nullable Integer least;

    @Option(
            names = "--small",
            paramLabel = "show|mark|hide",
            description =
                    "Numbers on small bases: as others, in brackets, or left out together with what they"
                            + " could be worked out from. As the study says if left out; what tells more than"
                            + " the study lets is said in the workbook.")
    BookSpec.@Nullable Small small;

    @Mixin NamesOption inTexts = new NamesOption();

    TablesCommand(CliContext context) {
        this.context = context;
    }

    private List<String> rows(StudyData data) {
        if (!derived) {
            return questions;
        }
        Survey survey = data.survey(questionnaire);
        List<String> rows = new ArrayList<>(questions);
        if (questions.isEmpty()) {
            survey.asked().forEach(q -> rows.add(q.name()));
        }
        survey.data().derived().forEach(v -> rows.add(v.name()));
        survey.data().cases().derived().forEach(v -> rows.add(CaseNames.CASES + v.name()));
        return rows;
    }

    @Override
    public Integer call() {
        if (!(level >= 0 && level < 1)) {
            throw new FaultException("cli.tables.level", level);
        }
        Path file = CliPaths.required(out);
        try (StudyFile opened = StudyFile.open(CliPaths.required(study), context.environment())) {
            StudyData data = StudyDataStore.read(opened);
            BookSpec ruled =
                    BookSpec.PLAIN
                            .of(questionnaire, rows(data))
                            .by(by)
                            .weighted(weight)
                            .showing(content, only)
                            .tested(level, holm)
                            .withIntervals(intervals)
                            .ruled(opened.read(SmallBases::read));
            TableBook book =
                    BookMaker.of(
                            data,
                            ruled.small(
                                    least == null ? ruled.least() : least,
                                    small == null ? ruled.small() : small),
                            BlindCoder.items(context, opened));
            inTexts.asShownIn(
                    context,
                    opened,
                    book.labels(book.spec()).stream()
                            .map(l -> l.in(context.texts().language()))
                            .collect(Collectors.joining("\n")));
            TableBookWriter.write(
                    book,
                    context.texts(),
                    StudyFigures.lastChange(opened),
                    file,
                    new ConsoleProgress(context));
            return context.tell(
                    Outcome.done(
                            "tables.written",
                            file.toString(),
                            book.pages().size(),
                            book.heads().size()));
        }
    }
}
