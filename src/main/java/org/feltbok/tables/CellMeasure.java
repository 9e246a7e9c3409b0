package org.feltbok.tables;

import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.Statistics;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a number of a table book is, as figures write it, so that one can see who is behind it. */
public final class CellMeasure {
    private final Survey survey;
    private final TableBook book;

    /**
     * @param survey whose responses the book counts
     */
    public CellMeasure(Survey survey, TableBook book) {
        this.survey = survey;
        this.book = book;
    }

    /** Those in a column that the numbers of an item rest on; empty if they are not told. */
    public Optional<Measure> ofBase(TableBook.Block block, int column) {
        return block.bases().get(column).isHidden() || isNumberOfCase(block.item())
                ? Optional.empty()
                : Optional.of(of(block, "", column));
    }

    /** A number; empty if it is not told. */
    public Optional<Measure> of(TableBook.Block block, TableBook.Line line, int column) {
        boolean isMean = line.kind() == TableBook.Kind.MEAN;
        if (line.cells().get(column).isHidden() || isMean && isOfCase(block.item())) {
            return Optional.empty();
        }
        return Optional.of(
                isMean
                        ? measure(named(block.item(), ""), "mean", column)
                        : of(block, line.code(), column));
    }

    /**
     * A number with the interval that the book asks for; empty if it is not told. Its column is a
     * group compared, of which it may be known how many there are.
     */
    Optional<Measure> interval(TableBook.Block block, TableBook.Line line, int column) {
        String name = line.kind() == TableBook.Kind.MEAN ? "mean" : "share";
        Statistic statistic =
                Statistics.of(name + "_ci(" + book.spec().intervals() + ")")
                        .orElseThrow(
                                () ->
                                        new FaultException(
                                                "tables.fault.intervals", book.spec().intervals()));
        return of(block, line, column)
                .map(m -> isOfCase(block.item()) ? m : compared(m, column))
                .map(m -> m.with(statistic));
    }

    /** What its column asks is of the group, and not of all who are counted. */
    private Measure compared(Measure measure, int column) {
        List<Condition> given = measure.given();
        return book.heads().get(column).variable().isEmpty()
                ? measure
                : measure.with(
                        measure.subject(),
                        given.subList(0, given.size() - 1),
                        List.of(given.getLast()));
    }

    /** The part that a code is of those who answered; without a code all of them. */
    private Measure of(TableBook.Block block, String code, int column) {
        String item = block.item();
        if (isOfCase(item)) {
            // what is known of the cases counts cases there, and responses here
            String all =
                    survey.data().require(item).categories().stream()
                            .map(Category::code)
                            .collect(Collectors.joining(";"));
            var responses = new Measure.Responses(survey.name());
            Measure of = measure(responses, code.isEmpty() ? "n" : "share", column);
            List<Condition> given = new ArrayList<>(of.given());
            given.add(Condition.equal(item, all));
            return of.with(
                    responses,
                    given,
                    code.isEmpty() ? List.of() : List.of(Condition.equal(item, code)));
        }
        if (code.isEmpty()) {
            return measure(named(item, ""), "base", column);
        }
        Measure.Subject subject =
                survey.data().require(item).type() == Variable.Type.TEXT
                        ? new Measure.Coded(name(item), code)
                        : named(item, code);
        return measure(subject, "share", column);
    }

    /** How many responses there are of those who are counted. */
    static Measure ofAll(Survey survey, String weight, String only) {
        return new Measure(
                new Measure.Responses(survey.name()),
                Statistics.of("n").orElseThrow(),
                List.of(),
                only.isBlank() ? List.of() : Condition.parseAll(only),
                List.of(),
                weight.isEmpty() ? Optional.empty() : Optional.of(Measure.weight(weight)));
    }

    private Measure measure(Measure.Subject subject, String statistic, int column) {
        List<Condition> given = new ArrayList<>();
        if (!book.spec().only().isBlank()) {
            given.addAll(Condition.parseAll(book.spec().only()));
        }
        TableBook.Head head = book.heads().get(column);
        if (!head.variable().isEmpty()) {
            given.add(Condition.equal(head.variable(), head.code()));
        }
        String weight = book.spec().weight();
        return new Measure(
                subject,
                Statistics.of(statistic).orElseThrow(),
                List.of(),
                given,
                List.of(),
                weight.isEmpty() ? Optional.empty() : Optional.of(Measure.weight(weight)));
    }

    private Measure.Named named(String item, String codes) {
        return new Measure.Named(name(item), codes);
    }

    private String name(String item) {
        return survey.name() + "/" + item;
    }

    /** Figures write numbers of cases by case, and not by response. */
    private boolean isNumberOfCase(String item) {
        return isOfCase(item) && survey.data().require(item).categories().isEmpty();
    }

    private boolean isOfCase(String item) {
        return item.startsWith(CaseNames.CASES) || !survey.data().owns(item);
    }
}
