package org.feltbok.responses.files;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.Ids;
import org.feltbok.responses.Form;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.tabular.CsvReader;
import org.feltbok.tabular.ExcelReader;
import org.feltbok.tabular.Sheet;
import org.jdbi.v3.core.Handle;

/** Reads files of responses, CSV or Excel, into a study that is open. */
public final class ResponseFiles {
    private ResponseFiles() {}

    /**
     * What was read.
     *
     * @param operation puts all of it in; not to be run if there were faults
     */
    public record Result(int count, Operation operation) {}

    /** What is known of the study before a file is read. */
    private record Known(Lookups lookups, int position) {}

    /**
     * Reads and checks a whole file; nothing is written.
     *
     * @param file whose name ends in .csv, .xlsx or .xls; of a workbook, the first sheet is read
     * @param faults told everything that is wrong
     */
    public static Result read(StudyFile study, Form form, Path file, Consumer<Fault> faults) {
        String name = String.valueOf(file.getFileName());
        Known known = study.read(h -> known(h, form));
        String ending = name.toLowerCase(Locale.ROOT);
        boolean excel = ending.endsWith(".xlsx") || ending.endsWith(".xls");
        ReadResponses read = excel ? workbook(form, known, file, name, faults) : csv(form, known, file, name, faults);
        return new Result(read.count(), new ImportResponses(form, name, read));
    }

    private static ReadResponses csv(Form form, Known known, Path file, String name, Consumer<Fault> faults) {
        ResponseReader reader =
                new ResponseReader(form, known.lookups(), Place.file(name), known.position(), faults);
        CsvReader.read(file, name, reader);
        return reader.result();
    }

    private static ReadResponses workbook(Form form, Known known, Path file, String name, Consumer<Fault> faults) {
        List<Sheet> sheets = ExcelReader.read(file, name, faults, note -> {});
        if (sheets.isEmpty()) {
            return new ReadResponses();
        }
        Sheet sheet = sheets.getFirst();
        return new ResponseReader(form, known.lookups(), sheet.place(), known.position(), faults).read(sheet);
    }

    private static Known known(Handle handle, Form form) {
        Map<String, String> cases = new HashMap<>();
        pairs(handle, "SELECT name, id FROM study_case GROUP BY name HAVING count(*) = 1", cases);
        pairs(handle, "SELECT key, id FROM study_case", cases);
        Map<String, String> origins = new HashMap<>();
        pairs(handle, "SELECT key, id FROM origin", origins);
        Set<String> taken = new HashSet<>();
        handle.createQuery("SELECT key, pass FROM response WHERE questionnaire_id = :q")
                .bind("q", form.id())
                .map((r, c) -> taken.add(Lookups.name(r.getString(1), r.getInt(2))))
                .list();
        int position = handle.createQuery(
                        "SELECT coalesce(max(position), 0) + 1 FROM response WHERE questionnaire_id = :q")
                .bind("q", form.id())
                .mapTo(Integer.class)
                .one();
        return new Known(new Lookups(cases, origins, taken, new NewIds()), position);
    }

    private static void pairs(Handle handle, String sql, Map<String, String> into) {
        handle.createQuery(sql).map((r, c) -> into.put(r.getString(1), r.getString(2))).list();
    }

    private static final class NewIds implements Lookups.IdMaker {
        @Override
        public String response(String name) {
            return Ids.next();
        }

        @Override
        public String text(String name, String item) {
            return Ids.next();
        }
    }
}
