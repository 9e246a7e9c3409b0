package org.feltbok.cli;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.export.Recipe;
import org.feltbok.figures.FigureSpec;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is delivered of a report, and which of its figures. */
final class PartOptions {
    @Option(
            names = "--parts",
            split = ",",
            paramLabel = "PART",
            description =
                    "What is written, of workbook, word, png, svg, pdf and values, with commas"
                            + " between; everything if left out.")
    @Nullable Set<Recipe.Part> parts;

    @Option(
            names = "--figures",
            split = ",",
            paramLabel = "KEY",
            description =
                    "Figures and tables to write by their keys, with commas between; all if left"
                            + " out.")
    @Nullable Set<String> figures;

    /**
     * The recipe with what was asked for alone.
     *
     * @param study all its figures
     * @throws FaultException if a key is not of a figure
     */
    Recipe of(Recipe recipe, List<FigureSpec> study) {
        Recipe chosen = parts == null ? recipe : recipe.only(parts);
        if (figures == null) {
            return chosen;
        }
        Set<String> known = study.stream().map(FigureSpec::key).collect(Collectors.toSet());
        List<Fault> faults =
                figures.stream()
                        .filter(k -> !known.contains(k))
                        .map(k -> Fault.at(Fault.Place.none(), "figures.no_figure", k))
                        .toList();
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return chosen.ofFigures(figures);
    }
}
