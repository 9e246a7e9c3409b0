package org.feltbok.export;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.export.Recipe.Part;
import org.feltbok.figures.Checked;
import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.ExtraTable;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureReport;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.SmallBases;
import org.feltbok.figures.Withheld;
import org.feltbok.figures.outline.Delivered;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.Styled;
import org.feltbok.store.Study;
import org.feltbok.study.StudyStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A study's report, or the chosen parts of it: figures computed from the data of one moment and
 * written into a folder. The same study and recipe give the same bytes, whoever asks.
 */
public final class StudyReport {
    private StudyReport() {}

    /** What a delivery would leave out, and why; nothing is written. */
    public static List<Withheld> withheld(
            FigureReport report, Recipe recipe, Texts texts, Progress progress) {
        return report.figures()
                .compute(recipe::takes, recipe.smallBases(), said(recipe, texts), progress)
                .withheld();
    }

    /**
     * Writes what the recipe names.
     *
     * @param more sheets of the workbook behind those of figures, methods and bases
     * @param withheld told what is left out, once it is written
     * @return Done; or Findings if figures cannot be computed or drawn, or published values differ
     * @throws FaultException if the folder cannot be written; nothing is changed then
     */
    public static Outcome tell(
            FigureReport report,
            Recipe recipe,
            List<ListSheet> more,
            Path folder,
            Texts texts,
            Progress progress,
            Consumer<List<Withheld>> withheld) {
        Written written = write(report, recipe, more, folder, texts, progress);
        if (written.cancelled()) {
            throw new FaultException("export.cancelled");
        }
        withheld.accept(written.withheld());
        List<Fault> findings = new ArrayList<>(written.faults());
        findings.addAll(report.figures().check().findings());
        List<Object> args = List.of(folder.toString(), written.figures(), written.files().size());
        return findings.isEmpty()
                ? new Outcome.Done("export.written", args)
                : new Outcome.Findings("export.written", args, List.copyOf(findings));
    }

    /**
     * Writes what the recipe names; a figure that cannot be computed or drawn is told in the result
     * and the others are there.
     *
     * @param more sheets of the workbook behind those of figures, methods and bases
     * @throws FaultException if the folder cannot be written; nothing is changed then
     */
    public static Written write(
            FigureReport report,
            Recipe recipe,
            List<ListSheet> more,
            Path folder,
            Texts language,
            Progress progress) {
        Texts texts = said(recipe, language);
        FigureMoment.Computed computed =
                report.figures().compute(recipe::takes, recipe.smallBases(), texts, progress);
        if (progress.cancelled()) {
            return new Written(List.of(), 0, List.of(), true);
        }
        var options =
                new ReportOptions(
                        report.title().in(texts.language()),
                        name(report.key()),
                        report.asOf(),
                        report.figures().data().notice().in(texts.language()),
                        recipe);
        Written written =
                new ReportWriter(texts, options)
                        .write(delivery(report, recipe, more, computed, texts), folder, progress);
        List<Fault> faults = new ArrayList<>(computed.faults());
        faults.addAll(written.faults());
        return new Written(
                written.files(),
                written.figures(),
                List.copyOf(faults),
                computed.withheld(),
                written.cancelled());
    }

    /** The numbers of the figures that a recipe takes, to be noted as delivered. */
    public static List<Delivered> shown(FigureReport report, Recipe recipe, Texts texts) {
        return report.figures().compute(recipe::takes, texts, Progress.NONE).figures().stream()
                .map(m -> Delivered.of(m.figure().table()))
                .toList();
    }

    /** Name of the workbook's file, with ending. */
    public static String workbook(Study file) {
        return name(file.read(StudyStore::study).key()) + ".xlsx";
    }

    /** In words numbers have the thousands of the house style too. */
    private static Texts said(Recipe recipe, Texts texts) {
        return recipe.style().numbers().in(texts);
    }

    private static String name(String study) {
        return PictureWriter.fileName(study);
    }

    private static Delivery delivery(
            FigureReport report,
            Recipe recipe,
            List<ListSheet> more,
            FigureMoment.Computed computed,
            Texts texts) {
        // the numbers as a file keep what the study says of their decimals
        FigureMoment.Computed styled = styled(computed, recipe.style());
        List<FigureTable> sheets = tables(Part.WORKBOOK, recipe, styled, texts);
        StudyData data = report.figures().data();
        List<CheckedClaim> claims = claims(report, recipe, computed, texts);
        List<ListSheet> lists = new ArrayList<>();
        if ((recipe.book().checks() || recipe.book().claims()) && !claims.isEmpty()) {
            lists.add(Claims.sheet(claims, texts));
        }
        lists.add(Methods.of(sheets, data, texts));
        lists.add(Bases.of(data, recipe.smallBases(), texts));
        lists.addAll(more);
        return new Delivery(
                sheets,
                lists,
                new WordContent(
                        report.sections(),
                        words(recipe, styled, texts),
                        recipe.book().claims() ? claims : List.of()),
                tables(Part.PNG, recipe, styled, texts),
                tables(Part.SVG, recipe, styled, texts),
                tables(Part.PDF, recipe, styled, texts),
                tables(Part.VALUES, recipe, computed, texts),
                claims,
                known(report, recipe, computed));
    }

    /** All figures of the study, and the table of other printed values where it is asked for. */
    private static Set<String> known(
            FigureReport report, Recipe recipe, FigureMoment.Computed computed) {
        Set<String> known = new HashSet<>();
        report.figures().book().figures().forEach(f -> known.add(f.key()));
        boolean any =
                !computed.faults().isEmpty()
                        || computed.figures().stream().anyMatch(m -> !m.figure().extra().isEmpty());
        if (recipe.keys().isPresent() || recipe.book().checks() && any) {
            known.add(ExtraTable.ID);
        }
        return known;
    }

    /**
     * What is claimed of the figures that are taken, and in the report's text where all are; none
     * where small bases are left out, as a test tells of them.
     */
    private static List<CheckedClaim> claims(
            FigureReport report, Recipe recipe, FigureMoment.Computed computed, Texts texts) {
        if (recipe.smallBases().choice() == SmallBases.Choice.HIDE) {
            return List.of();
        }
        List<CheckedClaim> claims = new ArrayList<>();
        computed.figures().forEach(m -> claims.addAll(m.figure().claims()));
        if (recipe.keys().isEmpty()) {
            claims.addAll(report.figures().claimsElsewhere(texts));
        }
        return claims;
    }

    private static FigureMoment.Computed styled(FigureMoment.Computed computed, HouseStyle style) {
        return new FigureMoment.Computed(
                computed.figures().stream()
                        .map(
                                m ->
                                        new FigureMoment.Made(
                                                m.spec(),
                                                m.figure()
                                                        .with(
                                                                Styled.of(
                                                                        m.figure().table(),
                                                                        m.spec(),
                                                                        style))))
                        .toList(),
                computed.faults(),
                computed.withheld());
    }

    private static List<WordItem> words(
            Recipe recipe, FigureMoment.Computed computed, Texts texts) {
        return computed.figures().stream()
                .filter(m -> recipe.takes(Part.WORD, m.spec().kind()))
                .map(m -> WordItem.of(m.spec(), m.figure().table(), texts))
                .toList();
    }

    /**
     * What a part takes; published values without a place in any of its figures stand last in a
     * table of their own.
     */
    private static List<FigureTable> tables(
            Part part, Recipe recipe, FigureMoment.Computed computed, Texts texts) {
        List<FigureMoment.Made> taken =
                computed.figures().stream()
                        .filter(m -> recipe.takes(part, m.spec().kind()))
                        .toList();
        List<FigureTable> tables = new ArrayList<>();
        taken.forEach(m -> tables.add(m.figure().table()));
        List<Checked> extra = taken.stream().flatMap(m -> m.figure().extra().stream()).toList();
        // who gives a report away shows them no more than other printed values
        if (!extra.isEmpty() && (part == Part.VALUES || recipe.book().checks())) {
            tables.add(ExtraTable.of(extra, texts));
        }
        return List.copyOf(tables);
    }
}
