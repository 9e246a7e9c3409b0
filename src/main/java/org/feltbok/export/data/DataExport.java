package org.feltbok.export.data;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.export.NotWritten;
import org.feltbok.export.Staging;
import org.feltbok.export.data.DataRecipe.Content;
import org.feltbok.export.data.DataRecipe.Format;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.Study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A study's responses and cases as files for other programs, all of them put in place together. The
 * same study and recipe give the same bytes, whoever asks.
 */
public final class DataExport {
    /** The folder of the files within that of a delivery. */
    public static final String FOLDER = "data";

    private final Path folder;
    private final Texts texts;
    private final DataRecipe recipe;
    private final Progress progress;
    private final List<Path> files = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private DataExport(Path folder, Texts texts, DataRecipe recipe, Progress progress) {
        this.folder = folder;
        this.texts = texts;
        this.recipe = recipe;
        this.progress = progress;
    }

    /**
     * What it came to.
     *
     * @param files that are in place now
     * @param faults what could not be written as it is
     * @param cancelled true when stopped before anything was put in place
     */
    public record Result(List<Path> files, List<Fault> faults, boolean cancelled) {}

    /**
     * Writes into the folder {@code data} of a delivery.
     *
     * @throws FaultException if it cannot be written; nothing is changed then
     */
    public static Outcome write(
            Study file, DataRecipe recipe, Path folder, Texts texts, Progress progress) {
        Result result = write(file, StudyDataStore.read(file), recipe, folder, texts, progress);
        if (result.cancelled()) {
            throw new FaultException("export.cancelled");
        }
        List<Object> args = List.of(folder.resolve(FOLDER).toString(), result.files().size());
        return result.faults().isEmpty()
                ? new Outcome.Done("export.data.written", args)
                : new Outcome.Findings("export.data.written", args, result.faults());
    }

    /** As above, from data that are at hand. */
    public static Result write(
            Study file,
            StudyData data,
            DataRecipe recipe,
            Path folder,
            Texts texts,
            Progress progress) {
        WhatIsTold told = WhatIsTold.read(file, data);
        Instant asOf = StudyFigures.lastChange(file);
        return new DataExport(folder, texts, recipe, progress)
                .write(
                        new DataTables(data, told, recipe.names(), texts).all(),
                        new DataNote(data, told, asOf, texts),
                        asOf);
    }

    private Result write(List<DataTable> tables, DataNote note, Instant asOf) {
        if (tables.isEmpty()) {
            throw new FaultException("export.data.nothing");
        }
        try (Staging staging = Staging.open(folder)) {
            Path made = Files.createDirectories(staging.folder().resolve(FOLDER));
            for (DataTable table : tables) {
                if (!table(table, note, asOf, made)) {
                    return new Result(List.of(), List.of(), true);
                }
            }
            Files.writeString(
                    place(made, texts.get("export.data.note.file")),
                    note.text(tables, recipe),
                    StandardCharsets.UTF_8);
            progress.report(0, 0, "export.progress.moving");
            return new Result(staging.publish(files), List.copyOf(faults), false);
        } catch (IOException | RuntimeException e) {
            throw NotWritten.orItself(e, "export.fault.folder", folder);
        }
    }

    private Path place(Path made, String name) {
        Path file = Path.of(FOLDER, name);
        Staging.refuseOpen(folder.resolve(file));
        files.add(file);
        return made.resolve(name);
    }

    /** Returns false when cancelled. */
    private boolean table(DataTable table, DataNote note, Instant asOf, Path made)
            throws IOException {
        String name = table.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        if (recipe.formats().contains(Format.EXCEL) && !excel(table, note, asOf, made, name)) {
            return false;
        }
        if (recipe.formats().contains(Format.CSV) && !csv(table, made, name)) {
            return false;
        }
        if (recipe.isForStatistics() && !statistics(table, asOf, made, name)) {
            return false;
        }
        if (recipe.formats().contains(Format.CSV) || recipe.isForStatistics()) {
            DataLists lists = new DataLists(texts);
            DataCsv.list(lists.variables(table), place(made, name + "_variables.csv"));
            DataCsv.list(lists.values(table), place(made, name + "_values.csv"));
        }
        return true;
    }

    private boolean statistics(DataTable table, Instant asOf, Path made, String name)
            throws IOException {
        var out = new StatFiles(table, recipe.names(), texts, asOf, progress);
        if (!out.fits()) {
            tell(name, "export.data.too_many", table.columns().size());
            return true;
        }
        if (recipe.formats().contains(Format.SAV)) {
            String file = name + ".sav";
            StatFiles.Done done = out.spss(place(made, file));
            if (!done.written()) {
                return false;
            }
            if (done.cut() > 0) {
                tell(file, "export.data.cut_spss", done.cut());
            }
            done.left().forEach(v -> tell(file, "export.data.missing_left", v));
        }
        if (recipe.formats().contains(Format.DTA)
                && !out.stata(place(made, name + ".dta")).written()) {
            return false;
        }
        DataCsv.list(out.names(), place(made, name + "_names.csv"));
        return true;
    }

    private void tell(String file, String key, Object... args) {
        faults.add(Fault.at(Fault.Place.file(file), key, args));
    }

    private boolean excel(DataTable table, DataNote note, Instant asOf, Path made, String name)
            throws IOException {
        if (!DataWorkbook.fits(table)) {
            tell(name + ".xlsx", "export.data.too_large", table.rows(), table.columns().size());
            return true;
        }
        Path file = place(made, name + ".xlsx");
        int cut =
                new DataWorkbook(texts, note, asOf).write(table, recipe.contents(), file, progress);
        if (cut > 0) {
            tell(name + ".xlsx", "export.data.cut", cut);
        }
        return cut >= 0;
    }

    private boolean csv(DataTable table, Path made, String name) {
        for (Content content : Content.values()) {
            if (recipe.contents().contains(content)) {
                Path file =
                        place(made, name + "_" + content.name().toLowerCase(Locale.ROOT) + ".csv");
                if (!DataCsv.write(table, content, texts, file, progress)) {
                    return false;
                }
            }
        }
        return true;
    }
}
