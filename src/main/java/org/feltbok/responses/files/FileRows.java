package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.Faults;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.tabular.CsvReader;
import org.feltbok.tabular.ExcelReader;
import org.feltbok.tabular.Sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A file of responses, read whole and checked against what a study knew at one moment. Nothing is
 * written by it, and it needs no study while it reads.
 *
 * @param known what the study knew
 * @param read what is to be written
 * @param notes what is to be looked at in the file though it is sound
 */
record FileRows(StudyLookups known, ReadResponses read, List<Fault> notes) {
    /**
     * @param file whose name ends in .csv, .xlsx or .xls; of a workbook, the first sheet is read
     * @throws FaultException if anything in the file is wrong
     */
    static FileRows of(Path file, EntryRules rules, Existing existing, StudyLookups known) {
        String name = String.valueOf(file.getFileName());
        Faults faults = new Faults();
        Faults notes = new Faults();
        String ending = name.toLowerCase(Locale.ROOT);
        boolean workbook = ending.endsWith(".xlsx") || ending.endsWith(".xls");
        ReadResponses read;
        try {
            read =
                    workbook
                            ? ofWorkbook(
                                    file, name, new Reading(rules, existing, known), faults, notes)
                            : ofCsv(file, name, new Reading(rules, existing, known), faults, notes);
        } catch (OutOfMemoryError e) {
            throw new FaultException(e, "responses.import.too_large");
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults.list());
        }
        return new FileRows(known, read, notes.list());
    }

    /** How the rows are to be read. */
    private record Reading(EntryRules rules, Existing existing, StudyLookups known) {
        ResponseReader reader(Place place, Faults faults) {
            Form form = rules.form();
            ResponseReader reader =
                    new ResponseReader(form, known.lookups(), place, known.position(), faults);
            reader.settle(rules);
            reader.existing(existing, known);
            return reader;
        }
    }

    private static ReadResponses ofWorkbook(
            Path file, String name, Reading reading, Faults faults, Faults notes) {
        List<Fault> formulas = new ArrayList<>();
        List<Sheet> sheets = ExcelReader.read(file, name, faults, formulas::add);
        if (sheets.isEmpty() || sheets.getFirst().isBroken()) {
            return new ReadResponses();
        }
        Sheet sheet = sheets.getFirst();
        formulas.stream()
                .filter(f -> Objects.equals(f.place().sheet(), sheet.name()))
                .forEach(notes);
        ResponseReader reader = reading.reader(sheet.place(), faults);
        reader.read(sheet);
        reader.finish(notes);
        return reader.result();
    }

    private static ReadResponses ofCsv(
            Path file, String name, Reading reading, Faults faults, Faults notes) {
        ResponseReader reader = reading.reader(Place.file(name), faults);
        RowsAhead.read(out -> CsvReader.read(file, name, out), reader);
        reader.finish(notes);
        return reader.result();
    }
}
