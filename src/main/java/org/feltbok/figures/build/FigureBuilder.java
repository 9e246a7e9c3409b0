package org.feltbok.figures.build;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.Axis;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.Piece;

import java.util.List;
import java.util.Optional;

/** Makes the specification of a figure from what was chosen. */
public final class FigureBuilder {
    private final StudyData study;
    private final Countables all;

    public FigureBuilder(StudyData study, Countables all) {
        this.study = study;
        this.all = all;
    }

    /** What stands above a figure and beside it, chosen or proposed. */
    public record Dress(
            String key,
            Optional<Integer> number,
            LocalText title,
            LocalText subtitle,
            String section) {}

    /**
     * @throws FaultException if something that was chosen is no longer there
     */
    public FigureSpec build(Choices choices, Dress dress) {
        Layout.Made made = layout(choices).make();
        Piece base = made.base();
        boolean table = choices.chart() == ChartStyle.Kind.TABLE;
        return new FigureSpec(
                dress.key(),
                table ? FigureSpec.Kind.TABLE : FigureSpec.Kind.FIGURE,
                dress.number(),
                dress.title(),
                dress.subtitle(),
                dress.section(),
                LocalText.of(""),
                narrowed(base, choices),
                made.rows(),
                made.columns(),
                sort(choices, made.first()),
                choices.most(),
                Optional.empty(),
                false,
                chart(choices, made.rows()),
                LocalText.of(""),
                test(choices),
                LocalText.of(""));
    }

    /**
     * A figure that was there with other choices; what choices say nothing of stays as it is.
     *
     * @param before what was chosen of it
     */
    public FigureSpec rebuild(FigureSpec figure, Choices before, Choices now, Dress dress) {
        FigureSpec built = build(now, dress);
        boolean same = before.hasShapeOf(now);
        boolean sameRows =
                before.what().equals(now.what())
                        && before.by().equals(now.by())
                        && before.turned() == now.turned();
        return new FigureSpec(
                figure.key(),
                same ? figure.kind() : built.kind(),
                built.number(),
                built.title(),
                built.subtitle(),
                built.section(),
                sameRows ? figure.rowHeading() : built.rowHeading(),
                same ? narrowed(figure.base(), now) : built.base(),
                same ? figure.rows() : built.rows(),
                same ? figure.columns() : built.columns(),
                same && sortsAlike(before, now) ? figure.sort() : built.sort(),
                built.limit(),
                before.number() == now.number() ? figure.decimals() : built.decimals(),
                figure.shortLabels(),
                chart(figure.chart(), built.chart(), before.hasNumberOf(now)),
                figure.note(),
                built.test(),
                before.countsAs(now) ? figure.alternative() : built.alternative());
    }

    /**
     * How the figure was drawn, as far as it fits what it is now: whether numbers are written stays
     * with a kind, what is said of the numbers with these, and the ends of the axis with both.
     */
    private static FigureSpec.ChartSpec chart(
            FigureSpec.ChartSpec was, FigureSpec.ChartSpec now, boolean sameNumber) {
        boolean sameKind = was.kind() == now.kind();
        FigureSpec.ChartSpec look = sameKind ? was : now;
        FigureSpec.ChartSpec said = sameNumber ? was : now;
        FigureSpec.ChartSpec ends = sameKind ? said : now;
        return new FigureSpec.ChartSpec(
                now.kind(),
                look.labels(),
                ends.labelsFrom(),
                said.axisTitle(),
                said.secondAxisTitle(),
                ends.min(),
                ends.max(),
                said.xLines(),
                said.yLines(),
                now.pointLabels(),
                now.fitLine(),
                now.panels());
    }

    private static boolean sortsAlike(Choices before, Choices now) {
        return before.order() == now.order();
    }

    private static FigureSpec.ChartSpec chart(Choices choices, List<Axis> rows) {
        ChartStyle.Kind kind = choices.chart();
        FigureSpec.ChartSpec usual = FigureSpec.ChartSpec.of(kind);
        boolean labels = kind != ChartStyle.Kind.LINE;
        return new FigureSpec.ChartSpec(
                kind,
                labels,
                usual.labelsFrom(),
                usual.axisTitle(),
                usual.secondAxisTitle(),
                usual.min(),
                usual.max(),
                usual.xLines(),
                usual.yLines(),
                choices.pointNames(),
                choices.fitLine(),
                panels(choices, rows));
    }

    /** Lines need years to run over. */
    private static ChartStyle.Panels panels(Choices choices, List<Axis> rows) {
        if (!choices.chart().inPanels()) {
            return ChartStyle.Panels.BAR;
        }
        ChartStyle.Panels usual = usualPanels(rows);
        return choices.panels()
                .filter(p -> p != ChartStyle.Panels.LINE || usual == ChartStyle.Panels.LINE)
                .orElse(usual);
    }

    /** Lines over years, bars else. */
    static ChartStyle.Panels usualPanels(List<Axis> rows) {
        boolean years =
                rows.stream()
                        .anyMatch(
                                a ->
                                        a.source() instanceof Axis.Years
                                                || a.source() instanceof Axis.Waves);
        return years ? ChartStyle.Panels.LINE : ChartStyle.Panels.BAR;
    }

    private static Optional<org.feltbok.figures.TestSpec> test(Choices choices) {
        return choices.by().isEmpty() ? Optional.empty() : choices.test();
    }

    private static Piece narrowed(Piece base, Choices choices) {
        return new Piece(
                base.variable(),
                base.years(),
                base.codes(),
                base.statistic(),
                base.of(),
                choices.only(),
                base.by(),
                choices.weight());
    }

    private static Optional<FigureSpec.Sort> sort(Choices choices, String column) {
        return switch (choices.order()) {
            case AS_IT_COMES -> Optional.empty();
            case DESCENDING -> Optional.of(new FigureSpec.Sort(column, true));
            case ASCENDING -> Optional.of(new FigureSpec.Sort(column, false));
        };
    }

    private Layout layout(Choices choices) {
        Countable what =
                all.named(choices.what())
                        .orElseThrow(
                                () -> new FaultException("analysis.no_variable", choices.what()));
        List<Countable> by =
                choices.by().stream()
                        .map(
                                name ->
                                        all.inCondition(name)
                                                .orElseThrow(
                                                        () ->
                                                                new FaultException(
                                                                        "analysis.no_variable",
                                                                        name)))
                        .toList();
        return new Layout(choices, what, by, study);
    }
}
