package org.feltbok.figures.build;

import org.feltbok.analysis.Category;
import org.feltbok.base.Fault;
import org.feltbok.base.text.Language;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind.Need;
import org.feltbok.figures.FigureLimits;
import org.feltbok.figures.TestSpec;
import org.feltbok.figures.TestSpec.Compare;
import org.feltbok.figures.build.Countable.Form;

import java.util.List;
import java.util.Optional;

/** What goes together with what was chosen, and of all else why not. */
public final class Fits {
    /** In the order in which charts are proposed. */
    private static final List<ChartStyle.Kind> PREFERRED =
            List.of(
                    ChartStyle.Kind.LINE,
                    ChartStyle.Kind.SCATTER,
                    ChartStyle.Kind.BAR,
                    ChartStyle.Kind.COLUMN,
                    ChartStyle.Kind.STACKED_BAR,
                    ChartStyle.Kind.STACKED_COLUMN,
                    ChartStyle.Kind.DIVERGING_BAR,
                    ChartStyle.Kind.SMALL_MULTIPLES,
                    ChartStyle.Kind.DOTS,
                    ChartStyle.Kind.BOX,
                    ChartStyle.Kind.HISTOGRAM,
                    ChartStyle.Kind.HEAT,
                    ChartStyle.Kind.PIE,
                    ChartStyle.Kind.TABLE);

    private final Choices choices;
    private final Countable what;
    private final List<Countable> by;
    private final Countables all;
    private final Language language;

    /**
     * @param language in which reasons name things
     */
    private Fits(
            Choices choices,
            Countable what,
            List<Countable> by,
            Countables all,
            Language language) {
        this.all = all;
        this.choices = choices;
        this.what = what;
        this.by = by;
        this.language = language;
    }

    /** Empty where nothing that can be counted was chosen. */
    public static Optional<Fits> of(Choices choices, Countables all, Language language) {
        List<Countable> by =
                choices.by().stream().flatMap(n -> all.inCondition(n).stream()).toList();
        return all.named(choices.what()).map(w -> new Fits(choices, w, by, all, language));
    }

    public Countable what() {
        return what;
    }

    public List<Countable> by() {
        return by;
    }

    /** A reason why something does not go with the rest. */
    static Optional<Fault> no(String key, Object... args) {
        return Optional.of(Fault.at(Fault.Place.none(), key, args));
    }

    private String name(Countable countable) {
        String label = countable.label().in(language);
        return label.length() <= 60 ? label : countable.tag();
    }

    // ---- numbers

    /** Why there is no such number of what is counted; empty if there is. */
    public Optional<Fault> number(NumberKind number) {
        if (number == NumberKind.REGRESSION) {
            return new PredictorFits(this::name).number(what);
        }
        Form form = what.form();
        boolean ofParts =
                form == Form.SERIES && (number == NumberKind.SHARE || number == NumberKind.RATIO);
        if (!form.fits(number.statistic())) {
            return no(unfit(number), name(what));
        }
        if (ofParts && what.classes().isEmpty()) {
            return no("figures.build.why.no_parts", name(what));
        }
        boolean all = form == Form.CASES || form == Form.RESPONSES;
        return all && number == NumberKind.SHARE && by.isEmpty()
                ? no("figures.build.why.share_of_all")
                : Optional.empty();
    }

    private String unfit(NumberKind number) {
        return switch (number) {
            case RATE -> "figures.build.why.only_responses";
            case MENTIONS -> "figures.build.why.one_answer";
            case CHANGE, INDEX, RATIO -> "figures.build.why.no_series";
            default ->
                    switch (what.form()) {
                        case CLASSES -> "figures.build.why.nominal";
                        case SEVERAL, CODES -> "figures.build.why.several";
                        case TEXT -> "figures.build.why.text";
                        case DAY -> "figures.build.why.day";
                        case NUMBER -> "figures.build.why.no_classes";
                        case CASES, RESPONSES -> "figures.build.why.no_number";
                        case SERIES, SCALE -> "figures.build.why.other";
                    };
        };
    }

    /** Whether each answer has a number of its own. */
    public boolean inParts() {
        return Layout.inParts(choices, what);
    }

    /** Whether answers may be chosen that are counted together. */
    public boolean mayChooseAnswers() {
        return what.form().hasParts()
                && what.form() != Form.CODES
                && (choices.number() == NumberKind.SHARE || choices.number() == NumberKind.COUNT);
    }

    /** Whether its number stands on an interval, of which one can say of how many it is. */
    public boolean isOnInterval() {
        return Layout.isOnInterval(choices, what);
    }

    /** Whether rows and columns can change places. */
    public boolean mayTurn() {
        boolean stacked = choices.chart().stacked();
        return by.size() == 1
                && !stacked
                && !(isOverWaves() && choices.chart().need() == Need.TIME)
                && choices.chart().need() != Need.ONE_SERIES
                && choices.chart().need() != Need.SPREAD
                && what.form() != Form.SERIES
                && (inParts() ? !what.isTable() : what.isTable())
                && room(choices.chart().need(), true).isEmpty();
    }

    // ---- charts

    /** Why it cannot be drawn so; empty if it can. */
    public Optional<Fault> chart(ChartStyle.Kind kind) {
        if (isLine()) {
            return kind == ChartStyle.Kind.TABLE
                    ? Optional.empty()
                    : no("figures.build.why.line_table");
        }
        if (isPairs() != (kind.need() == Need.PAIRS)) {
            return isPairs()
                    ? no("figures.build.why.points", name(by.getFirst()))
                    : no("figures.build.why.scatter");
        }
        return switch (kind.need()) {
            case NOTHING, PAIRS -> Optional.empty();
            case PARTS -> stack();
            case TWO_HALVES ->
                    what.form() == Form.SCALE && inParts() && choices.number() == NumberKind.SHARE
                            ? Optional.empty()
                            : no("figures.build.why.diverging");
            case TIME -> line();
            case ONE_WHOLE -> pie();
            case SPREAD ->
                    what.form() == Form.SCALE || what.form() == Form.NUMBER
                            ? Optional.empty()
                            : no("figures.build.why.box", name(what));
            case ONE_SERIES ->
                    inParts() && what.isTable() || isOverTime() && !by.isEmpty()
                            ? no("figures.build.why.dots")
                            : Optional.empty();
            case CLASSES -> histogram();
            case PANELS -> panels();
            case SIDE_BY_SIDE ->
                    columns() > 1
                            ? room(kind.need(), choices.turned())
                            : no("figures.build.why.heat");
        };
    }

    /** Two numbers of each case. */
    private boolean isPairs() {
        return by.size() == 1 && by.getFirst().form() == Form.NUMBER;
    }

    private Optional<Fault> line() {
        if (!isOverWaves()) {
            return isOverTime() ? Optional.empty() : no("figures.build.why.line");
        }
        boolean many =
                by.size() == 2 && (inParts() || what.isTable()) || inParts() && what.isTable();
        return many ? no("figures.build.why.line_waves") : Optional.empty();
    }

    private boolean isOverWaves() {
        return by.stream().anyMatch(Countable::isWaves);
    }

    private boolean isOverTime() {
        return what.form() == Form.SERIES && choices.period().from() < choices.period().to();
    }

    private Optional<Fault> panels() {
        if (inParts() && what.isTable() && !by.isEmpty()) {
            return no("figures.build.why.multiples_answers");
        }
        return columns() > 1
                ? room(Need.PANELS, choices.turned())
                : no("figures.build.why.multiples");
    }

    /** Why what would stand side by side is too much for a chart. */
    private Optional<Fault> room(Need need, boolean turned) {
        boolean panels = need == Need.PANELS;
        int most = panels ? FigureLimits.PANELS : FigureLimits.BESIDE;
        int side = beside(turned);
        return (panels || need == Need.SIDE_BY_SIDE) && side > most
                ? no(
                        panels ? "figures.chart.panels_many" : "figures.chart.heat_columns",
                        (long) side,
                        (long) most)
                : Optional.empty();
    }

    /** How many columns answers or groups take. */
    private int beside(boolean turned) {
        if (inParts() && (what.isTable() || turned)) {
            return what.classes().size();
        }
        if (inParts() || by.size() < 2) {
            return by.stream()
                    .mapToInt(b -> Math.max(1, b.classes().size()))
                    .reduce(1, (a, b) -> a * b);
        }
        return by.get(1).classes().size();
    }

    private Optional<Fault> stack() {
        if (!inParts()) {
            return no("figures.build.why.stack_one");
        }
        return addsUp() ? Optional.empty() : no("figures.build.why.stack_several");
    }

    private boolean addsUp() {
        return what.form().addsUp() || choices.number() == NumberKind.MENTIONS;
    }

    private Optional<Fault> pie() {
        if (!inParts() || !addsUp()) {
            return no("figures.build.why.pie");
        }
        return by.isEmpty() && !what.isTable() ? Optional.empty() : no("figures.build.why.pie_one");
    }

    private Optional<Fault> histogram() {
        boolean ordered = what.form() == Form.NUMBER || what.form() == Form.SCALE && inParts();
        return ordered && by.isEmpty() && !what.isTable()
                ? Optional.empty()
                : no("figures.build.why.histogram");
    }

    /** How many numbers stand side by side, as far as it matters. */
    private int columns() {
        if (inParts()) {
            return what.isTable() ? what.classes().size() : by.isEmpty() ? 1 : 2;
        }
        boolean side = what.isTable() || isOverTime() || by.size() == 2;
        return side && !by.isEmpty() ? 2 : 1;
    }

    // ---- groups

    /** Why something cannot be what is counted; empty if it can. */
    public static Optional<Fault> counts(Countable other) {
        return other.isWaves()
                ? Optional.of(Fault.at(Fault.Place.none(), "figures.build.why.waves"))
                : Optional.empty();
    }

    /** Why something does not divide what is counted into groups; empty if it does. */
    public Optional<Fault> group(Countable other) {
        boolean twice = other.isWaves() && isOverWaves() && !by.contains(other);
        if (twice || other.isWaves() && !isOf(other)) {
            return no("figures.build.why.other_waves", name(other), name(what));
        }
        // codes by codes: how often they are given together
        if (other.name().equals(what.name()) && what.form() != Form.CODES) {
            return no("figures.build.why.itself", name(other));
        }
        if (by.stream().anyMatch(b -> b.name().equals(other.name()))) {
            return no("figures.build.why.twice", name(other));
        }
        boolean pairs =
                other.form() == Form.NUMBER
                        && what.form() == Form.NUMBER
                        && other.home().equals(what.home())
                        && by.isEmpty();
        if (!other.isGrouping() && !other.hasCodes() && !pairs) {
            return no(
                    other.form() == Form.NUMBER
                            ? "figures.build.why.number_groups"
                            : "figures.build.why.no_groups",
                    name(other));
        }
        return ofSameRows(other);
    }

    /** Why nobody can be chosen by it; empty if somebody can. */
    public Optional<Fault> only(Countable other) {
        if (other.isWaves()) {
            return no("figures.build.why.waves");
        }
        boolean asks = other.isGrouping() || other.form() == Form.NUMBER && !other.isTable();
        return asks ? ofSameRows(other) : no("figures.build.why.no_condition", name(other));
    }

    /** Whether what is counted is of one of these waves. */
    private boolean isOf(Countable waves) {
        return waves.classes().stream().anyMatch(c -> c.code().equals(what.home()));
    }

    private Optional<Fault> ofSameRows(Countable other) {
        boolean isParents = all.areMembers(what.home(), other.home());
        return other.isOfCases() || other.isWaves() || isParents || other.home().equals(what.home())
                ? Optional.empty()
                : no("figures.build.why.other_rows", name(other), name(what));
    }

    // ---- tests

    private TestFits tests() {
        String grouping = by.isEmpty() ? "" : name(by.getFirst());
        return new TestFits(choices, what, by, grouping, isOverWaves(), isPairs());
    }

    /** Why nothing is tested; empty if something can be. */
    public Optional<Fault> test() {
        return tests().test();
    }

    /** What can be tested of what was chosen, in the order in which it is offered. */
    public List<Compare> comparisons() {
        return tests().comparisons();
    }

    /** Why there is no one group that the others can be held against; empty if there is. */
    public Optional<Fault> against() {
        return tests().against();
    }

    /** The groups of which one can be what the others are held against. */
    public List<Category> references() {
        return tests().references();
    }

    /** Whether what is asked to be tested can be. */
    boolean mayTest(TestSpec test) {
        return tests().mayTest(test);
    }

    // ---- a line by least squares

    /** Whether a line is fitted. */
    public boolean isLine() {
        return choices.number() == NumberKind.REGRESSION;
    }

    /** Why something does not explain what is counted; empty if it may. */
    public Optional<Fault> explains(Countable other) {
        return new PredictorFits(this::name).explains(what, other);
    }

    // ---- proposals

    /** The charts in the order of their proposal, those that fit first. */
    public List<ChartStyle.Kind> charts() {
        return PREFERRED.stream()
                .sorted(java.util.Comparator.comparing(k -> chart(k).isPresent()))
                .toList();
    }

    /** A number that fits: the one chosen, or the usual one of its kind. */
    NumberKind usualNumber() {
        if (number(choices.number()).isEmpty() && choices.number() != NumberKind.COUNT) {
            return choices.number();
        }
        return switch (what.form()) {
            case CLASSES, SCALE, SEVERAL, CODES -> NumberKind.SHARE;
            case NUMBER -> NumberKind.MEAN;
            case SERIES -> NumberKind.SUM;
            case DAY -> NumberKind.MEDIAN;
            case TEXT -> NumberKind.ANSWERED;
            case CASES, RESPONSES -> NumberKind.COUNT;
        };
    }

    /** A chart that fits: the one chosen, or the usual one. */
    ChartStyle.Kind usualChart() {
        if (chart(choices.chart()).isEmpty()) {
            return choices.chart();
        }
        return charts().getFirst();
    }
}
