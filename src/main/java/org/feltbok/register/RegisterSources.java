package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.Faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The kinds of files that tables of registers are read from. */
public final class RegisterSources {
    private static final int LOOKED_AT = 64;

    /** The last takes whatever the others do not. */
    static final List<RegisterSource> ALL = List.of(new JsonStatSource(), new SheetSource());

    private RegisterSources() {}

    /**
     * The table in a file.
     *
     * @param columns names the sheet where a workbook holds several tables; else the first is read
     * @throws FaultException if there is none that can be used
     */
    public static RegisterTable read(Path file, RegisterColumns columns) {
        String name = String.valueOf(file.getFileName());
        Faults faults = new Faults();
        List<RegisterTable> tables = source(file, name).read(file, name, columns, faults);
        if (!faults.isEmpty()) {
            throw new FaultException(faults.list());
        }
        if (tables.isEmpty()) {
            throw new FaultException(Fault.at(Place.file(name), "register.no_table"));
        }
        return tables.getFirst();
    }

    private static RegisterSource source(Path file, String name) {
        byte[] start;
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FaultException(Fault.at(Place.file(name), "tabular.not_a_file"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        } catch (IOException e) {
            throw new FaultException(Fault.at(Place.file(name), "tabular.not_readable"));
        }
        return ALL.stream().filter(s -> s.recognises(start)).findFirst().orElseThrow();
    }

    /** Names for a sentence, not more than one reads. */
    public static String some(List<String> names) {
        return some(names, 12);
    }

    /** Names, not more than so many; what is empty in the file stands in quotes. */
    public static String some(List<String> names, int most) {
        return names.stream()
                        .limit(most)
                        .map(n -> n.isEmpty() ? "\"\"" : n)
                        .collect(Collectors.joining(", "))
                + (names.size() > most ? " …" : "");
    }
}
