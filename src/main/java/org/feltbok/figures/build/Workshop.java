package org.feltbok.figures.build;

import org.feltbok.analysis.FittedRows;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.TypedTable;
import org.feltbok.figures.outline.Part;
import org.feltbok.questionnaire.Questionnaire;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * All that figures are built with at one moment: the data, what can be counted in them, the report.
 * Off the user-interface thread.
 */
public final class Workshop {
    private final FigureMoment moment;
    private final Countables all;
    private final FigureBuilder builder;
    private final ChoicesReader reader;
    private final Proposal proposal;
    private final List<Part> sections;
    private final CaseNames cases;
    private final Texts texts;
    private volatile Offered offered = new Offered(Choices.NONE, List.of());

    /** The offers made last; a title or a place of its own makes no others. */
    private record Offered(Choices of, List<Offer> offers) {}

    /** What one case is called, and several; either may be empty. */
    public record CaseNames(LocalText one, LocalText many) {
        public static final CaseNames NONE = new CaseNames(LocalText.of(""), LocalText.of(""));
    }

    /**
     * @param sections of the report, in their order
     * @param texts in the language of the window
     */
    public Workshop(
            FigureMoment moment,
            List<Questionnaire> forms,
            List<Part> sections,
            CaseNames cases,
            Countables.Headings headings,
            Texts texts) {
        this.moment = moment;
        this.sections = List.copyOf(sections);
        this.cases = cases;
        this.texts = texts;
        all = Countables.of(moment.data(), forms, headings);
        builder = new FigureBuilder(moment.data(), all);
        reader = new ChoicesReader(builder, all);
        proposal = new Proposal(moment.data(), moment.book(), all);
    }

    public StudyData data() {
        return moment.data();
    }

    public Countables all() {
        return all;
    }

    public List<Part> sections() {
        return sections;
    }

    /** What so many cases are called in this study. */
    public LocalText caseName(int n) {
        return n == 1 ? cases.one() : cases.many();
    }

    public Proposal proposal() {
        return proposal;
    }

    /** Codes of the languages that texts of figures are there in, the study's own first. */
    public List<String> languages() {
        return proposal.languages();
    }

    /** A figure of the report as a draft; empty if no choices make it, or there is none. */
    public Optional<Draft> open(String figure) {
        return moment.book()
                .figure(figure)
                .flatMap(f -> Draft.of(f, moment.book().id(figure), reader));
    }

    /** Whether all that stands in a figure of the report is typed. */
    public boolean isTyped(String figure) {
        return moment.book().figure(figure).flatMap(TypedTable::of).isPresent();
    }

    /** Whether a draft changes a figure of the report, which may have been removed meanwhile. */
    public boolean isOfReport(Draft draft) {
        return moment.book().known(draft.editing()).isPresent();
    }

    /** A draft from a specification that was kept. */
    public Optional<Choices> choices(FigureSpec kept) {
        return reader.read(kept);
    }

    /** Something else is counted from now on. */
    public Choices what(Choices choices, String name) {
        return Settled.what(choices, name, all, moment.data());
    }

    public FigureSpec spec(Draft draft) {
        return draft.spec(builder, reader, proposal, moment.book(), texts.language());
    }

    /**
     * The specification of a draft that can be computed.
     *
     * @throws FaultException if it cannot
     */
    public FigureSpec checked(Draft draft) {
        FigureSpec spec = spec(draft);
        Optional<Fault> none = noLine(draft, moment.compute(spec, texts).table());
        if (none.isPresent()) {
            throw new FaultException(List.of(none.get()));
        }
        return spec;
    }

    /**
     * A draft as it is now.
     *
     * @param spec empty while nothing is chosen or it cannot be made
     * @param faults why it is not computed
     * @param offers of charts, in their order
     * @param smallest how many answers the number with the fewest rests on; empty if all are counts
     *     or each is one case's own
     */
    public record Preview(
            Draft draft,
            Optional<FigureSpec> spec,
            Optional<ComputedFigure> figure,
            List<Fault> faults,
            List<Offer> offers,
            OptionalInt smallest) {
        /** Nothing is chosen yet. */
        static Preview nothing(Draft draft) {
            return new Preview(
                    draft,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    OptionalInt.empty());
        }
    }

    /**
     * A kind of chart.
     *
     * @param table what it would show; empty if it does not fit
     * @param reason why it does not
     */
    public record Offer(
            ChartStyle.Kind kind, Optional<FigureTable> table, Optional<Fault> reason) {}

    /** Computes a draft of which nothing gave way. */
    Preview preview(Draft draft, Function<ComputedFigure, Optional<Fault>> hidden) {
        return preview(draft, draft.choices(), hidden);
    }

    /**
     * Computes a draft, and what other charts would show of it.
     *
     * @param wanted all that was chosen, also what gave way to the chart that is shown
     * @param hidden why somebody must not see a figure yet; empty if they may
     */
    public Preview preview(
            Draft draft, Choices wanted, Function<ComputedFigure, Optional<Fault>> hidden) {
        Optional<Fits> fits = Fits.of(draft.choices(), all, texts.language());
        if (fits.isEmpty()) {
            return draft.isEmpty()
                    ? Preview.nothing(draft)
                    : broken(
                            draft,
                            Optional.empty(),
                            List.of(
                                    Fault.at(
                                            Fault.Place.none(),
                                            "analysis.no_variable",
                                            draft.choices().what())));
        }
        FigureSpec spec;
        try {
            spec = spec(draft);
        } catch (FaultException e) {
            return broken(draft, Optional.empty(), e.faults());
        }
        try {
            ComputedFigure computed = moment.compute(spec, texts);
            Optional<Fault> secret =
                    hidden.apply(computed).or(() -> noLine(draft, computed.table()));
            if (secret.isPresent()) {
                return broken(draft, Optional.of(spec), List.of(secret.get()));
            }
            return new Preview(
                    draft,
                    Optional.of(spec),
                    Optional.of(computed),
                    List.of(),
                    offers(wanted),
                    smallest(computed.table()));
        } catch (FaultException e) {
            return broken(draft, Optional.of(spec), e.faults());
        }
    }

    /** Why no line can be fitted; empty where none is asked for or one is. */
    private Optional<Fault> noLine(Draft draft, FigureTable table) {
        if (draft.choices().number() != NumberKind.REGRESSION) {
            return Optional.empty();
        }
        var measures = new Measures(moment.data());
        return measures.fitted(measures.read(table.cells().getFirst().getFirst().measure()))
                .flatMap(FittedRows::reason)
                .map(
                        why ->
                                Fault.at(
                                        Fault.Place.none(),
                                        "figures.build.why.no_line",
                                        texts.get(why.key(), why.arguments().toArray())));
    }

    private static Preview broken(Draft draft, Optional<FigureSpec> spec, List<Fault> faults) {
        return new Preview(draft, spec, Optional.empty(), faults, List.of(), OptionalInt.empty());
    }

    private List<Offer> offers(Choices wanted) {
        Offered last = offered;
        if (last.of().equals(wanted)) {
            return last.offers();
        }
        Fits fits = Fits.of(wanted, all, texts.language()).orElseThrow();
        List<Offer> offers = new ArrayList<>();
        for (ChartStyle.Kind kind : fits.charts()) {
            Optional<Fault> reason = fits.chart(kind);
            offers.add(
                    reason.isPresent()
                            ? new Offer(kind, Optional.empty(), reason)
                            : offer(wanted, kind));
        }
        offered = new Offered(wanted, List.copyOf(offers));
        return offers;
    }

    /** What a chart of the same choices would show. */
    private Offer offer(Choices wanted, ChartStyle.Kind kind) {
        try {
            Choices other = Settled.settle(wanted.chart(kind).test(Optional.empty()), all);
            FigureSpec spec = builder.build(other, proposal.of(other));
            return new Offer(
                    kind, Optional.of(moment.compute(spec, texts).table()), Optional.empty());
        } catch (FaultException e) {
            return new Offer(kind, Optional.empty(), Optional.of(e.faults().getFirst()));
        }
    }

    private static OptionalInt smallest(FigureTable table) {
        IntSummaryStatistics n = table.basesWithoutCounts();
        return n.getCount() == 0 ? OptionalInt.empty() : OptionalInt.of(n.getMin());
    }
}
