package org.feltbok.figures;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** A study's data at one moment and the figures to compute from them. */
public final class FigureMoment {
    private final StudyData data;
    private final FigureBook book;
    private final Map<Texts.Manner, FigureComputer> computers;

    public FigureMoment(StudyData data, FigureBook book) {
        this(data, book, new HashMap<>());
    }

    private FigureMoment(
            StudyData data, FigureBook book, Map<Texts.Manner, FigureComputer> computers) {
        this.data = data;
        this.book = book;
        this.computers = computers;
    }

    /** The same data with other figures; what was counted stays counted. */
    FigureMoment with(FigureBook other) {
        return new FigureMoment(data, other, computers);
    }

    public StudyData data() {
        return data;
    }

    public FigureBook book() {
        return book;
    }

    /**
     * What computing came to.
     *
     * @param figures in the order of the book
     * @param faults of the figures that cannot be computed, with the figure's key as the file; the
     *     others are there
     * @param withheld numbers that are left out since they rest on few answers or tell those that
     *     do
     */
    public record Computed(List<Made> figures, List<Fault> faults, List<Withheld> withheld) {}

    /** A figure as it was asked for and as it came out. */
    public record Made(FigureSpec spec, ComputedFigure figure) {}

    /**
     * One figure, stored or being edited, in the language of the texts.
     *
     * @throws FaultException if the specification names what the study does not have
     */
    public ComputedFigure compute(FigureSpec spec, Texts texts) {
        var lines = new Lines(data, texts);
        ToLongFunction<Axis> size = axis -> lines.of(axis).size();
        long rows = FigureLimits.count(spec.rows(), size);
        FigureLimits.check(rows, FigureLimits.count(spec.columns(), size));
        ComputedFigure computed = computer(texts).compute(spec, book.publishedOf(spec.key()));
        ChartFit.check(computed.table());
        List<Claim> claims = book.claimsOf(spec.key());
        if (!claims.isEmpty()) {
            ClaimCheck check = new ClaimCheck(data, texts);
            computed =
                    computed.withClaims(
                            check.of(claims), check.dependencies(claims), check.codes(claims));
        }
        return computed.withNote(cut(spec, rows, texts));
    }

    /** What a limit left out; empty if nothing. */
    private static String cut(FigureSpec spec, long rows, Texts texts) {
        if (spec.limit() <= 0 || rows <= spec.limit()) {
            return "";
        }
        String which = spec.sort().map(s -> s.descending() ? "highest" : "lowest").orElse("first");
        return texts.get("figures.note.limit." + which, spec.limit(), rows);
    }

    /** Computes the wanted figures in the language of the texts; stops when cancelled. */
    public Computed compute(Predicate<FigureSpec> wanted, Texts texts, Progress progress) {
        List<FigureSpec> specs = book.figures().stream().filter(wanted).toList();
        List<Made> made = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < specs.size() && !progress.cancelled(); i++) {
            FigureSpec spec = specs.get(i);
            progress.report(i, specs.size(), "figures.computing", spec.key());
            try {
                made.add(new Made(spec, compute(spec, texts)));
            } catch (FaultException e) {
                e.faults().forEach(f -> faults.add(of(spec, f)));
            }
        }
        return new Computed(List.copyOf(made), List.copyOf(faults), List.of());
    }

    /**
     * As above, with what becomes of numbers that rest on few answers. Where these are left out all
     * figures of the study are looked at, wanted or not, so that what is delivered at one time and
     * at another tells no more together than a delivery of all.
     */
    public Computed compute(
            Predicate<FigureSpec> wanted, SmallBases bases, Texts texts, Progress progress) {
        boolean isAlone = bases.choice() != SmallBases.Choice.HIDE;
        Computed computed = compute(s -> !isAlone || wanted.test(s), texts, progress);
        SmallBaseTable.Leaving leaving =
                new SmallBaseTable(data, bases, texts)
                        .of(computed.figures().stream().map(Made::figure).toList());
        Set<String> keys =
                book.figures().stream()
                        .filter(wanted)
                        .map(FigureSpec::key)
                        .collect(Collectors.toSet());
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < computed.figures().size(); i++) {
            FigureSpec spec = computed.figures().get(i).spec();
            if (keys.contains(spec.key())) {
                made.add(new Made(spec, leaving.figures().get(i)));
            }
        }
        return new Computed(
                List.copyOf(made),
                computed.faults().stream().filter(f -> keys.contains(f.place().file())).toList(),
                leaving.withheld().stream().filter(w -> keys.contains(w.key())).toList());
    }

    /**
     * A figure as it leaves the program by itself: of the others it lacks what a delivery of all
     * would leave out.
     *
     * @throws FaultException if it cannot be computed
     */
    public ComputedFigure leaving(String key, SmallBases bases, Texts texts, Progress progress) {
        Computed computed = compute(s -> s.key().equals(key), bases, texts, progress);
        return computed.figures().stream()
                .map(Made::figure)
                .findFirst()
                .orElseThrow(() -> new FaultException(computed.faults()));
    }

    private static Fault of(FigureSpec spec, Fault fault) {
        return fault.in(Fault.Place.file(spec.key()));
    }

    /** Every published value against the data. */
    public PublishedCheck.Summary check() {
        return PublishedCheck.of(data, book.published(), QuotedNumber.of(book.figures()));
    }

    /** Every claim against the data, told in the language of the texts. */
    public List<CheckedClaim> claims(Texts texts) {
        return new ClaimCheck(data, texts).of(book.claims());
    }

    /** Those of them that stand at no figure, only in the report's text. */
    public List<CheckedClaim> claimsElsewhere(Texts texts) {
        return new ClaimCheck(data, texts)
                .of(book.claims().stream().filter(c -> book.figure(c.figure()).isEmpty()).toList());
    }

    private FigureComputer computer(Texts texts) {
        synchronized (computers) {
            return computers.computeIfAbsent(texts.manner(), m -> new FigureComputer(data, texts));
        }
    }
}
